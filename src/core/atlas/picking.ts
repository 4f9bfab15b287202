import type { ActorId } from '../statements/types.ts';

/** A place near a touch. */
export interface Candidate {
  readonly id: ActorId;
  /** px from the touch to the nearest part of the place that was hit; 0 is right under it. */
  readonly distance: number;
}

/** What a touch selects. */
export type Pick =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly id: ActorId }
  /** Several candidates, nearest first. */
  | { readonly kind: 'several'; readonly ids: readonly ActorId[] }
  /** Too many candidates for a list: zooming in is quicker. */
  | { readonly kind: 'crowd' };

/** How far from a touch a candidate may be, in px: half of the 24 px of WCAG 2.2, SC 2.5.8. */
export const REACH = 12;
/**
 * How far a finger may be off, in px: a place right under it is chosen where no other lies within this.
 * 5 px, plus the most by which distances are overestimated, because only points on a grid of 2 px are
 * sampled.
 */
export const ERROR = 5 + Math.SQRT2;
/** In a dense part of the map only places within this distance are offered, in px. */
const DENSE_REACH = 7;
/** Length of a list that can be read at a glance, and the longest list. */
const SHORT = 5;
const LONGEST = 20;

/** Whether a place is right under the finger and nothing else so near that it may be meant. */
export function isSure(candidates: readonly Candidate[]): boolean {
  const near = candidates.filter(({ distance }) => distance <= ERROR);
  return near.length === 1 && near[0]?.distance === 0;
}

/**
 * Decides between the places within reach of a touch. A place under the finger is chosen when nothing
 * else is within `ERROR`; otherwise the reader picks from a list or zooms in.
 */
export function decidePick(candidates: readonly Candidate[]): Pick {
  const near = candidates
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  const [first, ...others] = near;
  if (first === undefined) return { kind: 'none' };
  if (isSure(near) || others.length === 0) return { kind: 'one', id: first.id };
  const meant =
    near.length <= SHORT ? near : near.filter(({ distance }) => distance <= DENSE_REACH);
  const [only] = meant;
  if (only === undefined || meant.length > LONGEST) return { kind: 'crowd' };
  if (meant.length === 1) return { kind: 'one', id: only.id };
  return { kind: 'several', ids: meant.map(({ id }) => id) };
}

/** Points to sample around a touch, in px from it, nearest first: a disc on a square grid. */
export function samplePoints(
  reach: number,
  step: number,
): readonly (readonly [number, number, number])[] {
  const points: (readonly [number, number, number])[] = [];
  for (let x = -reach; x <= reach; x += step) {
    for (let y = -reach; y <= reach; y += step) {
      const distance = Math.hypot(x, y);
      if (distance <= reach) points.push([x, y, distance]);
    }
  }
  return points.sort((a, b) => a[2] - b[2]);
}
