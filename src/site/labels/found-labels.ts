import { createAtlas } from '../../core/atlas/atlas.ts';
import { dotRadius, hasDot, showsDot } from '../../core/atlas/dots.ts';
import { createGazetteer, type Place, placeOf } from '../../core/atlas/gazetteer.ts';
import { INSIDE_ON_PAGE, LABEL_SIZE, ROOMY_SCALE } from '../../core/atlas/label-metrics.ts';
import { boxOfOutline, outlineOf } from '../../core/atlas/outline.ts';
import type { ScreenBox } from '../../core/atlas/viewport.ts';
import { contains, isWide } from '../../core/atlas/views.ts';
import { MOST_NAMES } from '../../core/edition/map-labels.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { createLocale } from '../../core/i18n/locale.ts';
import { positionsOf } from '../../core/statements/position.ts';
import type {
  ActorId,
  Dataset,
  LabelPlace,
  PlanePoint,
  View,
} from '../../core/statements/types.ts';
import type { World } from '../world.ts';
import type { LabelLand } from './label-geometry.ts';
import { type FoundLabel, findLabel, type LabelDot, leaderEnd, nameBox } from './label-search.ts';
import { widthOf } from './text-width.ts';

/** Space around a dot that no name may cover, in px. */
const AROUND_DOT = 3.5;
/**
 * The sizes of maps from the narrowest page to the widest, in px: see map.css. Beside a view that is not wide the inset
 * map has some of the width, above a wide one some of the height.
 */
const SMALLEST = { width: 280, beside: 0.6, height: 140 };
const LARGEST = { width: 1600, height: 640 };

/** The smallest and the largest scale at which a page shows a view, in px per plane unit. */
function scalesOf(view: View): readonly [number, number] {
  const [left, top, right, bottom] = view.box;
  const [width, height] = [right - left, bottom - top];
  const least = SMALLEST.width * (isWide(view) ? 1 : SMALLEST.beside);
  return [
    Math.min(least / width, SMALLEST.height / height),
    Math.min(LARGEST.width / width, LARGEST.height / height),
  ];
}

/**
 * Places for the names that the map file does not place: those of all answers where they are few, and of the subject.
 * They are found once for all widths: each with the scale from which it has room, which stays free at larger ones.
 */
export function foundLabels(dataset: Dataset, world: World): Readonly<Record<string, LabelPlace>> {
  const positions = positionsOf(dataset);
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const { subject } = dataset.event;
  const named = [...positions.keys()].flatMap((id) => {
    const place = placeOf(gazetteer, id);
    return place !== undefined && (positions.size <= MOST_NAMES || id === subject)
      ? [{ id, place }]
      : [];
  });
  const wanted = named.filter(({ id }) => dataset.labels[id] === undefined);
  if (wanted.length === 0) return {};
  const widths = new Map(named.map(({ id }) => [id, widthIn(dataset, id)]));
  const { sketch } = world;
  const isMarked = (id: ActorId) => ['stated', 'subject'].includes(positions.get(id)?.kind ?? '');
  const land = createAtlas(sketch, gazetteer).features.map(({ id, geometry }): LabelLand => {
    const outline = outlineOf(sketch, geometry);
    return { id, outline, around: boxOfOutline(outline), isMarked: isMarked(id) };
  });
  const dots = Object.entries(gazetteer.places).flatMap(([id, place]): LabelDot[] => {
    if (!hasDot(id, place, isMarked(id as ActorId))) return [];
    const reachAt = (scale: number) => {
      const worldWidth = scale * world.meta.plane.width;
      return showsDot(id, place, worldWidth) ? dotRadius(worldWidth) + AROUND_DOT : null;
    };
    return [{ id, at: place.anchor, reachAt }];
  });
  const [left, top, right, bottom] = dataset.views[0].box;
  const first = { left, top, right, bottom };
  const always = { view: first, from: scalesOf(dataset.views[0])[0] };
  const found: FoundLabel[] = named.flatMap(({ id, place }) => {
    const given = dataset.labels[id];
    return given === undefined ? [] : [givenLabel(id, place, given, widths.get(id) ?? 0)];
  });
  /** The scales of all views that show a point, or of all. */
  const scalesAt = (anchor: PlanePoint): readonly [number, number] => {
    const showing = dataset.views.filter(({ box }) => contains(box, anchor));
    const scales = (showing.length === 0 ? dataset.views : showing).map(scalesOf);
    return [
      Math.min(...scales.map(([least]) => least)),
      Math.max(...scales.map(([, most]) => most)),
    ];
  };
  // The subject has the first choice, then large countries, whose names have the most room.
  const rank = (one: (typeof wanted)[number]) =>
    one.id === subject ? Number.POSITIVE_INFINITY : one.place.radius;
  const places: [string, LabelPlace][] = [];
  for (const { id, place } of wanted.toSorted((a, b) => rank(b) - rank(a))) {
    const width = widths.get(id) ?? 0;
    const [west, north, east, south] = place.box;
    const wish = {
      id,
      anchor: place.anchor,
      width,
      scales: scalesAt(place.anchor),
      home: { left: west, top: north, right: east, bottom: south },
      always: id === subject && contains(dataset.views[0].box, place.anchor) ? always : undefined,
    };
    const best = findLabel(wish, { land, dots, found });
    if (best === null) {
      // It has room where a reader has zoomed in.
      places.push([id, { ...ZOOMED_IN, from: wish.scales[1] * 1.1, inView: NEVER }]);
      continue;
    }
    found.push(best.label);
    const inView = Math.max(best.place.from, scaleWithin(best.label, first));
    places.push([id, { ...best.place, inView }]);
  }
  return Object.fromEntries(places);
}

/** In px per plane unit: no map is as large. */
const NEVER = 99;

/** Where a name stands that has no room without zooming. */
const ZOOMED_IN = { kind: 'beside', at: [12, -8], side: 'left', leader: true, far: false } as const;

/** The scale from which a name does not reach beyond a view. */
function scaleWithin({ point: [x, y], box }: FoundLabel, view: ScreenBox): number {
  if (x <= view.left || x >= view.right || y <= view.top || y >= view.bottom) return NEVER;
  const scale = Math.max(
    -box.left / (x - view.left),
    box.right / (view.right - x),
    -box.top / (y - view.top),
    box.bottom / (view.bottom - y),
  );
  return Number(Math.max(0, scale).toPrecision(3));
}

/** The width of a name in the language in which it is widest, in px. */
function widthIn(dataset: Dataset, id: ActorId): number {
  const widths = dataset.languages.map((language) =>
    widthOf(createLocale(dataset, language, stringsFor(language)).shortName(id)),
  );
  return Math.max(...widths) * LABEL_SIZE;
}

function givenLabel(
  id: string,
  { anchor, radius }: Place,
  place: LabelPlace,
  width: number,
): FoundLabel {
  const from =
    place.kind === 'inside' ? width / (radius * INSIDE_ON_PAGE) : place.far ? 0 : ROOMY_SCALE;
  return {
    id,
    point: place.point ?? anchor,
    box: nameBox(place, width),
    leader: leaderEnd(place),
    from,
  };
}
