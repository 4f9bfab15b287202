import type { Browser, Page } from 'playwright-core';
import { started } from '../started.ts';

/** The window of the desktop profile, in px. */
const WINDOW = { width: 1200, height: 900 };
/** Two frames of a screen of 60 Hz, in ms: a frame that takes longer is seen to be late. */
const LATE = 34;
/** What follows a movement, in ms: the fine level takes the place of the sketch once the map rests. */
const AFTER = 700;
/** Runs of each movement: the machine's other work falls into some of them. */
const RUNS = 5;

type Movement = (page: Page, x: number, y: number) => Promise<void>;

const MOVEMENTS: Readonly<Record<string, Movement>> = {
  async drag(page, x, y) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x + 4 * step, y + 2 * step);
      await page.waitForTimeout(8);
    }
    await page.mouse.up();
  },
  async wheel(page, x, y) {
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let step = 0; step < 12; step++) {
      await page.mouse.wheel(0, -60);
      await page.waitForTimeout(60);
    }
    await page.keyboard.up('Control');
  },
  async buttons(page) {
    for (let step = 0; step < 2; step++) {
      await page.locator('[data-zoom=in]').click();
      await page.waitForTimeout(350);
    }
  },
};

/** Times between the frames while a movement lasts, in ms. */
async function framesOf(page: Page, movement: Movement): Promise<number[]> {
  const box = await page.locator('.map').boundingBox();
  if (box === null) throw new Error('the page has no map');
  await page.evaluate(() => {
    // A method, because tsx wraps named functions in a helper that the page does not have.
    const recorder = {
      times: [] as number[],
      record(time: number) {
        recorder.times.push(time);
        requestAnimationFrame(recorder.record);
      },
    };
    requestAnimationFrame(recorder.record);
    Object.assign(window, { frameTimes: recorder.times });
  });
  await movement(page, box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(AFTER);
  const times = await page.evaluate(
    () => (window as unknown as { frameTimes: number[] }).frameTimes,
  );
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

/** Drags and zooms the world, at both levels: how long frames take, the best of some runs. */
export async function measureFrames(browser: Browser, url: string): Promise<string[]> {
  const lines: string[] = [];
  for (const [level, steps] of [
    ['sketch', 0],
    ['fine level', 2],
  ] as const) {
    for (const [name, movement] of Object.entries(MOVEMENTS)) {
      const runs: { readonly late: number; readonly frames: number; readonly longest: number }[] =
        [];
      for (let run = 0; run < RUNS; run++) {
        const page = await browser.newPage({ viewport: WINDOW });
        await page.goto(`${url}?view=world`);
        await started(page);
        for (let step = 0; step < steps; step++) {
          await page.locator('[data-zoom=in]').click();
          await page.waitForTimeout(600);
        }
        const frames = await framesOf(page, movement);
        const late = frames.filter((time) => time > LATE).length;
        runs.push({ late, frames: frames.length, longest: Math.max(...frames) });
        await page.close();
      }
      runs.sort((a, b) => a.late - b.late || a.longest - b.longest);
      const [best] = runs;
      const middle = runs[Math.floor(RUNS / 2)];
      if (best === undefined || middle === undefined) continue;
      const tell = ({ late, frames, longest }: typeof best) =>
        `${late} of ${frames} frames over ${LATE} ms, longest ${longest.toFixed(0)} ms`;
      lines.push(`${level}, ${name}: best ${tell(best)}; median ${tell(middle)}`);
    }
  }
  return lines;
}
