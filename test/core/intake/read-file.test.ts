import { describe, expect, it } from 'vitest';
import { readFile, readText } from '../../../src/core/intake/read-file.ts';
import { makeWorkbook } from '../workbook/make-workbook.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(content: Uint8Array | string) {
  const result =
    typeof content === 'string' ? readText(content, 'votes.csv') : readFile(content, 'votes.csv');
  if (!result.ok) throw new Error(result.faults[0]?.message);
  const [grid] = result.value;
  return { ...grid, texts: grid?.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

function fault(content: Uint8Array): string {
  const result = readFile(content, 'votes.csv');
  if (result.ok) return 'read';
  const [first] = result.faults;
  return `${first?.message}; ${first?.suggestion ?? ''}`;
}

describe('a text', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is parted at "%s", whatever its texts hold', (separator, name) => {
    const other = separator === ',' ? ';' : ',';
    const line = (...cells: string[]) => cells.join(separator);
    const { texts, notes } = read(
      [
        `A title${other} with${other} others`,
        line('Country', 'Vote'),
        line('Chad', `yes${other} perhaps${other} or no`),
        line('Mali', 'no'),
      ].join('\r\n'),
    );
    expect(texts?.slice(1)).toEqual([
      ['Country', 'Vote'],
      ['Chad', `yes${other} perhaps${other} or no`],
      ['Mali', 'no'],
    ]);
    expect(notes).toEqual([`${name} between its cells`]);
  });

  it('is parted as its first line tells Excel, which is no row', () => {
    const { rows, texts } = read('sep=;\nCountry;Vote\nChad;yes, no\n');
    expect(texts).toEqual([
      ['Country', 'Vote'],
      ['Chad', 'yes, no'],
    ]);
    expect(rows?.[0]?.line).toBe(2);
  });

  it('keeps line breaks in quotation marks, and counts lines as an editor does', () => {
    const { rows, texts } = read('Country,Quote\nChad,"one\ntwo"\nMali,three\n');
    expect(texts?.[1]).toEqual(['Chad', 'one\ntwo']);
    expect(rows?.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('is trimmed of blanks that nobody sees', () => {
    expect(read('\uFEFFCountry ,\u00A0Vote\n Chad,yes\u200B\n').texts).toEqual([
      ['Country', 'Vote'],
      ['Chad', 'yes'],
    ]);
  });

  it('says where a quotation mark stands in the middle of a cell', () => {
    expect(read('Country,Quote\nChad,said "yes" at once\n').notes?.[1]).toContain(
      'line 2: a quotation mark stands in the middle of a cell',
    );
  });

  it('may be one column, or one cell', () => {
    expect(read('Country\nChad\nMali\n').texts).toEqual([['Country'], ['Chad'], ['Mali']]);
    expect(read('Country').texts).toEqual([['Country']]);
  });
});

describe('bytes', () => {
  it('are read in the encoding that they have, which is said', () => {
    const latin = Uint8Array.from('País;Voto\nEspaña;Sí\n', (letter) => letter.charCodeAt(0));
    expect(read(latin).texts).toEqual([
      ['País', 'Voto'],
      ['España', 'Sí'],
    ]);
    expect(read(latin).notes?.[0]).toContain('Windows-1252');
    const wide = Uint8Array.from(
      [...'\uFEFFCountry\tVote\nChad\tYes\n'].flatMap((letter) => [
        letter.charCodeAt(0) & 255,
        letter.charCodeAt(0) >> 8,
      ]),
    );
    expect(read(wide).texts).toEqual([
      ['Country', 'Vote'],
      ['Chad', 'Yes'],
    ]);
    expect(read(wide).notes?.[0]).toContain('UTF-16');
  });

  it('are a workbook whatever the name of the file says', () => {
    expect(read(makeWorkbook([{ name: 'Votes', rows: [['Country', 'Vote']] }])).texts).toEqual([
      ['Country', 'Vote'],
    ]);
  });
});

describe('what is no spreadsheet', () => {
  it.each([
    ['', 'is empty'],
    ['\uFEFF \n', 'is empty'],
    ['<!doctype html><table>', 'is a web page (HTML or XML)'],
    ['%PDF-1.7', 'is a PDF'],
    ['[{"country": "Chad"}]', 'is JSON'],
  ])('is told by how it begins: %j', (text, message) => {
    expect(fault(bytes(text))).toContain(message);
  });

  it('is an old workbook, or one with a password', () => {
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(fault(Uint8Array.from([...start, 0, 0]))).toBe(
      'is a workbook of an old Excel (.xls); save it as .xlsx, or open it in a spreadsheet and save the sheet as CSV (in Excel: "CSV UTF-8")',
    );
    expect(fault(Uint8Array.from([...start, ...name]))).toBe(
      'asks for a password; save a copy without password, or save the sheet as CSV',
    );
  });

  it('is one whose quotation mark swallows all that follows', () => {
    expect(fault(bytes('Country,Quote\nChad,"yes\nMali,no\n'))).toContain(
      'opens a quotation mark before "yes" that is never closed',
    );
  });

  it('is one of more than 20 MB', () => {
    expect(fault(new Uint8Array(20_000_001))).toContain('is larger than 20 MB');
  });
});
