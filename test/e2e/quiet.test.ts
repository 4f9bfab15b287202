import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { anchorOf, screenPoint, showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { enlargeAt } from './pointer.ts';
import { settle } from './settle.ts';

const open = useBrowser();

const PLACES = [
  { name: 'at the root of a host', address: () => inject('baseUrl') },
  { name: 'in a folder of a larger site', address: () => inject('nestedUrl') },
  { name: 'deep in a folder', address: () => `${inject('nestedUrl')}election/es/` },
  {
    name: 'as a file',
    address: () => pathToFileURL(join(inject('servedFolder'), 'index.html')).href,
  },
];

it.each(PLACES)('works without a message or a foreign request $name', async ({ address }) => {
  const { page, problems, requests } = await open(address());
  const fetched = requests.filter((request) => !request.startsWith('data:'));
  // Before the first zoom: the page, two fonts, and the two scripts that it starts with once somebody uses it.
  expect(fetched.length, fetched.join('\n')).toBeLessThanOrEqual(5);
  await useEverything(page);
  expect(problems).toEqual([]);
  const site = new URL('.', address());
  const foreign = requests.filter((request) => {
    const { protocol, host } = new URL(request);
    return protocol !== 'data:' && (protocol !== site.protocol || host !== site.host);
  });
  expect(foreign).toEqual([]);
});

it.each(PLACES)('shows its own typefaces $name', async ({ address }) => {
  const { page, requests } = await open(address());
  const faces = await page.evaluate(() =>
    [...document.fonts].map(({ family, status }) => ({
      family: family.replaceAll('"', ''),
      status,
    })),
  );
  const loaded = faces.filter(({ status }) => status === 'loaded').map(({ family }) => family);
  expect(loaded).toEqual(expect.arrayContaining(['Newsreader Map', 'Franklin Map']));
  const fonts = requests.filter((request) => request.endsWith('.woff2'));
  expect(fonts).toHaveLength(2);
});

/** Chooses, zooms, drags and switches views in every way that the page offers. */
async function useEverything(page: Page): Promise<void> {
  await showMap(page);
  const argentina = await screenPoint(page, anchorOf('AR'));
  await page.mouse.click(argentina.x, argentina.y);
  await expect.poll(() => visibleHeadings(page)).toEqual(['Argentina']);
  await page.locator('.key .names a[data-id="CL"]').click();
  await expect.poll(() => visibleHeadings(page)).toEqual(['Chile']);
  await page.locator('.panel:visible a.next').click();
  await page.locator('#statements .close').click();
  await settle(page);
  await showMap(page);
  for (const step of ['in', 'in', 'out', 'reset']) {
    await page.locator(`.zoom [data-zoom="${step}"]`).click();
    await settle(page);
  }
  await enlargeAt(page, 'mouse', await screenPoint(page, anchorOf('BR')));
  for (const view of ['eurasia', 'world', 'americas']) {
    await page.locator(`.segment [data-view="${view}"]`).click();
    await settle(page);
  }
  await page.locator('.second-frame .picture').click();
  await settle(page);
  for (const summary of await page.locator('.footer summary').all()) await summary.click();
}
