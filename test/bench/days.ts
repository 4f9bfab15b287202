import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** The map over time that is measured. */
const RECORD = 'venezuela-2024-record/';
/** A phone: size of its window in px, and how much slower than this machine its processor is. */
const PHONE = { width: 360, height: 640 };
const SLOWER = 4;
/** How many times as many statements the larger record has: about 5,000. */
const COPIES = 15;

interface Times {
  /** From the event of the slider until the page is laid out anew, in ms, for each day. */
  readonly work: readonly number[];
  /** Between the frames, in ms, while every frame shows another day. */
  readonly frames: readonly number[];
}

/** Moves the slider by one day in each frame, from the first day to the last, or back. */
async function drag(page: Page): Promise<Times> {
  return page.evaluate(
    () =>
      new Promise<Times>((resolve) => {
        const slider = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
        if (slider === null) throw new Error('the page has no timeline');
        const work: number[] = [];
        const frames: number[] = [];
        let last: number | null = null;
        let day = 0;
        // A method, because tsx wraps named functions in a helper that the page does not have.
        const mover = {
          move(time: number) {
            if (last !== null) frames.push(time - last);
            last = time;
            if (day > Number(slider.max)) return resolve({ work, frames });
            const start = performance.now();
            slider.value = String(day++);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            document.body.getBoundingClientRect();
            work.push(performance.now() - start);
            requestAnimationFrame(mover.move);
          },
        };
        requestAnimationFrame(mover.move);
      }),
  );
}

/** The script with the statements of a page, many times over: the copies are other statements. */
function enlarged(script: string): string {
  const [, name, json] = /^var (\w+)=([\s\S]*);\n$/.exec(script) ?? [];
  if (json === undefined) throw new Error('the script with the statements has changed its form');
  const data = JSON.parse(json) as { statements: { id: string }[]; pages: unknown };
  const statements = Array.from({ length: COPIES }, (_, copy) =>
    data.statements.map((one) => ({ ...one, id: copy === 0 ? one.id : `${one.id}-${copy}` })),
  ).flat();
  return `var ${name}=${JSON.stringify({ ...data, statements })};\n`;
}

/** Drags the timeline over all days on a slow phone, with the record as it is and 15 times as large. */
export async function measureDays(browser: Browser, url: string): Promise<string[]> {
  const lines: string[] = [];
  for (const large of [false, true]) {
    const page = await browser.newPage({ viewport: PHONE });
    if (large) {
      await page.route('**/statements-*.js', (route) => {
        const file = `dist/${RECORD}${basename(new URL(route.request().url()).pathname)}`;
        return route.fulfill({
          contentType: 'text/javascript',
          body: enlarged(readFileSync(file, 'utf8')),
        });
      });
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`${url}${RECORD}`);
    await page.waitForSelector('html.booted');
    const ready = await page.evaluate(() => performance.now());
    for (const run of ['first time', 'second time']) {
      const { work, frames } = await drag(page);
      lines.push(
        `${large ? 'about 5,000 statements' : 'the record'}, ${run}: work ${tell(work)}; frames ${tell(frames)}`,
      );
    }
    lines.push(`  the map could be used ${ready.toFixed(0)} ms after it was asked for`);
    await page.close();
  }
  return lines;
}

function tell(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, longest ${at(1)} ms`;
}
