/** A position. Degrees (longitude, latitude) before projection, plane units (x right, y down) after. */
export type Point = readonly [number, number];

/** A closed ring: the last point repeats the first. */
export type Ring = readonly Point[];

/** An outer ring followed by its holes. */
export type Polygon = readonly Ring[];

/** Left, top, right, bottom in the plane; west, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Signed area of a closed ring by the shoelace formula, in squared units of its coordinates. */
export function ringArea(ring: Ring): number {
  let doubled = 0;
  let previous = ring[0];
  for (const point of ring) {
    if (previous) doubled += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return doubled / 2;
}

/** Area of polygons minus their holes, in squared units; never negative. */
export function polygonsArea(polygons: readonly Polygon[]): number {
  let total = 0;
  for (const polygon of polygons) {
    polygon.forEach((ring, index) => {
      total += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    });
  }
  return total;
}

/** Whether a point lies inside a ring, by counting crossings of a ray to the right. */
function ringContains(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous && point[1] > y !== previous[1] > y) {
      const share = (y - point[1]) / (previous[1] - point[1]);
      if (x < point[0] + share * (previous[0] - point[0])) inside = !inside;
    }
    previous = point;
  }
  return inside;
}

/** Whether a point lies in a polygon and in none of its holes. */
export function polygonContains(polygon: Polygon, point: Point): boolean {
  return polygon.reduce((inside, ring) => inside !== ringContains(ring, point), false);
}

/** The smallest box around all points. */
export function boxAround(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** The smallest box around two boxes. */
export function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
