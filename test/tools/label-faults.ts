import { createAtlas } from '../../src/core/atlas/atlas.ts';
import { createGazetteer } from '../../src/core/atlas/gazetteer.ts';
import { touch } from '../../src/core/atlas/label-layout.ts';
import {
  distanceTo,
  holds,
  outlineOf,
  overlaps,
  passesThrough,
} from '../../src/core/atlas/outline.ts';
import { contains } from '../../src/core/atlas/views.ts';
import { createEdition } from '../../src/core/edition/edition.ts';
import { type MapLabel, mapLabels } from '../../src/core/edition/map-labels.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { createLocale } from '../../src/core/i18n/locale.ts';
import type { Dataset, Language, View } from '../../src/core/statements/types.ts';
import { mapHeight } from '../../src/page/share/embed-size.ts';
import { planeBox } from '../../src/site/labels/label-geometry.ts';
import { leaderEnd, nameBox } from '../../src/site/labels/label-search.ts';
import { pictureFonts } from '../fixtures/picture-fonts.ts';
import { world } from '../fixtures/world.ts';

const WIDTHS = [280, 320, 360, 414, 480, 600, 720, 840, 960, 1200, 1400, 1600];
/** The part of the width that a map has at least, beside its inset map. */
const BESIDE_INSET = 0.65;

const fonts = await pictureFonts();

/** The scales of a view on pages and in embed pages of these widths, in px per plane unit. */
export function scalesOf(view: View): number[] {
  const [left, top, right, bottom] = view.box;
  return WIDTHS.flatMap((width) =>
    [1, BESIDE_INSET].map((share) =>
      Math.min((width * share) / (right - left), mapHeight(width, view) / (bottom - top)),
    ),
  );
}

/** The names that the build has placed, with what is needed to see where they lie. */
function placedNames(dataset: Dataset) {
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const land = createAtlas(world.sketch, gazetteer).features.map(({ id, geometry }) => ({
    id,
    outline: outlineOf(world.sketch, geometry),
  }));
  return dataset.languages.flatMap((language) => {
    const locale = createLocale(dataset, language as Language, stringsFor(language));
    const edition = createEdition(dataset, gazetteer, locale);
    const labels = mapLabels(edition).filter(({ onlyChosen, isGiven }) => !onlyChosen && !isGiven);
    const isMarked = (id: string) =>
      [...edition.positions].some(([other, { kind }]) => other === id && kind !== 'none');
    return [{ language, labels, land, isMarked, subject: dataset.event.subject }];
  });
}

/** The box of a name as the page sets it, in plane units. */
function boxAt({ id, text, place, point }: MapLabel, scale: number, subject: string | undefined) {
  const weight = id === subject ? 700 : place.kind === 'inside' ? 600 : 500;
  const width = fonts.measure(text, { family: 'sans', size: 12, weight });
  return planeBox(point, nameBox(place, width), scale);
}

/** Everything that is wrong with the names of a map at a scale of a view, in words. */
function faultsAt(
  { labels, land, isMarked, subject }: ReturnType<typeof placedNames>[number],
  view: View,
  scale: number,
): string[] {
  const shown = labels
    .filter(({ place, point }) => contains(view.box, point) && scale >= (place.from ?? 0))
    .map((label) => ({ ...label, box: boxAt(label, scale, subject) }));
  return shown.flatMap(({ id, text, place, box }, i) => {
    const own = land.find((one) => one.id === id)?.outline ?? [];
    const on = land.filter(({ id: other, outline }) => other !== id && overlaps(outline, box));
    const corner = [
      place.kind === 'beside' && place.side === 'right' ? box.right : box.left,
      (box.top + box.bottom) / 2,
    ] as const;
    const middle = [(box.left + box.right) / 2, corner[1]] as const;
    const near = place.kind === 'beside' && place.side === 'middle' ? middle : corner;
    const gap = holds(own, near) ? 0 : distanceTo(own, near) * scale;
    const isNearer = land.some(
      (other) =>
        id !== subject &&
        other.id !== id &&
        isMarked(other.id) &&
        distanceTo(other.outline, near) * scale < gap,
    );
    const hasLine = leaderEnd(place) !== null;
    return [
      ...shown
        .slice(i + 1)
        .filter((other) => touch(box, other.box))
        .map((other) => `${text} touches ${other.text}`),
      // The subject is named at every width, on land where there is no free place.
      ...(id === subject ? [] : on.map((other) => `${text} lies on ${other.id}`)),
      ...(place.kind === 'inside' && passesThrough(own, box) ? [`${text} reaches out`] : []),
      ...(place.kind === 'beside' && !hasLine && (gap > 20 || isNearer)
        ? [`${text} is ${Math.round(gap)} px away`]
        : []),
    ];
  });
}

/** Everything that is wrong with the names that a map has on pages and embed pages of every width, in words. */
export function labelFaults(map: Dataset): string[] {
  const faults = placedNames(map).flatMap((names) =>
    map.views.flatMap((view) =>
      scalesOf(view).flatMap((scale) =>
        faultsAt(names, view, scale).map(
          (fault) => `${view.id} at ${scale.toFixed(4)} (${names.language}): ${fault}`,
        ),
      ),
    ),
  );
  return [...new Set(faults)];
}

/** Whether the subject of a map, where it has one, is named at every width within the first view. */
export function isSubjectNamed({ event: { subject }, labels, views: [view] }: Dataset): boolean {
  if (subject === undefined) return true;
  const { from, inView } = labels[subject] ?? {};
  // A place that the map file gives has no scale from which on it has room.
  return from === undefined || (from === 0 && (inView ?? 0) <= Math.min(...scalesOf(view)));
}
