import { describe, expect, it } from 'vitest';
import { type CsvTable, parseCsv } from '../../../src/core/statements/csv.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';

/** A table without faults. */
function read(text: string): CsvTable {
  const table = parseCsv(text, 'a.csv');
  expect(table.faults.map(describeFault)).toEqual([]);
  return table;
}

/** Faults in the words that an editor reads. */
function faultsOf(text: string): string[] {
  return parseCsv(text, 'a.csv').faults.map(describeFault);
}

describe('a spreadsheet', () => {
  it('is read into cells by column name', () => {
    const { columns, rows } = read('actor,stance\nCL,doubted\n');
    expect(columns).toEqual(['actor', 'stance']);
    expect(rows.map(({ cells }) => Object.fromEntries(cells))).toEqual([
      { actor: 'CL', stance: 'doubted' },
    ]);
  });

  it('keeps commas, doubled quotation marks and line breaks of quoted cells', () => {
    const [row] = read('quote,lang\n"He said: ""no"", and\nleft",en\n').rows;
    expect(row?.cells.get('quote')).toBe('He said: "no", and\nleft');
    expect(row?.cells.get('lang')).toBe('en');
  });

  it('loses spaces at both ends of a cell and of a column name, and none inside', () => {
    const { columns, rows } = read(' quote , lang\n" two  words ", en \n');
    expect(columns).toEqual(['quote', 'lang']);
    expect(rows[0]?.cells.get('quote')).toBe('two  words');
    expect(rows[0]?.cells.get('lang')).toBe('en');
  });

  it('may begin with a byte order mark, as Excel writes it', () => {
    expect(read('\uFEFFactor\nCL\n').columns).toEqual(['actor']);
    expect(read('\uFEFF"actor"\nCL\n').columns).toEqual(['actor']);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may have %s at the ends of its lines', (_name, end) => {
    const { rows } = read(['actor,stance', 'CL,doubted', 'CU,agreed'].join(end));
    expect(rows.map(({ line, cells }) => [line, cells.get('actor'), cells.get('stance')])).toEqual([
      [2, 'CL', 'doubted'],
      [3, 'CU', 'agreed'],
    ]);
  });

  it('is the same with and without a line end after the last row', () => {
    expect(read('actor\nCL\n')).toEqual(read('actor\nCL'));
  });
});

describe('the line of a row', () => {
  const lines = (text: string) => read(text).rows.map(({ line }) => line);

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is the one on which an editor finds it, below cells with %s in them', (_name, end) => {
    expect(lines(`a,b\n1,"x${end}y${end}z"\n2,y\n`)).toEqual([2, 5]);
  });

  it('counts a line break in the header', () => {
    expect(lines('a,"b\nc"\n1,2\n')).toEqual([3]);
  });

  it('counts blank lines and rows of empty cells, which are left out', () => {
    expect(lines('a,b\n\n1,2\n,\n  ,\n3,4\n\n')).toEqual([3, 6]);
  });

  it('is told of a row with too many cells, with its first cells and the one that is too many', () => {
    expect(
      faultsOf('a,b\n1,"x\ny"\n1,2,3\n1,2\n1,2,,,"a long text that goes on and on",,\n'),
    ).toEqual([
      expect.stringMatching(/^a\.csv, line 4: has 3 cells where the header has 2; .*comma/),
      expect.stringMatching(
        /line 6: has 5 cells where the header has 2; the row begins "1", "2", "", "", and cell 5 is "a long text that goes o…": put/,
      ),
    ]);
  });
});

