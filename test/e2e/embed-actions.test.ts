import { describe, expect, inject, it } from 'vitest';
import { useArticles } from './article.ts';
import { openFrame } from './frame.ts';

/*
 * What a reader can do that leaves the frame. Pictures are not saved in frames yet; what they will need is
 * to show a preview where downloads are blocked, which no page is told of.
 */

const open = useArticles();

const ALLOWED =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

describe.each([null, ALLOWED])('in sandbox %s', (sandbox) => {
  it('a link opens in a page of its own, which cannot reach back', async () => {
    const { page, map } = await open(openFrame(sandbox), { query: '?country=CL' });
    const opening = page.waitForEvent('popup');
    await map().locator('.live a.full').click();
    const full = await opening;
    await full.waitForSelector('html.booted');
    expect(full.url()).toBe(`${inject('otherUrl')}venezuela-2024/?country=CL`);
    expect(await full.evaluate(() => [opener, self.origin === 'null'])).toEqual([null, false]);
    expect(await full.locator('.panel.open h2').textContent()).toBe('Chile');
  });
});

describe('in a sandbox that opens nothing', () => {
  it('an address is shown instead, selected so that it can be copied', async () => {
    const { map } = await open(openFrame('allow-scripts'), { query: '?country=CL' });
    await map().locator('.live a.full').click();
    const address = map().locator('.live .address output');
    await expect.poll(() => address.isVisible()).toBe(true);
    const url = `${inject('otherUrl')}venezuela-2024/?country=CL`;
    expect(await address.textContent()).toBe(url);
    expect(await map().evaluate(() => String(getSelection()))).toBe(url);
  });

  it('WordPress is asked to leave for the map’s own host', async () => {
    const { map, messages } = await open(openFrame('allow-scripts'), {
      query: '#?secret=Ab3dE5gH1j',
    });
    await map().locator('.live a.full').click();
    await expect.poll(messages).toContainEqual({
      message: 'link',
      value: `${inject('otherUrl')}venezuela-2024/`,
      secret: 'Ab3dE5gH1j',
    });
  });
});

describe.each([null, 'allow-scripts', ALLOWED])('in sandbox %s', (sandbox) => {
  it.each(['', 'clipboard-write'])(
    'the link is copied where the article allows “%s”',
    async (allow) => {
      const frame = openFrame(sandbox).replace('allow="clipboard-write"', `allow="${allow}"`);
      const { page, map } = await open(`<textarea id="paste"></textarea>${frame}`, {
        height: 1000,
      });
      await map().locator('.live .key button').nth(2).click();
      await map().locator('.live .share').click();
      await expect.poll(() => map().locator('.live .share').textContent()).toBe('Link copied');
      expect(await map().locator('#live').textContent()).toBe('Link copied');
      await page.locator('#paste').focus();
      await page.keyboard.press('Control+V');
      await expect
        .poll(() => page.locator('#paste').inputValue())
        .toBe(`${inject('otherUrl')}venezuela-2024/?stance=doubted`);
    },
  );
});
