import type { ScreenBox } from './viewport.ts';

/** A name to be placed. */
export interface LabelBox extends ScreenBox {
  /** Placed before all others, even over obstacles. */
  readonly chosen: boolean;
  /** Whether the name has room at this scale: inside its country, or beside a country not too small. */
  readonly roomy: boolean;
}

/**
 * Which names are shown: the chosen one, then the others in their order, where they lie within the map and
 * touch neither an obstacle nor a name already shown.
 *
 * @param frame the edges of the map
 * @param obstacles boxes of things over the map
 */
export function chooseLabels(
  boxes: readonly LabelBox[],
  frame: ScreenBox,
  obstacles: readonly ScreenBox[],
): readonly boolean[] {
  const shown = boxes.map((box) => box.chosen && isWithin(box, frame));
  const taken: ScreenBox[] = [...obstacles, ...boxes.filter((_, i) => shown[i])];
  boxes.forEach((box, i) => {
    if (box.chosen || !box.roomy || !isWithin(box, frame)) return;
    if (taken.some((other) => touch(box, other))) return;
    shown[i] = true;
    taken.push(box);
  });
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
