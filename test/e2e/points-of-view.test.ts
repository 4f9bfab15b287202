import { describe, expect, it } from 'vitest';
import { anchorOf, screenPoint, showMap } from './map-points.ts';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { DISPUTED, OWN_MAPS, POINTS_OF_VIEW } from './own-maps.ts';
import { settle } from './settle.ts';

const open = useBrowser();
const site = useMaps(OWN_MAPS);

async function openWorld(view: (typeof POINTS_OF_VIEW)[number], width: number) {
  const opened = await open(`${site()}${view}/?view=world`, { width });
  await showMap(opened.page);
  await settle(opened.page);
  return opened;
}

/** Where each disputed area is, and whose answer a click on it opens in each point of view. */
const OWNERS = [
  ['Crimea', 'xcr', { un: 'UA', defacto: 'RU', edited: 'UA' }],
  ['Western Sahara west of the berm', 'xws', { un: 'EH', defacto: 'MA', edited: 'MA' }],
] as const;

describe.each(POINTS_OF_VIEW)('a map drawn by the point of view “%s”', (view) => {
  it.each(OWNERS)('gives %s to its owner, in colour and by click', async (_, unit, owners) => {
    const owner = owners[view];
    const { page } = await openWorld(view, 960);
    // Close enough for an area that is small in the world.
    await page.goto(`${site()}${view}/?country=${owner === 'EH' || owner === 'MA' ? 'EH' : 'UA'}`);
    await showMap(page);
    await settle(page);
    const { x, y } = await screenPoint(page, anchorOf(unit));
    const fill = await page.evaluate(
      ([left, top]) => {
        const shape = document
          .elementsFromPoint(left, top)
          .find((element) => element.closest('[data-stance]') !== null);
        return shape?.closest<HTMLElement>('[data-stance]')?.dataset['stance'];
      },
      [x, y] as const,
    );
    expect(fill).toBe(DISPUTED[owner]);
    await page.mouse.click(x, y);
    await expect.poll(() => page.locator('.panel.open').getAttribute('id')).toBe(`c-${owner}`);
  });
});

it.each([
  ['un', 'follow United Nations practice'],
  ['defacto', 'drawn as they are administered'],
  ['edited', 'The editors of this map have decided otherwise on Crimea and Golan Heights'],
] as const)('a map drawn by “%s” says so below it', async (view, words) => {
  const { page } = await openWorld(view, 360);
  await expect.poll(() => page.locator('.footer').textContent()).toContain(words);
});
