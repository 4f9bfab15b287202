import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from './empty-draft.ts';
import { useBrowser } from './open-page.ts';
import { tabTo } from './tab-to.ts';

const open = useBrowser();
const VOTE = fileURLToPath(new URL('../fixtures/make/vote.csv', import.meta.url));
const HEADLINE = 'By keys alone';

/** The page as somebody finds it who has made nothing yet. */
async function openMake() {
  const visit = await open('make/', {
    script: 'rests',
    prepare: emptyDraft,
  });
  await visit.page.locator('#start').waitFor();
  return visit;
}

describe('somebody without a mouse', () => {
  it('goes from the file chooser to a site, a file and a picture, and never loses the focus', async () => {
    const { page, problems } = await openMake();
    // Asked for early: the browser takes a while until it hands choosers over.
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, '#file');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(VOTE);
    await expect.poll(() => sum(page)).toBe('9 rows: 7 placed, 2 to settle.');
    expect(await focused(page)).toBe('start-heading');

    await tabTo(page, '.candidate');
    await page.keyboard.press('Enter');
    await expect.poll(() => sum(page)).toBe('9 rows: 8 placed, 1 to settle.');
    expect(await focused(page)).toBe('settle-heading');
    await tabTo(page, '.place');
    await page.keyboard.type('Greece');
    await page.keyboard.press('Enter');
    await expect.poll(() => sum(page)).toBe('9 rows: 9 placed.');
    expect(await focused(page)).toBe('settle-heading');
    await tabTo(page, '#headline');
    await page.keyboard.type(HEADLINE);
    // The map is not drawn with it yet, but what is saved has it.

    const site = await takeByKeys(page, 'site');
    expect(site.name).toBe('by-keys-alone.zip');
    const { 'index.html': html } = unzipSync(new Uint8Array(site.bytes));
    expect(Buffer.from(html ?? []).toString('utf8')).toContain(`<h1>${HEADLINE}</h1>`);
    const file = await takeByKeys(page, 'file');
    expect(file.name).toBe('by-keys-alone.html');
    expect((await takeByKeys(page, 'picture')).name).toMatch(/^by-keys-alone.*\.png$/);
    expect(problems).toEqual([]);
  });

  it('goes on at what was read, once pasted rows have been read', async () => {
    const { page } = await openMake();
    await tabTo(page, '#paste');
    await page.keyboard.insertText('Country;Vote\nChad;Yes\nMali;No\n');
    await tabTo(page, '[data-do=use-pasted]');
    await page.keyboard.press('Enter');
    await expect.poll(() => sum(page)).toBe('2 rows: 2 placed.');
    expect(await focused(page)).toBe('start-heading');
  });
});

const sum = (page: Page) => page.locator('.sum').innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Saves the map in one of its forms; the focus is then on the button again. */
async function takeByKeys(page: Page, what: string) {
  const button = `[data-take=${what}]`;
  await tabTo(page, button);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    page.keyboard.press('Enter'),
  ]);
  await expect
    .poll(() => page.evaluate((one) => document.activeElement?.matches(one), button))
    .toBe(true);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
