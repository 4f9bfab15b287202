import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import type { ActorId, Language } from '../../src/core/statements/types.ts';
import { embedSnippet, HEIGHT_STYLE, helperSnippet } from '../../src/page/share/snippet.ts';
import { oembedJson } from '../../src/site/pages/open-graph.ts';
import { dataset } from '../fixtures/election.ts';
import { type ArticleOptions, expectWantedHeight, mapAddress, useArticles } from './article.ts';
import { ARTICLE_STYLE } from './article-server.ts';
import { PARENTS } from './parents.ts';

/* The copied code in articles whose style sheets, policies and colours know nothing of it. */

const open = useArticles();

/** As the map asks for at the usual width of an article. */
const HEIGHT = 810;
const code = (style = true) =>
  embedSnippet({ title: 'Map', embedPage: '{map}', page: '{map}', height: HEIGHT, style });
const RESET = 'iframe{max-width:100%;height:auto}';

describe('the height of the copied code', () => {
  it.each([
    ['gives every frame an automatic height', RESET],
    ['gives every frame the shape of a video', `${RESET}iframe{aspect-ratio:16/9}`],
    ['limits the height of frames', 'iframe{max-height:20rem}'],
    ['draws a border around frames', 'iframe{border:5px solid;box-sizing:border-box}'],
    ['puts frames into lines of text', 'iframe{display:inline;vertical-align:baseline}'],
    ['has texts of twice the size', 'html,body,iframe{font-size:200%}'],
    [
      'makes frames as wide and high as they would be by themselves',
      'iframe{width:auto;height:fit-content}',
    ],
  ])('holds where the theme %s', async (_name, css) => {
    const { page } = await open(`<style>${css}</style>${code()}`, { wait: false });
    const boxes = await page.evaluate(() =>
      ['iframe', '.reaction-map > div'].map((part) => {
        const { top, height, width } = document.querySelector(part)?.getBoundingClientRect() ?? {};
        return { top, height, width };
      }),
    );
    expect(boxes).toMatchObject([{ height: HEIGHT, width: 700 }, { top: HEIGHT }]);
    const inside = () => page.frames()[1]?.evaluate(() => innerHeight);
    await expect.poll(inside).toBe(HEIGHT);
  });

  it('is that of the content where the site’s style sheet says so, whatever its theme says', async () => {
    const article = await open(`<style>${HEIGHT_STYLE}${RESET}</style>${code()}`);
    await expectWantedHeight(article);
    await article.page.setViewportSize({ width: 390, height: 900 });
    await expectWantedHeight(article);
  });

  it.each([
    ['embed.js', helperSnippet('{site}embed.js')],
    ...['Datawrapper’s receiver by source', 'a receiver of any height'].map((name) => {
      const parent = PARENTS.find((candidate) => candidate.name === name);
      return [name, parent?.html(null).replace(/<iframe.*/s, '') ?? ''];
    }),
  ])('is what %s makes it, though a theme says otherwise', async (_name = '', receiver = '') => {
    const html = `${receiver.replace('{site}', inject('otherUrl'))}<style>${RESET}</style>${code()}`;
    const article = await open(html, { width: 390 });
    await expectWantedHeight(article);
    await article.page.setViewportSize({ width: 480, height: 900 });
    await expectWantedHeight(article);
  });
});

describe('under a policy that permits the style sheets of the site alone', () => {
  const own = createHash('sha256').update(ARTICLE_STYLE).digest('base64');
  const headers = { 'content-security-policy': `style-src 'self' 'sha256-${own}'` };
  const openStrict = (html: string, options: ArticleOptions = {}) =>
    open(html, { headers, ...options });

  it('the code without a style is refused nothing, and has height and margins all the same', async () => {
    const { page, problems } = await openStrict(code(false));
    const boxes = await page.evaluate(() =>
      ['.reaction-map', 'iframe'].map((part) => {
        const { left, top, width, height } =
          document.querySelector(part)?.getBoundingClientRect() ?? {};
        return part === 'iframe' ? { left, top, width, height } : { left, top, width };
      }),
    );
    const whole = { left: 0, top: 0, width: 700 };
    expect(boxes).toEqual([whole, { ...whole, height: HEIGHT }]);
    expect(problems).toEqual([]);
  });

  it('the usual code has them too', async () => {
    const { page } = await openStrict(code(), { wait: false });
    expect(await page.locator('iframe').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 700,
      height: HEIGHT,
    });
  });
});

describe('the frame of an oEmbed answer, in the column of a phone', () => {
  const addresses = { site: '', page: '', embed: mapAddress(), oembed: '', card: '' };
  const place = {
    id: 'CL' as ActorId,
    title: 'Chile',
    address: mapAddress(),
    image: { address: '', width: 1200, height: 630 },
  };
  const answer: { readonly html: string } = JSON.parse(
    oembedJson(dataset, 'en' as Language, addresses, place),
  );
  // WordPress removes style and rights, puts a secret behind the hash, and hides the frame until it has its height.
  const secret = 'Ab3dE5gH1j';
  const inWordPress = answer.html
    .replace(/ allow="[^"]*"/, '')
    .replace(
      / style="[^"]*"/,
      ' sandbox="allow-scripts" style="position:absolute;clip:rect(1px,1px,1px,1px)"',
    )
    .replace('theme=light', `theme=light#?secret=${secret}`)
    .replace('<blockquote hidden>', '<blockquote>');
  const wordPress = `<script>addEventListener('message', ({ data }) => {
    if (data.secret !== '${secret}' || data.message !== 'height') return;
    document.querySelector('blockquote').style.display = 'none';
    const frame = document.querySelector('iframe');
    frame.removeAttribute('style');
    frame.height = Math.max(200, Math.min(1000, data.value));
  })</script>`;

  it.each([
    ['as Ghost shows it', answer.html],
    ['as WordPress shows it', wordPress + inWordPress],
  ])('is cut off nowhere and has the country open, %s', async (_name, html) => {
    const { page, map, problems } = await open(html, { width: 390 });
    // Sites size frames in their own ways, or not at all.
    await page.evaluate(() => document.querySelector('style')?.remove());
    const width = () => page.locator('iframe').evaluate((frame: HTMLElement) => frame.offsetWidth);
    await expect.poll(width).toBe(390 - 16);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expect.poll(() => map().locator('.panel.open h2').textContent()).toBe('Chile');
    await expect.poll(() => page.locator('blockquote').isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('has the height that it asks for where WordPress’ script takes it', async () => {
    const article = await open(wordPress + inWordPress, { width: 390 });
    await expectWantedHeight(article);
    await article.page.setViewportSize({ width: 480, height: 900 });
    await expectWantedHeight(article);
  });

  it('is a link to the place in WordPress until its height is known', async () => {
    const { page } = await open(inWordPress, { width: 390, wait: false });
    const link = page.getByRole('link', { name: 'Chile' });
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe(mapAddress());
  });
});

it.each([
  { query: '?theme=light', ground: 'light' },
  { query: '', ground: 'dark' },
])('with “$query” the map is $ground on a dark device', async ({ query, ground }) => {
  const { map } = await open(code(), { query, media: { colorScheme: 'dark' } });
  const lightness = await map()
    .locator('.frame.live')
    .evaluate((frame) => Number(/\d+/.exec(getComputedStyle(frame).backgroundColor)?.[0]));
  expect(lightness > 128 ? 'light' : 'dark').toBe(ground);
});
