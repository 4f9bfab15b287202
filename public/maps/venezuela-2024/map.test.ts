import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fragmentKey } from '../../../src/core/statements/fragment-key.ts';
import { actorsWith, positionsOf } from '../../../src/core/statements/position.ts';
import type { StanceId, Wording } from '../../../src/core/statements/types.ts';
import { quotationsOf } from '../../../src/site/map/receipt.ts';
import { checkMap } from '../../../test/tools/map-checks.ts';

const dataset = checkMap('venezuela-2024');
const { statements } = dataset;
const wordingsOf = (id: string): readonly Wording[] =>
  statements
    .find((statement) => statement.id === id)
    ?.utterances.flatMap(({ wordings }) => wordings) ?? [];

/** The cells of the spreadsheet, read without any code of src. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .trim()
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows;
}

/** Every row of the spreadsheet by column name. */
function spreadsheet(): Record<string, string>[] {
  const [header = [], ...rows] = cells(
    readFileSync(join(import.meta.dirname, 'statements.csv'), 'utf8'),
  );
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

describe('the map of Venezuela 2024', () => {
  it('has 17 statements of 13 governments', () => {
    expect(statements).toHaveLength(17);
    expect(new Set(statements.map(({ actor }) => actor)).size).toBe(13);
  });

  it('has them from 24 reports: 11 in the first article, 6 in the second, 7 in the third', () => {
    const reports = statements.flatMap(({ id, utterances }) => [
      ...new Set(
        utterances.flatMap(({ wordings }) => wordings.map(({ source }) => `${source} ${id}`)),
      ),
    ]);
    const from = (source: string) =>
      reports.filter((report) => report.startsWith(`${source} `)).length;
    expect(reports).toHaveLength(24);
    expect([from('article-1'), from('article-2'), from('article-3')]).toEqual([11, 6, 7]);
  });

  it('counts five congratulations, two calls for an audit, three doubts and three rejections', () => {
    const positions = positionsOf(dataset);
    const who = (stance: string) => actorsWith(positions, stance as StanceId).sort();
    expect(who('congratulated')).toEqual(['BO', 'CN', 'CU', 'HN', 'RU']);
    expect(who('demanded-audit')).toEqual(['CO', 'GB']);
    expect(who('doubted')).toEqual(['CL', 'GT', 'US']);
    expect(who('rejected')).toEqual(['AR', 'CR', 'UY']);
  });

  it('names a second stance where the words fit two: Chile, the United Kingdom and Uruguay', () => {
    expect(
      Object.fromEntries(
        statements.flatMap(({ id, also }) => (also === undefined ? [] : [[id, also]])),
      ),
    ).toEqual({ 'CL-boric': 'demanded-audit', 'GB-fcdo': 'doubted', 'UY-president': 'doubted' });
  });

  it('dates only what the third article dates: the words of Putin and of Lin Jian', () => {
    expect(
      statements.flatMap(({ id, date }) => (date === undefined ? [] : [`${id} ${date}`])).sort(),
    ).toEqual(['CN-lin-jian 2024-07-29', 'RU-putin 2024-07-29']);
    const dating = statements.flatMap(({ utterances }) =>
      utterances.flatMap(({ wordings }) =>
        wordings.filter(({ date }) => date !== undefined).map(({ source }) => source),
      ),
    );
    expect(new Set(dating)).toEqual(new Set(['article-3']));
  });

  it('gives every statement at least one address that a reader can open safely', () => {
    for (const { id, links } of statements) {
      expect(links.length, id).toBeGreaterThan(0);
      for (const link of links) expect(link, id).toMatch(/^https:\/\//);
    }
  });

  it('has the words of Boric from all three articles, and what only some of them add', () => {
    expect(
      wordingsOf('CL-boric').map(({ source, fragments }) => `${source}: ${fragments[0].quote}`),
    ).toEqual([
      'article-1: hard to believe',
      'article-2: hard to believe',
      'article-3: hard to believe',
      'article-1: will not recognise any result that is not verifiable',
      expect.stringMatching(/^article-2: total transparency of the minutes/),
      'article-3: total transparency',
    ]);
  });

  it('keeps the quotation that the third article breaks in two', () => {
    const broken = wordingsOf('US-blinken').find(({ source }) => source === 'article-3');
    expect(broken?.fragments.map(({ part, quote }) => [part, quote])).toEqual([
      [1, 'serious concerns'],
      [2, 'does not reflect the will or the votes of the Venezuelan people'],
    ]);
  });

  it('has every quotation of its spreadsheet, to the letter', () => {
    const printed = spreadsheet().filter(({ quote }) => quote !== '');
    expect(printed).toHaveLength(25);
    const byKey = (entries: [string, string][]) => Object.fromEntries(entries.sort());
    expect(byKey(quotationsOf(statements).map(({ key, quote }) => [key, quote]))).toEqual(
      byKey(
        printed.map(({ statement = '', utterance = '', source = '', part = '', quote = '' }) => [
          fragmentKey(statement, utterance, source, Number(part)),
          quote,
        ]),
      ),
    );
  });

  it('has quotations in English, as the articles print them', () => {
    const langs = spreadsheet().flatMap(({ quote, lang }) => (quote === '' ? [] : [lang]));
    expect(new Set(langs)).toEqual(new Set(['en']));
  });

  it('never repeats a quotation as a paraphrase of our own', () => {
    const plain = (text = '') =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const dressed = spreadsheet().filter(({ quote = '', summary }) => {
      const words = plain(quote);
      return words.split(' ').length > 5 && plain(summary).includes(words);
    });
    expect(dressed).toEqual([]);
  });

  it('has every text in English and in Spanish', () => {
    const lacking: string[] = [];
    const check = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value || 'es' in value) {
        const { en, es } = value as { readonly en?: unknown; readonly es?: unknown };
        for (const text of [en, es]) {
          if (typeof text !== 'string' || text.trim() === '') lacking.push(path);
        }
        return;
      }
      for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
    };
    check(dataset, 'dataset');
    expect(lacking).toEqual([]);
    expect(dataset.languages).toEqual(['en', 'es']);
  });

  it('does not leave English texts in the Spanish page', () => {
    const same: string[] = [];
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value && 'es' in value && value.en === value.es) same.push(String(value.en));
      for (const inner of Object.values(value)) check(inner);
    };
    check(dataset);
    const speakers = statements.flatMap(({ speaker }) => speaker?.['en'] ?? []);
    expect(same.filter((text) => !speakers.includes(text) && text !== 'BBC News')).toEqual([]);
  });

  it('asserts of its sources only what they say of themselves', () => {
    expect(
      dataset.sources.map(({ id, outlet, inferred, url }) => [id, outlet, inferred, url]),
    ).toEqual([
      ['article-1', undefined, undefined, undefined],
      ['article-2', 'BBC News', true, undefined],
      ['article-3', undefined, undefined, undefined],
    ]);
  });

  it('says of both counts in the same form who gives them', () => {
    expect(
      dataset.counts.map(({ figures, sources }) => [figures.map(({ share }) => share), sources]),
    ).toEqual([
      [['51.2', '44.2'], ['article-1']],
      [['70'], ['article-1', 'article-2']],
    ]);
  });

  it('has a name on the map for each government and the subject', () => {
    expect(Object.keys(dataset.labels).sort()).toEqual([...positionsOf(dataset).keys()].sort());
  });
});
