/** What screen readers are told, compared with a text that people have read line by line. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { started } from '../tools/started.ts';
import { accessibleTree } from './accessible-tree.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';

const FOLDER = fileURLToPath(new URL('../snapshots/', import.meta.url));

const open = useBrowser();

const LANGUAGES = [
  { language: 'en', path: '', table: 'Table' },
  { language: 'es', path: 'election/es/', table: 'Tabla' },
];

describe.each(LANGUAGES)('read aloud in $language', ({ language, path, table }) => {
  it('the page says what was reviewed', async () => {
    const { page } = await open(path);
    const parts = [part('The page', await spoken(page, 'body'))];

    await page.locator('.key .names a[data-id="US"]').click();
    await expect.poll(() => page.locator('#live').textContent()).not.toBe('');
    const said = [(await page.locator('#live').textContent()) ?? ''];
    parts.push(part('A government with three wordings', await spoken(page, '#statements')));

    await page.locator('.key button[data-only="rejected"]').click();
    said.push((await page.locator('#live').textContent()) ?? '');
    parts.push(part('The key, filtered', await spoken(page, '.key')));
    parts.push(part('The map, filtered', await spoken(page, '.map svg.world')));

    await page.getByRole('button', { name: table, exact: true }).click();
    said.push((await page.locator('#live').textContent()) ?? '');
    await page.locator('.table button[data-column="source"]').click();
    said.push((await page.locator('#live').textContent()) ?? '');
    parts.push(part('The table, filtered and sorted', await spoken(page, '.table')));
    await page.locator('.show-all').click();
    said.push((await page.locator('#live').textContent()) ?? '');

    await page.locator('.search input').fill('gu');
    await page.locator('#found').waitFor();
    said.push((await page.locator('#live').textContent()) ?? '');
    await page.keyboard.press('ArrowDown');
    parts.push(part('The search', await spoken(page, '.search')));
    await page.locator('.search input').fill('atlantis');
    said.push((await page.locator('#live').textContent()) ?? '');

    await page.goto(new URL(`${path}?country=xcr`, inject('baseUrl')).href);
    await started(page);
    parts.push(part('A disputed area', await spoken(page, '#statements')));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#live').textContent()).not.toBe('');
    said.push((await page.locator('#live').textContent()) ?? '');
    parts.push(part('Said on the way', said.map((text) => `- ${text}`).join('\n')));
    compare(`read-aloud.${language}.txt`, parts.join('\n'));
  });

  it('a phone says what was reviewed', async () => {
    const { page } = await open(`${path}?country=AR`, { width: 360 });
    expect(await visibleHeadings(page)).toEqual(['Argentina']);
    compare(`read-aloud-phone.${language}.txt`, part('The page', await spoken(page, 'body')));
  });

  it('every quotation says its language and finds its own direction', async () => {
    const { page } = await open(`${path}?table=1`);
    const quotations = await page
      .locator('.words:is(bdi), .table .words bdi')
      .evaluateAll((all) =>
        all.map((words) => [words.getAttribute('lang'), getComputedStyle(words).unicodeBidi]),
      );
    expect(quotations.length).toBeGreaterThan(40);
    for (const [lang, bidi] of quotations) expect([lang, bidi]).toEqual(['en', 'isolate']);
  });
});

it('the headings of the page nest, and its landmarks have names of their own', async () => {
  const { page } = await open('?country=US');
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) =>
      all.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
    );
  expect(levels[0]).toBe(1);
  levels.forEach((level, i) => {
    expect(level - (levels[i - 1] ?? 0), `heading ${i + 1}`).toBeLessThanOrEqual(1);
  });
  const landmarks = await page
    .locator('section[aria-label], section[aria-labelledby]')
    .evaluateAll((all) =>
      all
        .filter((section) => section.checkVisibility())
        .map(
          (section) =>
            section.getAttribute('aria-label') ??
            document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent ??
            '',
        ),
    );
  expect(landmarks).toEqual(expect.arrayContaining(['Responses', 'Map', 'Statements']));
  expect(landmarks).not.toContain('');
  expect(new Set(landmarks).size).toBe(landmarks.length);
  expect(await page.locator('[aria-live], [role=status]').count()).toBe(1);
  expect(await page.locator('[role=alert]:visible').count()).toBe(0);
});

/** Roles, names and states in the order in which they are read. */
async function spoken(page: Page, selector: string): Promise<string> {
  return (await accessibleTree(page, selector)).replaceAll(inject('baseUrl'), './');
}

function part(title: string, text: string): string {
  return `# ${title}\n\n${text}\n`;
}

/** Compares with the reviewed text; leaves the new one beside it where they differ. */
function compare(name: string, text: string): void {
  const reviewed = `${FOLDER}${name}`;
  const fresh = reviewed.replace(/\.txt$/, '.new.txt');
  const before = existsSync(reviewed) ? readFileSync(reviewed, 'utf8') : '';
  if (before === text) rmSync(fresh, { force: true });
  else writeFileSync(fresh, text);
  const hint = `read test/snapshots/${name.replace(/\.txt$/, '.new.txt')} line by line; if it reads well, it replaces ${name}`;
  expect(text, hint).toBe(before);
}
