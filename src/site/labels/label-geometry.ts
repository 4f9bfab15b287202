import { touch } from '../../core/atlas/label-layout.ts';
import { LABEL_SIZE } from '../../core/atlas/label-metrics.ts';
import {
  type BoxedOutline,
  distanceTo,
  holds,
  type Outline,
  overlaps,
} from '../../core/atlas/outline.ts';
import type { ScreenBox } from '../../core/atlas/viewport.ts';
import type { PlanePoint } from '../../core/statements/types.ts';

/** Half the height of a name with its halo, in px. */
export const HALF_HEIGHT = LABEL_SIZE * 0.58;
/** A name farther than this from its country has a line to it, in px. */
const NEAR = 10;
/** A name without a line is this many times nearer to its own country than to another. */
const CLEARLY = 1.6;
/** Directions in which a name is tried: beside its country first. */
export const ANGLES = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);

/** A country, its dot or both, in plane units. */
export interface LabelLand extends BoxedOutline {
  readonly id: string;
  /** Whether it has an answer or is the subject. */
  readonly isMarked: boolean;
}

/** A line from one point to another. */
export type Line = readonly [readonly [number, number], readonly [number, number]];

/** A box in px around a point as a box of the plane. */
export function planeBox([x, y]: PlanePoint, box: ScreenBox, scale: number): ScreenBox {
  return {
    left: x + box.left / scale,
    right: x + box.right / scale,
    top: y + box.top / scale,
    bottom: y + box.bottom / scale,
  };
}

/** A line in px from a point as a line of the plane. */
export function planeLine(
  [x, y]: PlanePoint,
  [dx, dy]: readonly [number, number],
  scale: number,
): Line {
  return [
    [x, y],
    [x + dx / scale, y + dy / scale],
  ];
}

/** The points of a coast that lie farthest in each direction, for names that stand before it. */
export function coastPoints(own: LabelLand | undefined, [x0, y0]: PlanePoint, home: ScreenBox) {
  const points = (own?.outline.flat() ?? []).filter(
    ([x, y]) => x >= home.left && x <= home.right && y >= home.top && y <= home.bottom,
  );
  return ANGLES.flatMap((angle) => {
    const direction = [Math.cos(angle), Math.sin(angle)] as const;
    const along = ([x, y]: readonly [number, number]) =>
      (x - x0) * direction[0] + (y - y0) * direction[1];
    // Of an empire's islands the one that lies in this direction, and not the farthest of all.
    const within = points.filter(([x, y]) => {
      const across = Math.abs((x - x0) * direction[1] - (y - y0) * direction[0]);
      return along([x, y]) > 0 && across < along([x, y]) * 0.4;
    });
    const farthest = within.reduce<(typeof points)[number] | undefined>(
      (best, point) => (best === undefined || along(point) > along(best) ? point : best),
      undefined,
    );
    if (farthest === undefined) return [];
    return [{ point: [Math.round(farthest[0]), Math.round(farthest[1])] as const, direction }];
  });
}

/** Whether a name is read as that of its country without a line: it is close to it, and to no other. */
export function isNear(
  box: ScreenBox,
  anchor: PlanePoint,
  own: LabelLand | undefined,
  others: readonly LabelLand[],
): boolean {
  const px = (box.bottom - box.top) / (2 * HALF_HEIGHT);
  const [x, y] = [
    Math.min(Math.max(anchor[0], box.left), box.right),
    Math.min(Math.max(anchor[1], box.top), box.bottom),
  ];
  const away = Math.min(
    own === undefined ? Number.POSITIVE_INFINITY : gapTo(own.outline, [x, y]),
    Math.max(0, Math.hypot(anchor[0] - x, anchor[1] - y) - 4 * px),
  );
  if (away > NEAR * px) return false;
  const reach = Math.max(away * CLEARLY, px);
  const around = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  return !others.some(
    (other) => other.isMarked && touch(other.around, around) && overlaps(other.outline, around),
  );
}

function gapTo(outline: Outline, point: readonly [number, number]): number {
  return holds(outline, point) ? 0 : distanceTo(outline, point);
}

/** The share of a line that lies on these. */
export function shareOn([[x1, y1], [x2, y2]]: Line, land: readonly LabelLand[]): number {
  const points = Array.from({ length: 12 }, (_, i) => {
    const along = (i + 0.5) / 12;
    return [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along] as const;
  });
  const on = points.filter(([x, y]) =>
    land.some(
      ({ around, outline }) =>
        x > around.left &&
        x < around.right &&
        y > around.top &&
        y < around.bottom &&
        holds(outline, [x, y]),
    ),
  );
  return on.length / points.length;
}

/** Whether two lines cross. */
export function crosses([a, b]: Line, [c, d]: Line): boolean {
  const side = ([x, y]: Line[0], [[x1, y1], [x2, y2]]: Line) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(a, [c, d]) !== side(b, [c, d]) && side(c, [a, b]) !== side(d, [a, b]);
}
