import type { Edge } from './edges.ts';
import { closed, edgesAlong, isSame, keyOf, orient, withoutRepeats } from './edges.ts';
import { unproject } from './projection.ts';
import type { Box, Point, Polygon, Ring } from './rings.ts';
import { boxAround } from './rings.ts';

/** An area and the borders it meets, with common vertices wherever they meet. */
export interface Connected {
  /** The rings of the area: outer ones with positive area, holes with negative. */
  readonly rings: readonly Ring[];
  /** Puts the new vertices into a ring of any unit. */
  readonly refine: (ring: Ring) => Ring;
}

/** A border segment and the vertices added to it, from end to end. */
interface Border {
  points: readonly Point[];
}

/** Plane units, half a step of the finest grid: vertices and lines nearer than this are the same. */
const SNAP = 0.5;

const MOST_ROUNDS = 20;

/**
 * Makes outlines meet in common vertices only. Where the area and a border cross, both get the vertex;
 * where they pass each other within `SNAP`, one runs through the vertices of the other. Neither moves
 * its own vertices onto a line, where their order could change.
 *
 * @param area plane units
 * @param borders rings of units, plane units
 * @throws Error naming a place when this does not converge
 */
export function connect(area: readonly Polygon[], borders: readonly Ring[]): Connected {
  const reach = widen(boxAround(area.flat(2)));
  const segments = new Map<string, Border>();
  for (const [a, b] of borders.flatMap(edgesAlong)) {
    if (meet(boxAround([a, b]), reach))
      segments.set(keyOf(inOrder(a, b)), { points: inOrder(a, b) });
  }
  const corners = [...segments.values()].flatMap(({ points }) => points);
  const snapped = area.flatMap((polygon) =>
    orient(polygon).map((ring) =>
      withoutRepeats(thin(ring).map((point) => nearest(point, corners) ?? point)),
    ),
  );
  return {
    rings: share(snapped, [...segments.values()]),
    refine: (ring) =>
      closed(
        edgesAlong(ring).flatMap(([a, b]) => {
          const ends = inOrder(a, b);
          const points = segments.get(keyOf(ends))?.points ?? ends;
          return (ends[0] === a ? points : points.toReversed()).slice(0, -1);
        }),
      ),
  };
}

/** Whether two boxes have a point in common. */
export function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** An error about outlines, with the place where they fail (plane units). */
export function outlineError(at: Point | undefined): Error {
  const place = at ? unproject(at).map((degrees) => degrees.toFixed(3)) : ['?', '?'];
  return new Error(
    `geo/overlay.ts: outlines cannot be joined near longitude ${place[0]}, latitude ${place[1]}: ` +
      'move the nearest corner of the polygon by a hundredth of a degree.',
  );
}

/** @param borders their vertices are added in place */
function share(area: readonly Ring[], borders: readonly Border[]): readonly Ring[] {
  const onArea = new Set(area.flat().map(String));
  const onBorders = new Set(borders.flatMap(({ points }) => points.map(String)));
  let rings = area;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const additions = new Map<Border, Point[][]>();
    let isDone = true;
    const addToBorder = (border: Border, index: number, point: Point) => {
      const pieces = additions.get(border) ?? border.points.map(() => []);
      pieces[index]?.push(point);
      additions.set(border, pieces);
      onBorders.add(String(point));
      isDone = false;
    };
    const boxed = borders.map((border) => ({ border, box: boxAround(border.points) }));
    rings = rings.map((ring) => {
      const points = edgesAlong(ring).flatMap((edge) => {
        const added: Point[] = [];
        const add = (point: Point) => {
          added.push(point);
          onArea.add(String(point));
          isDone = false;
        };
        const reach = widen(boxAround(edge));
        for (const { border, box } of boxed) {
          if (!meet(box, reach)) continue;
          edgesAlong(border.points).forEach((piece, index) => {
            // A vertex that the area already has elsewhere is skipped: the line would double back to it.
            const here = piece.filter((p) => isBeside(p, edge) && !onArea.has(String(p)));
            const there = edge.filter((p) => isBeside(p, piece) && !onBorders.has(String(p)));
            here.forEach(add);
            for (const point of there) addToBorder(border, index, point);
            if (here.length > 0 || there.length > 0) return;
            const crossing = crossingOf(edge, piece);
            if (!crossing) return;
            add(crossing);
            addToBorder(border, index, crossing);
          });
        }
        return [edge[0], ...inLine(added, edge)];
      });
      return closed(points);
    });
    for (const [border, pieces] of additions) {
      border.points = [
        ...edgesAlong(border.points).flatMap((piece, index) => [
          piece[0],
          ...inLine(pieces[index] ?? [], piece),
        ]),
        ...border.points.slice(-1),
      ];
    }
    if (isDone) return rings;
  }
  throw outlineError(rings[0]?.[0]);
}

/** Where two segments cross, but not where they meet. */
function crossingOf([a, b]: Edge, [c, d]: Edge): Point | undefined {
  const [cSide, dSide] = [side(a, b, c), side(a, b, d)];
  if (cSide * dSide >= 0 || side(c, d, a) * side(c, d, b) >= 0) return undefined;
  const part = cSide / (cSide - dSide);
  return [c[0] + part * (d[0] - c[0]), c[1] + part * (d[1] - c[1])];
}

/** Positive, zero or negative as c lies on one side of the line from a to b, on it, or opposite. */
function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Whether a vertex is near enough to a segment for the segment to run through it. */
function isBeside(point: Point, edge: Edge): boolean {
  const part = partAlong(point, edge);
  if (part <= 0 || part >= 1 || edge.some((end) => isSame(point, end))) return false;
  const [a, b] = edge;
  const foot = [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])] as const;
  return Math.hypot(point[0] - foot[0], point[1] - foot[1]) < SNAP;
}

/** Where the foot of a point on a segment lies: 0 at its start, 1 at its end. */
function partAlong([x, y]: Point, [a, b]: Edge): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
}

function inLine(points: readonly Point[], edge: Edge): Point[] {
  return withoutRepeats(points.toSorted((p, q) => partAlong(p, edge) - partAlong(q, edge)));
}

/** Leaves out vertices that the map's grid cannot show, so that at most one vertex snaps to another. */
function thin(ring: Ring): Ring {
  const kept: Point[] = [];
  for (const point of ring.slice(0, -1)) {
    const before = kept.at(-1) ?? [Infinity, Infinity];
    if (Math.hypot(point[0] - before[0], point[1] - before[1]) > 2 * SNAP) kept.push(point);
  }
  return kept.length < 3 ? ring : closed(kept);
}

/** The nearest of some places, within `SNAP`. */
function nearest([x, y]: Point, places: readonly Point[]): Point | undefined {
  let [best, least]: [Point | undefined, number] = [undefined, SNAP];
  for (const place of places) {
    const distance = Math.hypot(place[0] - x, place[1] - y);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function inOrder(a: Point, b: Point): Edge {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
}

function widen([left, top, right, bottom]: Box): Box {
  return [left - SNAP, top - SNAP, right + SNAP, bottom + SNAP];
}
