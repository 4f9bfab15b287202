import { csvFormatRow, csvParseRows, tsvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { toCsv, toTabs } from '../../../src/core/statements/csv-export.ts';

const ODD = ['a, "b"', 'two\nlines', 'ñ', ''];
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];

describe('a table as CSV', () => {
  it('begins with a byte order mark, so that Excel reads it as UTF-8', () => {
    expect(toCsv(['a'], [])).toBe('\uFEFFa\r\n');
  });

  it('is read back as it was', () => {
    const text = toCsv(['1', '2', '3', '4'], [ODD]);
    expect(csvParseRows(text.slice(1))).toEqual([['1', '2', '3', '4'], ODD]);
  });

  it('is quoted as d3-dsv quotes', () => {
    const rows = [ODD, ['x\r\n', 'a\rb', '"', "'", ' b '], [',']];
    const lines = [['head'], ...rows].map((row) => `${csvFormatRow(row)}\r\n`);
    expect(toCsv(['head'], rows)).toBe(`\uFEFF${lines.join('')}`);
  });

  it('holds no cell that a spreadsheet would run as a formula', () => {
    const [, row] = csvParseRows(toCsv(['head'], [FORMULAS]).slice(1));
    expect(row).toEqual(FORMULAS.map((text) => `'${text}`));
  });
});

describe('a table for the clipboard', () => {
  it('has tabs between its cells and one line for each row', () => {
    const text = toTabs(['1', '2', '3', '4'], [ODD]);
    expect(tsvParseRows(text.replaceAll('"', '”'))).toEqual([
      ['1', '2', '3', '4'],
      ['a, ”b”', 'two lines', 'ñ', ''],
    ]);
  });

  it('keeps a cell that begins with a quotation mark apart from its neighbours', () => {
    const cells = ['"Fraud", he said', 'said "no"', 'x'];
    const [, row] = tsvParseRows(toTabs(['1', '2', '3'], [cells]).replace('said "no"', 'said no'));
    expect(row).toEqual(['"Fraud", he said', 'said no', 'x']);
  });

  it('holds no formula either', () => {
    expect(toTabs(['=head'], [['=1+1']])).toBe("'=head\n'=1+1");
  });
});
