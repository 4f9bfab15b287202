import type { ActorId, PlanePoint } from '../statements/types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A place that can be walked to, and where it lies on the plane. */
export interface Stop {
  readonly id: ActorId;
  readonly point: PlanePoint;
}

const AHEAD: Readonly<Record<Direction, PlanePoint>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
};

/** A place lies in a direction within 60 degrees on either side of it; this is the cosine. */
const CONE = 0.5;

/** Highest score, as a share of the plane's width, at which an arrow still leads to a place. */
const REACH = 0.42;

/** The last step: the opposite arrow leads back. */
export interface Step {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly direction: Direction;
}

/**
 * The place that an arrow key leads to, or null where there is none: the nearest in the cone, where places
 * off the direction count as farther, up to twice at the edge of the cone. The arrow opposite to the last
 * step always leads back to its start.
 *
 * @param planeWidth width of the whole plane, in its units
 */
export function walk(
  from: ActorId,
  direction: Direction,
  stops: readonly Stop[],
  last: Step | null,
  planeWidth: number,
): ActorId | null {
  if (last !== null && last.to === from && OPPOSITE[last.direction] === direction) return last.from;
  const start = stops.find(({ id }) => id === from);
  if (start === undefined) return null;
  const [aheadX, aheadY] = AHEAD[direction];
  let best: { readonly id: ActorId; readonly score: number } | null = null;
  for (const { id, point } of stops) {
    const [dx, dy] = [point[0] - start.point[0], point[1] - start.point[1]];
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const cosine = (dx * aheadX + dy * aheadY) / distance;
    if (cosine < CONE) continue;
    const score = distance * (1 + 2 * (1 - cosine));
    if (score > REACH * planeWidth) continue;
    if (best === null || score < best.score) best = { id, score };
  }
  return best?.id ?? null;
}

/** The next place after the focused one whose name begins with a letter; wraps around at the end. */
export function nextByLetter(
  from: ActorId,
  letter: string,
  names: readonly { readonly id: ActorId; readonly name: string }[],
  fold: (text: string) => string,
): ActorId | null {
  const at = names.findIndex(({ id }) => id === from);
  const round = [...names.slice(at + 1), ...names.slice(0, at + 1)];
  return round.find(({ name }) => fold(name).startsWith(fold(letter)))?.id ?? null;
}
