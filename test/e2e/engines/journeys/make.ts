import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { expect, it, onTestFinished } from 'vitest';
import type { EngineWindow } from '../engine.ts';
import { clickOn, openPanel, placeOf, type Reader } from '../reader.ts';

/** Nine rows, two of which are uncertain. */
const VOTE = fileURLToPath(new URL('../../../fixtures/make/vote.csv', import.meta.url));
const HEADLINE = 'Nine votes';
/** Taking a map away is work for the machine: how long a journey may take, in ms. */
const LONGEST = 180_000;

/** What somebody does on the page /make/ who has a spreadsheet. */
export function journeysToAMapOfOnesOwn({ open, windowFor }: Reader): void {
  /** The page as somebody finds it who has made nothing yet. */
  async function openMake(): Promise<EngineWindow> {
    const one = await open('election/', { sleeps: true });
    await one.run(() => {
      localStorage.clear();
      indexedDB.deleteDatabase('map-in-the-making');
      return null;
    });
    await open('make/', { sleeps: true });
    await placeOf(one, '.drop');
    return one;
  }

  it(
    'makes a map of pasted rows by keys alone, and takes it away as a site',
    async () => {
      const one = await openMake();
      await tabTo(one, '#paste');
      for (const line of ['Country;Vote', 'Chad;Yes', 'Congo;No', 'Mali;No']) {
        await one.type(line);
        await one.press('Enter');
      }
      await tabTo(one, '[data-do=use-pasted]');
      await one.press('Enter');
      await expect.poll(() => sumOf(one)).toBe('3 rows: 2 placed, 1 to settle.');
      await tabTo(one, '.candidate');
      await one.press('Enter');
      await expect.poll(() => sumOf(one)).toBe('3 rows: 3 placed.');
      await tabTo(one, '#headline');
      await one.type(HEADLINE);
      await expect.poll(() => one.runInFrame(headlineOf)).toBe(HEADLINE);
      await tabTo(one, '[data-take=site]');
      await one.press('Enter');
      const { name, bytes } = await one.saved();
      expect(name).toBe('nine-votes.zip');
      expect(pageIn(bytes)).toContain('Republic of the Congo');
      // The focus is where it was before the page was busy.
      const isBack = () => document.activeElement?.matches('[data-take=site]') ?? false;
      await expect.poll(() => one.run(isBack)).toBe(true);
      await keptBy(one);
    },
    LONGEST,
  );

  it(
    'makes a map of a spreadsheet by mouse, takes it away as site, file and picture, and opens the file again',
    async () => {
      const one = await openMake();
      await one.chooseFile('#file', VOTE);
      await expect.poll(() => sumOf(one)).toBe('9 rows: 7 placed, 2 to settle.');
      await clickOn(one, '.candidate');
      await expect.poll(() => sumOf(one)).toBe('9 rows: 8 placed, 1 to settle.');
      await clickOn(one, '.place');
      await one.type('Greece');
      // WebKit's list of places takes the first Enter.
      await one.press('Tab');
      await expect.poll(() => sumOf(one)).toBe('9 rows: 9 placed.');
      await clickOn(one, '#headline');
      await one.type(HEADLINE);
      await expect.poll(() => one.runInFrame(headlineOf)).toBe(HEADLINE);

      await clickOn(one, '[data-take=site]');
      const site = await one.saved();
      expect(site.name).toBe('nine-votes.zip');
      expect(pageIn(site.bytes)).toContain(`<h1>${HEADLINE}</h1>`);
      await clickOn(one, '[data-take=picture]');
      const picture = await one.saved();
      expect(picture.name).toMatch(/^nine-votes.*\.png$/);
      expect(PNG.sync.read(picture.bytes).width).toBeGreaterThan(1000);
      await clickOn(one, '[data-take=file]');
      const file = await one.saved();
      expect(file.name).toBe('nine-votes.html');
      await keptBy(one);

      const folder = mkdtempSync(join(tmpdir(), 'taken-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const path = join(folder, file.name);
      writeFileSync(path, file.bytes);
      await open(pathToFileURL(path).href);
      expect(await one.run(headlineOf)).toBe(HEADLINE);
      await clickOn(one, '.key .names a[data-id="GR"]');
      await expect.poll(() => one.run(openPanel)).toContain('Greece');
    },
    LONGEST,
  );

  it('reads a file that is dropped', async () => {
    const one = await openMake();
    await one.run((text: string) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.csv'));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        const event = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent(kind, event));
      }
      return null;
    }, 'Country;Vote\nChad;Yes\nMali;No\n');
    await expect.poll(() => sumOf(one)).toBe('2 rows: 2 placed.');
    await expect.poll(() => one.runInFrame(headlineOf)).toBe('dropped');
    await keptBy(one);
    // Opening the page again opens the draft.
    await windowFor();
    await open('make/', { sleeps: true });
    await expect.poll(() => sumOf(one)).toBe('2 rows: 2 placed.');
  });
}

function headlineOf(): string {
  return document.querySelector('h1')?.textContent ?? '';
}

/** What became of the rows, in words. */
function sumOf(one: EngineWindow): Promise<string> {
  return one.run(() => document.querySelector<HTMLElement>('.sum')?.innerText ?? '');
}

/** Waits until the browser has kept the draft: it asks before somebody leaves earlier. */
async function keptBy(one: EngineWindow): Promise<void> {
  await placeOf(one, '.kept[data-kept=kept]');
}

/** The HTML of the map's page in the archive of a site. */
function pageIn(zip: Buffer): string {
  const files = unzipSync(new Uint8Array(zip));
  return Buffer.from(files['index.html'] ?? []).toString('utf8');
}

/** Presses Tab until something of the kind has the focus. */
async function tabTo(one: EngineWindow, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const isThere = await one.run(
      (wanted: string) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await one.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
