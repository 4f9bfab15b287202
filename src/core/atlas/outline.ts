import type { GeometryObject, Topology } from 'topojson-specification';
import type { PlanePoint } from '../statements/types.ts';
import type { ScreenBox } from './viewport.ts';

type Point = readonly [number, number];

/** The lines around a shape, in px; together they form closed rings. */
export type Outline = readonly (readonly Point[])[];

/** A shape on the map with the box around it, in px. */
export interface BoxedOutline {
  readonly around: ScreenBox;
  readonly outline: Outline;
}

/** The lines of a geometry, in plane units. Arcs that parts share are repeated. */
export function outlineOf(topology: Topology, geometry: GeometryObject): PlanePoint[][] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs =
    geometry.type === 'Polygon'
      ? geometry.arcs.flat()
      : geometry.type === 'MultiPolygon'
        ? geometry.arcs.flat(2)
        : [];
  return arcs.map((index) => {
    let [x, y] = [0, 0];
    return (topology.arcs[index < 0 ? ~index : index] ?? []).map(([px = 0, py = 0]): PlanePoint => {
      [x, y] = topology.transform === undefined ? [px, py] : [x + px, y + py];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** The box around an outline; empty, with infinite edges, where there is none. */
export function boxOfOutline(outline: Outline): ScreenBox {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const line of outline) {
    for (const [x, y] of line) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

/** Whether a shape and a box overlap: the outline passes through the box, or the box lies inside. */
export function overlaps(outline: Outline, box: ScreenBox): boolean {
  return passesThrough(outline, box) || holds(outline, [box.left, box.top]);
}

/** Whether an outline passes through a box. */
export function passesThrough(outline: Outline, box: ScreenBox): boolean {
  return outline.some((line) => line.some((point, i) => meets(line[i - 1] ?? point, point, box)));
}

/** Whether a point lies inside a shape. */
export function holds(outline: Outline, [x, y]: Point): boolean {
  let inside = false;
  for (const line of outline) {
    for (let i = 1; i < line.length; i++) {
      const [x1, y1] = line[i - 1] as Point;
      const [x2, y2] = line[i] as Point;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

/** How far a shape's outline is from a point, in px; Infinity where it has none. */
export function distanceTo(outline: Outline, [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of outline) {
    for (let i = 1; i < line.length; i++) {
      const [x1, y1] = line[i - 1] as Point;
      const [x2, y2] = line[i] as Point;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
      const at = Math.min(Math.max(along, 0), 1);
      least = Math.min(least, Math.hypot(x1 + at * dx - x, y1 + at * dy - y));
    }
  }
  return least;
}

/** Whether a segment has a point in a box. */
export function meets(a: Point, b: Point, { left, top, right, bottom }: ScreenBox): boolean {
  const [x1, y1] = a;
  const [x2, y2] = b;
  // Pictures ask this millions of times, and nearly all segments lie wholly on one side of the box.
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  let [from, to] = [0, 1];
  for (const [at, step, least, most] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (step === 0) {
      if (at < least || at > most) return false;
      continue;
    }
    const [a, b] = [(least - at) / step, (most - at) / step];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
    if (from > to) return false;
  }
  return true;
}
