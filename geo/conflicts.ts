import type { Point } from './rings.ts';

/** A vertex of an arc, on the grid. Arcs that meet share the vertex object. */
export interface Vertex {
  x: number;
  y: number;
}

/** A straight piece of an arc. */
export interface Segment {
  readonly a: Vertex;
  readonly b: Vertex;
}

/**
 * Finds segments that cross or touch where they should not: outlines may meet in common vertices
 * only. A segment without length is in conflict with itself.
 *
 * @returns each pair once, in an order that depends only on the segments
 */
export function findConflicts(segments: readonly Segment[]): [Segment, Segment][] {
  const left = ({ a, b }: Segment) => Math.min(a.x, b.x);
  const sorted = [...segments].sort((s, t) => left(s) - left(t));
  const conflicts: [Segment, Segment][] = [];
  let active: Segment[] = [];
  for (const segment of sorted) {
    const { a, b } = segment;
    if (a.x === b.x && a.y === b.y) conflicts.push([segment, segment]);
    const from = left(segment);
    active = active.filter((other) => Math.max(other.a.x, other.b.x) >= from);
    for (const other of active) {
      if (isConflict(segment, other)) conflicts.push([segment, other]);
    }
    active.push(segment);
  }
  return conflicts;
}

/** Makes segments of plain points, for outlines that are not being repaired. */
export function segmentsOfArcs(arcs: readonly (readonly Point[])[]): Segment[] {
  const ends = new Map<string, Vertex>();
  return arcs.flatMap((arc) => {
    const vertices = arc.map(([x, y], index): Vertex => {
      if (index > 0 && index < arc.length - 1) return { x, y };
      const key = `${x} ${y}`;
      const end = ends.get(key) ?? { x, y };
      ends.set(key, end);
      return end;
    });
    return vertices.slice(1).map((b, index) => ({ a: vertices[index] ?? b, b }));
  });
}

function isConflict(s: Segment, t: Segment): boolean {
  if (Math.max(s.a.y, s.b.y) < Math.min(t.a.y, t.b.y)) return false;
  if (Math.max(t.a.y, t.b.y) < Math.min(s.a.y, s.b.y)) return false;
  const shared = s.a === t.a || s.a === t.b ? s.a : s.b === t.a || s.b === t.b ? s.b : undefined;
  if (!shared) return isTouching(s, t);
  const u = s.a === shared ? s.b : s.a;
  const v = t.a === shared ? t.b : t.a;
  // From a common vertex in the same direction: one lies on the other.
  const along = (u.x - shared.x) * (v.x - shared.x) + (u.y - shared.y) * (v.y - shared.y);
  return turn(shared, u, v) === 0 && along > 0;
}

/** Positive, zero or negative as c lies on one side of the line from a to b, on it, or opposite. */
function turn(a: Vertex, b: Vertex, c: Vertex): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

function isTouching({ a, b }: Segment, { a: c, b: d }: Segment): boolean {
  const [cSide, dSide] = [turn(a, b, c), turn(a, b, d)];
  const [aSide, bSide] = [turn(c, d, a), turn(c, d, b)];
  if (cSide * dSide > 0 || aSide * bSide > 0) return false;
  if (cSide !== 0 || dSide !== 0 || aSide !== 0 || bSide !== 0) return true;
  // All on one line: they touch if their extents do, in x and in y.
  return (
    Math.max(a.x, b.x) >= Math.min(c.x, d.x) &&
    Math.max(c.x, d.x) >= Math.min(a.x, b.x) &&
    Math.max(a.y, b.y) >= Math.min(c.y, d.y) &&
    Math.max(c.y, d.y) >= Math.min(a.y, b.y)
  );
}
