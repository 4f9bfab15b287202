import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { anchorOf, screenPoint, showMap } from './map-points.ts';
import { booted, useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { enlargeAt, mapScale, type Pointer, press } from './pointer.ts';
import { settle } from './settle.ts';

/* What a reader gets who uses a page before, or while, its scripts come. */

/** A page of its own is opened from here, so that a test can be there before it is parsed. */
const ELSEWHERE = 'election/c/CL/';

const open = useBrowser();

/** Makes the processor so many times slower, and the network as slow and as far away as given. */
async function slowDown(
  page: Page,
  rate: number,
  network: { readonly kbits: number; readonly latency: number } | null = null,
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  if (network !== null) {
    const bytes = (network.kbits * 1000) / 8;
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
  }
  onTestFinished(() => client.detach());
}

/** Presses a country as long as what is parsed meanwhile may still move the map away from under the press. */
async function pressUntilNoted(page: Page, pointer: Pointer, id: string): Promise<void> {
  const pressAgain = async () => {
    await press(page, pointer, await screenPoint(page, anchorOf(id)));
    return page.evaluate(() => document.documentElement.dataset['selected']);
  };
  await expect.poll(pressAgain, { timeout: 30_000 }).toBe(id);
}

const scriptFiles = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
      .map(({ name }) => name),
  );

const isAwake = (page: Page) =>
  page.evaluate(() => document.documentElement.classList.contains('booted'));

describe('a page that nobody has touched', () => {
  it.each(['', 'election-record/'])('fetches no script where data are saved: /%s', async (path) => {
    const { page, requests } = await open(path, { script: 'sleeps', cold: true });
    await settle(page);
    expect(await scriptFiles(page)).toEqual([]);
    expect(requests.filter((address) => address.endsWith('.js'))).toEqual([]);
  });

  it('has its scripts at work before the first press of a mouse', async () => {
    const { page } = await open('', { script: 'rests' });
    await page.waitForSelector('html.booted');
  });

  it('fetches none on a telephone', async () => {
    const { page } = await open('', { width: 360, touch: true, script: 'rests' });
    await settle(page);
    expect(await scriptFiles(page)).toEqual([]);
  });

  it('starts at once where its address asks for what only scripts can show', async () => {
    const { page } = await open('?stance=doubted', { script: 'sleeps' });
    await page.waitForSelector('html.booted');
    expect(await page.locator('.answers [data-faded]').count()).toBeGreaterThan(5);
  });
});

it('opens a panel on a processor twenty times slower, before any script file has arrived', async () => {
  const { page } = await open(ELSEWHERE, { width: 360, touch: true, script: 'held' });
  // No script arrives, however long the test takes to look.
  await page.route('**/*.js', () => {});
  await slowDown(page, 20, { kbits: 400, latency: 300 });
  await page.goto(inject('baseUrl'), { waitUntil: 'commit' });
  await page.locator('.answers a[data-id="UY"] path').waitFor({ state: 'attached' });
  await pressUntilNoted(page, 'touch', 'AR');
  await expect.poll(() => visibleHeadings(page), { timeout: 20_000 }).toEqual(['Argentina']);
  expect(await isAwake(page)).toBe(false);
  expect(await scriptFiles(page)).toEqual([]);
});

