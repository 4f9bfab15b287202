import type { ScreenBox } from './viewport.ts';

/** A name to be placed. */
export interface LabelBox extends ScreenBox {
  /** Whose name it is: it may lie on its own dot. */
  readonly id?: string | undefined;
  /** Placed before all others, even over obstacles. */
  readonly chosen: boolean;
  /** Placed next, even over dots. */
  readonly first?: boolean;
  /** Whether the name has room at this scale: inside its country, or beside a country not too small. */
  readonly roomy: boolean;
}

/** Something over the map that names keep clear of. */
export interface Obstacle extends ScreenBox {
  /** Whose dot it is; null for all else. */
  readonly dotOf?: string | null;
}

/**
 * Which names are shown: the chosen one, the one that comes first, then the others in their order, where they lie
 * within the map and touch neither an obstacle nor a name already shown.
 *
 * @param frame the edges of the map
 * @param obstacles boxes of things over the map
 */
export function chooseLabels(
  boxes: readonly LabelBox[],
  frame: ScreenBox,
  obstacles: readonly Obstacle[],
): readonly boolean[] {
  const shown = boxes.map((box) => box.chosen && isWithin(box, frame));
  const taken: Obstacle[] = [...obstacles, ...boxes.filter((_, i) => shown[i])];
  const place = (isFirst: boolean) => {
    boxes.forEach((box, i) => {
      if ((box.first ?? false) !== isFirst || box.chosen) return;
      if (!box.roomy || !isWithin(box, frame)) return;
      const isInWay = ({ dotOf = null }: Obstacle) =>
        dotOf === null || (!isFirst && dotOf !== box.id);
      if (taken.some((other) => isInWay(other) && touch(box, other))) return;
      shown[i] = true;
      taken.push(box);
    });
  };
  place(true);
  place(false);
  return shown;
}

/** Whether a box lies in another. */
export function isWithin(box: ScreenBox, frame: ScreenBox): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

/** Whether two boxes overlap. */
export function touch(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
