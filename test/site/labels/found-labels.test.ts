import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { createGazetteer } from '../../../src/core/atlas/gazetteer.ts';
import { touch } from '../../../src/core/atlas/label-layout.ts';
import {
  distanceTo,
  holds,
  outlineOf,
  overlaps,
  passesThrough,
} from '../../../src/core/atlas/outline.ts';
import { contains } from '../../../src/core/atlas/views.ts';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { type MapLabel, mapLabels } from '../../../src/core/edition/map-labels.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import type { Dataset, Language, View } from '../../../src/core/statements/types.ts';
import { mapHeight } from '../../../src/page/share/embed-size.ts';
import { planeBox } from '../../../src/site/labels/label-geometry.ts';
import { leaderEnd, nameBox } from '../../../src/site/labels/label-search.ts';
import { widthOf } from '../../../src/site/labels/text-width.ts';
import { INVENTED_STORIES } from '../../fixtures/invented-stories.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';

const WIDTHS = [280, 320, 360, 414, 480, 600, 720, 840, 960, 1200, 1400, 1600];
/** The part of the width that a map has at least, beside its inset map. */
const BESIDE_INSET = 0.65;

const fonts = await pictureFonts();

/** The scales of a view on pages and in embed pages of these widths, in px per plane unit. */
function scalesOf(view: View): number[] {
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

describe.each(Object.entries(INVENTED_STORIES))('the names that the build places: %s', (_, map) => {
  it('touch no other, lie on no other country and with their own, at every width', () => {
    const faults = placedNames(map).flatMap((names) =>
      map.views.flatMap((view) =>
        scalesOf(view).flatMap((scale) =>
          faultsAt(names, view, scale).map(
            (fault) => `${view.id} at ${scale.toFixed(4)} (${names.language}): ${fault}`,
          ),
        ),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('name the subject at every width, within the first view', () => {
    const { subject } = map.event;
    const place = subject === undefined ? undefined : map.labels[subject];
    if (subject === undefined) return;
    expect(place?.from ?? 0).toBe(0);
    const [view] = map.views;
    const isGiven = place?.from === undefined;
    expect(isGiven || (place.inView ?? 0) <= Math.min(...scalesOf(view))).toBe(true);
  });
});

describe('the places of names', () => {
  it('are found for all answers of a list, and shown in part on phones, in full on large screens', () => {
    const { list } = INVENTED_STORIES;
    const [view] = list.views;
    const inView = Object.values(list.labels).filter(
      ({ inView }) => inView !== undefined && inView < 1,
    );
    const shown = (scale: number) => inView.filter(({ inView = 0 }) => inView <= scale).length;
    const scales = scalesOf(view);
    expect(Object.keys(list.labels)).toHaveLength(22);
    expect(shown(Math.min(...scales))).toBeGreaterThan(0);
    expect(shown(Math.max(...scales))).toBeGreaterThan(shown(Math.min(...scales)) + 5);
  });

  it('are those of the map file where it has some', () => {
    const given = INVENTED_STORIES['election'];
    expect(Object.values(given.labels).filter(({ from }) => from !== undefined)).toEqual([]);
  });

  it('reckon with names at least as wide as they are', () => {
    const locale = createLocale(INVENTED_STORIES.vote, 'en' as Language, stringsFor('en'));
    const names = Object.keys(world.meta.units)
      .filter((id) => /^[A-Z]{2}$/.test(id))
      .map((id) => locale.shortName(id as Parameters<typeof locale.shortName>[0]));
    const narrow = names.filter(
      (name) => widthOf(name) * 12 < fonts.measure(name, { family: 'sans', size: 12, weight: 700 }),
    );
    expect(narrow).toEqual([]);
  });
});
