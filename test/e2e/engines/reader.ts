import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';
import type { Ability, Engine, EngineWindow, Point, WindowOptions } from './engine.ts';
import { until } from './until.ts';

/** How a reader comes to a page. */
export interface Visit extends WindowOptions {
  /** px; 1200 if it is left out. */
  readonly width?: number;
  /** px; 900 if it is left out. */
  readonly height?: number;
  /** Nobody touches the page, so that its scripts wait. */
  readonly sleeps?: boolean;
}

/** Somebody with one of the engines; the journeys of a file share its windows. */
export interface Reader {
  readonly engine: Engine;
  /** A window with whatever the last journey has left in it. */
  readonly windowFor: (visit?: Visit) => Promise<EngineWindow>;
  /** Opens a page: a path of the built site, or a whole address. */
  readonly open: (path: string, visit?: Visit) => Promise<EngineWindow>;
}

/** Registers what a reader does in an engine, or says why nothing is tried in it. */
export function journeysIn(engine: Engine, tell: (reader: Reader) => void): void {
  if (engine.kind === 'missing') {
    const text = `No ${engine.name} is installed, so nothing is tried in it: ${engine.help}`;
    // `.ci/run` installs all engines, so that none may be missing there.
    if (process.env['ALL_ENGINES']) throw new Error(text);
    console.log(text);
  }
  describe.runIf(engine.kind === 'installed')(`in ${engine.name} a reader`, () => {
    const windows = new Map<string, EngineWindow>();
    const closeAll = async () => {
      for (const one of windows.values()) await one.close();
      windows.clear();
    };
    afterAll(closeAll);
    afterEach(async ({ task }) => {
      // A window in which a journey failed may be in any state.
      if (task.result?.state === 'fail') await closeAll();
    });
    const windowFor = async (visit: Visit = {}) => {
      if (engine.kind === 'missing') throw new Error(engine.help);
      const { isDark = false, isScriptless = false, width = 1200, height = 900 } = visit;
      const options = { isDark, isScriptless };
      const key = JSON.stringify(options);
      const one = windows.get(key) ?? (await engine.open(options));
      windows.set(key, one);
      await one.resize(width, height);
      return one;
    };
    tell({
      engine,
      windowFor,
      async open(path, visit = {}) {
        const one = await windowFor(visit);
        await one.goto(new URL(path, inject('baseUrl')).href);
        if (visit.sleeps !== true && visit.isScriptless !== true) {
          await expect.poll(() => one.run(wake)).toBe(true);
        }
        return one;
      },
    });
  });
}

/** A journey that not every engine can make: where one cannot, its reason stands in the report. */
export function journey(
  { engine }: Reader,
  title: string,
  needs: Ability,
  run: () => Promise<void>,
): void {
  const reason = engine.cannot[needs];
  if (reason === undefined) {
    it(title, run);
    return;
  }
  console.log(`Not tried in ${engine.name}: "${title}", because ${reason}.`);
  it.skip(`${title} (not tried: ${reason})`, run);
}

/** Touches the page, so that its scripts come; gives whether they are there. */
export function wake(): boolean {
  dispatchEvent(new Event('focusin'));
  return document.documentElement.classList.contains('booted');
}

/** The heading of the panel that is open; nothing if none is. */
export function openPanel(): string {
  return document.querySelector('.panel.open h2')?.textContent ?? '';
}

/** The middle of the first element to see of a selector, in sight and at rest. */
export async function placeOf(one: EngineWindow, selector: string): Promise<Point> {
  let before = '';
  return until(`${selector} stands still`, async () => {
    const point = await one.run((wanted: string): [number, number] | null => {
      const element = [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility());
      if (element === undefined) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return element.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
    }, selector);
    const here = JSON.stringify(point);
    if (here === before && point !== null) return point;
    before = here;
    return undefined;
  });
}

export async function clickOn(one: EngineWindow, selector: string): Promise<void> {
  await one.click(await placeOf(one, selector));
}

/** Presses the label of a radio button or check box, as its own mark may be drawn by the label. */
export async function pick(one: EngineWindow, value: string): Promise<void> {
  await clickOn(one, `.image-dialog label:has(input[value="${value}"])`);
}