it('opens a panel that is not parsed yet as soon as it is', async () => {
  const html = readFileSync(join(inject('servedFolder'), 'index.html'), 'utf8');
  const at = html.indexOf('<section class="statements"');
  let sendRest = () => {};
  const server = createServer((request, response) => {
    // No script arrives.
    if (request.url !== '/') return;
    response.setHeader('content-type', 'text/html');
    response.write(html.slice(0, at));
    sendRest = () => response.end(html.slice(at));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { page } = await open(ELSEWHERE, { script: 'held' });
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
  await page.locator('.answers a[data-id="UY"] path').waitFor({ state: 'attached' });
  await pressUntilNoted(page, 'mouse', 'AR');
  expect(await page.locator('#c-AR').count()).toBe(0);
  sendRest();
  await expect.poll(() => visibleHeadings(page), { timeout: 20_000 }).toEqual(['Argentina']);
});

describe('what wakes a page is not lost', () => {
  /** Takes the edges of a shape, to see that nothing jumps. */
  const edgeOf = (page: Page, id: string) =>
    page.locator(`.answers a[data-id="${id}"] path`).evaluate((shape) => {
      const { left, top } = shape.getBoundingClientRect();
      return { left, top };
    });

  it('the turn of a wheel with Ctrl enlarges the map', async () => {
    const { page } = await open('', { script: 'sleeps' });
    await slowDown(page, 4, { kbits: 1600, latency: 150 });
    await showMap(page);
    await enlargeAt(page, 'mouse', await screenPoint(page, anchorOf('BR')));
    expect(await isAwake(page)).toBe(true);
  });

  it('two fingers enlarge it', async () => {
    const { page } = await open('', { width: 360, touch: true, script: 'sleeps' });
    await slowDown(page, 4, { kbits: 1600, latency: 150 });
    await showMap(page);
    await enlargeAt(page, 'touch', await screenPoint(page, anchorOf('BR')));
  });

  it('a drag moves it as far as the mouse, and the drag goes on', async () => {
    const { page } = await open('', { script: 'sleeps' });
    await slowDown(page, 4, { kbits: 1600, latency: 150 });
    await showMap(page);
    const before = await edgeOf(page, 'CL');
    const { x, y } = await screenPoint(page, anchorOf('BR'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 30, y + 10, { steps: 5 });
    await page.waitForSelector('.leaflet-container');
    await page.mouse.move(x - 60, y + 20, { steps: 5 });
    await expect
      .poll(async () => Math.round((await edgeOf(page, 'CL')).left - before.left))
      .toBe(-60);
    expect(Math.round((await edgeOf(page, 'CL')).top - before.top)).toBe(20);
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('a key enlarges it around the country that has the focus', async () => {
    const { page } = await open('', { script: 'sleeps' });
    await slowDown(page, 4, { kbits: 1600, latency: 150 });
    await page.locator('.answers a[data-id="CL"]').focus();
    const scale = await mapScale(page);
    await page.keyboard.press('+');
    await expect.poll(async () => (await mapScale(page)) / scale).toBeGreaterThan(1.9);
  });

  it('a press on land without a statement opens its panel', async () => {
    const { page } = await open('', { width: 360, touch: true, script: 'sleeps' });
    await slowDown(page, 4, { kbits: 1600, latency: 150 });
    await showMap(page);
    const { x, y } = await screenPoint(page, anchorOf('BR'));
    await page.touchscreen.tap(x, y);
    await expect.poll(() => visibleHeadings(page)).toContain('Brazil');
  });

  it('a press on a response of the key shows it alone', async () => {
    const { page } = await open('', { script: 'sleeps' });
    await slowDown(page, 4, { kbits: 1600, latency: 150 });
    await page.locator('.key button[data-only="doubted"]').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('stance')).toBe('doubted');
  });

  it('the choice of a view or a region shows it', async () => {
    const { page } = await open('', { width: 360, script: 'sleeps' });
    const scale = await mapScale(page);
    await page.locator('.go-to select').selectOption('region caribbean');
    await expect.poll(async () => (await mapScale(page)) / scale).toBeGreaterThan(2);
  });

  it('a slider that is moved shows its day', async () => {
    const { page } = await open('election-record/', { script: 'sleeps' });
    await page.locator('.timeline input[type=range]').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => new URL(page.url()).searchParams.get('on')).toBe('2024-07-28');
  });
});

it.each([360, 1200])(
  'all moves with the mouse when Leaflet takes the map over at %i px',
  async (width) => {
    const { page } = await open('', { width, script: 'sleeps' });
    await booted(page);
    const places = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll('.map .answers path, .map .label:not([data-hidden]) text'),
        ].map((element) => {
          const { left, top } = element.getBoundingClientRect();
          return [left, top];
        }),
      );
    const before = await places();
    const { x, y } = await screenPoint(page, anchorOf('BR'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 5, y);
    await page.waitForSelector('.leaflet-container');
    await page.mouse.up();
    await settle(page);
    const after = await places();
    const moved = before.map(([left = 0, top = 0], i) =>
      Math.hypot((after[i]?.[0] ?? 1e6) - left - 5, (after[i]?.[1] ?? 1e6) - top),
    );
    expect(Math.max(...moved)).toBeLessThanOrEqual(1.5);
  },
);