describe('a spreadsheet with faults', () => {
  it.each(['', '\uFEFF'])('is called empty when it is %j', (text) => {
    expect(faultsOf(text)).toEqual(['a.csv: is empty']);
  });

  it('names a column that stands twice in the header, once', () => {
    expect(faultsOf('a,b,a,a\n1,2,3,4\n')).toEqual([
      'a.csv, line 1, column a: stands twice in the header',
    ]);
  });

  it('finds a column that stands twice although one has spaces around it', () => {
    expect(faultsOf('a, a\n1,2\n')).toEqual([
      'a.csv, line 1, column a: stands twice in the header',
    ]);
  });

  it('tells of repeated columns and wrong rows together', () => {
    expect(faultsOf('a,a\n1,2,3\n')).toHaveLength(2);
  });

  it('keeps the rows that can be read beside those that cannot', () => {
    const { rows, faults } = parseCsv('a,b\n1,2\n3,4,5\n4,5\n', 'a.csv');
    expect(rows.map(({ line, cells }) => [line, cells.get('a')])).toEqual([
      [2, '1'],
      [4, '4'],
    ]);
    expect(faults.map(({ line }) => line)).toEqual([3]);
  });

  it('tells of a quotation mark that is never closed, with the line where it opens', () => {
    expect(faultsOf('a,b\n0,x\n1,"open\n2,x\n3,y\n')).toEqual([
      expect.stringMatching(
        /^a\.csv, line 3: opens a quotation mark that is never closed; close it, or write ""/,
      ),
    ]);
  });

  it.each([
    ['5" nails', 'in the middle of a cell'],
    ['so "many" doubts', 'in the middle of a cell'],
    [' "a', 'in the middle of a cell'],
    ['"one"Z"dos"', 'behind a quotation mark that closes'],
    ['"one"Z', 'behind a quotation mark that closes'],
    ['"one";"dos"', 'behind a quotation mark that closes'],
    ['"so "many" doubts"', 'behind a quotation mark that closes'],
  ])(
    'tells of a mark that is opened or closed in the middle of a cell, with its column: %s',
    (cell, says) => {
      expect(faultsOf(`a,b\n0,x\n1,${cell}\n2,x\n`)).toEqual([
        expect.stringMatching(new RegExp(`^a\\.csv, line 3, column b: .*${says}`)),
      ]);
    },
  );

  it('tells of the line that opens a cell which swallows the next mark', () => {
    expect(faultsOf('a,b\n1,"open\n2,"x"\n3,y\n')).toEqual([
      expect.stringMatching(
        /line 3, column b: "x"" stands behind .*opens the cell stands in line 2$/,
      ),
    ]);
  });

  it('shows where a mark that is never closed stands', () => {
    expect(faultsOf('a,b\n1,"open this\n2,x\n')).toEqual([
      expect.stringMatching(/line 2: .* it stands before "open this"$/),
    ]);
  });

  it('tells of a mark in the header', () => {
    expect(faultsOf('a,"b"c\n1,2\n')).toEqual([
      expect.stringMatching(/^a\.csv, line 1, column bc: "c" stands behind/),
    ]);
  });

  it('may hold blanks behind a mark that closes a cell', () => {
    expect(read('a,b\n"1" ,"2" \n').rows[0]?.cells.get('a')).toBe('1');
  });

  it('tells of a mark in a cell without marks around it, with the line where it stands', () => {
    expect(faultsOf('a,b\n0,x\n1,5" nails\n2,x\n3,y\n')).toEqual([
      expect.stringMatching(/^a\.csv, line 3\b.*quotation mark/),
    ]);
  });

  it('may hold quotation marks inside a cell, as long as they are doubled', () => {
    expect(faultsOf('a,b\n1,"say ""x"" now"\n')).toEqual([]);
  });
});

describe('empty cells', () => {
  const cellsOf = (text: string) => read(text).rows.map(({ cells }) => Object.fromEntries(cells));

  it('may be missing behind the last of a row', () => {
    expect(cellsOf('a,b,c\n1\n1,2\n1,,3\n')).toEqual([
      { a: '1', b: '', c: '' },
      { a: '1', b: '2', c: '' },
      { a: '1', b: '', c: '3' },
    ]);
  });

  it('may be too many, in the header, in rows and as whole columns', () => {
    expect(read('a,,b,,\n1,,2,,,,\n,,,,,,,,\n3,,4, , \n')).toMatchObject({ columns: ['a', 'b'] });
    expect(cellsOf('a,,b,,\n1,,2,,,,\n,,,,,,,,\n3,,4, , \n')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ]);
  });

  it('are none where a column without a name holds a text, which is shown', () => {
    expect(faultsOf('a,,b\n1,lost,2\n')).toEqual([
      'a.csv, line 2: has a text in column 2, which has no name in the header; the row begins "1", "lost", "2", and cell 2 is "lost": name the column, or remove it',
    ]);
  });
});
