import type { Box, Point, Polygon, Ring } from './rings.ts';
import { boxAround } from './rings.ts';
import type { Outlines } from './sources.ts';

/** Rings of one unit, those wholly inside a box (degrees), that become a unit of their own. */
interface Detached {
  readonly from: string;
  readonly to: string;
  readonly inside: Box;
}

/** A polygon split along a parallel or a meridian (degrees). */
interface Parted {
  readonly from: string;
  /** Only polygons wholly inside this box are split. */
  readonly inside: Box;
  readonly along: 'parallel' | 'meridian';
  readonly at: number;
  /** The unit that gets the part south of the parallel or east of the meridian. */
  readonly to: string;
}

const DETACHED: readonly Detached[] = [
  { from: 'RU', to: 'xcr', inside: [32.3, 44.2, 36.8, 46.3] },
  { from: 'RU', to: 'xku', inside: [145, 43, 149.2, 45.7] },
  { from: 'FR', to: 'GF', inside: [-55, 2, -51, 6] },
  { from: 'FR', to: 'GP', inside: [-62, 15.7, -60.9, 16.6] },
  { from: 'FR', to: 'MQ', inside: [-61.4, 14.3, -60.7, 15] },
  { from: 'FR', to: 'RE', inside: [55, -21.5, 56, -20.8] },
  { from: 'FR', to: 'YT', inside: [44.9, -13.1, 45.4, -12.6] },
  { from: 'NL', to: 'BQ', inside: [-69, 11, -62, 18] },
  { from: 'NO', to: 'SJ', inside: [-10, 70.5, -7, 71.5] },
  { from: 'NO', to: 'SJ', inside: [9, 74, 36, 81] },
];

const PARTED: readonly Parted[] = [
  // The source draws Morocco as far as the berm. The northern limit of Western Sahara is 27°40'N,
  // which the source draws a hundredth of a degree too far south; the cut continues its line.
  { from: 'MA', inside: [-18, 20, 0, 37], along: 'parallel', at: 27.6569, to: 'xws' },
  // The source draws the Golan in Israel; the meridian stands in for the upper Jordan and the shore
  // of Lake Tiberias, good to about a pixel on a map 7,680 px wide.
  { from: 'IL', inside: [34, 29, 36, 34], along: 'meridian', at: 35.63, to: 'xgo' },
  // Umnak in the Aleutians is the only land that the edge of the map runs through.
  { from: 'US', inside: [-170, 52, -167, 54], along: 'meridian', at: -168.5, to: 'US' },
];

/** Below this distance in degrees (a tenth of a millimetre) two places are the same. */
const SAME_PLACE = 1e-9;

/** Vertices nearer to a cut than this, in degrees (about ten metres), lie on it. */
const ON_THE_CUT = 1e-4;

/**
 * Cuts the source's outlines into units: the smallest areas that a map may need to colour separately.
 * Where a cut ends on a border, its end is inserted into the neighbour too, so that the border stays
 * shared vertex by vertex.
 *
 * @param outlines degrees, by unit id; not changed
 * @throws Error when a cut finds nothing to cut
 */
export function cutUnits(outlines: Outlines): Outlines {
  const units: Outlines = new Map(outlines);
  const take = (from: string, inside: Box): Polygon[] => {
    const all = units.get(from) ?? [];
    const taken = all.filter(([outer]) => outer?.every((point) => isInside(inside, point)));
    if (taken.length === 0) {
      throw new Error(
        `geo/cuts.ts: ${from} has no ring inside ${inside.join(' ')}: mend the table.`,
      );
    }
    units.set(
      from,
      all.filter((polygon) => !taken.includes(polygon)),
    );
    return taken;
  };
  const add = (id: string, polygons: Polygon[]) => {
    units.set(id, [...(units.get(id) ?? []), ...polygons]);
  };

  for (const { from, to, inside } of DETACHED) add(to, take(from, inside));
  const ends: Point[] = [];
  for (const cut of PARTED) {
    for (const polygon of take(cut.from, cut.inside)) {
      const { kept, given } = partPolygon(polygon, cut, ends);
      if (kept) add(cut.from, [kept]);
      if (given) add(cut.to, [given]);
    }
  }
  for (const [id, polygons] of units) {
    units.set(
      id,
      polygons.map((polygon) => polygon.map((ring) => insertEnds(ring, ends))),
    );
  }
  return units;
}

function isInside(box: Box, [x, y]: Point): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

function partPolygon(
  polygon: Polygon,
  { from, along, at }: Parted,
  ends: Point[],
): { kept?: Polygon; given?: Polygon } {
  const axis = along === 'parallel' ? 1 : 0;
  /** Negative on the side that is given away, zero on the cut. */
  const sideOf = (point: Point) => {
    const distance = (point[axis] - at) * (along === 'parallel' ? 1 : -1);
    return Math.abs(distance) < ON_THE_CUT ? 0 : Math.sign(distance);
  };
  const [outer = [], ...holes] = polygon;
  const sides = outer.map(sideOf);
  if (!sides.includes(-1)) return { kept: polygon };
  if (!sides.includes(1)) return { given: polygon };
  if (holes.length > 0) {
    throw new Error(`geo/cuts.ts: ${from}: a polygon with holes cannot be cut at ${at}.`);
  }
  return {
    kept: [clip(outer, axis, at, (point) => sideOf(point) >= 0, ends)],
    given: [clip(outer, axis, at, (point) => sideOf(point) < 0, ends)],
  };
}

/** Sutherland and Hodgman's clipping of a ring by one half-plane; notes where it crosses the cut. */
function clip(
  ring: Ring,
  axis: 0 | 1,
  at: number,
  isOnSide: (point: Point) => boolean,
  ends: Point[],
): Ring {
  const clipped: Point[] = [];
  const add = (point: Point) => {
    if (point !== clipped.at(-1)) clipped.push(point);
  };
  ring.forEach((a, index) => {
    const b = ring[index + 1];
    if (!b) return;
    if (isOnSide(a)) add(a);
    if (isOnSide(a) === isOnSide(b)) return;
    const end = [a, b].find((point) => Math.abs(point[axis] - at) < ON_THE_CUT);
    const share = (at - a[axis]) / (b[axis] - a[axis]);
    const crossing: Point =
      axis === 0 ? [at, a[1] + share * (b[1] - a[1])] : [a[0] + share * (b[0] - a[0]), at];
    add(end ?? crossing);
    if (!end) ends.push(crossing);
  });
  const first = clipped[0];
  return first ? [...clipped, first] : clipped;
}

function insertEnds(ring: Ring, ends: readonly Point[]): Ring {
  let result: Point[] | undefined;
  for (const end of ends) {
    const points: Ring = result ?? ring;
    const index = points.findIndex((point, at) => isBetween(end, point, points[at + 1]));
    if (index < 0) continue;
    result = [...points.slice(0, index + 1), end, ...points.slice(index + 1)];
  }
  return result ?? ring;
}

/** Whether a place lies on the segment from a to b, but at neither of its ends. */
function isBetween(place: Point, a: Point, b: Point | undefined): boolean {
  if (!b || !isInside(boxAround([a, b]), place)) return false;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const area = (b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0]);
  const isApart = (point: Point) =>
    Math.hypot(place[0] - point[0], place[1] - point[1]) > SAME_PLACE;
  return Math.abs(area) < SAME_PLACE * length && isApart(a) && isApart(b);
}
