import { geoEqualEarth } from 'd3-geo';
import type { Box, Point, Ring } from './rings.ts';
import { boxAround } from './rings.ts';
import type { Outlines } from './sources.ts';

/** Width of the plane in plane units; the sphere fills it from edge to edge. */
export const PLANE_WIDTH = 38_400;

/** Plane units per px on a map 960 px wide, the width at which all px and px² here are measured. */
export const UNITS_PER_PX = PLANE_WIDTH / 960;

/** Square plane units per px² on a map 960 px wide. */
export const UNITS_PER_PX2 = UNITS_PER_PX ** 2;

/**
 * Degrees east. The edge of the map is then at 168.5°W, where it crosses a single ring of the source
 * (Umnak, which cuts.ts splits), so Russia and Fiji stay whole.
 */
const CENTRAL_MERIDIAN = 11.5;

/** Degrees. Longer segments get vertices in between, so that borders along parallels follow the projection. */
const LONGEST_SEGMENT = 1;

/** Equal Earth (Šavrič, Patterson and Jenny, 2018): areas keep their proportions. */
const equalEarth = geoEqualEarth()
  .rotate([-CENTRAL_MERIDIAN, 0])
  .fitWidth(PLANE_WIDTH, { type: 'Sphere' });

/** Square kilometres on Earth (510,065,622 in all) per square plane unit, the same everywhere. */
export const KM2_PER_UNIT2 = 510_065_622 / (4 * Math.PI * equalEarth.scale() ** 2);

/**
 * Where a place on Earth lies in the plane.
 *
 * @param place degrees; at the map's edge (168.5°W) it comes out on the left
 * @returns plane units, x right, y down, not rounded
 */
export function project(place: Point): Point {
  const position = equalEarth([place[0], place[1]]);
  if (!position)
    throw new Error(`geo/projection.ts: ${place.join(' ')} has no place in the plane.`);
  return position;
}

/**
 * The box in the plane around a box in degrees, rounded outward. Its sides are curved there: it is widest
 * where it is nearest to the equator.
 */
export function projectBox([west, south, east, north]: Box): Box {
  const widest = Math.max(south, Math.min(0, north));
  const corners = [south, widest, north].flatMap((latitude) =>
    [west, east].map((longitude) => project([longitude, latitude])),
  );
  return outward(boxAround(corners));
}

/** A box rounded outward to whole units. */
export function outward([left, top, right, bottom]: Box): Box {
  return [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)];
}

/** The place on Earth, in degrees, that lies at a point of the plane (plane units). */
export function unproject(point: Point): Point {
  const place = equalEarth.invert?.([point[0], point[1]]);
  if (!place) throw new Error(`geo/projection.ts: ${point.join(' ')} is off the map.`);
  return place;
}

/**
 * Projects all outlines.
 *
 * @param outlines degrees
 * @returns plane units, not rounded; vertices shared in degrees are shared in the plane, bit by bit
 * @throws Error when a ring runs across the map's edge
 */
export function projectOutlines(outlines: Outlines): Outlines {
  const projected: Outlines = new Map();
  for (const [id, polygons] of outlines) {
    projected.set(
      id,
      polygons.map((polygon) => polygon.map((ring) => projectRing(ring, id))),
    );
  }
  return projected;
}

/** Whether a ring (degrees) runs across the map's edge, where it would have to be split. */
export function isOverEdge(ring: Ring): boolean {
  return isTorn(placeRing(ring));
}

function projectRing(ring: Ring, id: string): Ring {
  const points = placeRing(ring);
  if (!isTorn(points)) return points;
  throw new Error(`geo/projection.ts: a ring of ${id} crosses the map's edge: part it in cuts.ts.`);
}

function placeRing(ring: Ring): Ring {
  // A vertex exactly on the edge belongs to the side where the rest of its ring is.
  const isRight = ring.some(([longitude]) => isRightOfCentre(longitude) && !isOnEdge(longitude));
  return densify(ring).map((place): Point => {
    const [x, y] = project(place);
    return isOnEdge(place[0]) && isRight ? [PLANE_WIDTH - x, y] : [x, y];
  });
}

/** Whether a ring in the plane jumps from one edge of the map to the other. */
function isTorn(points: Ring): boolean {
  return points.some(([x], index) => {
    const next = points[index + 1];
    return next !== undefined && Math.abs(next[0] - x) > PLANE_WIDTH / 2;
  });
}

function turned(longitude: number): number {
  return ((((longitude - CENTRAL_MERIDIAN) % 360) + 540) % 360) - 180;
}

function isRightOfCentre(longitude: number): boolean {
  return turned(longitude) > 0;
}

function isOnEdge(longitude: number): boolean {
  return Math.abs(Math.abs(turned(longitude)) - 180) < 1e-9;
}

/** Adds vertices, the same in either direction of a border, so that neighbours still share it. */
function densify(ring: Ring): Ring {
  const points: Point[] = [];
  ring.forEach((a, index) => {
    points.push(a);
    const b = ring[index + 1];
    // More than 180° apart: the two sides of the antimeridian, which touch.
    if (!b || Math.abs(b[0] - a[0]) > 180) return;
    const span = Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
    const count = Math.ceil(span / LONGEST_SEGMENT);
    const isForward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
    const [from, to] = isForward ? [a, b] : [b, a];
    for (let step = 1; step < count; step++) {
      const share = (isForward ? step : count - step) / count;
      points.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
  });
  return points;
}
