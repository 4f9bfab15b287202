import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { governments, mapFile, rows, unique } from './election-files.ts';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';

const RECORD = 'election-record';
const LIVE = '#live';
const TOLD = '.key .told';

const open = useBrowser();

const articles = mapFile.sources.map(({ id, name }) => {
  const reported = unique(rows.filter(({ source }) => source === id).map(({ actor }) => actor));
  return { id, name: name.en, reported, missing: governments.filter((g) => !reported.includes(g)) };
});

/** What the map colours, what it outlines, and the counts of the key. */
const lensOf = (page: Page) =>
  page.evaluate(() => {
    const shapes = [...document.querySelectorAll<SVGElement>('.map svg.world a [data-stance]')];
    const all = [
      ...shapes,
      ...document.querySelectorAll<SVGElement>('.map svg.world a[data-stance]'),
    ];
    const ids = (outlined: boolean) =>
      [
        ...new Set(
          all
            .filter((shape) => shape.hasAttribute('data-unreported') === outlined)
            .map((shape) => shape.closest<SVGElement>('[data-id]')?.dataset['id']),
        ),
      ].sort();
    const counts = [...document.querySelectorAll('.key .entry h3 b')].map((b) =>
      Number(b.textContent),
    );
    return { coloured: ids(false), outlined: ids(true), counts };
  });

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const sorted = (texts: readonly string[]) => [...texts].sort();

async function countryNames(page: Page, ids: readonly string[]): Promise<(string | null)[]> {
  return Promise.all(ids.map((id) => page.locator(`.key .names a[data-id="${id}"]`).textContent()));
}

