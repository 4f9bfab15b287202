import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { recordShifts, totalShift } from './layout-shift.ts';
import { booted, useBrowser } from './open-page.ts';

/*
 * A frame is readable before its script has come. The script must find everything in its place, or what a
 * reader looks at jumps.
 */

const open = useBrowser();

/** Differences that come of whole pixels, in px: Leaflet places maps at them. */
const ROUNDING = 1;

describe.each(['', 'es/'])('in the frame of "/%s"', (language) => {
  it.each([280, 320, 480, 640, 700, 900])(
    'hardly anything shifts, and the map stays where it is when the script comes, at %i px',
    async (width) => {
      const { page, releaseScript } = await open(`election/${language}embed.html`, {
        width,
        height: 806,
        script: 'held',
        prepare: recordShifts,
      });
      await page.waitForSelector('.live .frame-foot .links');
      const before = await shapes(page);
      expect(Object.keys(before)).toHaveLength(5);
      releaseScript();
      await booted(page);
      const after = await shapes(page);
      for (const [id, edges] of Object.entries(before)) {
        const moved = edges.map((edge, i) => Math.abs(edge - (after[id]?.[i] ?? 0)));
        expect(Math.max(...moved), id).toBeLessThanOrEqual(ROUNDING);
      }
      expect(await totalShift(page)).toBeLessThan(0.02);
    },
  );
});

/** Edges of five countries on the screen, in px of the frame. */
async function shapes(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(() => {
    const edges: Record<string, number[]> = {};
    for (const id of ['US', 'CU', 'CR', 'BO', 'AR']) {
      const box = document
        .querySelector(`.map .answers [data-id="${id}"]`)
        ?.getBoundingClientRect();
      if (box !== undefined) edges[id] = [box.left, box.top, box.right, box.bottom];
    }
    return edges;
  });
}
