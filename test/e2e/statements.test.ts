import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { governments, mapFile, rows, statements, unique, wordings } from './election-files.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

/** One statement as the page shows it. */
interface ShownStatement {
  readonly actor: string;
  readonly statement: string;
  readonly words: readonly { readonly source: string; readonly text: string }[];
  readonly text: string;
}

describe('the key', () => {
  it.each([360, 1200])('counts five, two, three and three governments at %i px', async (width) => {
    const { page } = await open('', { width });
    expect(await page.locator('.key .entry h3 b:visible').allTextContents()).toEqual([
      '5',
      '2',
      '3',
      '3',
    ]);
    expect(await page.locator('.key .entry .label').allTextContents()).toEqual(
      mapFile.stances.map(({ label }) => label.en),
    );
  });

  it.each([
    [360, '.index'],
    [1200, '.key'],
  ])('names every government under its stance at %i px', async (width, root) => {
    const { page } = await open('', { width });
    await unfoldNames(page);
    const shown = await page.locator(`${root} .entry`).evaluateAll((entries) =>
      entries.map((entry) => ({
        stance: entry.getAttribute('data-stance'),
        actors: [...entry.querySelectorAll<HTMLElement>('.names a')]
          .filter((link) => link.checkVisibility())
          .map((link) => link.dataset['id'] ?? ''),
      })),
    );
    expect(shown.map(({ stance }) => stance)).toEqual(mapFile.stances.map(({ id }) => id));
    for (const { stance, actors } of shown) {
      const expected = unique(
        rows.filter((row) => row.stance === stance).map(({ actor }) => actor),
      );
      expect(actors.toSorted(), `governments in "${stance}"`).toEqual(expected.toSorted());
    }
  });
});

describe('the statements', () => {
  it('are all reached by the names in the key, each under its government', async () => {
    const shown = await readAll();
    expect(statements).toHaveLength(17);
    expect(shown.map(({ statement }) => statement).toSorted()).toEqual(statements.toSorted());
    for (const { actor, statement } of shown) {
      expect(rows.find((row) => row.statement === statement)?.actor, statement).toBe(actor);
    }
  });

  it('show every quotation of the file, its fragments in printed order, and name its source', async () => {
    const shown = await readAll();
    for (const wording of wordings) {
      const [first] = wording;
      const statement = shown.find((candidate) => candidate.statement === first?.statement);
      const name = mapFile.sources.find(({ id }) => id === first?.source)?.name.en ?? '?';
      expect(statement?.text, `${first?.statement} names ${name}`).toContain(name);
      let rest = statement?.words.map(({ text }) => text) ?? [];
      for (const { quote } of wording) {
        if (quote === '') continue;
        const at = rest.findIndex((text) => text.includes(quote));
        expect(at, `“${quote}” of ${first?.source}`).toBeGreaterThanOrEqual(0);
        // An excerpt of words that another source prints in full may stand in the same place.
        rest = rest.slice(at);
      }
    }
  });

  it('put nothing between quotation marks that the file does not give for that source', async () => {
    const shown = await readAll();
    for (const { statement, words } of shown) {
      for (const { source, text } of words) {
        const quotes = rows
          .filter((row) => row.statement === statement && row.source === source)
          .map(({ quote }) => quote);
        expect(quotes, `${statement}, ${source}`).toContain(text);
      }
    }
  });

  it('give our own words for what is reported in indirect speech only', async () => {
    const shown = await readAll();
    const reported = unique(rows.map((row) => `${row.statement} ${row.utterance}`))
      .map((id) => rows.filter((row) => `${row.statement} ${row.utterance}` === id))
      .filter((utterance) => utterance.every(({ quote }) => quote === ''));
    expect(reported.length).toBeGreaterThan(0);
    for (const [row] of reported) {
      const statement = shown.find((candidate) => candidate.statement === row?.statement);
      expect(statement?.text).toContain(row?.summary);
      expect(statement?.text).toContain('Reported in indirect speech.');
    }
  });
});