describe('the map of one source', () => {
  it.each(articles)('colours what $name reports and outlines the rest', async (article) => {
    const { page, problems } = await open(`?lens=${article.id}`);
    await page.waitForSelector(`${TOLD} p`);
    const seen = await lensOf(page);
    expect(seen.coloured).toEqual(sorted(article.reported));
    expect(seen.outlined).toEqual(sorted(article.missing));
    expect(sum(seen.counts)).toBe(article.reported.length);

    const told = (await page.locator(TOLD).innerText()).replaceAll('\n', ' ');
    expect(told).toContain(
      `The map of ${article.name}: ${article.reported.length} of ${governments.length} governments.`,
    );
    if (article.missing.length > 0) {
      const leftOut = told.slice(told.indexOf(`Not reported by ${article.name}`));
      for (const name of await countryNames(page, article.missing)) expect(leftOut).toContain(name);
      for (const name of await countryNames(page, article.reported)) {
        expect(leftOut).not.toContain(name);
      }
    }
    expect(problems).toEqual([]);
  });

  it('is chosen by keyboard, announced once, kept in the address and undone by one button', async () => {
    const { page, problems } = await open('');
    const before = await lensOf(page);
    await page.locator('.key .lens summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.key .sources input').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.getAll('lens')).toEqual(['article-1']);
    expect(await page.locator(LIVE).textContent()).toMatch(/^The map of Article 1: \d+ of 13/);
    expect((await lensOf(page)).outlined).not.toEqual([]);

    await page.locator(`${TOLD} button`).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await lensOf(page)).toEqual(before);
    expect(await page.locator(LIVE).textContent()).toBe('Show all sources');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(problems).toEqual([]);
  });

  it('is widened by a second source to what either reports', async () => {
    const [first, second] = articles;
    if (first === undefined || second === undefined)
      throw new Error('the map has lost its sources');
    const { page } = await open(`?lens=${first.id}&lens=${second.id}`);
    await page.waitForSelector(`${TOLD} p`);
    const either = unique([...first.reported, ...second.reported]);
    expect((await lensOf(page)).coloured).toEqual(sorted(either));
  });

  it('fades under the filter what another stance has, outlined or not', async () => {
    const { page } = await open('?lens=article-3&stance=rejected');
    await page.waitForSelector(`${TOLD} p`);
    const faded = await page
      .locator('.map svg.world [data-stance][data-faded]')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-stance')))]);
    expect(sorted(faded as string[])).toEqual(['congratulated', 'demanded-audit', 'doubted']);
  });

  it('says what it shows in a frame too, counts it, and can be undone there', async () => {
    const { page, problems } = await open('election/embed.html?lens=article-3');
    const subtitle = page.locator('.frame.live .frame-head > p');
    const counts = async () =>
      sum((await page.locator('.frame.live .key h3 b').allTextContents()).map(Number));
    await expect
      .poll(() => subtitle.textContent())
      .toBe('The map of Article 3: 7 of 13 governments. Show all sources');
    expect(await counts()).toBe(7);
    await subtitle.getByRole('button').click();
    expect(await subtitle.textContent()).not.toContain('Article 3');
    expect(await counts()).toBe(13);
    expect(await page.locator('.map [data-unreported]').count()).toBe(0);
    expect(
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a.full')?.search),
    ).toBe('');
    expect(problems).toEqual([]);
  });

  it('rules the table, which says so', async () => {
    const { page, problems } = await open('?lens=article-3&table=1');
    const caption = page.locator('.table caption');
    await expect.poll(() => caption.textContent()).toBe('Statements reported by Article 3');
    const actors = () =>
      page
        .locator('.table tr[data-actor]')
        .evaluateAll((all) => [...new Set(all.map((row) => row.getAttribute('data-actor')))]);
    const article = articles.find(({ id }) => id === 'article-3');
    expect(sorted((await actors()) as string[])).toEqual(sorted(article?.reported ?? []));
    await page.locator(`${TOLD} button`).first().click();
    await expect.poll(() => caption.textContent()).toBe('All statements');
    expect((await actors()).length).toBe(governments.length);
    expect(problems).toEqual([]);
  });

  it('leaves pictures whole, which the dialog says', async () => {
    const { page } = await open('?lens=article-3');
    await page.waitForSelector(`${TOLD} p`);
    await page.locator('.show-image').click();
    const note = page.locator('.image-dialog .all-sources');
    await note.waitFor();
    expect(await note.textContent()).toBe('The picture shows what all sources report.');
    await page.locator(`${TOLD} button`).first().click();
    expect(await note.isVisible()).toBe(false);
  });

  it('says on the first screen of a phone that it is on, and how to see all', async () => {
    const { page, problems } = await open('?lens=article-3', { width: 360 });
    const line = page.locator('.key .lens-line');
    await line.waitFor();
    expect(await line.innerText()).toMatch(/^The map of Article 3: 7 of 13 governments\.\s/);
    const box = await line.boundingBox();
    expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThan(640);
    await line.getByRole('button', { name: 'Show all sources' }).press('Enter');
    await expect.poll(() => line.count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('key-heading');
    expect(problems).toEqual([]);
  });

  it('tells in names on the map and in panels what is reported, until it is taken off', async () => {
    const { page, problems } = await open('?lens=article-3');
    const name = (id: string) => page.locator(`.map a[data-id="${id}"]`).getAttribute('aria-label');
    await expect.poll(() => name('AR')).toBe('Argentina: Not reported by Article 3');
    expect(await name('CL')).toBe('Chile: Voiced doubt');
    expect(await page.locator('.panel.open .reported').count()).toBe(0);

    await page.locator('.key .names a[data-id="AR"]').click();
    const panel = page.locator('.panel.open');
    expect(await panel.locator('.reported').innerText()).toBe('Not reported by Article 3');
    expect(await panel.locator('[data-statement]').count()).toBe(
      await panel.locator('[data-statement] > .unreported').count(),
    );
    expect(await page.locator(LIVE).textContent()).toBe(
      'Argentina. Rejected the result. Not reported by Article 3.',
    );
    await page.locator('.key .names a[data-id="CL"]').click();
    expect(await panel.locator('.reported').innerText()).toBe(
      'Reported by Article 3: Voiced doubt',
    );

    await page.locator(`${TOLD} button`).press('Enter');
    await expect.poll(() => name('AR')).toBe('Argentina: Rejected the result');
    expect(await page.locator('.statements :is(.reported, .unreported)').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it.each(['light', 'dark'])('gives axe-core nothing to object to in %s', async (theme) => {
    const { page } = await open(`?lens=article-3&theme=${theme}`, { width: 360 });
    await page.waitForSelector('.index .told p');
    await page.locator('.index .lens summary').click();
    await settle(page);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the record', () => {
  it('shows what one source had reported by a day, and finds every name again', async () => {
    const { page, problems } = await open(`${RECORD}/?on=2024-08-24&lens=article-3`);
    await page.waitForSelector(`${TOLD} p`);
    const onTheDay = await lensOf(page);
    expect(sum(onTheDay.counts)).toBe(onTheDay.coloured.length);
    expect(onTheDay.outlined.length).toBeGreaterThan(0);
    expect(onTheDay.coloured.length + onTheDay.outlined.length).toBe(19 + 18 + 4 + 13 + 10);
    expect(await page.locator(TOLD).locator('p').first().textContent()).toBe(
      `The map of Article 3: ${onTheDay.coloured.length} of 64 governments.`,
    );
    // There and back, by days that move names from list to list.
    const date = page.locator('.timeline input[type=date]');
    for (const day of ['2024-07-29', '2025-01-31', '2024-08-24']) await date.fill(day);
    expect(await lensOf(page)).toEqual(onTheDay);
    await page.locator(`${TOLD} button`).press('Enter');
    expect((await lensOf(page)).counts).toEqual([19, 18, 4, 13, 10]);
    expect(await page.locator('.key .entry .names a').count()).toBe(64);
    expect(problems).toEqual([]);
  });

  it('tells apart what one source reports of a place on a day and what all do', async () => {
    const { page, problems } = await open(
      `${RECORD}/?on=2024-08-24&lens=article-1&country=CL&view=americas`,
    );
    const panel = page.locator('.panel.open');
    await panel.locator('.reported').waitFor();
    expect(await panel.locator('.answer').innerText()).toBe(
      'On 24 August 2024: Rejected the result',
    );
    expect(await panel.locator('.reported').innerText()).toBe(
      'Reported by Article 1: Voiced doubt',
    );
    const name = () => page.locator('.map a[data-id="CL"]').getAttribute('aria-label');
    expect(await name()).toBe('Chile: Voiced doubt');
    const kept = panel.locator('[data-statement]:not(:has(.unreported))');
    expect(await kept.count()).toBe(1);
    expect(await kept.innerText()).toContain('hard to believe');
    // Before it had said anything there is nothing to report.
    await page.locator('.timeline input[type=date]').fill('2024-07-28');
    await expect.poll(() => panel.locator('.reported').count()).toBe(0);
    expect(await name()).toBe('Chile: No statement in our record');
    expect(problems).toEqual([]);
  });

  it('says it where a place is looked for, by name or by pointer, and in the summary', async () => {
    const { page, problems } = await open(`${RECORD}/?on=2024-08-24&lens=article-1&view=americas`);
    await page.waitForSelector('.key .told p');
    const find = page.locator('.search input');
    const found = page.locator('#found li').first();
    await find.fill('Chile');
    await expect.poll(() => found.locator('span').textContent()).toBe('Voiced doubt');
    expect(await found.locator('.swatch').getAttribute('data-stance')).toBe('doubted');
    await find.fill('Brazil');
    await expect.poll(() => found.locator('span').textContent()).toBe('Not reported by Article 1');
    await find.fill('');
    await page.locator('.answers a[data-id="BR"], .answers path[data-id="BR"]').first().hover();
    await expect
      .poll(() => page.locator('.tooltip').innerText())
      .toBe('Brazil\nNot reported by Article 1');
    const summary = () => page.locator('#summary').textContent();
    expect(await summary()).toMatch(/^The map of Article 1: 11 of 64 governments\. /);
    await page.locator(`${TOLD} button`).press('Enter');
    await expect.poll(summary).not.toContain('Article 1');
    expect(await summary()).toContain('19');
    await find.fill('Chile');
    await expect.poll(() => found.locator('span').textContent()).toBe('Rejected the result');
    expect(problems).toEqual([]);
  });

  it('says in the panel of a frame too what its source reports', async () => {
    const { page } = await open(`${RECORD}/embed.html?lens=article-1&on=2024-08-24&country=BR`);
    const sentence = page.locator('.panel.open .reported');
    await expect.poll(() => sentence.innerText()).toBe('Not reported by Article 1');
    await page.locator('.frame-head .all-sources').click();
    expect(await sentence.count()).toBe(0);
  });

  it('folds what a source leaves out where that is much', async () => {
    const { page } = await open(`${RECORD}/?lens=article-3`);
    const fold = page.locator(`${TOLD} details`);
    await expect
      .poll(() => fold.locator('summary').textContent())
      .toMatch(/^Not reported by Article 3: \d+ governments\.$/);
    expect(await fold.locator('p').isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('p').innerText()).toContain('Brazil');
  });

  it('offers the articles first, then outlets by the number of their statements', async () => {
    const { page } = await open(`${RECORD}/`);
    await page.locator('.key .lens summary').click();
    await page.waitForSelector('.key .sources input');
    const choices = await page.locator('.key .sources label').evaluateAll((all) =>
      all.map((label) => ({
        id: label.querySelector('input')?.value,
        count: Number.parseInt(label.querySelector('small')?.textContent ?? '', 10),
      })),
    );
    expect(choices.slice(0, 3).map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    const counts = choices.slice(3).map(({ count }) => count);
    expect(counts.length).toBeGreaterThan(50);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('opens the panel of an organisation and outlines its members', async () => {
    const { page, problems } = await open(`${RECORD}/?country=eu`);
    await settle(page);
    expect(await page.locator('.panel:visible h2').textContent()).toBe('European Union');
    expect(await page.locator('.rings .together.line').count()).toBeGreaterThan(0);
    expect(
      await page.locator('.key .organisations a[data-id="eu"]').getAttribute('aria-pressed'),
    ).toBe('true');
    await page.locator('.key .organisations a').first().click();
    expect(await page.locator('.panel:visible h2').textContent()).not.toBe('European Union');
    expect(problems).toEqual([]);
  });

  it('names who made a statement together, and outlines them while the list is open', async () => {
    const { page, problems } = await open(`${RECORD}/?country=AR`);
    await settle(page);
    const list = page.locator('.panel:visible .together').first();
    await list.locator('summary').click();
    await expect.poll(() => list.locator('p').textContent()).toContain('Argentina');
    expect(await page.locator('.rings .together.line').count()).toBeGreaterThan(0);
    await list.locator('summary').click();
    await expect.poll(() => page.locator('.rings .together.line').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('counts and names on a day only those who had joined by then', async () => {
    const { page, problems } = await open(`${RECORD}/?country=AR&on=2024-08-16`);
    await settle(page);
    const declaration = page
      .locator('.panel.open > [data-statement] .together')
      .filter({ hasText: 'Santo Domingo' });
    const names = async () =>
      ((await declaration.locator('p').textContent()) ?? '').split(/, | and /).length;
    expect(await declaration.locator('summary').innerText()).toMatch(/\(22 governments\)$/);
    await declaration.locator('summary').click();
    await expect.poll(names).toBe(22 + 1);
    await page.locator('.timeline input[type=date]').fill('2024-08-29');
    await expect
      .poll(() => declaration.locator('summary').innerText())
      .toMatch(/\(28 governments\)$/);
    await expect.poll(names).toBe(28 + 1);
    // Also once all of the page has followed the day.
    await expect.poll(() => page.locator('.panel.open .answer').innerText()).toContain('29 August');
    expect(await page.locator('.rings .together.line').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  it('folds long lists of names, and unfolds them without a script', async () => {
    const { page } = await open(`${RECORD}/`, { script: 'off' });
    const name = page.locator('.key .names a[data-id="AR"]');
    const details = page.locator('.key .entry details', { has: page.locator('a[data-id="AR"]') });
    expect(await name.isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await name.isVisible()).toBe(true);
  });

  it.each([360, 820, 1200])('says over the key that a lens is on, at %i px', async (width) => {
    const { page } = await open(`${RECORD}/?lens=article-1`, { width });
    const line = page.locator('.key .lens-line');
    await expect.poll(() => line.isVisible()).toBe(true);
    expect(await line.innerText()).toContain('The map of Article 1');
  });

  it('keeps its stances in one row where the key stands above the map', async () => {
    const { page } = await open(`${RECORD}/`, { width: 900 });
    const tops = await page
      .locator('.key .entry')
      .evaluateAll((all) => all.map((entry) => entry.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });
});

it('leads from each map to the other, and back', async () => {
  const { page } = await open('', { script: 'off' });
  const first = await page.locator('h1').textContent();
  await page.locator('.others-maps a').click();
  const second = await page.locator('h1').textContent();
  expect(second).not.toBe(first);
  await page.locator('.others-maps a').click();
  expect(await page.locator('h1').textContent()).toBe(first);
});
