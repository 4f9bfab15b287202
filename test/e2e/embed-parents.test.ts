import { describe, expect, inject, it } from 'vitest';
import { expectWantedHeight, letPass, useArticles, wantedHeight } from './article.ts';
import { fixedFrame, PARENTS } from './parents.ts';

/*
 * Whoever embeds the map, by whatever means, gets the height right: the real libraries where they may be
 * had, and receivers written from the published formats for the others.
 */

const open = useArticles();

describe.each([
  { sandbox: null, where: 'in a plain frame' },
  { sandbox: 'allow-scripts', where: 'in a sandbox' },
])('$where', ({ sandbox }) => {
  it.each(PARENTS.filter(({ failsInSandbox }) => sandbox === null || failsInSandbox === undefined))(
    '$name gives the map its height, wide and narrow',
    async ({ html, late, query = '' }) => {
      const article = await open(html(sandbox).replace('{site}', inject('otherUrl')), {
        query,
        clock: late !== undefined,
      });
      if (late !== undefined) await letPass(article, late);
      await expectWantedHeight(article);
      const wide = await wantedHeight(article.map());
      await article.page.setViewportSize({ width: 390, height: 900 });
      await expect.poll(() => wantedHeight(article.map())).not.toBe(wide);
      await expectWantedHeight(article);
      expect(article.problems).toEqual([]);
    },
  );

  it('a fixed frame is filled without a scroll bar', async () => {
    const { page, map } = await open(fixedFrame(sandbox));
    const size = await map().evaluate(() => {
      const { scrollHeight, clientHeight, clientWidth, scrollWidth } = document.documentElement;
      const live = document.querySelector('.frame.live')?.getBoundingClientRect();
      return { live: live?.height, clientHeight, tooWide: scrollWidth - clientWidth, scrollHeight };
    });
    expect(size).toMatchObject({ live: 300, clientHeight: 300, tooWide: 0 });
    await page.mouse.move(350, 150);
    await map().evaluate(() => scrollBy(0, 50));
    expect(await page.locator('iframe').evaluate((f: HTMLElement) => f.clientHeight)).toBe(300);
  });
});

it.each(PARENTS.filter(({ failsInSandbox }) => failsInSandbox !== undefined))(
  '$name leaves the height as it is in a sandbox: $failsInSandbox',
  async ({ html, late = 0 }) => {
    const article = await open(html('allow-scripts'), { clock: true });
    const { page } = article;
    // It says so after five seconds.
    const refused = page.waitForEvent('console', (message) =>
      message.text().includes('IFrame has not responded'),
    );
    await letPass(article, late);
    await page.waitForFunction(() =>
      Object.hasOwn(document.querySelector('iframe') ?? {}, 'iFrameResizer'),
    );
    await letPass(article, 10_000);
    await refused;
    expect((await article.messages()).length).toBeGreaterThan(2);
    const frame = page.locator('iframe');
    expect(await frame.evaluate((f: HTMLElement) => f.clientHeight)).toBe(300);
  },
);
