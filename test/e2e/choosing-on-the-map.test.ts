import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  dotPoint,
  offSouthWestCoast,
  type PlanePoint,
  placeAt,
  screenPoint,
  showMap,
} from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { readPanel, visibleHeadings } from './open-panel.ts';
import { choosePlace, enlargeAt, type Pointer, press, pressElement } from './pointer.ts';
import { settle } from './settle.ts';

/** The Pacific west of Peru. */
const SEA: PlanePoint = [8000, 11000];

const open = useBrowser();

const READERS: readonly { width: number; pointer: Pointer }[] = [
  { width: 360, pointer: 'touch' },
  { width: 360, pointer: 'mouse' },
  { width: 1200, pointer: 'touch' },
  { width: 1200, pointer: 'mouse' },
];

describe.each(READERS)('at $width px by $pointer', ({ width, pointer }) => {
  const openMap = async (address = '') => {
    const { page } = await open(address, { width, touch: pointer === 'touch' });
    await showMap(page);
    return page;
  };

  it('opens Argentina from its mainland', async () => {
    const page = await openMap();
    await press(page, pointer, await screenPoint(page, anchorOf('AR')));
    await expect.poll(() => visibleHeadings(page)).toEqual(['Argentina']);
    await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('AR');
    expect((await readPanel(page)).answer).toBe('Rejected the result');
  });

  it('opens Costa Rica from two px off its Pacific coast', async () => {
    const page = await openMap();
    await choosePlace(page, pointer, 'CR', () => offSouthWestCoast(page, 'CR', 2));
    await expect.poll(() => visibleHeadings(page)).toEqual(['Costa Rica']);
  });

  it('opens a panel that says that the sources report nothing from the dot of a small state', async () => {
    const page = await openMap();
    await pressElement(page, pointer, '.second-frame .picture');
    await settle(page);
    await showMap(page);
    await choosePlace(page, pointer, 'MT', () => dotPoint(page, 'MT'));
    await expect.poll(() => visibleHeadings(page)).toEqual(['Malta']);
    const { answer, text } = await readPanel(page);
    expect(answer).toBe('No statement in our sources');
    expect(text).toContain('report no response from Malta');
  });

  it('opens France, of which nothing is reported, from French Guiana', async () => {
    const page = await openMap();
    await choosePlace(page, pointer, 'FR', () => screenPoint(page, anchorOf('GF')));
    await expect.poll(() => visibleHeadings(page)).toEqual(['France']);
    expect((await readPanel(page)).text).toContain('report no response from France');
    await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('FR');
  });

  it('opens Ukraine with the dispute explained from Crimea', async () => {
    const page = await openMap('?view=eurasia');
    await choosePlace(page, pointer, 'xcr', () => screenPoint(page, anchorOf('xcr')));
    await expect.poll(() => visibleHeadings(page)).toEqual(['Ukraine']);
    const { text } = await readPanel(page);
    expect(text).toMatch(/Crimea.* administered by Russia.* claimed by .*Ukraine/);
    expect(text).toContain('map draws it in Ukraine');
    expect(text).toContain('report no response from Ukraine');
  });

  it('opens the Falkland Islands as a disputed area, with links to both claimants', async () => {
    const page = await openMap();
    // Half a pixel high there: nobody could point at it.
    await enlargeAt(page, pointer, await screenPoint(page, anchorOf('FK')));
    await choosePlace(page, pointer, 'FK', () => screenPoint(page, anchorOf('FK')));
    await expect.poll(() => visibleHeadings(page)).toEqual(['Falkland Islands (Malvinas)']);
    const { answer, text } = await readPanel(page);
    expect(answer).toBe('Disputed area');
    expect(text).toMatch(/administered by the United Kingdom.* claimed by .*Argentina/);
    const links = page.locator('.panel:visible .see-also a');
    expect((await links.allTextContents()).sort()).toEqual(['Argentina', 'United Kingdom']);
    await pressElement(page, pointer, '.panel:visible .see-also a[data-id="GB"]');
    await expect.poll(() => visibleHeadings(page)).toEqual(['United Kingdom']);
  });

  it('says whose a dependency is', async () => {
    const page = await openMap('?view=world');
    await choosePlace(page, pointer, 'GL', () => screenPoint(page, anchorOf('GL')));
    await expect.poll(() => visibleHeadings(page)).toEqual(['Greenland']);
    expect((await readPanel(page)).text).toMatch(/Greenland.* a territory of Denmark/);
  });

  it('closes the panel from the sea', async () => {
    const page = await openMap('?country=CL');
    const sea = await screenPoint(page, SEA);
    expect(await placeAt(page, sea)).toBeNull();
    await press(page, pointer, sea);
    await expect.poll(() => visibleHeadings(page)).not.toContain('Chile');
    // The address follows the panel.
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.locator('#statements .close').isVisible()).toBe(false);
  });
});

describe('a country out of sight', () => {
  it('gives the view back that it was opened from', async () => {
    const { page } = await open('', { width: 1200 });
    const query = () => new URL(page.url()).search;
    await page.locator('.second-frame .names a', { hasText: 'China' }).click();
    await expect.poll(query).toMatch(/^\?country=CN&view=/);
    await settle(page);
    await page.keyboard.press('Escape');
    await expect.poll(query).toBe('');
  });

  it('leaves the view to a reader who has asked for another meanwhile', async () => {
    const { page } = await open('', { width: 1200 });
    await page.locator('.second-frame .names a', { hasText: 'China' }).click();
    await settle(page);
    await page.locator('.second-frame .picture').click();
    await settle(page);
    await page.locator('.second-frame .picture').click();
    await settle(page);
    const view = new URL(page.url()).searchParams.get('view');
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).search).toBe(`?view=${view}`);
  });
});
