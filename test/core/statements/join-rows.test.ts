import { describe, expect, it } from 'vitest';
import type { StatementsFile } from '../../../src/core/statements/statements.ts';
import { read } from './parse-rows.ts';

/** Statements as outlines: `id: utterance[source: quote | quote]`. */
function outline({ statements }: StatementsFile): string[] {
  return statements.map(
    ({ id, utterances }) =>
      `${id}: ${utterances
        .map(
          (utterance) =>
            `${utterance.id}[${utterance.wordings
              .map(
                ({ source, fragments }) =>
                  `${source}: ${fragments.map(({ quote, summary }) => quote ?? `(${summary?.['en']})`).join(' | ')}`,
              )
              .join('; ')}]`,
        )
        .join(' ')}`,
  );
}

describe('rows', () => {
  const rows = [
    'AR-one,a,first,1,AR,doubted,hard to,en,s',
    'AR-one,a,first,2,AR,doubted,believe,en,s',
    'AR-one,a,second,1,AR,doubted,hard to believe,en,s',
    'AR-one,b,first,1,AR,doubted,,,Asked for a count.',
    'GB-one,a,first,1,GB,agreed,,,Agreed.',
  ];

  it('are joined into statements, utterances, wordings and fragments', () => {
    expect(outline(read(rows))).toEqual([
      'AR-one: a[first: hard to | believe; second: hard to believe] b[first: (Asked for a count.)]',
      'GB-one: a[first: (Agreed.)]',
    ]);
  });

  it('may stand in any order: parts come out as they are printed', () => {
    const [one = '', two = '', ...others] = rows;
    expect(outline(read([two, ...others, one]))[0]).toContain('first: hard to | believe');
  });

  it('sort parts as numbers, not as text', () => {
    const parts = [10, 9, 2, 1].map((part) => `AR-one,a,first,${part},AR,doubted,w${part},en,s`);
    expect(outline(read(parts))).toEqual(['AR-one: a[first: w1 | w2 | w9 | w10]']);
  });

  it('keep statements in the order of their first rows', () => {
    const [ar = '', , , , gb = ''] = rows;
    const again = 'GB-one,b,first,1,GB,agreed,,,Agreed again.';
    expect(read([gb, ar, again]).statements.map(({ id }) => id)).toEqual(['GB-one', 'AR-one']);
  });

  it('of the same utterance id in two statements stay apart', () => {
    expect(outline(read([rows[0] ?? '', rows[4] ?? '']))).toHaveLength(2);
  });

  it('tell the line of each fragment by its key', () => {
    const { lines } = read([
      'AR-one,a,first,1,AR,doubted,"hard\nto believe",en,s',
      'GB-one,a,first,1,GB,agreed,,,Agreed.',
    ]);
    expect([...lines]).toEqual([
      ['AR-one/a/first/1', 2],
      ['GB-one/a/first/1', 4],
    ]);
  });

  it('keep a quotation to the letter, inner quotation marks and accents included', () => {
    const [statement] = read([
      'AR-one,a,first,1,AR,doubted,"They ‘win’, ""they"" said — José",en,s',
    ]).statements;
    expect(statement?.utterances[0].wordings[0].fragments[0].quote).toBe(
      'They ‘win’, "they" said — José',
    );
  });

  it('without a quotation have neither quote nor language', () => {
    const [statement] = read(['GB-one,a,first,1,GB,agreed,,en,Agreed.']).statements;
    expect(statement?.utterances[0].wordings[0].fragments[0]).toEqual({
      part: 1,
      summary: { en: 'Agreed.' },
    });
  });
});
