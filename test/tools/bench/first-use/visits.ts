import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  errors,
  type Page,
} from 'playwright-core';
import type { Profile } from './profiles.ts';
import { installWatcher, isOnTop, pointInside, type Watcher } from './watcher.ts';

/** A page that is measured. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  /** Selector of the shapes of places with an answer, and how many of them make the map drawn. */
  readonly shapes: string;
  readonly least: number;
  /** Selector of the shape of a place. */
  readonly shapeOf: (id: string) => string;
  /**
   * Places that the calm reader clicks, in this order; all can be seen in the first view, and are so large that a
   * touch means no other.
   */
  readonly clicked: readonly string[];
  /** The panel of a place lies over others on the map. */
  readonly panelCovers: boolean;
}

/** What a visit found: ms, bytes and elements. */
export interface Sample {
  readonly bytes: number;
  readonly drawn: number;
  readonly firstClick: number;
  readonly blocking: number;
  readonly longestTask: number;
  readonly clickToDetail: number;
  readonly inp: number;
  readonly nodes: number;
  /** Clicks of the calm reader that opened no panel. */
  readonly lostClicks: number;
}

/** The place that the impatient reader clicks. */
const IMPATIENT = 'US';
/** A page has settled when nothing has taken over 50 ms for this time after the map was drawn, in ms. */
const QUIET = 1000;
/** How long a page may take for anything, in ms. */
const LIMIT = 60_000;
/** A click that has opened no panel after this time is lost, in ms. */
const LOST = 10_000;
/** Longer than two clicks of a double click, and time for the events of a click to be told, in ms. */
const BETWEEN_CLICKS = 600;

type Point = readonly [number, number];

/** A page of a browser that has nothing in its cache. */
interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
}

declare global {
  interface Window {
    firstUse: Watcher;
  }
}

/** Visits a page twice: once to watch it load and then click, once to click all the time. */
export async function measure(
  browser: Browser,
  contender: Contender,
  profile: Profile,
  phase: number,
): Promise<Sample> {
  const { point, ...calm } = await visitCalmly(browser, contender, profile);
  return { ...calm, firstClick: await visitImpatiently(browser, contender, profile, point, phase) };
}

async function visitCalmly(browser: Browser, contender: Contender, profile: Profile) {
  const visit = await open(browser, contender, profile, null);
  const { page, session } = visit;
  try {
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(contender.url, { waitUntil: 'commit' });
    await quiet(page);
    const loaded = await page.evaluate(() => {
      const { firstPaint, drawn, longTasks } = window.firstUse;
      const nodes = document.querySelectorAll('*').length;
      return { firstPaint: firstPaint ?? 0, drawn: drawn ?? 0, longTasks, nodes };
    });
    const settledBytes = bytes;
    const points = await Promise.all(contender.clicked.map((id) => pointOf(page, contender, id)));
    const clicks: { readonly toDetail: number; readonly inp: number }[] = [];
    for (const [i, id] of contender.clicked.entries()) {
      if (i > 0 && contender.panelCovers) {
        await closePanel(page, panelOf(contender.clicked[i - 1] ?? id));
      }
      const planned = points[i] ?? ([0, 0] as const);
      // The page may have scrolled to the panel, or the map moved.
      const isThere = await page.evaluate(isOnTop, [contender.shapeOf(id), ...planned] as const);
      const point = isThere ? planned : await pointOf(page, contender, id);
      const answer = await click(visit, profile, id, point);
      if (answer !== null) clicks.push(answer);
    }
    const late = loaded.longTasks.filter(({ start }) => start >= loaded.firstPaint);
    return {
      point: points[contender.clicked.indexOf(IMPATIENT)] ?? ([0, 0] as const),
      bytes: settledBytes,
      // Shapes in the HTML can be seen from the first paint on, not from when they were parsed.
      drawn: Math.max(loaded.drawn, loaded.firstPaint),
      blocking: late.reduce((sum, { duration }) => sum + duration - 50, 0),
      longestTask: Math.max(0, ...loaded.longTasks.map(({ duration }) => duration)),
      clickToDetail: median(clicks.map(({ toDetail }) => toDetail)),
      inp: median(clicks.map(({ inp }) => inp)),
      nodes: loaded.nodes,
      lostClicks: contender.clicked.length - clicks.length,
    };
  } finally {
    await visit.context.close();
  }
}

