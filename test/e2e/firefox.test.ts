import type { Browser, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { mapAddress } from './article.ts';
import { type ArticleServer, startArticleServer } from './article-server.ts';
import { findFirefox } from './engines/firefox.ts';
import { openFrame } from './frame.ts';
import { PARENTS } from './parents.ts';

/* The articles of other people in a second browser, where one is installed. */

const firefox = findFirefox();
if (firefox === undefined) {
  console.log('No Firefox is installed, so no article is tried in it: see docs/testing.md.');
}

/** What Firefox reports of iframe-resizer 4, which may speak to an iframe before it has loaded. */
const NOT_LOADED_YET = /target origin provided .* does not match/;
/** Firefox 153 has no frames that are sized by style sheet. */
const UNKNOWN = 'a style sheet';

describe.runIf(firefox !== undefined)('in Firefox', () => {
  let browser: Browser | undefined;
  let server: ArticleServer | undefined;
  beforeAll(async () => {
    server = await startArticleServer();
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(html: string, query = ''): Promise<{ page: Page; problems: string[] }> {
    if (browser === undefined || server === undefined) throw new Error('there is no browser');
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.setViewport({ width: 700, height: 900 });
    await page.goto(server.publish(html.replaceAll('{map}', mapAddress(query))));
    return { page, problems };
  }

  async function mapOf(page: Page): Promise<Frame> {
    const find = () => page.frames().find((frame) => frame.url().includes('embed.html'));
    await expect.poll(find, { timeout: 10_000 }).toBeDefined();
    const map = find();
    if (map === undefined) throw new Error('the article has no map');
    await map.evaluate(() => dispatchEvent(new Event('focusin')));
    await map.waitForSelector('html.booted');
    return map;
  }

  async function heights(page: Page, map: Frame): Promise<string> {
    const wanted = await map.$eval('.sizer > .frame', (box) => (box as HTMLElement).offsetHeight);
    const given = await page.$eval('iframe', (frame) => frame.clientHeight);
    return Math.abs(wanted - given) <= 1 ? 'right' : `${given} of ${wanted} px`;
  }

  const cases = PARENTS.flatMap((parent) =>
    [null, 'allow-scripts'].map((sandbox) => ({ ...parent, sandbox })),
  ).filter(
    ({ name, sandbox, failsInSandbox }) =>
      name !== UNKNOWN && (sandbox === null || failsInSandbox === undefined),
  );

  it.each(cases)(
    '$name gives the map its height in sandbox $sandbox',
    async ({ html, sandbox, query }) => {
      const { page, problems } = await open(
        html(sandbox).replace('{site}', inject('otherUrl')),
        query,
      );
      const map = await mapOf(page);
      await expect.poll(() => heights(page, map), { timeout: 12_000 }).toBe('right');
      await page.setViewport({ width: 390, height: 900 });
      await expect.poll(() => map.evaluate(() => innerWidth)).toBe(390);
      await expect.poll(() => heights(page, map), { timeout: 12_000 }).toBe('right');
      expect(problems.filter((text) => !NOT_LOADED_YET.test(text))).toEqual([]);
    },
  );

  it.each([null, 'allow-scripts', 'allow-scripts allow-same-origin'])(
    'the map boots in sandbox %s, opens a country and copies its link',
    async (sandbox) => {
      const { page, problems } = await open(openFrame(sandbox));
      const map = await mapOf(page);
      await map.click('.live .second-frame .names a');
      await expect
        .poll(() => map.$eval('.panel.open h2', (heading) => heading.textContent))
        .toBe('China');
      await map.click('.statements .close');
      await map.click('.live .share');
      await expect
        .poll(() => map.$eval('.live .share', (button) => button.textContent))
        .toBe('Link copied');
      expect(problems).toEqual([]);
    },
  );
});
