import { describe, expect, it } from 'vitest';
import { tableMarkup } from '../../src/model/table-markup.ts';
import {
  SHEET_COLUMNS,
  sheetCells,
  sortRows,
  TABLE_COLUMNS,
  tableRows,
} from '../../src/model/table-view.ts';
import { committedEdition, dataset } from '../site/committed-map.ts';
import { elements, textOf, valuesOf, withClass } from './markup-search.ts';
import {
  fragment,
  squareDataset,
  squareEdition,
  stance,
  statement,
  utterance,
  wording,
} from './square-map.ts';

const edition = squareEdition(
  squareDataset({
    statements: [
      statement(
        'AR-one',
        'AR',
        'doubted',
        [
          utterance(
            wording(
              'first',
              [fragment(1, 'hard to believe', 'Called it'), fragment(2)],
              '2024-07-29',
            ),
            wording('second', 'hard'),
          ),
        ],
        { also: stance('agreed') },
      ),
      statement('GB-one', 'GB', 'agreed', [utterance(wording('first', null))]),
    ],
    actorNotes: { AR: { en: 'A note', es: 'Una nota' } },
  }),
);
const rows = tableRows(edition);

describe('the rows of the table', () => {
  it('are what each source prints, in key order', () => {
    expect(rows.map(({ country, source }) => [country, source])).toEqual([
      ['United Kingdom', 'First'],
      ['Argentina', 'First'],
      ['Argentina', 'Second'],
    ]);
  });

  it('hold all that the panel says: words with lead-ins, second class, note, links, an unnamed speaker', () => {
    expect(rows[1]).toMatchObject({
      response: 'It doubted',
      also: 'Also agreed',
      note: 'A note',
      date: '2024-07-29',
      who: 'Government of Argentina, speaker not named',
      words: [
        { kind: 'quoted', lead: 'Called it', text: 'hard to believe', lang: 'en' },
        { kind: 'told', text: 'summary 2' },
      ],
      links: [{ url: 'https://news.example/report', name: 'news.example' }],
    });
  });

  it('hold every quotation of the published map, as printed', () => {
    const quoted = tableRows(committedEdition('es')).flatMap(({ words }) =>
      words.flatMap((part) => (part.kind === 'quoted' ? [part.text] : [])),
    );
    const printed = dataset.statements.flatMap(({ utterances }) =>
      utterances.flatMap(({ wordings }) =>
        wordings.flatMap(({ fragments }) => fragments.flatMap(({ quote }) => quote ?? [])),
      ),
    );
    expect(quoted.toSorted()).toEqual(printed.toSorted());
  });

  it('are sorted both ways, equal ones staying in key order', () => {
    const compare = new Intl.Collator('en').compare;
    const sources = (descending: boolean) =>
      sortRows(rows, 'source', descending, compare).map(({ country, source }) => country + source);
    expect(sources(false)).toEqual(['United KingdomFirst', 'ArgentinaFirst', 'ArgentinaSecond']);
    expect(sources(true)).toEqual(['ArgentinaSecond', 'United KingdomFirst', 'ArgentinaFirst']);
  });

  it('give the spreadsheet a cell for each of its columns', () => {
    const cells = sheetCells(rows[1] as (typeof rows)[number]);
    expect(Object.fromEntries(SHEET_COLUMNS.map((column, i) => [column, cells[i]]))).toEqual({
      country: 'Argentina',
      response: 'It doubted',
      who: 'Government of Argentina, speaker not named',
      words: 'hard to believe',
      source: 'First',
      date: '2024-07-29',
      code: 'AR',
      lead: 'Called it',
      language: 'en',
      also: 'Also agreed',
      summary: 'summary 1 summary 2',
      note: 'A note',
      links: 'https://news.example/report',
    });
  });
});

describe('the markup of the table', () => {
  const sorted = { column: 'source', descending: true } as const;
  const markup = tableMarkup(rows, { caption: 'All', sorted }, edition.locale);

  it('has a caption, a heading for each column, and says by which it is sorted', () => {
    expect(elements(markup, ({ tag }) => tag === 'caption').map(textOf)).toEqual(['All']);
    expect(valuesOf(markup, 'data-column')).toEqual([...TABLE_COLUMNS]);
    expect(valuesOf(markup, 'aria-sort')).toEqual(['descending']);
  });

  it('names its roles, which browsers forget of rows laid out as cards', () => {
    const roles = new Set(valuesOf(markup, 'role'));
    expect([...roles].toSorted()).toEqual(
      ['cell', 'columnheader', 'row', 'rowgroup', 'rowheader', 'table'].toSorted(),
    );
  });

  it('sets quotations in marks and in their language', () => {
    const words = withClass(markup, 'words').map(textOf);
    expect(words).toEqual(['summary 1', 'Called it “hard to believe”summary 2', '“hard”']);
    expect(valuesOf(markup, 'lang')).toEqual(['en', 'en']);
  });

  it('says a note and links once where rows of the same statement follow each other', () => {
    const responses = withClass(markup, 'response').map(textOf);
    expect(responses).toEqual([
      'It agreed',
      'It doubtedAlso agreedA note',
      'It doubtedAlso agreed',
    ]);
    expect(valuesOf(markup, 'rel')).toHaveLength(2);
  });
});
