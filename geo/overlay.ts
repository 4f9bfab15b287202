import { connect, meet, outlineError } from './common-vertices.ts';
import type { Edge } from './edges.ts';
import {
  cancel,
  closed,
  edgesAlong,
  edgesAround,
  isSame,
  keyOf,
  middle,
  reverse,
} from './edges.ts';
import { UNITS_PER_PX2 } from './projection.ts';
import type { Point, Polygon, Ring } from './rings.ts';
import { boxAround, polygonContains, polygonsArea, ringArea } from './rings.ts';
import type { Outlines } from './sources.ts';

/** What an area took. */
export interface Taking {
  /** All units, the new one last; borders are still shared vertex by vertex. */
  readonly outlines: Outlines;
  /** Area taken in square plane units, by the unit that it was taken from. */
  readonly taken: ReadonlyMap<string, number>;
}

/** Square plane units: smaller pieces left over by a cut do not get a border of their own. */
const CRUMB = 0.1 * UNITS_PER_PX2;

/** The same limit for small islands and small areas, as a share of what is cut and of what cuts it. */
const CRUMB_SHARE = 0.01;

/**
 * Takes an area from the units it lies on and makes it a new unit. Once the outlines have common
 * vertices, cutting only sorts their edges by side, so no neighbour loses a shared border.
 *
 * @param outlines plane units; not changed
 * @param id the new unit
 * @param area plane units
 * @param from the units that the area may be taken from; all others stay as they are
 * @throws Error naming a place where the outlines cannot be joined
 */
export function takeArea(
  outlines: Outlines,
  id: string,
  area: readonly Polygon[],
  from: (unit: string) => boolean,
): Taking {
  const reach = boxAround(area.flat(2));
  const isNear = ([outer = []]: Polygon) => meet(boxAround(outer), reach);
  const losing = [...outlines].filter(([unit]) => from(unit));
  const { rings, refine } = connect(
    area,
    losing.flatMap(([, polygons]) => polygons.filter(isNear)).flat(),
  );
  const cutter = cancel(rings.flatMap(edgesAlong));
  const isInside = (point: Point) => polygonContains(rings, point);

  const result: Outlines = new Map();
  const taken = new Map<string, number>();
  const own: Edge[] = [];
  const least = CRUMB_SHARE * polygonsArea(area);
  for (const [unit, polygons] of outlines) {
    const left = polygons.flatMap((polygon): readonly Polygon[] => {
      if (!isNear(polygon)) return [polygon];
      const refined = polygon.map(refine);
      if (!from(unit)) return [refined];
      const sides = part(refined, cutter, isInside);
      if (sides.inside.length === 0) return [refined];
      const crumb = Math.min(CRUMB, least, CRUMB_SHARE * polygonsArea([refined]));
      const { outside, inside } = sweep(stitch(sides.outside), stitch(sides.inside), crumb);
      if (inside.length === 0) return [refined];
      own.push(...inside.flatMap(edgesAround));
      taken.set(unit, (taken.get(unit) ?? 0) + polygonsArea(inside));
      return outside;
    });
    result.set(unit, left);
  }
  result.set(id, stitch(cancel(own)));
  return { outlines: result, taken };
}

/** Sorts the edges of a polygon, and those that the cut adds, by the side of the cut. */
function part(
  polygon: Polygon,
  cutter: readonly Edge[],
  isInside: (point: Point) => boolean,
): { inside: Edge[]; outside: Edge[] } {
  const edges = edgesAround(polygon);
  const [ownKeys, cutterKeys] = [new Set(edges.map(keyOf)), new Set(cutter.map(keyOf))];
  const inside: Edge[] = [];
  const outside: Edge[] = [];
  for (const edge of edges) {
    // On a common edge the polygon is either on the same side as the area or on the opposite one.
    if (cutterKeys.has(keyOf(edge))) inside.push(edge);
    else if (cutterKeys.has(keyOf(reverse(edge)))) outside.push(edge);
    else (isInside(middle(edge)) ? inside : outside).push(edge);
  }
  for (const edge of cutter) {
    if (ownKeys.has(keyOf(edge)) || ownKeys.has(keyOf(reverse(edge)))) continue;
    if (!polygonContains(polygon, middle(edge))) continue;
    inside.push(edge);
    outside.push(reverse(edge));
  }
  return { inside, outside };
}

/** Moves pieces that are too small to the other side. */
function sweep(outside: readonly Polygon[], inside: readonly Polygon[], crumb: number) {
  const isCrumb = (piece: Polygon) => polygonsArea([piece]) < crumb;
  const join = (pieces: readonly Polygon[], others: readonly Polygon[]): readonly Polygon[] => {
    const changed = [...pieces.filter((piece) => !isCrumb(piece)), ...others.filter(isCrumb)];
    return stitch(cancel(changed.flatMap(edgesAround)));
  };
  return { outside: join(outside, inside), inside: join(inside, outside) };
}

/**
 * Joins edges into polygons.
 *
 * @throws Error when they are not whole rings
 */
function stitch(edges: readonly Edge[]): Polygon[] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const start = String(edge[0]);
    leaving.set(start, [...(leaving.get(start) ?? []), edge]);
  }
  const rings: Ring[] = [];
  for (const first of edges) {
    let path: Edge[] = [];
    let edge = takeOut(leaving, first);
    while (edge) {
      path.push(edge);
      const end = edge[1];
      const from = path.findIndex(([start]) => isSame(start, end));
      if (from < 0) {
        const next = sharpestTurn(edge, leaving.get(String(end)) ?? []);
        if (!next) throw outlineError(end);
        edge = takeOut(leaving, next);
      } else {
        // A loop is closed; the path before it continues.
        rings.push(closed(path.slice(from).map(([start]) => start)));
        path = path.slice(0, from);
        edge = path.pop();
      }
    }
  }
  return nest(rings);
}

function takeOut(leaving: Map<string, Edge[]>, edge: Edge): Edge | undefined {
  const there = leaving.get(String(edge[0])) ?? [];
  if (!there.includes(edge)) return undefined;
  const others = there.filter((other) => other !== edge);
  leaving.set(String(edge[0]), others);
  return edge;
}

/** Where areas touch, picks the continuing edge that stays with the same area. */
function sharpestTurn([a, b]: Edge, edges: readonly Edge[]): Edge | undefined {
  const back = Math.atan2(a[1] - b[1], a[0] - b[0]);
  const angle = ([from, to]: Edge) => {
    const away = back - Math.atan2(to[1] - from[1], to[0] - from[0]);
    return away <= 0 ? away + 2 * Math.PI : away;
  };
  return edges.toSorted((s, t) => angle(s) - angle(t))[0];
}

/** Puts holes into the smallest outer rings around them. */
function nest(rings: readonly Ring[]): Polygon[] {
  const outers = rings
    .filter((ring) => ringArea(ring) > 0)
    .sort((a, b) => ringArea(a) - ringArea(b))
    .map((outer): Ring[] => [outer]);
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const [a, b] = hole;
    const around =
      a && b && outers.find(([outer = []]) => polygonContains([outer], middle([a, b])));
    if (!around) throw outlineError(a);
    around.push(hole);
  }
  return outers;
}
