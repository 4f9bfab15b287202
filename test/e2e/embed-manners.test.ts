import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { started } from '../tools/started.ts';
import { type Article, letPass, useArticles } from './article.ts';
import { openFrame } from './frame.ts';
import { settleMotion } from './settle.ts';

const open = useArticles();

const TEXT = '<p style="height:900px">A long article</p>';

/** What a frame can do to the article around it. */
async function stateOf(page: Page) {
  return page.evaluate(() => ({
    scroll: scrollY,
    focus: document.activeElement?.tagName,
    history: history.length,
    address: location.href,
  }));
}

/** Everything that a reader can do in the frame with a mouse. */
const ACTIONS: readonly (readonly [string, (map: Frame) => Promise<void>])[] = [
  ['shows one response alone', (map) => map.locator('.live .key button').first().click()],
  ['shows all again', (map) => map.locator('.live .key button').first().click()],
  ['zooms in', (map) => map.locator('.live [data-zoom="in"]').click()],
  ['chooses by name', (map) => map.locator('.live .second-frame .names a').first().click()],
  ['goes to the next country', (map) => map.locator('.panel.open .next').click()],
  ['closes', (map) => map.locator('.statements .close').click()],
  ['switches the view', (map) => map.locator('.live .second-frame .picture').click()],
  ['shares', (map) => map.locator('.live .share').click()],
];

describe.each([
  { name: 'beside the sheet', width: 360 },
  { name: 'beside the side panel', width: 700 },
])('the article $name', ({ width }) => {
  it('is not scrolled, left or deprived of its focus when the map is loaded', async () => {
    const { page } = await open(`${TEXT}${openFrame()}${TEXT}`, {
      width,
      query: '?country=CL#c-CU',
    });
    const { history } = await stateOf((await open(TEXT, { wait: false })).page);
    expect(await stateOf(page)).toMatchObject({ scroll: 0, focus: 'BODY', history });
  });

  it('stays where it is whatever is done in the map, and its history too', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`, { width, clock: true });
    const { page, map, problems } = article;
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
    const before = await stateOf(page);
    for (const [name, act] of ACTIONS) {
      await act(map());
      await letPass(article, 1000);
      await settleMotion(map());
      const { scroll, history, address } = await stateOf(page);
      expect({ scroll, history, address }, name).toEqual({
        scroll: before.scroll,
        history: before.history,
        address: before.address,
      });
    }
    await expect.poll(() => map().url()).not.toContain('country');
    expect(problems).toEqual([]);
  });

  it('is not scrolled by keys that move through the map', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`, { width, clock: true });
    const { page, map } = article;
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
    const { scroll } = await stateOf(page);
    await map()
      .locator('.live .map a[tabindex="0"]')
      .evaluate((link: SVGElement) => link.focus({ preventScroll: true }));
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter', 'Escape', '+', '0']) {
      await page.keyboard.press(key);
      await letPass(article, 1000);
      await settleMotion(map());
      expect((await stateOf(page)).scroll, key).toBe(scroll);
    }
  });
});

