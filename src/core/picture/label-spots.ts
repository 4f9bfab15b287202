import type { ScreenBox } from '../atlas/viewport.ts';

/*
 * Where names in pictures may stand: shifts in px at 12 px text.
 */

/** Shifts to try for a name inside its country, smallest first, in px at 12 px text. */
export const NUDGES = [0, -4, 4, -8, 8, -12, 12, -18, 18]
  .flatMap((x) => [0, -4, 4, -8, 8].map((y) => [x, y] as const))
  .sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));
/** Distances from its country at which another place for a name is tried, in px at 12 px text. */
const SEARCH = { from: 6, to: 150, step: 3 };
/**
 * Directions in which another place for a name is tried, and a factor on its distance: a name beside its
 * country reads best.
 */
const DIRECTIONS = [
  { x: 1, y: 0, side: 'left', counts: 1 },
  { x: -1, y: 0, side: 'right', counts: 1 },
  { x: 0.87, y: 0.5, side: 'left', counts: 1.1 },
  { x: -0.87, y: 0.5, side: 'right', counts: 1.1 },
  { x: 0.87, y: -0.5, side: 'left', counts: 1.1 },
  { x: -0.87, y: -0.5, side: 'right', counts: 1.1 },
  { x: 0.5, y: 0.87, side: 'left', counts: 1.25 },
  { x: -0.5, y: 0.87, side: 'right', counts: 1.25 },
  { x: 0, y: -1, side: 'middle', counts: 1.3 },
  { x: 0, y: 1, side: 'middle', counts: 1.3 },
] as const;

/** Places around a country. */
const PLACES = DIRECTIONS.flatMap(({ x, y, side, counts }) =>
  Array.from({ length: (SEARCH.to - SEARCH.from) / SEARCH.step }, (_, i) => {
    const away = SEARCH.from + i * SEARCH.step;
    return { at: [x * away, y * away] as const, side, distance: away * counts };
  }),
);
/** Factor on the distance of a place on the side opposite to the one that the map file gives. */
const OTHER_SIDE = 1.6;

/** The places around a country, best first, by the side on which the map file places the name. */
const OTHERS = {
  left: ranked(-1),
  none: ranked(0),
  right: ranked(1),
};

function ranked(side: -1 | 0 | 1) {
  const distance = (place: (typeof PLACES)[number]) =>
    place.distance * (place.at[0] * side < 0 ? OTHER_SIDE : 1);
  return [...PLACES].sort((a, b) => distance(a) - distance(b));
}

export function othersOn(side: number): typeof PLACES {
  return side < 0 ? OTHERS.left : side > 0 ? OTHERS.right : OTHERS.none;
}

/** Directions for a name that no map file places, in degrees: many, because land lies in most of them. */
const STEP = 15;

/** The places around a country for such a name, best first: beside it reads best, above and below worst. */
export const ALL_AROUND = Array.from({ length: 360 / STEP }, (_, i) => (i * STEP * Math.PI) / 180)
  .flatMap((angle) => {
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const side = x > 0.3 ? 'left' : x < -0.3 ? 'right' : 'middle';
    return Array.from({ length: (SEARCH.to - SEARCH.from) / SEARCH.step }, (_, step) => {
      const away = SEARCH.from + step * SEARCH.step;
      return { at: [x * away, y * away] as const, side, distance: away * (1 + 0.3 * Math.abs(y)) };
    });
  })
  .sort((a, b) => a.distance - b.distance) as readonly Spot[];

/** A place around a country. */
export interface Spot {
  readonly at: readonly [number, number];
  /** Which end of the name is there. */
  readonly side: 'left' | 'middle' | 'right';
  readonly distance: number;
}

/** Points inside a box at which a name inside its country is tried, the middle first: their number across and down. */
const GRID = 10;

/** A grid of points in a box, those near a point first. */
export function pointsIn(
  { left, top, right, bottom }: ScreenBox,
  [x, y]: readonly [number, number],
): (readonly [number, number])[] {
  const steps = Array.from({ length: GRID - 1 }, (_, i) => (i + 1) / GRID);
  return steps
    .flatMap((across) =>
      steps.map((down) => [left + (right - left) * across, top + (bottom - top) * down] as const),
    )
    .sort(([ax, ay], [bx, by]) => Math.hypot(ax - x, ay - y) - Math.hypot(bx - x, by - y));
}
