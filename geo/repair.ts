import type { Segment, Vertex } from './conflicts.ts';
import { findConflicts } from './conflicts.ts';
import { unproject } from './projection.ts';

/** A vertex that simplification may have left out. */
export interface OptionalVertex extends Vertex {
  isKept: boolean;
  /** Effective area of Visvalingam and Whyatt: how much the outline needs this vertex. */
  readonly weight: number;
}

/** All vertices of an arc, in order. The first and the last are always kept. */
export type Chain = readonly OptionalVertex[];

/** A change that can be tried and undone. */
interface Change {
  readonly apply: () => void;
  readonly undo: () => void;
}

const MOST_ROUNDS = 40;

/** Grid steps around a conflict within which a change is judged. */
const MARGIN = 6;

/** The eight neighbours on the grid, nearest first. */
const NEIGHBOURS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/**
 * Rounding to the grid and leaving out vertices make outlines cross or touch. Near every
 * conflict this restores a vertex, moves one by a step, or leaves one out, whichever removes the
 * most conflicts there, in that order of preference.
 *
 * @param chains changed in place
 * @param grid plane units per step, to name places
 * @throws Error when conflicts remain
 */
export function repair(chains: readonly Chain[], grid: number): void {
  let conflicts = findConflicts(chains.flatMap(segmentsOf));
  for (let round = 0; round < MOST_ROUNDS && conflicts.length > 0; round++) {
    for (const conflict of conflicts) resolve(conflict, chains);
    conflicts = findConflicts(chains.flatMap(segmentsOf));
  }
  const first = conflicts[0];
  if (!first) return;
  const place = unproject([first[0].a.x * grid, first[0].a.y * grid]);
  const [longitude, latitude] = place.map((degrees) => degrees.toFixed(3));
  throw new Error(
    `geo/repair.ts: outlines cross on the grid of ${grid}, in ${conflicts.length} places, the first ` +
      `near longitude ${longitude}, latitude ${latitude}: if a polygon of geo/overrides runs beside ` +
      'an outline there, let it overlap; else simplify less, or on a finer grid.',
  );
}

/** The straight pieces between the vertices that are kept. */
function segmentsOf(chain: Chain): Segment[] {
  const kept = chain.filter(({ isKept }) => isKept);
  return kept.slice(1).map((b, index) => ({ a: kept[index] ?? b, b }));
}

function resolve(conflict: readonly Segment[], chains: readonly Chain[]): void {
  const vertices = [...new Set(conflict.flatMap(({ a, b }) => [a, b]))];
  const isNear = nearnessTo(vertices);
  const near = chains.filter((chain) => segmentsOf(chain).some(isNear));
  const count = () => findConflicts(near.flatMap(segmentsOf).filter(isNear)).length;

  let fewest = count();
  let best: Change | undefined;
  const changes = vertices.flatMap((vertex) => changesAround(vertex as OptionalVertex, near));
  const restorations = changes.filter(({ isRestoring }) => isRestoring);
  for (const change of [...restorations, ...changes.filter(({ isRestoring }) => !isRestoring)]) {
    change.apply();
    const left = count();
    change.undo();
    if (left < fewest) [fewest, best] = [left, change];
  }
  // When no single change helps, restore a vertex: it may take several of them together.
  (best ?? restorations[0])?.apply();
}

function nearnessTo(vertices: readonly Vertex[]): (segment: Segment) => boolean {
  const [xs, ys] = [vertices.map(({ x }) => x), vertices.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
  const [top, bottom] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
  return ({ a, b }) =>
    Math.max(a.x, b.x) >= left &&
    Math.min(a.x, b.x) <= right &&
    Math.max(a.y, b.y) >= top &&
    Math.min(a.y, b.y) <= bottom;
}

function changesAround(
  vertex: OptionalVertex,
  near: readonly Chain[],
): (Change & { isRestoring: boolean })[] {
  const setKept = (target: OptionalVertex, isKept: boolean) => ({
    isRestoring: isKept,
    apply: () => {
      target.isKept = isKept;
    },
    undo: () => {
      target.isKept = !isKept;
    },
  });
  const shift = (dx: number, dy: number) => () => {
    vertex.x += dx;
    vertex.y += dy;
  };
  const restorations = near
    .flatMap((chain) => leftOutBeside(chain, vertex))
    .map((target) => setKept(target, true));
  const moves = NEIGHBOURS.map(([dx, dy]) => ({
    isRestoring: false,
    apply: shift(dx, dy),
    undo: shift(-dx, -dy),
  }));
  const isEnd = near.some((chain) => chain[0] === vertex || chain.at(-1) === vertex);
  return [...restorations, ...moves, ...(isEnd ? [] : [setKept(vertex, false)])];
}

/** The heaviest omitted vertex on either side of a kept one, up to the next kept one. */
function leftOutBeside(chain: Chain, vertex: OptionalVertex): OptionalVertex[] {
  return [chain.indexOf(vertex), chain.lastIndexOf(vertex)].flatMap((index, side) => {
    if (index < 0) return [];
    return [1, -1].flatMap((step) => {
      if (side === 1 && step === 1 && index === chain.indexOf(vertex)) return [];
      let best: OptionalVertex | undefined;
      for (let at = index + step; at >= 0 && at < chain.length; at += step) {
        const candidate = chain[at];
        if (!candidate || candidate.isKept) break;
        if (!best || candidate.weight > best.weight) best = candidate;
      }
      return best ? [best] : [];
    });
  });
}
