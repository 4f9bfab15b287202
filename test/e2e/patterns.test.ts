import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { booted, useBrowser } from './open-page.ts';

const open = useBrowser();

/** How a government is filled on the map, and what is drawn over its colour in the key. */
const drawn = (page: Page) =>
  page.evaluate(() => {
    const place = document.querySelector(
      '.answers [data-id="CL"] path, .answers path[data-id="CL"]',
    );
    const swatch = document.querySelector('.swatch[data-stance]');
    return {
      filled: /url/.test(place === null ? '' : getComputedStyle(place).fill),
      marked: /gradient/.test(swatch === null ? '' : getComputedStyle(swatch).backgroundImage),
    };
  });

it('readers switch patterns on, the address keeps them, and off again', async () => {
  const { page } = await open();
  const box = page.getByRole('checkbox', { name: 'Patterns besides colours' });
  expect(await drawn(page)).toEqual({ filled: false, marked: false });
  await box.check();
  await expect.poll(() => drawn(page)).toEqual({ filled: true, marked: true });
  await expect.poll(() => new URL(page.url()).search).toBe('?patterns=1');
  await page.reload();
  await booted(page);
  await expect.poll(() => drawn(page)).toEqual({ filled: true, marked: true });
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  await expect.poll(() => drawn(page)).toEqual({ filled: false, marked: false });
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

it('patterns that are switched on before the script is there are shown', async () => {
  const { page, releaseScript } = await open('', { script: 'held' });
  await page.getByRole('checkbox', { name: 'Patterns besides colours' }).check();
  releaseScript();
  await expect.poll(() => drawn(page)).toEqual({ filled: true, marked: true });
});

it('an embed page shows them where its address says so', async () => {
  const { page } = await open('election/embed.html?patterns=1', { script: 'sleeps' });
  await expect.poll(() => drawn(page)).toEqual({ filled: true, marked: true });
});