/** From when the page begins until its first click was answered, in ms. */
async function visitImpatiently(
  browser: Browser,
  contender: Contender,
  profile: Profile,
  point: Point,
  phase: number,
): Promise<number> {
  const visit = await open(browser, contender, profile, panelOf(IMPATIENT));
  const { page } = visit;
  try {
    await page.goto(contender.url, { waitUntil: 'commit' });
    const answered = paintedAt(page, LIMIT);
    let isAnswered = false;
    const done = answered.finally(() => {
      isAnswered = true;
    });
    await sleep(phase * profile.clickEvery);
    while (!isAnswered) {
      // Nobody waits for the page to have taken a click before clicking again.
      void press(visit, profile, point);
      await Promise.race([done, sleep(profile.clickEvery)]);
    }
    const time = await answered;
    if (time === null)
      throw new Error(`${contender.name}: no click on ${IMPATIENT} opened a panel`);
    return time;
  } finally {
    await visit.context.close();
  }
}

async function open(
  browser: Browser,
  { shapes, least }: Contender,
  { context: options, slower, line }: Profile,
  panel: string | null,
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.addInitScript(installWatcher, { shapes, least, panel });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (line !== null) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.roundTrip,
      downloadThroughput: line.down,
      uploadThroughput: line.up,
    });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { context, page, session };
}

async function pointOf(page: Page, { name, shapeOf }: Contender, id: string): Promise<Point> {
  const point = await page.evaluate(pointInside, shapeOf(id));
  if (point === null) throw new Error(`${name}: "${shapeOf(id)}" cannot be clicked anywhere`);
  return point;
}

/** Waits until the map is drawn, the document is complete, and nothing has taken over 50 ms for a second. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    (span) => {
      const { drawn, longTasks } = window.firstUse;
      const last = longTasks.at(-1);
      const busyUntil = last === undefined ? 0 : last.start + last.duration;
      const since = Math.max(drawn ?? Number.POSITIVE_INFINITY, busyUntil);
      return document.readyState === 'complete' && performance.now() - since > span;
    },
    QUIET,
    { polling: 200, timeout: LIMIT },
  );
}

/** Closes an open panel, once the scripts that the click before has started are at rest. */
async function closePanel(page: Page, panel: string): Promise<void> {
  await quiet(page);
  await page.keyboard.press('Escape');
  await page.waitForFunction((open) => document.querySelector(open) === null, panel, {
    polling: 50,
    timeout: LIMIT,
  });
  await sleep(BETWEEN_CLICKS);
  await quiet(page);
}

const panelOf = (id: string): string => `#c-${id}.open`;

/** When the panel that the page watches for had been painted, in ms since the visit began; null if it was not. */
async function paintedAt(page: Page, limit: number): Promise<number | null> {
  const options = { polling: 50, timeout: limit };
  try {
    const painted = await page.waitForFunction(() => window.firstUse.painted, null, options);
    return await painted.jsonValue();
  } catch (error) {
    if (error instanceof errors.TimeoutError) return null;
    throw error;
  }
}

/**
 * Clicks a place of a page that has settled: ms until its panel was painted, and the longest event, as INP has it;
 * null for a click that is lost.
 */
async function click(visit: Visit, profile: Profile, id: string, point: Point) {
  const { page, session } = visit;
  await page.evaluate((selector) => window.firstUse.watchPanel(selector), panelOf(id));
  if (profile.context.hasTouch !== true) {
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: point[0],
      y: point[1],
    });
    await sleep(150);
  }
  await press(visit, profile, point);
  const painted = await paintedAt(page, LOST);
  if (painted === null) return null;
  await sleep(BETWEEN_CLICKS);
  const { pointerUp, events } = await page.evaluate(() => window.firstUse);
  if (pointerUp === null) throw new Error(`${page.url()}: a panel opened before it was clicked`);
  const own = events.filter(({ start }) => start > pointerUp - 300 && start <= painted);
  return {
    toDetail: painted - pointerUp,
    // Events below 16 ms are not told.
    inp: Math.max(16, ...own.map(({ duration }) => duration)),
  };
}

async function press({ session }: Visit, { context }: Profile, [x, y]: Point): Promise<void> {
  const mouse = { x, y, button: 'left', clickCount: 1 } as const;
  const sent =
    context.hasTouch === true
      ? [
          session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
          session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
        ]
      : [
          session.send('Input.dispatchMouseEvent', { type: 'mousePressed', buttons: 1, ...mouse }),
          session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }),
        ];
  // A visit may end before its last click has been taken.
  await Promise.allSettled(sent);
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.ceil(middle) - 1],
    sorted[Math.floor(middle)],
  ];
  return (low + high) / 2;
}
