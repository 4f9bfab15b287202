import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { allWords, enterPaper, print, withoutSpaces } from './paper.ts';

const open = useBrowser();

describe('a map over time on paper', { timeout: 120_000 }, () => {
  const record = 'election-record/';
  const NAMES = ['Nicaragua', 'Western Sahara', 'Czechia', 'Ukraine', 'Mexico'];

  it.each([
    { shown: 'the world', query: '?on=2024-08-24' },
    { shown: 'one of its parts', query: '?on=2024-08-24&view=americas' },
    { shown: 'the world, from a phone', query: '?on=2024-08-24', width: 360 },
  ])('has key, names, day and map on its first page ($shown)', async ({ query, width }) => {
    const { page } = await open(record + query, width === undefined ? {} : { width });
    await page.locator('.changes li').first().waitFor();
    const labels = await page.locator('.key .entry .label').allTextContents();
    const { texts: first } = await print(page, 'A4', false, '1');
    const words = withoutSpaces(first.map(({ text }) => text).join(''));
    expect(labels).toHaveLength(5);
    const wanted = [...labels, '24 August 2024', ...NAMES];
    expect(wanted.filter((text) => !words.includes(withoutSpaces(text)))).toEqual([]);
    const placeOf = (wanted: string) => first.find(({ text }) => text.trim() === wanted)?.y ?? 0;
    // The map stands between the axis and what changed.
    expect(placeOf('Aug')).toBeGreaterThan(placeOf('What changed') + 150);
    expect(placeOf('24 August 2024')).toBeGreaterThan(placeOf('Aug') + 30);
    expect(placeOf('What changed')).toBeGreaterThan(0);
  });

  it('says of which day the positions in the list are, once and before it', async () => {
    const { page } = await open(`${record}?on=2024-08-24&country=CL`);
    await page.locator('.later').waitFor({ state: 'attached' });
    const later = await page.locator('.later .speaker').allTextContents();
    const paper = await print(page, 'A4');
    const words = allWords(paper);
    const told = withoutSpaces(
      'statements of each country is that of 31 January 2025, the last day',
    );
    expect(words.split(told)).toHaveLength(2);
    expect(words.split(told)[1]).toContain('Algeria');
    expect(words).toContain(withoutSpaces('On 24 August 2024: '));
    // What came later is folded on the screen alone.
    expect(later.filter((text) => !words.includes(withoutSpaces(text)))).toEqual([]);
    expect(await page.locator('.last-day').isVisible()).toBe(false);
  });

  it('marks every response in the key as on the map', async () => {
    const { page } = await open(record);
    await enterPaper(page);
    const marks = await page
      .locator('.key .squares')
      .evaluateAll((rows) =>
        rows.map((row) => getComputedStyle(row.firstElementChild ?? row).backgroundImage),
      );
    expect(marks).toHaveLength(5);
    for (const mark of marks) expect(mark).toContain('gradient');
    expect(new Set(marks).size).toBe(5);
  });
});
