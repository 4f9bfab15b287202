import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { ScreenPoint } from './map-points.ts';

/** The colours that a reader sees at points of the window, as `#rrggbb`. */
export async function coloursAt(page: Page, points: readonly ScreenPoint[]): Promise<string[]> {
  const pixels = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const x = Math.min(...pixels.map((pixel) => pixel.x));
  const y = Math.min(...pixels.map((pixel) => pixel.y));
  const width = Math.max(...pixels.map((pixel) => pixel.x)) - x + 1;
  const height = Math.max(...pixels.map((pixel) => pixel.y)) - y + 1;
  const picture = await page.screenshot({ clip: { x, y, width, height } });
  // Decoded here: the page under test may have its scripts off.
  const { data } = PNG.sync.read(picture);
  return pixels.map((pixel) => {
    const at = ((pixel.y - y) * width + pixel.x - x) * 4;
    return `#${data.subarray(at, at + 3).toString('hex')}`;
  });
}

/** By how much two pictures of the window differ at most, in levels of a colour of 255; endless where their sizes differ. */
export function largestDifference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  return a.data.reduce((most, level, i) => Math.max(most, Math.abs(level - (b.data[i] ?? 0))), 0);
}
