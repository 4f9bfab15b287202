import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { emptyDraft } from './empty-draft.ts';
import { useBrowser, type Visit, type VisitOptions } from './open-page.ts';
import { tabTo } from './tab-to.ts';

const open = useBrowser();

const VOTE = fileURLToPath(new URL('../fixtures/make/vote.csv', import.meta.url));

/** The page /make/ as somebody finds it who has made nothing yet. */
async function openMake(options: VisitOptions = {}, before: () => void = () => {}): Promise<Visit> {
  const visit = await open('make/', {
    ...options,
    script: 'rests',
    prepare: async (page) => {
      await emptyDraft(page);
      await page.addInitScript(before);
    },
  });
  await visit.page.locator('#start').waitFor();
  return visit;
}

/** The page with a spreadsheet. */
async function openWith(
  file: string,
  options: VisitOptions = {},
  before: () => void = () => {},
): Promise<Visit> {
  const visit = await openMake(options, before);
  await visit.page.setInputFiles('#file', file);
  await visit.page.locator('.sum').waitFor();
  return visit;
}

/** Lets a file fall onto the page, as a hand does that brings it from another window. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: files });
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

/** The map in the preview. */
const preview = (page: Page): FrameLocator =>
  page.frameLocator('#preview-panel iframe:not([aria-hidden])');

const sum = (page: Page) => page.locator('.sum').innerText();
const question = (page: Page, text: string) => page.locator('.questions > li', { hasText: text });
const kept = (page: Page) => page.locator('.kept[data-kept=kept]').waitFor();

