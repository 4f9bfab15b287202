import type { View } from './types.ts';

/** Height of the map of a frame, in px at the usual text size; frame.css says the same in rem. */
const LEAST = 300;
const MOST = 640;
/** What a view's own shape is held to where `map.json` gives no ratio, so that it neither towers nor hides. */
const FLATTEST = 0.56;
const STEEPEST = 1.15;

/** Height by width of the map of a frame that starts with this view. */
export function frameRatio({ ratio, box: [left, top, right, bottom] }: View): number {
  const own = (bottom - top) / (right - left);
  return ratio ?? Math.max(FLATTEST, Math.min(STEEPEST, own));
}

/** Height of the map in a frame of this width, in px. It depends on nothing else, or frames would grow for ever. */
export function frameMapHeight(width: number, view: View): number {
  return Math.max(LEAST, Math.min(MOST, Math.round(width * frameRatio(view))));
}

/** Height of everything but the map in a frame of at least 640 px, in px at the usual text size. */
const AROUND_WIDE = 170;
/** The same in narrower frames, where the key takes two rows and the footer three. */
const AROUND_NARROW = 237;
/** From this width on a frame has the wide layout, in px at the usual text size. */
export const WIDE_FRAME = 640;

/**
 * Height of a whole frame for code that stands in an article before the frame can tell its own, in px. A
 * headline of more than one line makes the frame higher than this.
 */
export function frameHeight(width: number, view: View): number {
  return frameMapHeight(width, view) + (width < WIDE_FRAME ? AROUND_NARROW : AROUND_WIDE);
}
