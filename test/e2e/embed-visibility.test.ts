import { describe, expect, it } from 'vitest';
import { oembedJson } from '../../src/site/pages/open-graph.ts';
import { dataset, electionRecord } from '../fixtures/election.ts';
import { started } from '../tools/started.ts';
import {
  expectWantedHeight,
  letPass,
  mapAddress,
  mapArrived,
  useArticles,
  wantedHeight,
} from './article.ts';
import { openFrame } from './frame.ts';
import { settle } from './settle.ts';

const open = useArticles();

const maps = [dataset, electionRecord()];
/** What oEmbed may give an embed page that the page does not need, in px. */
const MOST_SPARE = 60;

const SIZING = `<script>addEventListener('message', ({ data, source }) => {
  if (!data?.['datawrapper-height']) return;
  for (const map of document.querySelectorAll('iframe'))
    if (map.contentWindow === source) map.style.height = data.height + 'px';
})</script>`;
const FAR = '<div style="height:5000px">A long article</div>';

it('asks its host for nothing while a lazy frame is far below', async () => {
  const requests: string[] = [];
  const article = await open(SIZING + FAR + FAR + openFrame(null, 'loading="lazy"'), {
    wait: false,
    prepare: async (page) => {
      page.on('request', (request) => requests.push(request.url()));
    },
  });
  // The browser decides what to load when it lays the page out, and has drawn it since.
  await settle(article.page);
  expect(requests.filter((url) => url.includes('embed.html'))).toEqual([]);
  await article.page.locator('iframe').scrollIntoViewIfNeeded();
  await mapArrived(article.page, article.map);
  await expectWantedHeight(article);
});

it('has its height before the reader scrolls to it', async () => {
  const article = await open(`${SIZING}${FAR}${openFrame()}`, { wait: false });
  await expectWantedHeightOutOfSight(article.page);
  expect(await article.page.evaluate(() => scrollY)).toBe(0);
});

it('says nothing while it is not displayed, and all once it is', async () => {
  const article = await open(`${SIZING}<div id="tab" hidden>${openFrame()}</div>`, {
    wait: false,
    clock: true,
  });
  await started(article.map());
  await letPass(article, 10_000);
  const told = (await article.messages()).filter((data) =>
    Object.hasOwn(Object(data), 'datawrapper-height'),
  );
  expect(told).toEqual([]);
  await article.page.locator('#tab').evaluate((tab: HTMLElement) => {
    tab.hidden = false;
  });
  await mapArrived(article.page, article.map);
  await expectWantedHeight(article);
  expect(await article.map().locator('.label:visible').count()).toBeGreaterThan(5);
  expect(article.problems).toEqual([]);
});

it('is heard by a page that listens three seconds late', async () => {
  const late = SIZING.replace('<script>', '<script>setTimeout(() => {').replace(
    '</script>',
    '}, 3000)</script>',
  );
  const article = await open(late + openFrame(), { clock: true });
  await letPass(article, 3000);
  await expectWantedHeight(article);
});

it('stands twice on a page, each with a height and a country of its own', async () => {
  const second = openFrame().replace('{map}', '{map}?country=CL&legend=0');
  const article = await open(SIZING + openFrame() + second);
  await mapArrived(article.page, article.map, 1);
  await expectWantedHeight(article, 0);
  await expectWantedHeight(article, 1);
  expect(await wantedHeight(article.map(1))).toBeLessThan(await wantedHeight(article.map(0)));
  expect(await article.map(0).locator('.live .statements').isVisible()).toBe(false);
  expect(await article.map(1).locator('.panel.open h2').textContent()).toBe('Chile');
});

it('works in a frame in a frame', async () => {
  const inner = `<body style='margin:0'>${openFrame().replaceAll('"', "'")}`;
  const { map } = await open(`<iframe title="Outer" height="900" srcdoc="${inner}"></iframe>`);
  await map().locator('.live .second-frame .names a').first().click();
  await expect.poll(() => map().locator('.panel.open h2').textContent()).toBe('China');
});

it.each([280, 320, 390, 480, 700, 1200])(
  'fits %i px: nothing is cut off, and text keeps off the map',
  async (width) => {
    const article = await open(SIZING + openFrame(), { width });
    await expectWantedHeight(article);
    const cut = await article.map().evaluate(() => {
      const live = document.querySelector('.live');
      const edge = innerWidth + 0.5;
      return [...(live?.querySelectorAll('h1, p, button, a, .swatch') ?? [])]
        .filter((element) => element.checkVisibility() && !element.closest('svg'))
        .filter((element) => !element.matches('.visually-hidden, .keys'))
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.right > edge || box.left < -0.5 || box.bottom > innerHeight + 0.5)
        .map(({ text }) => text);
    });
    expect(cut).toEqual([]);
  },
);

it.each([
  { width: 300, height: 250 },
  { width: 280, height: 200 },
  { width: 640, height: 300 },
])('can be used at a fixed $width by $height px', async ({ width, height }) => {
  const frame = openFrame().replace('806', String(height));
  const { map, page } = await open(frame, { width, height: 600 });
  const size = await map().locator('.live .map').boundingBox();
  expect(size?.height).toBeGreaterThan(60);
  await map().locator('.answers a[data-id="AR"]').first().click({ force: true });
  const heading = map().locator('.panel.open h2');
  await expect.poll(() => heading.isVisible()).toBe(true);
  const box = await heading.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
  await map().locator('.statements .close').click();
  await expect.poll(() => heading.isVisible()).toBe(false);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

/** The frame's height is set while it cannot be seen, where it gets no animation frames. */
async function expectWantedHeightOutOfSight(page: Awaited<ReturnType<typeof open>>['page']) {
  const height = () => page.locator('iframe').evaluate((frame: HTMLElement) => frame.style.height);
  await expect.poll(height, { timeout: 10_000 }).toMatch(/^8\d\dpx$/);
}

describe.each(maps)('the height that oEmbed answers with for $slug', (map) => {
  it.each(map.languages)('is enough in the language "%s", and not much more', async (language) => {
    const folder = language === map.languages[0] ? map.slug : `${map.slug}/${language}`;
    const addresses = { site: '', page: '', embed: '', oembed: '', card: '' };
    const { width, height } = JSON.parse(oembedJson(map, language, addresses)) as {
      readonly width: number;
      readonly height: number;
    };
    const address = mapAddress().replace('election/embed.html', `${folder}/embed.html`);
    const article = await open(SIZING + openFrame().replace('{map}', address), { width });
    await expectWantedHeight(article);
    const spare = height - (await wantedHeight(article.map()));
    expect(spare).toBeGreaterThanOrEqual(0);
    expect(spare).toBeLessThanOrEqual(MOST_SPARE);
  });
});
