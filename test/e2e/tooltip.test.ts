import { describe, expect, it } from 'vitest';
import { anchorOf, screenPoint } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';

const open = useBrowser();

describe('what a place under the pointer answered', () => {
  it('can be hovered: it stays while the pointer goes over it, and a press opens its place', async () => {
    const { page } = await open();
    const { x, y } = await screenPoint(page, anchorOf('CU'));
    await page.mouse.move(x, y);
    const tooltip = page.locator('.tooltip:visible');
    await tooltip.waitFor();
    const said = await tooltip.textContent();
    const box = await tooltip.boundingBox();
    if (box === null) throw new Error('the tooltip is not shown');
    // Straight to its far end, through the gap and over whatever lies below.
    await page.mouse.move(x, box.y + box.height / 2, { steps: 12 });
    await page.mouse.move(box.x + box.width - 3, box.y + 3, { steps: 12 });
    expect(await tooltip.textContent()).toBe(said);
    expect(await tooltip.boundingBox()).toEqual(box);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => visibleHeadings(page)).toEqual(['Cuba']);
    expect(await tooltip.count()).toBe(0);
  });

  it('is closed by Escape, which closes nothing else', async () => {
    const { page } = await open('?country=CL');
    const { x, y } = await screenPoint(page, anchorOf('AR'));
    await page.mouse.move(x, y);
    await page.locator('.tooltip:visible').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tooltip:visible').count()).toBe(0);
    expect(await visibleHeadings(page)).toEqual(['Chile']);
    await page.mouse.move(x + 2, y + 2);
    expect(await page.locator('.tooltip:visible').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => visibleHeadings(page)).toEqual(['Venezuela']);
  });
});