describe('the panel', () => {
  it('shows three wordings of the United States, and underlines the words that differ', async () => {
    const { page } = await open('?country=US');
    const panel = page.locator('.panel:visible');
    expect(await panel.locator('.utterance').count()).toBe(1);
    const sources = await panel
      .locator('.words')
      .evaluateAll((all) => all.map((words) => words.getAttribute('data-source')));
    expect(unique(sources)).toHaveLength(3);
    expect(await panel.locator('.variants h3').textContent()).toBe(
      'The wording differs between sources',
    );
    const underlined = panel.locator('.variants u');
    const texts = await underlined.allTextContents();
    expect(texts.join(' ')).toContain('declared outcome');
    expect(texts.join(' ')).not.toContain('Venezuelan people');
    for (const u of await underlined.all()) {
      expect(await u.evaluate((el) => getComputedStyle(el).textDecorationLine)).toBe('underline');
    }
  });

  it('shows three utterances of Chile, and which words Article 3 picks out of one', async () => {
    const { page } = await open('?country=CL');
    const panel = page.locator('.panel:visible');
    expect(await panel.locator('.utterance').count()).toBe(3);
    expect(await panel.textContent()).toContain('Article 3 quotes only “total transparency”');
  });

  it('shows paraphrase without quotation marks', async () => {
    const { page } = await open('?country=CO');
    const panel = page.locator('.panel:visible');
    expect(await panel.locator('.paraphrase').textContent()).toBe(
      rows.find(({ actor }) => actor === 'CO')?.summary,
    );
    expect(await panel.locator('.words, blockquote').count()).toBe(0);
    expect(await panel.textContent()).not.toMatch(/[“”«»"]/);
    for (const pseudo of ['::before', '::after']) {
      expect(
        await panel
          .locator('.paraphrase')
          .evaluate((el, which) => getComputedStyle(el, which).content, pseudo),
      ).toBe('none');
    }
  });

  it.each(['next', 'previous'])('leads through all thirteen governments by "%s"', async (link) => {
    const { page } = await open('?country=BO');
    const seen: string[] = [];
    for (let i = 0; i < 13; i++) {
      const country = () => new URL(page.url()).searchParams.get('country') ?? '';
      const before = country();
      await page.locator(`.panel:visible a.${link}`).click();
      await expect.poll(country).not.toBe(before);
      seen.push(country());
    }
    expect(seen.toSorted()).toEqual(governments.toSorted());
    expect(seen.at(-1)).toBe('BO');
  });

  it('gives both counts, each with its source, before anything is chosen', async () => {
    const { page } = await open();
    expect(await visibleHeadings(page)).toEqual(['Venezuela']);
    const counts = page.locator('.panel:visible .count');
    expect(await counts.count()).toBe(2);
    expect(await counts.locator('dd').allTextContents()).toEqual(['51.2%', '44.2%', '70%']);
    for (const cite of await counts.locator('.cite').allTextContents()) {
      expect(cite).toMatch(/^Source: /);
    }
  });
});

let reading: Promise<readonly ShownStatement[]> | undefined;

/** What the page shows of every government, read once for all tests. */
async function readAll(): Promise<readonly ShownStatement[]> {
  reading ??= openAll((await open()).page);
  return reading;
}

/** Opens every government by its name in the key and reads what is shown. */
async function openAll(page: Page): Promise<ShownStatement[]> {
  const shown: ShownStatement[] = [];
  const names = await page.locator('.key .names a').all();
  expect(names).toHaveLength(13);
  for (const name of names) {
    await name.click();
    const heading = await name.textContent();
    await expect.poll(() => visibleHeadings(page)).toEqual([heading]);
    const actor = (await name.getAttribute('data-id')) ?? '';
    const panel = page.locator('.panel:visible [data-statement]');
    shown.push(
      ...(await panel.evaluateAll(
        (sections, of) =>
          sections.map((section) => ({
            actor: of,
            statement: section.getAttribute('data-statement') ?? '',
            words: [...section.querySelectorAll('.words')].map((words) => ({
              source: words.getAttribute('data-source') ?? '',
              text: words.textContent ?? '',
            })),
            text: section.textContent ?? '',
          })),
        actor,
      )),
    );
  }
  return shown;
}
