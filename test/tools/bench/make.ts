import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { areNewsroomFilesThere, NEWSROOM_FILES, VOTE_FILE } from '../newsroom-files.ts';

/** Spreadsheets as newsrooms have them, each with the headline that is typed. */
const MAPS = [
  [VOTE_FILE, '141 states voted for the resolution'],
  ['un-vote-2022-title-rows.xlsx', '141 states voted for the resolution'],
  ['recognition-of-palestine-footnotes.tsv', 'Who recognises Palestine'],
  ['reactions-to-a-coup-2021.csv', 'What governments said of the coup'],
] as const;

/** What is saved, one after the other. */
const SAVED = ['site', 'file', 'picture'] as const;
/** How often each map is made; the figures are the medians. */
const ROUNDS = 3;
/** An answer that the page offers to a question; the first is taken. */
const ANSWER = '.questions [data-do=answer]';
/** More questions than any of these files asks. */
const MOST_QUESTIONS = 50;

interface Making {
  /** What somebody does: the drop, each click, each text that is typed. */
  readonly actions: number;
  readonly settled: readonly string[];
  readonly toSettle: string;
  /** Seconds from the drop until the map is drawn, then until each file has been saved. */
  readonly seconds: readonly number[];
}

/** Makes a map of each spreadsheet on /make/, from the drop to the saved files, as fast as the page can follow. */
export async function measureMaking(browser: Browser, url: string): Promise<readonly string[]> {
  if (!areNewsroomFilesThere) return [`not measured: there is no folder ${NEWSROOM_FILES}`];
  const lines = [
    '| file | rows | settled by | actions | drawn | site saved | one file saved | picture saved |',
    '| --- | --- | --- | --: | --: | --: | --: | --: |',
  ];
  for (const [file, headline] of MAPS) {
    const rounds: Making[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // A context of its own has no draft of an earlier round.
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      rounds.push(await makeMap(page, url, file, headline));
      await page.close();
    }
    const [first] = rounds;
    if (first === undefined) continue;
    const seconds = first.seconds.map((_, i) => median(rounds.map((one) => one.seconds[i] ?? 0)));
    const { actions, settled, toSettle } = first;
    lines.push(
      `| ${file} | ${toSettle} | ${settled.join('; ') || 'nothing'} | ${actions} | ${seconds
        .map((one) => one.toFixed(1))
        .join(' | ')} |`,
    );
  }
  return lines;
}

async function makeMap(page: Page, url: string, file: string, headline: string): Promise<Making> {
  await page.goto(`${url}make/`);
  await page.locator('#start').waitFor();
  const bytes = readFileSync(join(NEWSROOM_FILES, file)).toString('base64');
  const map = page.frameLocator('#preview-panel iframe:not([aria-hidden])');
  const seconds: number[] = [];
  const settled: string[] = [];
  let actions = 0;
  const click = async (selector: string) => {
    actions += 1;
    await page.locator(selector).first().click();
  };

  const start = performance.now();
  const reach = () => seconds.push((performance.now() - start) / 1000);
  actions += 1;
  await page.evaluate(
    ([name, text]) => {
      const content = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [file, bytes] as const,
  );
  const sum = page.locator('.sum');
  await sum.waitFor();
  const toSettle = await sum.innerText();
  await map.locator('h1').first().waitFor();
  reach();
  const answers = page.locator(ANSWER);
  while ((await answers.count()) > 0 && settled.length < MOST_QUESTIONS) {
    const before = await sum.innerText();
    settled.push(await answers.first().innerText());
    await click(ANSWER);
    await page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('.sum')?.innerText !== old,
      before,
    );
  }
  await click('#headline');
  actions += 1;
  await page.keyboard.type(headline);
  await map.locator('h1', { hasText: headline }).first().waitFor();
  await click('.to-take-away');
  for (const what of SAVED) {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      click(`[data-take=${what}]`),
    ]);
    await download.path();
    reach();
  }
  return { actions, settled, toSettle, seconds };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