describe('over the map', () => {
  const scale = (map: Frame) =>
    map.evaluate(() => document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM()?.a);
  const overMap = async ({ page, map }: Article) => {
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
    const box = await map().locator('.live .map').boundingBox();
    if (box === null) throw new Error('the map is not shown');
    const point = { x: box.x + box.width * 0.55, y: box.y + box.height * 0.6 };
    await page.mouse.move(point.x, point.y);
    // A browser draws no frame that is out of sight, and heeds a new listener from the next one drawn.
    await map().evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return point;
  };

  it('the wheel scrolls the article, and a word says how to zoom', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`);
    const { page, map } = article;
    await overMap(article);
    const [before, at] = [await scale(map()), await page.evaluate(() => scrollY)];
    await page.mouse.wheel(0, 100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(at + 100);
    await expect
      .poll(() => map().locator('.hint').textContent())
      .toBe('Use Ctrl + scroll to zoom the map');
    expect(await scale(map())).toBe(before);
  });

  it('that word stands at the pointer, where the article shows the map', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`, { height: 500 });
    const { page, map } = article;
    const { y } = await overMap(article);
    await page.mouse.wheel(0, 10);
    const hint = map().locator('.hint');
    await expect.poll(() => hint.isVisible()).toBe(true);
    const box = await hint.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(Math.abs((box?.y ?? 0) - y)).toBeLessThan(120);
  });

  it('the wheel zooms while Ctrl is held, and the article stays as large as it is', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`);
    const { page, map } = article;
    await overMap(article);
    const [before, at] = [(await scale(map())) ?? 0, await page.evaluate(() => scrollY)];
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => (await scale(map())) ?? 0).toBeGreaterThan(before * 1.3);
    await page.keyboard.up('Control');
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([at, 1]);
  });

  it('the wheel zooms at once where the address says so', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`, { query: '?scroll=free' });
    await overMap(article);
    const before = (await scale(article.map())) ?? 0;
    await article.page.mouse.wheel(0, -200);
    await expect.poll(async () => (await scale(article.map())) ?? 0).toBeGreaterThan(before * 1.3);
  });

  it('a mouse drags the map', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`);
    const { x, y } = await overMap(article);
    const left = () =>
      article
        .map()
        .evaluate(
          () => document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM()?.e ?? 0,
        );
    const before = await left();
    await article.page.mouse.down();
    await article.page.mouse.move(x - 40, y, { steps: 4 });
    await article.page.mouse.move(x - 80, y, { steps: 4 });
    await article.page.mouse.up();
    await expect.poll(left).toBeLessThan(before - 60);
  });

  it('one finger scrolls the article, with a word about it; two zoom; a tap chooses', async () => {
    const article = await open(`${TEXT}${openFrame()}${TEXT}`, { width: 390, hasTouch: true });
    const { page, map } = article;
    const { x, y } = await overMap(article);
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number; id: number }[]
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    const [before, at] = [(await scale(map())) ?? 0, await page.evaluate(() => scrollY)];
    await touch('touchStart', { x, y, id: 0 });
    for (let i = 1; i <= 10; i++) await touch('touchMove', { x, y: y - i * 15, id: 0 });
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at + 80);
    await expect
      .poll(() => map().locator('.hint').textContent())
      .toBe('Use two fingers to move the map');
    expect(await scale(map())).toBe(before);

    const again = await overMap(article);
    await touch('touchStart', { ...again, id: 0 }, { x: again.x + 40, y: again.y, id: 1 });
    for (let i = 1; i <= 8; i++) {
      await touch(
        'touchMove',
        { x: again.x - i * 6, y: again.y, id: 0 },
        { x: again.x + 40 + i * 6, y: again.y, id: 1 },
      );
    }
    await touch('touchEnd');
    await expect.poll(async () => (await scale(map())) ?? 0).toBeGreaterThan(before * 1.3);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

    await map().locator('.live .second-frame .names a').first().tap();
    await expect.poll(() => map().locator('.panel.open h2').textContent()).toBe('China');
  });
});

describe('a stranger’s messages', () => {
  /** Sends messages to the map from the article itself, and then waits until they have been read. */
  const send = (page: Page, code: string) =>
    page.evaluate(`{ const map = document.querySelector('iframe').contentWindow; ${code} }`);

  it('change nothing and are not answered without end', async () => {
    const article = await open(openFrame(), { query: '?country=CL', clock: true });
    const { page, map, problems, messages } = article;
    const body = await map().evaluate(() => document.body.outerHTML.length);
    const before = (await messages()).length;
    await send(
      page,
      `for (const data of [null, 0, NaN, '', 'x'.repeat(1e6), { type: {} }, [], new Date(), { sentinel: 'amp', type: 'navigate', url: 'https://evil.example' },
        JSON.parse('{"__proto__":{"type":"iframe-child-init"}}'), { message: 'ready', secret: 'x' },
        '[iFrameSizer]map:8:false:true:32:true:true:9:bodyOffset:red:99px:9:child', '[iFrameSizer]message:{"a":1}'])
        map.postMessage(data, '*');
      for (let i = 0; i < 10000; i++) map.postMessage('[iFrameSizer]resize', '*')`,
    );
    for (let i = 0; i < 25; i++) await letPass(article, 100);
    expect((await messages()).length - before).toBeLessThanOrEqual(100);
    expect(await map().evaluate(() => document.body.outerHTML.length)).toBe(body);
    expect(await map().evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    expect(await map().locator('.panel.open h2').textContent()).toBe('Chile');
    expect(problems).toEqual([]);
  });

  it('from a frame beside it are not read', async () => {
    const article = await open(
      `${openFrame()}<iframe title="Neighbour" srcdoc="<script>setInterval(() => {
        parent[0].postMessage({ type: 'iframe-child-init' }, '*');
        parent[0].postMessage({ source: 'reaction-map-host', type: 'theme', theme: 'dark' }, '*');
        parent[0].postMessage('[iFrameSizer]evil:8:false', '*')
      }, 50)</script>"></iframe>`,
      { clock: true },
    );
    for (let i = 0; i < 15; i++) await letPass(article, 100);
    const text = JSON.stringify(await article.messages());
    expect(text).not.toContain('iframe-resized');
    expect(text).not.toContain('evil');
    expect(await article.map().locator('html').getAttribute('data-theme')).toBeNull();
  });

  it('from the article may change the theme', async () => {
    const { page, map } = await open(openFrame());
    await send(
      page,
      `map.postMessage({ source: 'reaction-map-host', type: 'theme', theme: 'dark' }, '*')`,
    );
    await expect.poll(() => map().locator('html').getAttribute('data-theme')).toBe('dark');
    await send(
      page,
      `map.postMessage({ source: 'reaction-map-host', type: 'theme', theme: 'auto' }, '*')`,
    );
    await expect.poll(() => map().locator('html').getAttribute('data-theme')).toBeNull();
  });

  it('from a neighbour do not make embed.js resize the map', async () => {
    const { page, messages } = await open(
      `<script src="${new URL('/embed.js', inject('otherUrl')).href}"></script>${openFrame()}<iframe title="Neighbour" srcdoc="<script>
        parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 3999, 'datawrapper-height': { x: 3999 } }, '*')
      </script>"></iframe>`,
    );
    await expect.poll(messages).toContainEqual(expect.objectContaining({ height: 3999 }));
    const heights = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((f) => f.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(900);
  });
});

it('a whole page in a frame keeps its address and lets the wheel pass too', async () => {
  const page = `${inject('otherUrl')}election/`;
  const article = await open(`${openFrame().replace('{map}', page)}${TEXT}`, { wait: false });
  const whole = () => article.page.frames().find((frame) => frame.url().startsWith(page));
  await expect.poll(whole).toBeDefined();
  const frame = whole();
  if (frame !== undefined) await started(frame);
  await whole()?.locator('.key .names a[data-id="CL"]').click();
  await expect.poll(() => whole()?.locator('.panel.open h2').textContent()).toBe('Chile');
  expect(whole()?.url()).toBe(page);
});
