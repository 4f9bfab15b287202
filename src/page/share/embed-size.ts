import type { View } from '../../core/statements/types.ts';

/** Height of the map of an embed page, in px at the usual text size; embed.css says the same in rem. */
const LEAST = 300;
const MOST = 640;
/**
 * Limits for a view's own shape where `map.json` gives no ratio, so that the map is neither too tall nor too
 * flat.
 */
const FLATTEST = 0.56;
const STEEPEST = 1.15;

/** Ratio of height to width for the map of an embed page that starts with this view. */
export function mapRatio({ ratio, box: [left, top, right, bottom] }: View): number {
  const own = (bottom - top) / (right - left);
  return ratio ?? Math.max(FLATTEST, Math.min(STEEPEST, own));
}

/**
 * Height of the map in an embed page of this width, in px. It depends on nothing else, or embed pages would
 * grow for ever.
 */
export function mapHeight(width: number, view: View): number {
  return Math.max(LEAST, Math.min(MOST, Math.round(width * mapRatio(view))));
}

/** Width of the embed page in oEmbed's answer, in px. */
export const OEMBED_WIDTH = 640;

/**
 * Room above and below the map at that width, in px at the usual text size: a minimum height, plus this much
 * per character of headline, subtitle, key and credit where these are long.
 *
 * Measured in Chromium with the maps of this site: 168 px at 245 and 268 characters, 181 px at 348, 260 px at
 * 406. A browser test holds the room to these maps; embed pages that get too little draw a lower map.
 */
const AROUND = { least: 172, perCharacter: 0.66 } as const;

/**
 * Height of an embed page of oEmbed's width, in px, until the page announces its own.
 *
 * @param texts the texts around the map
 */
export function oembedHeight(view: View, texts: readonly string[]): number {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const around = Math.max(AROUND.least, Math.round(characters * AROUND.perCharacter));
  return mapHeight(OEMBED_WIDTH, view) + around;
}
