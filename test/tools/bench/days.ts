import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { started } from '../started.ts';
import { busyBetweenMarks } from './main-thread.ts';

/** The map over time that is measured. */
const RECORD = 'election-record/';
/** A phone: size of its window in px, and how much slower than this machine its processor is. */
const PHONE = { width: 360, height: 640 };
const SLOWER = 4;
/** How many times as many statements the larger record has: about 5,000. */
const COPIES = 15;
/** How often every day is shown: its least time is that which other work on the machine has disturbed least. */
const RUNS = 5;
/** A frame of a screen of 60 Hz, in ms. */
const FRAME = 1000 / 60;
/** A day that stays has all of the page follow it within this time, in ms. */
const REST = 400;
const MARK = 'day';

/** Moves the slider by one day in each frame, from the first day to the last: ms of work for each day. */
async function drag(page: Page, session: CDPSession): Promise<number[]> {
  return busyBetweenMarks(page, session, MARK, () =>
    page.evaluate(
      (mark) =>
        new Promise<void>((resolve) => {
          const slider = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
          if (slider === null) throw new Error('the page has no timeline');
          let day = 1;
          // A method, because tsx wraps named functions in a helper that the page does not have.
          const mover = {
            move() {
              performance.mark(mark);
              if (day > Number(slider.max)) return resolve();
              slider.value = String(day++);
              slider.dispatchEvent(new Event('input', { bubbles: true }));
              requestAnimationFrame(mover.move);
            },
          };
          requestAnimationFrame(mover.move);
        }),
      MARK,
    ),
  );
}

/** Goes from each change of positions to the next, and waits: ms of work for each such day and all that follows. */
async function stepThrough(page: Page, session: CDPSession): Promise<number[]> {
  return busyBetweenMarks(page, session, MARK, () =>
    page.evaluate(
      async ([mark, rest]) => {
        const later = document.querySelector<HTMLElement>('.timeline [data-step=later]');
        while (later !== null && later.getAttribute('aria-disabled') !== 'true') {
          performance.mark(mark);
          later.click();
          await new Promise((resolve) => setTimeout(resolve, rest));
        }
        performance.mark(mark);
      },
      [MARK, REST] as const,
    ),
  );
}

async function goToFirstDay(page: Page): Promise<void> {
  await page.locator('.timeline input[type=range]').press('Home');
  await page.waitForTimeout(REST);
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

/**
 * Drags the timeline over all days on a slow phone, with the record as it is, with a panel open, and with 15
 * times as many statements.
 */
export async function measureDays(
  browser: Browser,
  url: string,
  folder: string,
): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, query, large] of [
    ['the record', '', false],
    ['with a panel open', '?country=CO', false],
    ['about 5,000 statements', '', true],
  ] as const) {
    const page = await browser.newPage({ viewport: PHONE });
    if (large) {
      await page.route('**/statements-*.js', (route) => {
        const file = `${folder}/${RECORD}${basename(new URL(route.request().url()).pathname)}`;
        return route.fulfill({
          contentType: 'text/javascript',
          body: enlarged(readFileSync(file, 'utf8')),
        });
      });
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`${url}${RECORD}${query}`);
    await started(page);
    const ready = await page.evaluate(() => performance.now());
    const runs: number[][] = [];
    for (let run = 0; run < RUNS; run++) {
      await goToFirstDay(page);
      runs.push(await drag(page, session));
    }
    const [first = []] = runs;
    const least = first.map((_, day) => Math.min(...runs.map((times) => times[day] ?? 0)));
    await goToFirstDay(page);
    const steps = await stepThrough(page, session);
    lines.push(
      `${name}: first run ${tell(first)}`,
      `${name}: least of ${RUNS} runs ${tell(least)}`,
      `${name}: a day that stays, and all that follows it: ${tell(steps)}`,
      `${name}: the map could be used ${ready.toFixed(0)} ms after it was asked for`,
    );
    await page.close();
  }
  return lines;
}

function tell(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const within = times.filter((time) => time <= FRAME).length;
  return `median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, longest ${at(1)} ms, within a frame ${within} of ${times.length}`;
}
