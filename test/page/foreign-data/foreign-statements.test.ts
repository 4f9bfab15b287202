import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { packGazetteer, unpackGazetteer } from '../../../src/core/atlas/gazetteer-pack.ts';
import { createEdition, type Edition } from '../../../src/core/edition/edition.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import { type MarkupElement, toHtml } from '../../../src/core/markup/markup.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import {
  readForeignStatements,
  withForeignStatements,
} from '../../../src/page/foreign-data/foreign-statements.ts';
import { pageParts } from '../../../src/page/page-parts.ts';
import { dataset, electionEdition, readMapText } from '../../fixtures/election.ts';
import { story } from '../../fixtures/stories.ts';
import { world } from '../../fixtures/world.ts';

const strings = stringsFor('en');
const built = electionEdition('en');
/** As a page has it. */
const edition = createEdition(
  dataset,
  unpackGazetteer(packGazetteer(built.gazetteer)),
  built.locale,
);
const read = (text: string) => readForeignStatements(text, edition, strings.aliases, 'other.csv');
const HEADER = 'statement,utterance,source,part,actor,stance,quote,summary,summary:es';
const row = (id: string, actor: string, stance: string) =>
  `${id},a,article-1,1,${actor},${stance},,A summary.,Un resumen.`;
const messages = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.faults.map(({ message }) => message);
};

describe('a spreadsheet that takes the place of the map’s own', () => {
  it('is read in the page as the build reads it', () => {
    const { statements, pages } = dataset;
    expect(read(readMapText('statements.csv'))).toEqual({
      ok: true,
      value: { data: { statements, pages }, notes: [] },
    });
  });

  it('is drawn in the page as the build draws it', () => {
    const drawn = (of: Edition) => {
      const atlas = createAtlas(world.sketch, of.gazetteer);
      const { labels, labelPoints, ...others } = pageParts(of, atlas, 'page', strings);
      // A page has points in coarser steps.
      const html = (part: MarkupElement) => toHtml(part).replaceAll(/M-?\d+ -?\d+h0/g, '');
      return Object.fromEntries(
        Object.entries(others).map(([name, part]) => [name, part === null ? null : html(part)]),
      );
    };
    expect(drawn(edition)).toEqual(drawn(built));
  });

  it('has the faults that would stop a build', () => {
    expect(messages('')).toEqual(['is empty']);
    expect(messages(`${HEADER}\n${row('a', 'Chile', 'rejected')}`)).toEqual([
      'is not a known actor',
    ]);
    expect(messages(`${HEADER}\n${row('a', 'VE', 'rejected')}`)[0]).toContain('is the subject');
    const twoStances = [row('a', 'CL', 'rejected'), row('b', 'CL', 'doubted')];
    expect(messages([HEADER, ...twoStances].join('\n'))[0]).toContain('give CL one stance');
  });

  it('may have semicolons between its cells, which is said', () => {
    const text = `${HEADER}\n${row('a', 'CL', 'rejected')}`.replaceAll(',', ';');
    const result = read(text);
    expect(result.ok && result.value.notes).toEqual([
      'other.csv: read with semicolons between its cells',
    ]);
    expect(result.ok && result.value.data.statements.map(({ actor }) => actor)).toEqual(['CL']);
  });

  it('has a thousand rows at most', () => {
    const rows = (count: number) =>
      [HEADER, ...Array.from({ length: count }, (_, i) => row(`s${i}`, 'CL', 'rejected'))].join(
        '\n',
      );
    expect(messages(rows(1000))).toEqual([]);
    expect(messages(rows(1001))).toEqual(['has 1001 rows, more than 1000']);
  });
});

it('a map with other statements says so in its credit, and drops the notes on its own', () => {
  const other = withForeignStatements(dataset, { statements: [], pages: {} }, 'Not ours.');
  expect(other.statements).toEqual([]);
  expect(other.actorNotes).toEqual({});
  expect(other.credit?.['es']).toBe(`Not ours. ${dataset.credit?.['es']}`);
  expect(other.shortCredit?.['en']).toBe(`Not ours. ${dataset.shortCredit?.['en']}`);
});

describe('a map whose period is that of its rows', () => {
  const recognition = story('recognition');
  const locale = createLocale(recognition, built.locale.language, strings);
  const text = 'actor,stance,date\nBR,recognised,1970-01-02\nFR,recognised,2030-05-06\n';
  const foreign = (of: Dataset) => {
    const page = createEdition(of, edition.gazetteer, locale);
    const result = readForeignStatements(text, page, strings.aliases, 'other.csv');
    return result.ok ? withForeignStatements(of, result.value.data, 'Notice.') : result.faults;
  };

  it('has another period with other rows', () => {
    expect(foreign(recognition)).toMatchObject({
      timeline: { period: { from: '1970-01-02', to: '2030-05-06' } },
    });
  });

  it('keeps a period that its editors have written', () => {
    const { timeline } = recognition;
    if (timeline === undefined) throw new Error('the recognition has lost its timeline');
    const { spansRows: _spans, ...written } = timeline;
    expect(foreign({ ...recognition, timeline: written })).toEqual([
      expect.objectContaining({ value: '1970-01-02' }),
      expect.objectContaining({ value: '2030-05-06' }),
    ]);
  });
});
