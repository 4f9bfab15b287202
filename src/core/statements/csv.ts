import { type CsvRecord, csvRecords, type MarkFault } from './csv-cells.ts';
import { aboveHeader, layoutOf, otherKind, SEPARATORS, type Separator } from './csv-layout.ts';
import { type Fault, shorten } from './fault.ts';
import { checkText } from './text-check.ts';

/** A row of a spreadsheet with the line on which it starts (1-based, as an editor shows it). */
export interface CsvRow {
  readonly line: number;
  /** Cells by column name; those that the row ends before are empty. */
  readonly cells: ReadonlyMap<string, string>;
  /** Columns whose text is told in the faults of the table already. */
  readonly told: ReadonlySet<string>;
  /** How many cells the row itself has. */
  readonly length: number;
}

/** A parsed spreadsheet. Empty rows are left out, and so are rows that are told in the faults. */
export interface CsvTable {
  readonly columns: readonly string[];
  /** How many cells the header has. */
  readonly width: number;
  readonly rows: readonly CsvRow[];
  readonly faults: readonly Fault[];
  readonly separator: Separator;
}

/** How many cells of a row a message shows, so that people find it. */
const SHOWN_CELLS = 4;
/** Longest part of a cell that is shown so, in characters. */
const SHOWN_CELL = 24;

/**
 * Reads RFC 4180 text (any line ends, with or without a byte order mark), or the same with semicolons, tabs or bars
 * between its cells where the header shows it. Cells are trimmed at both ends, because spreadsheets add spaces
 * that nobody sees. Empty cells behind the last of a row, empty rows and empty columns are no fault: spreadsheets
 * save as many as they like.
 *
 * @param file name for fault messages
 * @param known names of columns, by which a header is found that does not stand in the first line
 */
export function parseCsv(text: string, file: string, known: readonly string[] = []): CsvTable {
  const own = text.replace(/^\uFEFF/, '');
  const other = otherKind(own);
  if (other !== null) return refused({ file, ...other });
  const layout = layoutOf(own, known);
  const { separator } = layout;
  if (layout.header > 1) return refused(aboveHeader(own, layout.header, file));
  const [header, ...rest] = csvRecords(own, separator);
  if (header === undefined || own.trim() === '') return refused({ file, message: 'is empty' });
  const names = trimmed(header);
  const columns = names.filter((name) => name !== '');
  const faults: Fault[] = [
    ...markFaults(header, names, file, separator),
    ...repeated(columns).map((name) => {
      return { file, line: header.line, place: name, message: 'stands twice in the header' };
    }),
  ];
  const rows = rest.flatMap((record) => {
    const row = readRow(record, names, file, separator, faults);
    return row === null ? [] : [row];
  });
  return { columns, width: names.length, rows, faults, separator };
}

/** A file of which nothing can be read. */
function refused(fault: Fault): CsvTable {
  return { columns: [], width: 0, rows: [], faults: [fault], separator: ',' };
}

/** A row; null where it is empty, or its cells cannot be told apart, which is told in the faults. */
function readRow(
  record: CsvRecord,
  names: readonly string[],
  file: string,
  separator: Separator,
  faults: Fault[],
): CsvRow | null {
  const { line } = record;
  const cells = trimmed(record);
  if (record.marks.length > 0) {
    faults.push(...markFaults(record, names, file, separator));
    return null;
  }
  if (cells.every((cell) => cell === '')) return null;
  const surplus = cells.findIndex((cell, i) => cell !== '' && (names[i] ?? '') === '');
  if (surplus >= 0) {
    const last = cells.findLastIndex((cell) => cell !== '') + 1;
    const isBeyond = surplus >= names.length;
    faults.push({
      file,
      line,
      message: isBeyond
        ? `has ${last} cells where the header has ${names.length}`
        : `has a text in column ${surplus + 1}, which has no name in the header`,
      suggestion: `${beginningOf(cells)}, and cell ${surplus + 1} is "${shorten(cells[surplus] ?? '', SHOWN_CELL)}": ${
        isBeyond
          ? `put quotation marks around cells that hold a ${SEPARATORS[separator]} or a line break`
          : 'name the column, or remove it'
      }`,
    });
    return null;
  }
  const told = new Set<string>();
  names.forEach((place, i) => {
    const value = cells[i] ?? '';
    const wrong = checkText(value);
    if (wrong === null) return;
    told.add(place);
    faults.push({ file, line, place, value, ...wrong });
  });
  const named = names.map((name, i): [string, string] => [name, cells[i] ?? '']);
  return {
    line,
    cells: new Map(named.filter(([name]) => name !== '')),
    told,
    length: cells.length,
  };
}

/**
 * What may be the cause where a row with faults has fewer cells than the header: one is missing in its middle, so
 * that the others stand in columns of their neighbours. Rows without their last empty cells are right.
 */
export function missingCells(row: CsvRow, { width, separator }: CsvTable, file: string): Fault[] {
  if (row.length >= width) return [];
  const cells = [...row.cells].slice(0, row.length);
  const [place = '', last = ''] = cells.at(-1) ?? [];
  return [
    {
      file,
      line: row.line,
      message: `has ${row.length} cells where the header has ${width}, and does not fit its columns`,
      suggestion: `${beginningOf(cells.map(([, cell]) => cell))}, and ends with "${shorten(last, SHOWN_CELL)}" in column ${place}: a ${SEPARATORS[separator]} may be missing before it`,
    },
  ];
}

/** The first cells of a row, for messages: `the row begins "s", "a"`. */
function beginningOf(cells: readonly string[]): string {
  const shown = cells.slice(0, SHOWN_CELLS).map((cell) => `"${shorten(cell, SHOWN_CELL)}"`);
  return `the row begins ${shown.join(', ')}`;
}

function trimmed({ cells }: CsvRecord): string[] {
  return cells.map((cell) => cell.trim());
}

function markFaults(
  { marks }: CsvRecord,
  names: readonly string[],
  file: string,
  separator: Separator,
): Fault[] {
  return marks.map((mark) => markFault(mark, names[mark.cell] ?? '', file, separator));
}

function markFault(
  { kind, line, opened, near }: MarkFault,
  name: string,
  file: string,
  separator: Separator,
): Fault {
  const place = name === '' ? {} : { place: name };
  switch (kind) {
    case 'open': {
      const message = 'opens a quotation mark that is never closed';
      const before = near === '' ? '' : `: it stands before "${near}"`;
      const suggestion = `close it, or write "" for a mark inside a cell in quotation marks${before}`;
      return { file, line, message, suggestion };
    }
    case 'inside': {
      const message = 'has a quotation mark in the middle of a cell';
      const suggestion = 'put the whole cell in quotation marks, and write "" for a mark inside it';
      return { file, line, ...place, value: near, message, suggestion };
    }
    case 'continued': {
      const message = 'stands behind a quotation mark that closes its cell';
      const from = opened === line ? '' : `; the mark that opens the cell stands in line ${opened}`;
      const suggestion = `write "" for a mark inside a cell, or a ${SEPARATORS[separator]} between two cells${from}`;
      return { file, line, ...place, value: near, message, suggestion };
    }
  }
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}
