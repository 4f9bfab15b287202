import type { PlanePoint } from '../statements/types.ts';
import { featureOf, type Place } from './gazetteer.ts';

/** Below this drawn area, in px², a shape is too small to see or hit: a dot shows where it is. */
const SHAPE_AREA = 30;
/** States below this area (px² at 960 px) have a dot whether they have answered or not. */
const TINY_AREA = 6;
/** Governments that have answered have a dot below this area: it is `SHAPE_AREA` on a map 300 px wide. */
const ANSWER_AREA = 300;

/** Drawn areas are given in px² on a map of this width, in px. */
const AREA_WIDTH = 960;

/**
 * Whether a place has a dot. States too small to be seen do; governments that have answered also where
 * their shape is small on a phone; and a disputed area that answers for itself inside another's shape,
 * because land in dispute is never filled with a stance.
 *
 * @param marked whether the place has answered, or is the subject
 */
export function hasDot(id: string, place: Place, marked: boolean): boolean {
  if (!hasShape(id, place)) return place.kind === 'disputed' && marked;
  if (marked) return place.area < ANSWER_AREA;
  return place.kind === 'state' && isTiny(place);
}

/** Whether a place is drawn as a shape of its own, and not as part of another's. */
function hasShape(id: string, place: Place): boolean {
  return featureOf(id, place) === id;
}

/** Whether the shape of a place is too small to be seen on a map of the world on any screen. */
export function isTiny({ area }: Place): boolean {
  return area < TINY_AREA;
}

/** Whether only the dot of a place can be seen on a world this many px wide. */
export function showsDot(id: string, place: Place, worldWidth: number): boolean {
  return !hasShape(id, place) || drawnArea(place, worldWidth) < SHAPE_AREA;
}

/** The area of a place on a world this many px wide, in px². */
export function drawnArea({ area }: Place, worldWidth: number): number {
  return area * (worldWidth / AREA_WIDTH) ** 2;
}

/** Radius of a dot, in px, on a world this many px wide: small on phones, never large. */
export function dotRadius(worldWidth: number): number {
  return Math.min(3.6, Math.max(2.2, (worldWidth / AREA_WIDTH) * 3.4));
}

/** A dot that may have been moved aside so that it overlaps no other. */
export interface PlacedDot<Dot> {
  readonly dot: Dot;
  /** Where it is drawn, in plane units. */
  readonly at: PlanePoint;
  /** Whether it is far enough from its place to need a leader line. */
  readonly leader: boolean;
}

/** Rounds of relaxation; in the last fifth, dots are no longer pulled back to their places. */
const ROUNDS = 120;
const HOMING_ROUNDS = 96;
/** Share of the way back to its place that a dot moves in a round. */
const HOMING = 0.06;

/**
 * Moves dots apart until none overlaps another, each staying as near to its place as it can.
 *
 * @param dots anything with an anchor, in plane units
 * @param scale px per plane unit
 * @param distance smallest distance between two dots, in px; dots may make do with a share of it
 */
export function dodge<Dot extends { readonly anchor: PlanePoint; readonly share?: number }>(
  dots: readonly Dot[],
  scale: number,
  distance: number,
): PlacedDot<Dot>[] {
  const placed = dots.map(({ anchor: [x, y], share = 1 }) => ({
    x: x * scale,
    y: y * scale,
    share,
  }));
  const homes = placed.map(({ x, y }) => ({ x, y }));
  const pairs = nearPairs(homes, distance * 4);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, j] of pairs) {
      const [a, b] = [placed[i], placed[j]];
      if (a === undefined || b === undefined) continue;
      const least = (distance * (a.share + b.share)) / 2;
      let [dx, dy] = [b.x - a.x, b.y - a.y];
      let length = Math.hypot(dx, dy);
      if (length >= least) continue;
      // Two dots in the same place move apart sideways, always the same way.
      if (length < 0.01) [dx, dy, length] = [1, 0, 1];
      const step = (least - length) / (2 * length);
      a.x -= dx * step;
      a.y -= dy * step;
      b.x += dx * step;
      b.y += dy * step;
    }
    if (round >= HOMING_ROUNDS) continue;
    placed.forEach((dot, i) => {
      const home = homes[i];
      if (home === undefined) return;
      dot.x += (home.x - dot.x) * HOMING;
      dot.y += (home.y - dot.y) * HOMING;
    });
  }
  return dots.map((dot, i) => {
    const { x, y } = placed[i] ?? { x: 0, y: 0 };
    const home = homes[i] ?? { x: 0, y: 0 };
    return {
      dot,
      at: [x / scale, y / scale],
      leader: Math.hypot(x - home.x, y - home.y) > distance / 2,
    };
  });
}

/** Pairs of points near enough to collide. */
function nearPairs(points: readonly { x: number; y: number }[], reach: number): [number, number][] {
  return points.flatMap((a, i) =>
    points.flatMap((b, j): [number, number][] =>
      j > i && Math.hypot(a.x - b.x, a.y - b.y) < reach ? [[i, j]] : [],
    ),
  );
}
