import { expect, it } from 'vitest';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { CANARY, OWN_MAPS } from './own-maps.ts';

const open = useBrowser();

const site = useMaps(OWN_MAPS);

it.each([
  ['', false],
  ['', true],
  ['canary/embed.html', true],
] as const)(
  'every text of a map is text in “%s”, and nothing runs (policy removed: %s)',
  async (path, bypassCsp) => {
    const { page } = await open(`${site()}${path}?country=CL&table`, { bypassCsp });
    const ran = () => page.evaluate(() => Reflect.get(window, 'ran'));
    expect(await page.locator('h1').first().textContent()).toBe(CANARY);
    expect(await page.locator('.panel.open h2').textContent()).toContain(CANARY);
    expect(await page.locator('.panel.open .speaker').textContent()).toContain(CANARY);
    expect(await page.locator('.map g.label[data-id="CL"] text').textContent()).toBe(CANARY);
    if (path === '') {
      const shape = page.locator('.map #shapes a[data-id="BR"]');
      await shape.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const brazil = await shape.boundingBox();
      const { x = 0, y = 0, width = 0, height = 0 } = brazil ?? {};
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.locator('.tooltip:visible').waitFor();
      expect(await page.locator('.tooltip').textContent()).toContain(CANARY);
      await page.locator('.table tbody tr').first().waitFor();
      expect(await page.locator('.table').textContent()).toContain(CANARY);
      await page.locator('.search input').fill('<img');
      await page.locator('#found [role=option], #found li').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.lens summary').first().click();
      await page.locator('.lens label').first().waitFor();
      await page.locator('.show-embedding').click();
      await page.locator('.embedding textarea').first().waitFor();
    }
    for (const entry of await page.locator('.key [data-only]').all())
      await entry.dispatchEvent('click');
    await page.locator('.show-image').first().dispatchEvent('click');
    await page.locator('dialog, .image-dialog').first().waitFor();
    expect(await page.locator('img[src="x"], svg[onload], a[href^="javascript"]').count()).toBe(0);
    expect(await ran()).toBeUndefined();
    if (!bypassCsp) return;
    // It would have run.
    await page.evaluate((text) => {
      Reflect.set(document.createElement('div'), 'innerHTML', text);
    }, CANARY);
    await page.waitForFunction(() => Reflect.get(window, 'ran') === 1);
  },
);