describe('the page on which maps are made', () => {
  it('draws the map of a spreadsheet that is dropped, and says what became of its rows', async () => {
    const { page, problems } = await openMake();
    await drop(page, 'vote.csv', readFileSync(VOTE, 'utf8'));
    await expect.poll(() => sum(page)).toBe('9 rows: 7 placed, 2 to settle.');
    await preview(page).locator('.answers a[data-id=CN], [data-id=CN]').first().waitFor();
    expect(await preview(page).locator('h1').innerText()).toBe('vote');
    expect(problems).toEqual([]);
  });

  it('says that the name of the file is no headline, until one is written', async () => {
    const { page } = await openWith(VOTE);
    expect(await page.locator('#headline-help').innerText()).toContain('name of the file');
    await page.fill('#headline', 'Nine votes');
    await page.locator('#headline-help').waitFor({ state: 'detached' });
  });

  it('asks about no place that is certain', async () => {
    const { page } = await openWith(VOTE);
    expect(await page.locator('.questions > li').count()).toBe(2);
    expect(await question(page, 'Congo').locator('.candidate').allInnerTexts()).toEqual([
      'Republic of the Congo',
      'DR Congo',
    ]);
  });

  it('settles a place by a candidate, and takes that back', async () => {
    const { page } = await openWith(VOTE);
    await question(page, 'Congo').locator('.candidate').first().click();
    await expect.poll(() => sum(page)).toBe('9 rows: 8 placed, 1 to settle.');
    await preview(page).locator('[data-id=CG]').first().waitFor({ state: 'attached' });
    await page.locator('.settled button').click();
    await expect.poll(() => sum(page)).toBe('9 rows: 7 placed, 2 to settle.');
  });

  it('settles a place by its name, and says where no place is called so', async () => {
    const { page } = await openWith(VOTE);
    const field = question(page, 'Atlantis').locator('.place');
    await field.fill('Nowhere');
    await field.press('Enter');
    await page.locator('.questions .warning').waitFor();
    await field.fill('greece');
    await field.press('Enter');
    await expect.poll(() => sum(page)).toBe('9 rows: 8 placed, 1 to settle.');
    expect(await page.locator('.settled').innerText()).toContain('“Atlantis” is Greece');
  });

  it('settles a place by a press on the map', async () => {
    const { page } = await openWith(VOTE);
    await question(page, 'Atlantis').getByText('Choose on the map').click();
    await page.locator('.picking').waitFor();
    await preview(page).locator('a[data-id=BY]:visible').first().click();
    await expect.poll(() => page.locator('.settled').innerText()).toContain('is Belarus');
    expect(await page.locator('.picking').count()).toBe(0);
  });

  it('shows a response by its new name and in its new place', async () => {
    const { page } = await openWith(VOTE);
    await page.fill('#label-against', 'Opposed');
    await preview(page).locator('.key', { hasText: 'Opposed' }).waitFor();
    await page.click('#up-against');
    await expect
      .poll(() => page.locator('.stances input:not([type])').evaluateAll(valuesOf))
      .toEqual(['Opposed', 'Voted in favour', 'Abstained']);
    expect(await page.evaluate(() => document.activeElement?.closest('.stances') !== null)).toBe(
      true,
    );
  });

  it('counts a response with another once they are joined', async () => {
    const { page } = await openWith(VOTE);
    await page.locator('.stances > li', { hasText: 'Colour' }).last().locator('summary').click();
    await page.selectOption('#join-abstained', 'against');
    await expect.poll(() => page.locator('.stances > li').count()).toBe(2);
    await page.click('#undo');
    await expect.poll(() => page.locator('.stances > li').count()).toBe(3);
  });

  it('takes a step back and makes it again, by its keys', async () => {
    const { page } = await openWith(VOTE);
    await page.fill('#headline', 'Nine votes');
    await preview(page).locator('h1', { hasText: 'Nine votes' }).waitFor();
    await page.locator('#words-heading').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.inputValue('#headline')).toBe('');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.inputValue('#headline')).toBe('Nine votes');
  });

  it('keeps the draft when the page is loaded again', async () => {
    const { page } = await openWith(VOTE);
    await question(page, 'Congo').locator('.candidate').first().click();
    await page.fill('#headline', 'Nine votes');
    await kept(page);
    await page.reload();
    await expect.poll(() => sum(page)).toBe('9 rows: 8 placed, 1 to settle.');
    expect(await page.inputValue('#headline')).toBe('Nine votes');
    await preview(page).locator('h1', { hasText: 'Nine votes' }).waitFor();
  });

  it('opens a draft that was saved', async () => {
    const { page } = await openWith(VOTE);
    await page.fill('#headline', 'Nine votes');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#save-draft'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.map-draft\.json$/);
    const file = await download.path();
    const text = readFileSync(file, 'utf8');
    await page.click('#start-over');
    await expect.poll(() => page.locator('.sum').count()).toBe(0);
    await page.setInputFiles('#draft', {
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect.poll(() => page.inputValue('#headline')).toBe('Nine votes');
    await expect.poll(() => sum(page)).toBe('9 rows: 7 placed, 2 to settle.');
  });

  it('keeps what was typed and dropped as text', async () => {
    const { page, problems } = await openWith(VOTE);
    const text = '<img src=x onerror="document.title=`run`">';
    await page.fill('#headline', text);
    await page.fill('#standfirst', text);
    await page.fill('#label-against', text);
    await preview(page).locator('h1', { hasText: '<img' }).waitFor();
    expect(await preview(page).locator('h1').innerText()).toBe(text);
    expect(await page.locator('img').count()).toBe(0);
    expect(await preview(page).locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Make a map');
    expect(problems).toEqual([]);
  });

  it('tells in a sentence what cannot be read, and leaves the draft as it is', async () => {
    const { page } = await openWith(VOTE);
    await drop(page, 'nothing.csv', '');
    await page.locator('.message[data-kind=trouble]', { hasText: 'nothing.csv' }).waitFor();
    expect(await sum(page)).toBe('9 rows: 7 placed, 2 to settle.');
  });

  it('stops long work when it is told to, and goes on with the next change', async () => {
    const { page } = await openMake();
    const rows = Array.from({ length: 6000 }, (_, i) => `Plaec number ${i} of nowhere;Yes`);
    await drop(page, 'long.csv', `Country;Vote\nChad;Yes\nMali;No\n${rows.join('\n')}\n`);
    await page.click('#stop');
    await page.locator('.message', { hasText: 'Stopped' }).waitFor();
    await page.setInputFiles('#file', VOTE);
    await expect.poll(() => page.locator('.sum').allInnerTexts()).toHaveLength(1);
    expect(await sum(page)).toBe('9 rows: 7 placed, 2 to settle.');
  });

  it.each([
    ['site', /\.zip$/],
    ['file', /\.html$/],
    ['picture', /\.png$/],
  ])('gives the map away: %s', async (what, name) => {
    const { page, problems } = await openWith(VOTE);
    await page.fill('#headline', 'Nine votes');
    await preview(page).locator('h1', { hasText: 'Nine votes' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-take=${what}]`),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    expect(problems).toEqual([]);
  });

  it('says for what kind of story it takes a sheet, and shows the responses as written in another', async () => {
    const { page } = await openWith(VOTE);
    expect(await page.locator('.how .kind').innerText()).toContain('A vote');
    expect(await page.inputValue('#label-in-favour, #label-voted-in-favour')).toBe(
      'Voted in favour',
    );
    await page.selectOption('#kind', 'statements');
    await page.locator('.how .kind').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('.stances input:not([type])').evaluateAll(valuesOf))
      .not.toContain('Voted in favour');
  });

  it('begins with an empty table that is filled by keys', async () => {
    const { page } = await openMake();
    await page.locator('#start-empty').press('Enter');
    await page.locator('#settle .help').waitFor();
    // Once it is known what the headings come to, they are no fault.
    await kept(page);
    expect(await page.locator('#settle .warnings').count()).toBe(0);
    for (const text of ['Chad', 'Mali']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
      await page.keyboard.type(text === 'Chad' ? 'Yes' : 'No');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowLeft');
    }
    await expect.poll(() => sum(page)).toBe('2 rows: 2 placed.');
    await preview(page).locator('[data-id=TD]').first().waitFor({ state: 'attached' });
  });

  it.each([
    ['vote', '193 rows: 193 placed.'],
    ['recognition', '38 rows: 38 placed.'],
    ['statements', '18 rows: 18 placed.'],
  ])('begins with an example, of which nothing is to settle: %s', async (kind, told) => {
    const { page, problems } = await openMake();
    await page.click(`.gallery button[aria-describedby=gallery-${kind}]`);
    await expect.poll(() => page.locator('.sum').allInnerTexts()).toEqual([told]);
    await preview(page).locator('h1').waitFor();
    expect(problems).toEqual([]);
  });

  it('reads rows that are pasted anywhere', async () => {
    const { page } = await openMake();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Country\tVote\nChad\tYes\nMali\tNo\n');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    });
    await expect.poll(() => sum(page)).toBe('2 rows: 2 placed.');
  });

  it('goes from the file to the headline by keys alone', async () => {
    const { page } = await openMake();
    await tabTo(page, '#file');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ]);
    await chooser.setFiles(VOTE);
    await page.locator('.sum').waitFor();
    await tabTo(page, '.candidate');
    await page.keyboard.press('Enter');
    await expect.poll(() => sum(page)).toBe('9 rows: 8 placed, 1 to settle.');
    expect(await focused(page)).toBe('settle-heading');
    await tabTo(page, '.cell');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Maybe');
    await page.keyboard.press('Enter');
    await page.locator('.stances input').nth(0).waitFor();
    await tabTo(page, '#headline');
    await page.keyboard.type('By keys');
    await preview(page).locator('h1', { hasText: 'By keys' }).waitFor();
    await tabTo(page, '[role=tab]');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('tab-embed');
    await page.locator('.widths').waitFor();
  });

  it('shows the pictures of the map, and the embed page in three widths', async () => {
    const { page, problems } = await openWith(VOTE);
    await page.click('#tab-pictures');
    await page.locator('.image-dialog .preview img[src^=blob]').waitFor();
    expect(await focused(page)).toBe('tab-pictures');
    // The address of this page is not that of the map.
    await page.locator('.image-dialog [name=file][value=svg]').check({ force: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.image-dialog [data-do=download]'),
    ]);
    const picture = readFileSync(await download.path(), 'utf8');
    expect(picture).toContain('Natural Earth');
    expect(picture).not.toContain('/make');
    await page.click('#tab-embed');
    for (const width of [360, 640, 900]) {
      await page.click(`#width-${width}`);
      await preview(page).locator('.frame').first().waitFor();
      const frame = page.locator('#preview-panel iframe:not([aria-hidden])');
      await expect.poll(async () => (await frame.boundingBox())?.width).toBe(width);
    }
    expect(problems).toEqual([]);
  });

  it('takes what the map shows for its start, and parts of the world to choose from', async () => {
    const { page } = await openWith(VOTE);
    await preview(page).locator('h1').waitFor();
    await page.click('#start-here');
    await page.check('#view-africa');
    await expect.poll(() => page.locator('.chosen li').allInnerTexts()).toHaveLength(2);
    await preview(page).locator('.toolbar .segment', { hasText: 'Africa' }).first().waitFor();
  });

  it('asks before somebody leaves whose draft the browser does not keep', async () => {
    const { page } = await openWith(VOTE, {}, () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await page.locator('.kept[data-kept=failed]').waitFor();
    const asked = page.waitForEvent('dialog');
    void page.evaluate(() => location.reload());
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });

  it('speaks Spanish, and remembers it', async () => {
    const { page } = await openMake();
    await page.selectOption('#page-language', 'es');
    // Its words are fetched.
    await expect.poll(() => page.title()).toBe('Hacer un mapa');
    await page.reload();
    await page.locator('#start').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('h1').innerText()).toBe('Hacer un mapa');
  });

  it.each([360, 1200])('holds the long words of German in %d px', async (width) => {
    const { page } = await openWith(VOTE, { width });
    await page.selectOption('#page-language', 'de');
    await expect.poll(() => page.title()).toBe('Karte erstellen');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(width);
  });

  it.each([
    ['ru', 'Создать карту', 360],
    ['zh', '制作地图', 360],
    ['ja', '地図を作成', 360],
    ['ja', '地図を作成', 1200],
    ['ar', 'إنشاء خريطة', 360],
    ['ar', 'إنشاء خريطة', 1200],
  ] as const)('holds its words in %s (%s) in %d px', async (tag, title, width) => {
    const { page } = await openWith(VOTE, { width });
    await page.selectOption('#page-language', tag);
    await expect.poll(() => page.title()).toBe(title);
    for (const details of await page.locator('details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('is mirrored in Arabic, but for the map, which keeps the direction of its own language', async () => {
    const { page } = await openWith(VOTE, { width: 1200 });
    await page.selectOption('#page-language', 'ar');
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
    const left = async (selector: string) =>
      (await page.locator(selector).boundingBox())?.x ?? Number.NaN;
    expect(await left('.viewer')).toBeLessThan(await left('main'));
    expect(await left('#redo')).toBeLessThan(await left('#undo'));
    expect(await left('#tab-phone')).toBeLessThan(await left('#tab-page'));
    expect(await left('#cell-2-1')).toBeLessThan(await left('#cell-2-0'));
    expect(await preview(page).locator('html').getAttribute('dir')).toBe('ltr');
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1200, 'light'],
    [1200, 'dark'],
  ] as const)('can be used with aids: %i px, %s', async (width, colorScheme) => {
    const { page } = await openWith(VOTE, { width, media: { colorScheme } });
    for (const details of await page.locator('details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    if (width < 900) await page.click('#fold-preview');
    await preview(page).locator('h1').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

function valuesOf(fields: Element[]): string[] {
  return fields.map((field) => (field as HTMLInputElement).value);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
