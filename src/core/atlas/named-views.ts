import type { Box, PlanePoint } from '../statements/types.ts';
import { contains } from './views.ts';

/** Views that a map can have by name, without a box of its own. */
export const VIEW_NAMES = [
  'world',
  'africa',
  'americas',
  'asia',
  'europe',
  'middle-east',
  'oceania',
  'caribbean',
] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** The places that reach farthest in each part of the world; the whole world has its extent. */
const FARTHEST: Readonly<Record<Exclude<ViewName, 'world'>, readonly string[]>> = {
  africa: ['MA', 'TN', 'CV', 'SO', 'MU', 'ZA'],
  americas: ['US', 'CA', 'BR', 'CL'],
  asia: ['TR', 'KZ', 'JP', 'ID'],
  europe: ['IS', 'NO', 'UA', 'CY', 'PT'],
  'middle-east': ['EG', 'TR', 'IR', 'YE'],
  oceania: ['PW', 'AU', 'NZ', 'WS'],
  caribbean: ['BZ', 'BS', 'TT', 'BB'],
};

/** Room around these places, as a share of the longer side. */
const ROOM = 0.03;

/** Where places lie, by code. */
type Places = Readonly<Record<string, { readonly box: Box }>>;

/**
 * The box of a named view, around the places that reach farthest in it.
 *
 * @param extent what the map can show, in plane units
 */
export function namedBox(name: ViewName, places: Places, extent: Box): Box {
  return name === 'world' ? extent : boxOfPlaces(FARTHEST[name], places, extent, ROOM);
}

/** Room around the places that a map names for a view, which may be a single small one, as a share of the longer side. */
const ROOM_AROUND = 0.12;
/** Least width of such a view, in plane units: it shows where in the world it is. */
const LEAST_WIDTH = 1600;

/**
 * The box of a view that shows these places, with some of what is around them.
 *
 * @param extent what the map can show, in plane units; the box where none of the places is known
 */
export function boxAroundPlaces(ids: readonly string[], places: Places, extent: Box): Box {
  const [left, top, right, bottom] = boxOfPlaces(ids, places, extent, ROOM_AROUND);
  const more = Math.max(0, LEAST_WIDTH - (right - left)) / 2;
  return within([left - more, top - more * 0.6, right + more, bottom + more * 0.6], extent);
}

/** @param share room around the places, as a share of the longer side */
function boxOfPlaces(ids: readonly string[], places: Places, extent: Box, share: number): Box {
  const boxes = ids.map((id) => places[id]?.box).filter((box) => box !== undefined);
  if (boxes.length === 0) return extent;
  const side = (edge: 0 | 1 | 2 | 3) => boxes.map((box) => box[edge]);
  const [left, top] = [Math.min(...side(0)), Math.min(...side(1))];
  const [right, bottom] = [Math.max(...side(2)), Math.max(...side(3))];
  const room = Math.round(Math.max(right - left, bottom - top) * share);
  return within([left - room, top - room, right + room, bottom + room], extent);
}

function within([left, top, right, bottom]: Box, extent: Box): Box {
  return [
    Math.round(Math.max(left, extent[0])),
    Math.round(Math.max(top, extent[1])),
    Math.round(Math.min(right, extent[2])),
    Math.round(Math.min(bottom, extent[3])),
  ];
}

/** A part of the world comes first where it has at least this share of the answers. */
const MOST_ANSWERS = 0.5;
/** A smaller part of the world is shown first although it has fewer answers, up to this share of all of them. */
const FEWER = 0.1;

/** A view found from the answers. */
export interface FoundView {
  readonly name: ViewName;
  /** The view of the others with the answers that it leaves out; undefined where it has all. */
  readonly inset: ViewName | undefined;
}

/**
 * The views of a map that names none: the part of the world where most of its answers are, the world, and between
 * them the part that holds what the first leaves out.
 *
 * @param points where the answers are, in plane units
 * @param subject where the subject of the map is, which the first view shows
 */
export function findViews(
  points: readonly PlanePoint[],
  subject: PlanePoint | undefined,
  places: Places,
  extent: Box,
): FoundView[] {
  const parts = VIEW_NAMES.filter((name) => name !== 'world')
    .map((name) => {
      const box = namedBox(name, places, extent);
      const share = points.filter((point) => contains(box, point)).length / points.length;
      return { name, box, share, size: (box[2] - box[0]) * (box[3] - box[1]) };
    })
    .sort((a, b) => a.size - b.size);
  const possible = parts.filter(
    ({ box, share }) => share >= MOST_ANSWERS && (subject === undefined || contains(box, subject)),
  );
  const most = Math.max(...possible.map(({ share }) => share));
  const first = possible.find(({ share }) => share >= most - FEWER);
  const world: FoundView = { name: 'world', inset: undefined };
  if (first === undefined) return [world];
  const others = points.filter((point) => !contains(first.box, point));
  if (others.length === 0) return [{ name: first.name, inset: undefined }, world];
  const second = parts.find(({ box }) => others.every((point) => contains(box, point)));
  if (second === undefined) return [{ name: first.name, inset: 'world' }, world];
  return [
    { name: first.name, inset: second.name },
    { name: second.name, inset: first.name },
    world,
  ];
}
