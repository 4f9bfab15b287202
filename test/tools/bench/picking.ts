import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { started } from '../started.ts';

/** How far the finger is off, in px, and in which directions, in degrees. */
const ERROR = 5;
const DIRECTIONS = [20, 200];
/** Two touches in quick succession are a double tap: in ms. */
const PAUSE = 320;
/** How long an answer may take, in ms. */
const ANSWER = 2000;
const WIDTHS = [360, 960];

interface Outcome {
  readonly id: string;
  readonly taps: 1 | 2 | null;
}

const meta = JSON.parse(readFileSync('public/geo/world.meta.json', 'utf8'));
const states = Object.entries<{ kind: string; anchor: [number, number] }>(meta.units)
  .filter(([, { kind }]) => kind === 'state')
  .map(([id, { anchor }]) => ({ id, anchor }));

/** Where a state is touched: its dot, else its anchor; px on the screen. */
async function pointOf(page: Page, id: string, anchor: readonly [number, number]) {
  return page.evaluate(
    ([code, [x, y]]) => {
      const svg = document.querySelector<SVGSVGElement>('.map svg.world');
      const dot = document.querySelector<SVGElement>(
        `.dots [data-id="${code}"]:not([data-hidden])`,
      );
      const path = dot?.tagName === 'path' ? dot : dot?.querySelector('path');
      const [dotX, dotY] = (path?.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
      const matrix = svg?.getScreenCTM();
      const local = dotX === undefined ? [x / 8, y / 8] : [dotX, dotY ?? 0];
      const { x: left, y: top } = new DOMPoint(local[0], local[1]).matrixTransform(
        matrix ?? undefined,
      );
      return [left, top] as [number, number];
    },
    [id, [...anchor]] as [string, [number, number]],
  );
}

async function touch(page: Page, id: string, anchor: [number, number], direction: number) {
  await page.waitForTimeout(PAUSE);
  const [x, y] = await pointOf(page, id, anchor);
  const angle = (direction * Math.PI) / 180;
  const before = await scaleOf(page);
  await page.touchscreen.tap(x + ERROR * Math.cos(angle), y + ERROR * Math.sin(angle));
  await page
    .waitForFunction(
      (scale) =>
        document.documentElement.dataset.selected !== undefined ||
        document.querySelector('.chooser:not([hidden])') !== null ||
        document.querySelector<SVGElement>('.map svg.world')?.style.width !== scale,
      before,
      { timeout: ANSWER },
    )
    .catch(() => undefined);
}

const scaleOf = (page: Page) =>
  page.evaluate(() => document.querySelector<SVGElement>('.map svg.world')?.style.width);
const selected = (page: Page) => page.evaluate(() => document.documentElement.dataset.selected);

async function attempt(
  page: Page,
  id: string,
  anchor: [number, number],
  direction: number,
): Promise<1 | 2 | null> {
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-zoom=reset]')?.click());
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo(0, 0));
  await touch(page, id, anchor, direction);
  if ((await selected(page)) === id) return 1;
  const choice = page.locator(`.chooser:not([hidden]) button[data-id="${id}"]`);
  if ((await choice.count()) > 0) {
    await choice.tap();
    await page.waitForFunction(() => document.documentElement.dataset.selected !== undefined);
    return (await selected(page)) === id ? 2 : null;
  }
  if ((await selected(page)) !== undefined) return null;
  await touch(page, id, anchor, direction);
  return (await selected(page)) === id ? 2 : null;
}

/**
 * Touches every state of the world view on a phone and on a desktop with a touch screen, with a finger
 * that is off; says how many are opened at once and how many with one touch more.
 */
export async function measurePicking(browser: Browser, url: string): Promise<string[]> {
  const lines: string[] = [];
  for (const width of WIDTHS) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${url}?view=world`);
    await started(page);
    const outcomes: Outcome[] = [];
    for (const { id, anchor } of states) {
      for (const direction of DIRECTIONS) {
        outcomes.push({ id, taps: await attempt(page, id, anchor, direction) });
      }
    }
    const share = (right: (taps: 1 | 2 | null) => boolean) =>
      ((100 * outcomes.filter(({ taps }) => right(taps)).length) / outcomes.length).toFixed(1);
    const missed = outcomes.filter(({ taps }) => taps === null).map(({ id }) => id);
    lines.push(
      `${width} px: ${share((taps) => taps === 1)} % at once, ${share((taps) => taps !== null)} % within two; ` +
        `missed: ${[...new Set(missed)].join(' ') || 'none'}`,
    );
    await context.close();
  }
  return lines;
}
