import { describe, expect, inject, it } from 'vitest';
import { started } from '../tools/started.ts';
import { useArticles } from './article.ts';
import { openFrame } from './frame.ts';
import { pick } from './image-dialog.ts';
import { settle } from './settle.ts';

/*
 * What a reader can do that leaves the frame. No page is told where downloads are blocked: the picture itself
 * is shown then, to be saved by hand.
 */

const open = useArticles();

const TEXT = '<p style="height:900px">A long article</p>';
const ALLOWED =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

describe.each([null, ALLOWED])('in sandbox %s', (sandbox) => {
  it('a link opens in a page of its own, which cannot reach back', async () => {
    const { page, map } = await open(openFrame(sandbox), { query: '?country=CL' });
    const opening = page.waitForEvent('popup');
    await map().locator('.live a.full').click();
    const full = await opening;
    await started(full);
    await expect.poll(() => full.url()).toBe(`${inject('otherUrl')}election/?country=CL`);
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
    const url = `${inject('otherUrl')}election/?country=CL`;
    expect(await address.textContent()).toBe(url);
    expect(await map().evaluate(() => String(getSelection()))).toBe(url);
  });

  it('the article stays, though WordPress could be asked to make way for the map', async () => {
    const { page, map, messages } = await open(openFrame('allow-scripts'), {
      query: '#?secret=Ab3dE5gH1j',
    });
    const article = page.url();
    await map().locator('.live a.full').click();
    await expect.poll(() => map().locator('.live .address').isVisible()).toBe(true);
    const sent = (await messages()).map((data) => Object(data).message);
    expect(sent).toContain('height');
    expect(sent).not.toContain('link');
    await expect.poll(() => page.url()).toBe(article);
  });

  const SOURCE = '.panel.open a[target]';
  const NO_CLIPBOARD = openFrame('allow-scripts').replace('allow="clipboard-write"', '');

  it.each([390, 700])(
    'the address stands beside the link at %i px, and does not cover it',
    async (width) => {
      const { map } = await open(openFrame('allow-scripts'), { width, query: '?country=CL' });
      for (const link of [map().locator(SOURCE).first(), map().locator(SOURCE).last()]) {
        await link.click();
        // It comes with a script of its own.
        await map().locator('.live .address').waitFor();
        const box = await map().locator('.live .address').boundingBox();
        const pressed = await link.boundingBox();
        const frame = await map().locator('.frame.live').boundingBox();
        if (box === null || pressed === null || frame === null) throw new Error('not shown');
        const [below, above] = [box.y - pressed.y - pressed.height, pressed.y - box.y - box.height];
        expect(Math.max(below, above)).toBeGreaterThanOrEqual(0);
        expect(Math.max(below, above)).toBeLessThan(10);
        expect(box.x).toBeGreaterThanOrEqual(frame.x);
        expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
        expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
        expect(await map().locator('.live .address output').textContent()).toBe(
          await link.evaluate((element: HTMLAnchorElement) => element.href),
        );
      }
    },
  );

  it('Escape, a press elsewhere or half a minute brings all back as it was', async () => {
    const { page, map } = await open(openFrame('allow-scripts'), {
      query: '?country=CL',
      clock: true,
    });
    const address = map().locator('.live .address');
    const looks = () =>
      map().evaluate(() => {
        const parts = '.frame-foot *, .panel.open *, .map';
        return [...document.querySelectorAll(`.live :is(${parts})`)].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.tagName, x, y, width, height, element.checkVisibility()];
        });
      });
    const press = async (name: string) => {
      const link = map().locator(name).first();
      await link.scrollIntoViewIfNeeded();
      const before = await looks();
      await link.click();
      await expect.poll(() => address.isVisible()).toBe(true);
      expect(await looks()).toEqual(before);
      return before;
    };
    await press(SOURCE);
    await page.keyboard.press('Escape');
    expect(await address.isVisible()).toBe(false);
    expect(await map().locator('.panel.open h2').textContent()).toBe('Chile');
    expect(await map().evaluate(() => document.activeElement?.matches('.panel a[target]'))).toBe(
      true,
    );
    await press('.live a.full');
    await map().locator('.live .frame-head').click();
    expect(await address.isVisible()).toBe(false);
    const before = await press(SOURCE);
    await page.clock.runFor(29_000);
    expect(await address.isVisible()).toBe(true);
    await page.clock.runFor(1_500);
    expect(await address.isVisible()).toBe(false);
    expect(await looks()).toEqual(before);
  });

  it('its button copies the address, and says so only then', async () => {
    const { page, map } = await open(`<textarea id="paste"></textarea>${NO_CLIPBOARD}`, {
      height: 1000,
    });
    const copy = map().locator('.live .address button');
    await map().locator('.live a.full').click();
    await map().evaluate(() => {
      document.execCommand = () => false;
    });
    await copy.click();
    await settle(map());
    expect(await copy.textContent()).toBe('Copy');
    await map().evaluate(() => Reflect.deleteProperty(document, 'execCommand'));
    await copy.click();
    await expect.poll(() => copy.textContent()).toBe('Link copied');
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
    await expect
      .poll(() => page.locator('#paste').inputValue())
      .toBe(`${inject('otherUrl')}election/`);
  });

  it('sharing says that the link was copied no longer than it is true', async () => {
    const { map } = await open(NO_CLIPBOARD);
    const share = map().locator('.live .share');
    await share.click();
    await expect.poll(() => share.textContent()).toBe('Link copied');
    await map().evaluate(() => {
      document.execCommand = () => false;
    });
    await share.click();
    await expect.poll(() => map().locator('.live .address').isVisible()).toBe(true);
    expect(await share.textContent()).toBe('Share');
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
        .toBe(`${inject('otherUrl')}election/?stance=doubted`);
    },
  );
});

