import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/workbook.ts';
import { makeWorkbook, workbookParts, zipped } from './make-workbook.ts';

function sheets(bytes: Uint8Array) {
  const read = readWorkbook(bytes, 'votes.xlsx');
  if (!read.ok) throw new Error(read.faults[0]?.message);
  return read.value;
}

function firstSheet(xml: string, options?: Parameters<typeof makeWorkbook>[1]) {
  const [sheet] = sheets(makeWorkbook([{ name: 'Votes', rows: [], xml }], options));
  if (sheet === undefined) throw new Error('no sheet');
  return { ...sheet, texts: sheet.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

function fault(bytes: Uint8Array): string {
  const read = readWorkbook(bytes, 'votes.xlsx');
  return read.ok ? 'read' : (read.faults[0]?.message ?? '');
}

describe('a workbook', () => {
  it('gives rows with their numbers, and cells in their columns', () => {
    const { rows, texts } = firstSheet(
      '<sheetData><row r="3"><c r="B3" t="str"><v>Chad</v></c><c r="D3"><v>7</v></c></row></sheetData>',
    );
    expect(rows[0]?.line).toBe(3);
    expect(texts).toEqual([['', 'Chad', '', '7']]);
  });

  it('counts cells and rows that have no numbers', () => {
    const { rows, texts } = firstSheet(
      '<sheetData><row><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row><row><c t="str"><v>C</v></c></row></sheetData>',
    );
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(texts).toEqual([['A', 'B'], ['C']]);
  });

  it('reads elements with prefixes, as some programs write them', () => {
    const { texts } = firstSheet(
      '<x:sheetData xmlns:x="urn:x"><x:row r="1"><x:c r="A1" t="str"><x:v>Chad &amp; Niger</x:v></x:c></x:row></x:sheetData>',
    );
    expect(texts).toEqual([['Chad & Niger']]);
  });

  it('tells days from numbers by how they are shown', () => {
    const { rows } = firstSheet(
      '<sheetData><row r="1"><c r="A1" s="1"><v>44622.5</v></c><c r="B1" s="2"><v>44621</v></c><c r="C1" s="3"><v>44622</v></c><c r="D1"><v>44622</v></c></row></sheetData>',
    );
    expect(rows[0]?.cells).toEqual([
      { kind: 'day', text: '2022-03-02', day: '2022-03-02', precision: 'day' },
      { kind: 'day', text: '2022-03', day: '2022-03-01', precision: 'month' },
      { kind: 'number', text: '44622', value: 44622 },
      { kind: 'number', text: '44622', value: 44622 },
    ]);
  });

  it('counts days from 1904 where the workbook does', () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>43160</v></c></row></sheetData>';
    expect(firstSheet(xml, { is1904: true }).texts).toEqual([['2022-03-02']]);
  });

  it('leaves superscript marks out of texts, keeps other superscript, and says so', () => {
    const superscript = (text: string) =>
      `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`;
    const strings = `<si><r><t>Angola</t></r>${superscript('1')}</si><si><r><t>km</t></r>${superscript('squared')}</si><si><t>日本</t><rPh><t>ニホン</t></rPh></si>`;
    const { texts, notes } = firstSheet(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row></sheetData>',
      { strings },
    );
    expect(texts).toEqual([['Angola', 'kmsquared', '日本']]);
    expect(notes).toEqual(['1 footnote mark in superscript left out of the texts']);
  });

  it('says what cannot be seen: hidden rows and columns, formulas without values, joined cells', () => {
    const { texts, notes } = firstSheet(
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>Chad</v></c><c r="B1" t="str"><v>Yes</v></c></row><row r="2" hidden="1"><c r="A2"/><c r="B2" t="str"><v>No</v></c><c r="C2"><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    );
    expect(texts).toEqual([
      ['Chad', 'Yes'],
      ['Chad', 'No', ''],
    ]);
    expect(notes).toEqual([
      '1 row is hidden in the workbook, and read too',
      '2 columns are hidden in the workbook, and read too',
      '1 cell is joined with the one above, and taken to say the same',
      '1 formula has no value in the file: open it in a spreadsheet and save it',
    ]);
  });

  it('gives each row a number of its own, and each sheet a name of its own', () => {
    const xml =
      '<sheetData><row r="2"><c><v>1</v></c></row><row r="2"><c><v>1e999</v></c></row><row r="x"><c><v>3</v></c></row></sheetData>';
    const result = readWorkbook(
      makeWorkbook([
        { name: 'Votes', rows: [], xml },
        { name: 'Votes', rows: [['x']] },
      ]),
      'votes.xlsx',
    );
    const grids = result.ok ? result.value : [];
    expect(grids.map(({ name }) => name)).toEqual(['Votes', 'Votes (2)']);
    expect(grids[0]?.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, { kind: 'number', text: '1', value: 1 }],
      [3, { kind: 'text', text: '1e999' }],
      [4, { kind: 'number', text: '3', value: 3 }],
    ]);
  });

  it('says which rows and columns are too many to be read', () => {
    const xml = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_001)}<row><c r="SH1"><v>2</v></c></row></sheetData>`;
    const result = readWorkbook(makeWorkbook([{ name: 'Votes', rows: [], xml }]), 'votes.xlsx');
    const [grid] = result.ok ? result.value : [];
    expect(grid?.rows).toHaveLength(20_000);
    expect(grid?.notes).toEqual([
      'only the first 20,000 of 20,002 rows are read',
      'only the first 500 of 502 columns are read',
    ]);
  });

  it('puts hidden sheets behind the others', () => {
    const read = sheets(
      makeWorkbook([
        { name: 'Codes', rows: [['x']], state: 'hidden' },
        { name: 'Votes', rows: [['y']] },
      ]),
    );
    expect(read.map(({ name }) => name)).toEqual(['Votes', 'Codes']);
    expect(read[1]?.notes).toEqual(['the sheet is hidden in the workbook']);
  });
});

describe('what is no workbook', () => {
  it.each([
    ['content.xml', 'is a document of LibreOffice (such as .ods)'],
    ['Index/Document.iwa', 'is a document of Numbers or Pages'],
    ['xl/workbook.bin', 'is a binary workbook (.xlsb)'],
    ['word/document.xml', 'is a document of Word (.docx)'],
    ['photo.jpg', 'is an archive, and not a workbook'],
  ])('is told by its files: %s', (name, message) => {
    expect(fault(zipped({ [name]: 'x' }))).toBe(message);
  });

  it('is an archive that ends too early', () => {
    const bytes = makeWorkbook([{ name: 'Votes', rows: [['x']] }]);
    expect(fault(bytes.slice(0, bytes.length / 2))).toContain('is damaged');
    for (let length = 0; length < bytes.length; length += 7) {
      expect(readWorkbook(bytes.slice(0, length), 'votes.xlsx').ok, `${length} bytes`).toBe(false);
    }
  });

  it('is one with damaged bytes, however they are damaged', () => {
    const bytes = makeWorkbook([{ name: 'Votes', rows: [['Chad', 'Yes']] }]);
    for (let at = 0; at < bytes.length; at += 11) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(() => readWorkbook(damaged, 'votes.xlsx')).not.toThrow();
    }
  });

  it('is one that is far larger than it says', () => {
    const parts = workbookParts([{ name: 'Votes', rows: [['x']] }]);
    const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
    const bomb = zipSync({
      ...Object.fromEntries(files),
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000).fill(32),
    });
    // Both places in which the archive says how large the file is.
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 60_000_000) view.setUint32(at, 10, true);
    }
    expect(fault(bomb)).toBe('is too large: xl/worksheets/sheet1.xml is more than 40 MB unpacked');
  });

  it('is one that asks for a password', () => {
    const bytes = makeWorkbook([{ name: 'Votes', rows: [['x']] }]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(fault(bytes)).toBe('asks for a password');
  });
});
