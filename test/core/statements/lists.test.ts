import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../src/core/statements/position.ts';
import { parseStatements } from '../../../src/core/statements/statements.ts';
import { voteOf } from '../../../src/core/statements/vote-words.ts';
import { actor, language, squareDataset } from '../../fixtures/square-map.ts';
import { faultsOf, read, registry } from './parse-rows.ts';

describe('a list of responses', () => {
  it('needs a place and a response alone, and each row is a statement of its own', () => {
    const { statements, pages } = read(['AR,doubted', 'GB,agreed', 'AR,doubted'], 'actor,stance');
    expect(statements.map(({ id }) => id)).toEqual(['AR', 'GB', 'AR-2']);
    expect(statements[0]?.utterances).toEqual([
      { id: 'a', wordings: [{ fragments: [{ part: 1 }] }] },
    ]);
    expect(pages).toEqual({});
  });

  it('may name a response as the key does', () => {
    const [statement] = read(['AR,Doubted'], 'actor,stance').statements;
    expect(statement?.stance).toBe('doubted');
    expect(faultsOf(['AR,douted'], 'actor,stance')).toEqual([
      expect.stringMatching(/column stance: "douted" is not a known stance; did you mean doubted/),
    ]);
  });

  it.each([
    ['actor', /line 2, column actor: "" must not be empty/],
    ['stance', /line 2, column stance: "" must not be empty/],
  ])('is told where it has no %s', (column, told) => {
    expect(faultsOf([column === 'actor' ? ',doubted' : 'AR,'], 'actor,stance')).toEqual([
      expect.stringMatching(told),
    ]);
  });

  const header = 'actor,stance,source_url,source_outlet,source_title,source_date';
  it.each([
    ['its outlet', 'https://www.post.example/1,The Post,A title,', 'The Post'],
    ['the host of its page', 'https://www.post.example/1,,,', 'post.example'],
    ['the title of a text without an address', ',,A printed report,', 'A printed report'],
  ])('has as its source %s', (_name, cells, source) => {
    const [statement] = read([`AR,doubted,${cells}`], header).statements;
    expect(statement?.utterances[0].wordings[0].source).toBe(source);
  });

  it('knows of its pages what the rows say, in whichever row', () => {
    const rows = ['https://post.example/1,,,', 'https://post.example/1,The Post,A title,'];
    const { pages } = read(
      rows.map((cells) => `AR,doubted,${cells}`),
      header,
    );
    expect(pages).toEqual({ 'https://post.example/1': { title: 'A title', outlet: 'The Post' } });
  });

  it('is told where it dates a page that it does not name', () => {
    expect(faultsOf(['AR,doubted,,The Post,,2024-07-29'], header)).toEqual([
      expect.stringMatching(
        /column source_date: "2024-07-29" describes a page without an address; fill source_url/,
      ),
    ]);
  });

  it('is told where it quotes nobody knows whom', () => {
    expect(faultsOf(['AR,doubted,words,en'], 'actor,stance,quote,lang')).toEqual([
      expect.stringMatching(
        /column source_outlet: "" must not be empty: a quotation needs the source .*fill source_outlet or source_url/,
      ),
    ]);
  });
});

describe('a file with the column statement', () => {
  it('counts fragments of the same words where it has no part', () => {
    const rows = ['one,AR,doubted,first,said,en', 'one,AR,doubted,first,and again,en'];
    const [statement] = read(rows, 'statement,actor,stance,source,quote,lang').statements;
    const [utterance] = statement?.utterances ?? [];
    expect(utterance?.wordings[0].fragments.map(({ part }) => part)).toEqual([1, 2]);
  });

  it('still needs every cell of a column that it has', () => {
    expect(faultsOf([',AR,doubted'], 'statement,actor,stance')).toEqual([
      expect.stringMatching(/column statement: "" must not be empty/),
    ]);
  });
});

describe('a vote', () => {
  it.each([
    ['Yes', 'in-favour'],
    ['Voted in favor', 'in-favour'],
    ['N', 'against'],
    ['abstention', 'abstained'],
    ['Did not vote', 'absent'],
    ['+', 'in-favour'],
    ['−', 'against'],
    ['-', undefined],
    ['Walked out', undefined],
    ['', undefined],
  ])('written “%s” is %s', (cell, vote) => {
    expect(voteOf(cell)).toBe(vote);
  });

  /** Rows on a map of votes of one day, with the stances of the squares and one named as votes are. */
  function votes(rows: readonly string[], header: string) {
    const map = squareDataset();
    const [first] = map.stances;
    const stances = [...map.stances, { ...first, id: 'against' }] as typeof map.stances;
    const languages = [language('en')] as const;
    const declared = { ...map, kind: 'vote' as const, languages, stances };
    const result = parseStatements([header, ...rows].join('\n'), declared, registry, 's.csv');
    return result.ok ? result.value.statements : [];
  }

  it('is found by a common word for it, and has the day of the vote where it has none', () => {
    expect(
      votes(['AR,No,', 'GB,no,2024-07-30'], 'actor,stance,date').map(({ stance, date }) => [
        stance,
        date,
      ]),
    ).toEqual([
      ['against', '2024-07-28'],
      ['against', '2024-07-30'],
    ]);
  });
});

describe('the subject of a map', () => {
  const [own] = squareDataset().statements;
  const statements = own === undefined ? [] : [{ ...own, actor: actor('VE') }];
  const kindOf = (change: Parameters<typeof squareDataset>[0]) =>
    positionsOf(squareDataset({ statements, ...change })).get(actor('VE'))?.kind;

  it('answers on maps of votes and recognition, and on others where the map says so', () => {
    const { event } = squareDataset();
    expect(kindOf({})).toBe('subject');
    expect(kindOf({ kind: 'vote' })).toBe('stated');
    expect(kindOf({ kind: 'recognition' })).toBe('stated');
    expect(kindOf({ event: { ...event, subjectAnswers: true } })).toBe('stated');
    expect(kindOf({ kind: 'vote', event: { ...event, subjectAnswers: false } })).toBe('subject');
  });

  it('need not be', () => {
    expect([...positionsOf(squareDataset({ event: {} })).keys()]).toEqual(['AR', 'GB']);
  });
});
