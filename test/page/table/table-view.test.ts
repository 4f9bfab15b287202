import { describe, expect, it } from 'vitest';
import { sheetColumns, TABLE_COLUMNS } from '../../../src/core/statements/columns.ts';
import type { EventId } from '../../../src/core/statements/types.ts';
import { tableMarkup } from '../../../src/page/table/table-markup.ts';
import {
  sheetCells,
  sheetHeader,
  sortRows,
  tableRows,
} from '../../../src/page/table/table-view.ts';
import { dataset, electionEdition } from '../../fixtures/election.ts';
import {
  both,
  fragment,
  squareDataset,
  squareEdition,
  stance,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { day, said, squareRecord } from '../../fixtures/square-record.ts';
import { elements, textOf, valuesOf, withClass } from '../../tools/markup-search.ts';

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

  it('hold every quotation of the map, as printed', () => {
    const quoted = tableRows(electionEdition('es')).flatMap(({ words }) =>
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
    const columns = sheetColumns(edition.dataset);
    const cells = sheetCells(rows[1] as (typeof rows)[number], columns);
    expect(Object.fromEntries(columns.map((column, i) => [column, cells[i]]))).toEqual({
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
    expect(sheetHeader(edition.dataset, edition.locale).slice(4, 8)).toEqual([
      'Source',
      'Date',
      'Country code',
      'Lead-in',
    ]);
  });
});

describe('the rows of a map over time', () => {
  const record = squareRecord([
    said('AR', 'waited', null),
    said('AR', 'doubted', 2, { dateTo: day(6), note: both('dated by two reports') }),
    said('AR', 'agreed', 3, {
      act: both('letter'),
      scope: 'joint',
      event: 'pact' as EventId,
    }),
    said('GB', 'agreed', 5, { scope: 'listed', confidence: 'low' }),
    said('FR', 'refused', 4, { dateTo: '..' }),
  ]);
  const over = (tag: 'en' | 'es') => squareEdition(record, tag);
  const told = (tag: 'en' | 'es') => tableRows(over(tag)).map(({ when }) => when);

  it('say of each when it was said: a day, a span, from when on, or that nobody knows', () => {
    expect(told('en')).toEqual([
      'Day not known',
      'Between 2 May 2020 and 6 May 2020',
      '3 May 2020',
      '5 May 2020',
      'On or after 4 May 2020',
    ]);
    expect(told('es')).toContain('Entre el 2 de mayo de 2020 y el 6 de mayo de 2020');
    expect(told('es')).toContain('Día desconocido');
  });

  it('are sorted by the day from which they are shown, a span by its last, the undated last', () => {
    const compare = new Intl.Collator('en').compare;
    const days = (descending: boolean) =>
      sortRows(tableRows(over('en')), 'date', descending, compare).map(({ record: one }) =>
        one?.day.slice(-2),
      );
    expect(days(false)).toEqual(['03', '04', '05', '06', '']);
    expect(days(true)).toEqual(['06', '05', '04', '03', '']);
  });

  it('say what the panel says: act, event, remark, and that it is not counted', () => {
    const { locale } = over('en');
    const markup = tableMarkup(tableRows(over('en')), { caption: 'All', sorted: null }, locale);
    expect(withClass(markup, 'date').map(textOf)[2]).toBe('3 May 2020The pact');
    expect(withClass(markup, 'who').map(textOf)[2]).toContain('Letter');
    const responses = withClass(markup, 'response').map(textOf);
    expect(responses[1]).toBe('It doubtedDated by two reports');
    expect(responses.filter((text) => text.includes('Not counted for the colour.'))).toHaveLength(
      3,
    );
    expect(valuesOf(markup, 'datetime')).toEqual(['2020-05-03', '2020-05-05']);
  });

  it('give the spreadsheet both days, act, scope, confidence, event and remark, in words', () => {
    const columns = sheetColumns(record);
    const sheet = (tag: 'en' | 'es') => {
      const header = sheetHeader(record, over(tag).locale);
      return tableRows(over(tag)).map((row) =>
        Object.fromEntries(sheetCells(row, columns).map((cell, i) => [header[i], cell])),
      );
    };
    const [undated, span, together, , since] = sheet('en');
    expect(undated).toMatchObject({ Date: '', 'Last day': '' });
    expect(span).toMatchObject({
      Date: '2020-05-02',
      'Last day': '2020-05-06',
      'Note on the statement': 'Dated by two reports',
    });
    expect(together).toMatchObject({
      Date: '2020-05-03',
      'Last day': '',
      'Kind of act': 'Letter',
      Scope: 'Joint statement',
      Confidence: 'high',
      Event: 'The pact',
    });
    expect(since).toMatchObject({ Date: '2020-05-04', 'Last day': '..' });
    expect(sheet('es')[2]).toMatchObject({ Alcance: 'Declaración conjunta', Confianza: 'alta' });
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
