import { expect, it } from 'vitest';
import type { EngineWindow } from '../engine.ts';
import type { Reader } from '../reader.ts';
import { until } from '../until.ts';

/** How much of what is read may move, as Chromium counts it: https://web.dev/articles/cls. */
const MOST = 0.02;

/** What readers see when the page's typefaces take the place of the system's. */
export function journeysAsTypefacesArrive({ open }: Reader): void {
  it.each([360, 1200])('hardly sees the page move at %i px', async (width) => {
    const one = await open('?country=CL', { width });
    await expect.poll(() => one.run(hasTypefaces)).toBe(true);
    const after = await boxesOf(one);
    // As it was before: no driver of all three can hold a file back while a page loads.
    await one.run(() => {
      for (const face of [...document.fonts]) {
        if (/ Map"?$/.test(face.family)) document.fonts.delete(face);
      }
      return null;
    });
    const before = await until('the page is set in typefaces of the system', async () => {
      const boxes = await boxesOf(one);
      const isOther = JSON.stringify(boxes) !== JSON.stringify(after);
      const isAtRest = JSON.stringify(await boxesOf(one)) === JSON.stringify(boxes);
      return isOther && isAtRest && (await one.run(isLoaded)) ? boxes : undefined;
    });
    const size = await one.run((): [number, number] => [innerWidth, innerHeight]);
    expect(after.length).toBe(before.length);
    const shift = shiftOf(before, after, size);
    expect(shift).toBeLessThan(MOST);
  });
}

function hasTypefaces(): boolean {
  return document.documentElement.classList.contains('typefaces');
}

function isLoaded(): boolean {
  return document.fonts.status === 'loaded';
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where what is read and looked at stands in the window. */
function boxesOf(one: EngineWindow): Promise<Box[]> {
  return one.run(() =>
    [...document.querySelectorAll('h1, h2, h3, p, li, blockquote, summary, input, button, .map')]
      .filter((element) => element.checkVisibility())
      .map((element): [number, number, number, number] => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return [left, top, right, bottom];
      }),
  );
}

/** The share of the window in which something moves, times how far it moves at most. */
function shiftOf(before: readonly Box[], after: readonly Box[], size: [number, number]): number {
  const [width, height] = size;
  const CELL = 4;
  const moved = new Set<string>();
  let furthest = 0;
  before.forEach((old, i) => {
    const next = after[i] ?? old;
    const distance = Math.max(Math.abs(next[0] - old[0]), Math.abs(next[1] - old[1]));
    const isSeen = [old, next].some(([, top, , bottom]) => top < height && bottom > 0);
    // Less than 3 px do not count.
    if (distance < 3 || !isSeen) return;
    furthest = Math.max(furthest, Math.min(distance, height));
    for (const [left, top, right, bottom] of [old, next]) {
      for (let x = Math.max(0, left); x < Math.min(width, right); x += CELL) {
        for (let y = Math.max(0, top); y < Math.min(height, bottom); y += CELL) {
          moved.add(`${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`);
        }
      }
    }
  });
  const impact = (moved.size * CELL * CELL) / (width * height);
  return impact * (furthest / Math.max(width, height));
}
