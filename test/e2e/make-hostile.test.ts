import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, workbookParts } from '../core/workbook/make-workbook.ts';
import { emptyDraft } from './empty-draft.ts';
import { useBrowser, type Visit } from './open-page.ts';

const open = useBrowser();

const VOTE = 'Country,Vote\nBrazil,Yes\nChile,No\nPeru,Yes\n';

/** The page with a small map and a headline. */
async function openWithDraft(before: () => void = () => {}): Promise<Visit> {
  const visit = await open('make/', {
    script: 'rests',
    prepare: async (page) => {
      await emptyDraft(page);
      await page.addInitScript(before);
    },
  });
  const { page } = visit;
  await choose(page, 'vote.csv', strToU8(VOTE));
  await expect.poll(() => sums(page)).toEqual(['3 rows: 3 placed.']);
  await page.fill('#headline', 'A vote of three');
  await preview(page).locator('h1', { hasText: 'A vote of three' }).waitFor();
  return visit;
}

const sums = (page: Page) => page.locator('.sum').allInnerTexts();
const message = (page: Page) => page.locator('[role=status].message');

/** The map in the preview. */
const preview = (page: Page): FrameLocator =>
  page.frameLocator('#preview-panel iframe:not([aria-hidden])');

/** Chooses a file of these bytes. */
async function choose(page: Page, name: string, bytes: Uint8Array, field = '#file'): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.setInputFiles(field, { name, mimeType: 'application/octet-stream', buffer });
}

/** Lets a file fall onto the page that the page itself makes: how it begins, and how often a text is repeated. */
async function drop(page: Page, name: string, begin: string, text: string, times: number) {
  const files = await page.evaluateHandle(
    ([name, begin, text, times]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([begin, text.repeat(times)], name));
      return transfer;
    },
    [name, begin, text, times] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

/** What was there before the hostile file is there still, and can be changed, taken back and made again. */
async function expectDraftIntact({ page, problems }: Visit): Promise<void> {
  expect(await sums(page)).toEqual(['3 rows: 3 placed.']);
  expect(await page.inputValue('#headline')).toBe('A vote of three');
  await page.locator('.status .busy').waitFor({ state: 'hidden' });
  await page.click('#undo');
  await expect.poll(() => page.inputValue('#headline')).toBe('');
  await page.click('#redo');
  await expect.poll(() => page.inputValue('#headline')).toBe('A vote of three');
  expect(problems).toEqual([]);
}

/** The trouble that is told, which is one short sentence. */
async function trouble(page: Page): Promise<string> {
  await page.locator('.message[data-kind=trouble]').waitFor({ timeout: 60_000 });
  const texts = await message(page).locator('p').allInnerTexts();
  expect(texts).toHaveLength(1);
  expect(texts[0]?.length).toBeLessThan(250);
  return texts[0] ?? '';
}

/** A workbook whose sheet is blanks, far more than the archive is long. */
function bomb(): Uint8Array {
  const parts = Object.entries(workbookParts([{ name: 'Votes', rows: [['x']] }]));
  return zipSync({
    ...Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])),
    'xl/worksheets/sheet1.xml': new Uint8Array(200_000_000).fill(32),
  });
}

/** A small workbook that refers to one long text from thousands of cells. */
function textBomb(): Uint8Array {
  const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(5000);
  return makeWorkbook([{ name: 'Votes', rows: [], xml: `<sheetData>${cells}</sheetData>` }], {
    strings: `<si><t>${'long '.repeat(6000)}</t></si>`,
  });
}

/** The container of a workbook that asks for a password. */
function locked(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le')), 1024);
  return bytes;
}

/** Bytes of no kind, the same in each run. */
function noise(): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length: 200_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

