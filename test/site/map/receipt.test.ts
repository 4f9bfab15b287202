import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import { sha256 } from '../../../src/site/digest.ts';
import {
  checkReceipt,
  parseReceipt,
  quotationsOf,
  type Receipt,
  writeReceipt,
} from '../../../src/site/map/receipt.ts';
import { dataset, folder, readMapText, receipt } from '../../fixtures/election.ts';
import {
  fragment,
  squareDataset,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';

/** The spreadsheet with one change, read again with its line numbers. */
function withQuote(of: Dataset, key: string, change: (quote: string) => string): Dataset {
  const [id, utteranceId, source, part] = key.split('/');
  return {
    ...of,
    statements: of.statements.map((said) =>
      said.id !== id
        ? said
        : {
            ...said,
            utterances: said.utterances.map((one) =>
              one.id !== utteranceId
                ? one
                : {
                    ...one,
                    wordings: one.wordings.map((words) =>
                      words.source !== source
                        ? words
                        : {
                            ...words,
                            fragments: words.fragments.map((piece) =>
                              String(piece.part) !== part || piece.quote === undefined
                                ? piece
                                : { ...piece, quote: change(piece.quote) },
                            ) as unknown as typeof words.fragments,
                          },
                    ) as unknown as typeof one.wordings,
                  },
            ) as unknown as typeof said.utterances,
          },
    ),
  };
}

const check = (of: Dataset, against: Receipt | null = receipt) =>
  checkReceipt(of, against, 'statements.csv', folder.lines).map(describeFault);

/** The line of the spreadsheet on which a quotation stands, as an editor counts. */
function lineOf(key: string): number {
  const [id, utteranceId, source, part] = key.split('/');
  const lines = readMapText('statements.csv').split('\n');
  return lines.findIndex((line) => line.startsWith(`${id},${utteranceId},${source},${part},`)) + 1;
}

describe('the receipt of a map', () => {
  it('vouches for all 25 quotations, and for nothing else', () => {
    expect(check(dataset)).toEqual([]);
    const keys = quotationsOf(dataset.statements).map(({ key }) => key);
    expect(keys).toHaveLength(25);
    expect(Object.keys(receipt.quotations).sort()).toEqual([...keys].sort());
  });

  it('names the text of each source by its hash, and holds no text itself', () => {
    expect(Object.keys(receipt.sources)).toEqual(dataset.sources.map(({ id }) => id));
    for (const { sha256: hash } of Object.values(receipt.sources))
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const { quote } of quotationsOf(dataset.statements)) {
      if (quote.includes(' ')) expect(readMapText('receipt.json')).not.toContain(quote);
    }
  });

  it.each(quotationsOf(dataset.statements))(
    'notices one changed letter in $key, and names its line',
    ({ key }) => {
      const changed = withQuote(dataset, key, (quote) => `${quote.slice(0, -1)}X`);
      expect(check(changed)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^statements\\.csv, line ${lineOf(key)}, column quote: ".*" differs from the words`,
          ),
        ),
      ]);
    },
  );

  it.each([
    ['a straight apostrophe for a curly one', 'UY-president/a/article-2/1', '‘', "'"],
    ['an accent that the source lacks', 'CU-diaz-canel/a/article-3/1', 'Nicolas', 'Nicolás'],
    ['a space at the end', 'CR-chaves/a/article-1/1', 'fraud', 'fraud '],
    ['a full stop that the source lacks', 'GT-arevalo/a/article-1/1', 'doubts', 'doubts.'],
  ])('notices %s', (_name, key, from, to) => {
    expect(check(withQuote(dataset, key, (quote) => quote.replace(from, to)))).toHaveLength(1);
  });
});

describe('a receipt', () => {
  const [first] = quotationsOf(dataset.statements);
  const key = first?.key ?? '';

  it('that lacks a quotation fails it with its line and the way out', () => {
    const { [key]: _gone, ...quotations } = receipt.quotations;
    expect(check(dataset, { ...receipt, quotations })).toEqual([
      expect.stringMatching(
        new RegExp(`line ${lineOf(key)}, column quote: .*is not in the receipt: .*npm run verify`),
      ),
    ]);
  });

  it('that is empty fails every quotation', () => {
    expect(check(dataset, { comment: '', map: '', sources: {}, quotations: {} })).toHaveLength(25);
  });

  it('that is none fails every quotation, with its line', () => {
    const told = check(dataset, null);
    expect(told).toHaveLength(25);
    expect(told[0]).toMatch(/^statements\.csv, line \d+, column quote: .*is not in the receipt/);
  });

  it('does not vouch for words that another source prints', () => {
    const moved = {
      ...receipt,
      quotations: {
        ...receipt.quotations,
        'GT-arevalo/a/article-1/1': receipt.quotations[key] ?? { sha256: '', offset: 0 },
      },
    };
    expect(check(dataset, moved)).toEqual([expect.stringContaining('"many doubts" differs')]);
  });

  it.each(['__proto__', 'constructor'])('treats a statement called %s as any other', (id) => {
    const odd = squareDataset({
      statements: [statement(id, 'AR', 'doubted', [utterance(wording('first', 'words'))])],
    });
    const { receipt: written } = writeReceipt(odd, new Map([['first', 'words']]), 's', new Map());
    expect(Object.keys(written.quotations)).toEqual([`${id}/a/first/1`]);
    const read = parseReceipt(JSON.stringify(written));
    expect(checkReceipt(odd, read, 's.csv', new Map())).toEqual([]);
  });

  it('tells no line where none is known', () => {
    const [fault] = checkReceipt(dataset, null, 's.csv', new Map());
    expect(fault).toMatchObject({ place: 'quote' });
    expect(fault).not.toHaveProperty('line');
  });
});

describe('the text of a receipt', () => {
  it('is read as it was written', () => {
    expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
    expect(parseReceipt(readMapText('receipt.json'))).toEqual(receipt);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"comment": "GEN'],
    ['another thing', '[]'],
    ['null', 'null'],
    ['a part of one', '{"comment":"","sources":{}}'],
    [
      'quotations without a hash',
      '{"comment":"","sources":{},"quotations":{"a/b/c/1":{"offset":1}}}',
    ],
    ['a merge that nobody ended', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other'],
  ])('that is %s is no receipt', (_name, text) => {
    expect(parseReceipt(text)).toBeNull();
  });
});

describe('writing a receipt', () => {
  const said = (words: string) =>
    squareDataset({
      statements: [statement('AR-one', 'AR', 'doubted', [utterance(wording('first', words))])],
    });
  const lines = new Map([['AR-one/a/first/1', 7]]);
  const write = (words: string, text?: string) =>
    writeReceipt(said(words), new Map(text === undefined ? [] : [['first', text]]), 's.csv', lines);

  it('finds where each quotation starts, and hashes quotation and text', () => {
    const { receipt: written, faults } = write('hard to believe', 'It is hard to believe.');
    expect(faults).toEqual([]);
    expect(written.quotations).toEqual({
      'AR-one/a/first/1': { sha256: sha256('hard to believe'), offset: 6 },
    });
    expect(written.sources).toEqual({ first: { sha256: sha256('It is hard to believe.') } });
  });

  it('gives a receipt that vouches for what it was written from', () => {
    const { receipt: written } = write('hard to believe', 'It is hard to believe.');
    expect(checkReceipt(said('hard to believe'), written, 's.csv', lines)).toEqual([]);
    expect(checkReceipt(said('hard to believ'), written, 's.csv', lines)).toHaveLength(1);
  });

  it('hashes as everybody does', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  it('looks for every fragment by itself, and leaves paraphrases out', () => {
    const broken = squareDataset({
      statements: [
        statement('AR-one', 'AR', 'doubted', [
          utterance(
            wording('first', [fragment(1, 'concerns'), fragment(2, 'the will')]),
            wording('second', null),
          ),
        ]),
      ],
    });
    const texts = new Map([['first', 'It has concerns that the will … ']]);
    const { receipt: written, faults } = writeReceipt(broken, texts, 's.csv', lines);
    expect(faults).toEqual([]);
    expect(Object.entries(written.quotations).map(([key, { offset }]) => [key, offset])).toEqual([
      ['AR-one/a/first/1', 7],
      ['AR-one/a/first/2', 21],
    ]);
  });

  it.each([
    ['the end', 'hard to belive it', 'It is hard to believe it.', 'hard to'],
    ['the beginning', 'har to believe it', 'It is hard to believe it.', 'to believe it'],
  ])('proposes what the source has where %s differs', (_name, quote, text, near) => {
    const { receipt: written, faults } = write(quote, text);
    expect(written.quotations).toEqual({});
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 7, place: 'quote', value: quote });
    expect(faults[0]?.suggestion).toContain(near);
    expect(faults[0]?.suggestion).toContain('hard to believe it');
  });

  it('proposes nothing where the source has nothing like it', () => {
    const { faults } = write('entirely other words', 'It is hard to believe.');
    expect(faults[0]?.message).toBe('does not stand in the text of first');
    expect(faults[0]).not.toHaveProperty('suggestion');
  });

  it('does not take a quotation from the text of another source', () => {
    const texts = new Map([
      ['first', 'Nothing here.'],
      ['second', 'It is hard to believe.'],
    ]);
    expect(writeReceipt(said('hard to believe'), texts, 's.csv', lines).faults).toHaveLength(1);
  });

  it('says so where the text of a source is lacking', () => {
    const { faults } = write('hard to believe');
    expect(faults.map(describeFault)).toEqual([
      's.csv, line 7, column quote: "hard to believe" cannot be checked: the text of first was not given',
    ]);
  });
});
