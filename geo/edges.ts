import type { Point, Polygon, Ring } from './rings.ts';
import { ringArea } from './rings.ts';

/** A directed piece of an outline. */
export type Edge = readonly [Point, Point];

/** The pieces of a line or of a closed ring, in order. */
export function edgesAlong(line: readonly Point[]): Edge[] {
  return line.slice(1).map((b, index): Edge => [line[index] ?? b, b]);
}

/** The edges of a polygon, all with the area on the same side. */
export function edgesAround(polygon: Polygon): Edge[] {
  return orient(polygon).flatMap(edgesAlong);
}

/** Turns outer rings so that their area is positive, and holes the other way. */
export function orient(polygon: Polygon): Polygon {
  return polygon.map((ring, index) =>
    ringArea(ring) > 0 === (index === 0) ? ring : ring.toReversed(),
  );
}

/** The ring through points, each given once. */
export function closed(points: readonly Point[]): Ring {
  return [...points, ...points.slice(0, 1)];
}

/** A line without points that repeat the one before them. */
export function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter((point, index) => {
    const before = line[index - 1];
    return before === undefined || !isSame(point, before);
  });
}

/** A key that only equal edges share. */
export function keyOf([a, b]: Edge): string {
  return `${a} ${b}`;
}

export function reverse([a, b]: Edge): Edge {
  return [b, a];
}

export function middle([a, b]: Edge): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

export function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Leaves out edges present in both directions: a border of the area with itself. */
export function cancel(edges: readonly Edge[]): Edge[] {
  const keys = new Set(edges.map(keyOf));
  return edges.filter((edge) => !keys.has(keyOf(reverse(edge))));
}