describe('a hostile file', () => {
  it.each<[what: string, name: string, bytes: () => Uint8Array, says: string]>([
    ['a zip bomb', 'bomb.xlsx', bomb, 'is more than 40 MB unpacked'],
    ['a workbook of repeated texts', 'texts.xlsx', textBomb, 'has more than 5,000,000 characters'],
    ['a workbook with a password', 'locked.xlsx', locked, 'asks for a password'],
    ['half a workbook', 'half.xlsx', () => bomb().slice(0, 9000), 'is damaged'],
    ['a page', 'votes.csv', () => strToU8('<!doctype html><script>ran = 1</script>'), 'web page'],
    ['noise', 'noise.csv', noise, 'is not a text file'],
    [
      'one endless cell',
      'cell.csv',
      () => strToU8(`Country,Vote\nBrazil,x${' '.repeat(3_000_000)}x\n`),
      'has a cell of more than 32,767 characters in line 2',
    ],
    [
      'a quotation mark that is never closed',
      'open.csv',
      () => strToU8(`Country,Vote\n"Brazil,${'x,y\n'.repeat(1_000_000)}`),
      'never closed',
    ],
  ])(
    'is refused in a sentence, and leaves the draft as it is: %s',
    async (_, name, bytes, says) => {
      const visit = await openWithDraft();
      await choose(visit.page, name, bytes());
      const told = await trouble(visit.page);
      expect(told).toContain(name);
      expect(told).toContain(says);
      await expectDraftIntact(visit);
    },
  );

  it.each([
    ['votes.csv', 100_000_000, 'is larger than 20 MB'],
    ['votes.xlsx', 20_000_001, 'is larger than 20 MB'],
    ['votes.map-draft.json', 100_000_000, 'is larger than 60 MB'],
  ])('is refused by its size before a byte is read: %s of %i bytes', async (name, size, says) => {
    const visit = await openWithDraft();
    await visit.page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new Error('was read'));
    });
    await drop(visit.page, name, '', 'x', size);
    expect(await trouble(visit.page)).toContain(`${name}: ${says}`);
    await expectDraftIntact(visit);
  });

  it('is told where the browser cannot read it, as a folder that is dropped', async () => {
    const visit = await openWithDraft();
    await visit.page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    });
    await drop(visit.page, 'votes', '', 'x', 1);
    expect(await trouble(visit.page)).toContain('votes: cannot be read');
    await expectDraftIntact(visit);
  });

  it.each([
    ['a key of prototypes', '"__proto__": { "isAdmin": true }', '__proto__'],
    ['another key of prototypes', '"looks": { "constructor": 1 }', 'constructor'],
    ['lists in lists', `"sheets": ${'['.repeat(100_000)}`, 'nested too deeply'],
    ['nothing of a draft', '"file": "a.csv"', 'a.map-draft.json'],
  ])('that says it is a draft is refused, and the draft stays: %s', async (_, more, says) => {
    const visit = await openWithDraft();
    const { page } = visit;
    await choose(page, 'a.map-draft.json', strToU8(`{ "version": 1, ${more} }`), '#draft');
    await page.locator('.message[data-kind=trouble]').waitFor();
    expect((await message(page).locator('p').allInnerTexts()).length).toBeLessThanOrEqual(5);
    expect(await message(page).innerText()).toContain(says);
    expect(await page.evaluate(() => Reflect.get({}, 'isAdmin'))).toBeUndefined();
    await expectDraftIntact(visit);
  });

  it('of a million rows is read as far as a map goes, says so, and can be taken back', async () => {
    const visit = await openWithDraft();
    await drop(visit.page, 'long.csv', 'Country,Vote\n', 'Brazil,Yes\n', 1_000_000);
    const note = 'only the first 20,000 of 1,000,001 rows are read';
    await visit.page.locator('.how li', { hasText: note }).waitFor({ timeout: 60_000 });
    await expect
      .poll(() => sums(visit.page), { timeout: 60_000 })
      .toEqual([expect.stringContaining('placed')]);
    await visit.page.click('#undo');
    await expect.poll(() => sums(visit.page)).toEqual(['3 rows: 3 placed.']);
    await expectDraftIntact(visit);
  }, 120_000);

  it('can be stopped while it is read, and leaves the draft as it is', async () => {
    const visit = await openWithDraft();
    await drop(visit.page, 'long.csv', 'Country,Vote\n', 'Brazil,Yes\n', 1_500_000);
    await visit.page.click('#stop');
    await message(visit.page).getByText('Stopped. The draft is as it was.').waitFor();
    await expectDraftIntact(visit);
  });

  it('whose texts are names of prototypes makes a map of them as of any other', async () => {
    const { page, problems } = await openWithDraft();
    const sheet =
      'Country,Vote,__proto__,constructor\nBrazil,toString,x,1\nChile,constructor,y,2\nPeru,__proto__,z,3\n__proto__,__proto__,q,4\n';
    await choose(page, 'names.csv', strToU8(sheet));
    await expect.poll(() => sums(page)).toEqual(['4 rows: 3 placed, 1 to settle.']);
    expect(await page.locator('.questions > li').innerText()).toContain('__proto__');
    await page.locator('.questions .place').fill('Mali');
    await page.locator('.questions .place').press('Enter');
    await expect.poll(() => sums(page)).toEqual(['4 rows: 4 placed.']);
    await page.fill('#headline', '__proto__');
    await preview(page).locator('.key', { hasText: 'toString' }).waitFor();
    expect(await preview(page).locator('.key').innerText()).toContain('__proto__');
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('with formulas gives none of them to who opens the CSV of the map', async () => {
    const { page, problems } = await openWithDraft();
    const sheet =
      'Country,Vote\nBrazil,"+HYPERLINK(""https://evil.example"",""x"")"\nChile,@SUM(1)\nPeru,-2+3\n';
    await choose(page, 'formulas.csv', strToU8(sheet));
    await preview(page).locator('.key', { hasText: '@SUM(1)' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-take=sheet]'),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    const begins = csv.slice(1).split(/\r\n|,/);
    expect(csv).toContain("'+HYPERLINK(");
    expect(begins.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect(problems).toEqual([]);
  });
});