describe.each([null, 'allow-scripts', ALLOWED])('in sandbox %s', (sandbox) => {
  const mayDownload = sandbox !== 'allow-scripts';
  it(`a picture is made, and ${mayDownload ? 'saved' : 'shown where it cannot be saved'}`, async () => {
    const { page, map, problems } = await open(`${TEXT}${openFrame(sandbox)}${TEXT}`);
    // The head of the frame is out of sight: whatever scrolled to it would be seen.
    await page.evaluate(() => scrollTo(0, 1000));
    await map().locator('.live .show-image').click();
    const picture = map().locator('.image-dialog .preview img');
    await expect.poll(() => picture.getAttribute('src'), { timeout: 10_000 }).toMatch(/^blob:/);
    expect(await page.evaluate(() => scrollY)).toBe(1000);
    // The smallest: Chromium encodes pictures when it has nothing else to do.
    await pick(map(), '1');
    const drawn = await picture.getAttribute('src');
    const saving = mayDownload ? page.waitForEvent('download') : null;
    await map().locator('.image-dialog [data-do="download"]').click();
    if (saving !== null) expect((await saving).suggestedFilename()).toMatch(/\.png$/);
    await expect.poll(() => picture.getAttribute('src'), { timeout: 10_000 }).not.toBe(drawn);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(1000);
    expect(await map().locator('.image-dialog .status').textContent()).toContain('.png');
    // The button is above the fold, and not every Chromium scrolls an article to what its frame holds.
    await page.evaluate(() => scrollBy(0, -100));
    await map().locator('.image-dialog .close-image').click();
    expect(await map().locator('.image-dialog').count()).toBe(0);
    // Chromium says so where it blocks a download.
    expect(problems.filter((text) => !/allow-downloads/.test(text))).toEqual([]);
  });

  it('the map fills the screen where the article allows it, and asks it for no other height', async () => {
    const frame = openFrame(sandbox).replace('clipboard-write', 'fullscreen');
    const { map, messages } = await open(`<div style="width:600px">${frame}</div>`);
    const heights = async () =>
      new Set((await messages()).map((data) => (data as { height?: number }).height ?? 0));
    const before = await heights();
    const size = () =>
      map().evaluate(() => [document.fullscreenElement?.tagName, innerWidth, innerHeight]);
    await map().locator('.live .fullscreen').click();
    await expect.poll(size).toEqual(['HTML', 700, 900]);
    await settle(map());
    await map().locator('.live .fullscreen').click();
    await expect.poll(size).toEqual([undefined, 600, 806]);
    expect(await heights()).toEqual(before);
  });

  it('does not offer to fill the screen where the article forbids it', async () => {
    const { map } = await open(openFrame(sandbox));
    expect(await map().locator('.live .fullscreen').isVisible()).toBe(false);
  });
});
