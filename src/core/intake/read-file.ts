import { type CsvRecord, csvRecords } from '../statements/csv-cells.ts';
import { otherKind, SEPARATORS, type Separator } from '../statements/csv-layout.ts';
import { decodeText } from '../statements/decode-text.ts';
import { type Fault, type Result, shorten } from '../statements/fault.ts';
import {
  cutNotes,
  type Grid,
  MOST_COLUMNS,
  MOST_ROWS,
  textCell,
  tooMuch,
} from '../workbook/grid.ts';
import { otherWorkbook, readWorkbook } from '../workbook/workbook.ts';

/** Largest spreadsheet that is read, in bytes. */
export const LARGEST_SHEET = 20_000_000;
/** How much of a text is looked at to find its separator, in characters. */
const HEAD = 60_000;
/** The first line by which Excel is told the separator. */
const TOLD = /^sep=(.)\r?\n/i;
/** Of how many rows a note says that a quotation mark is odd. */
const MOST_ODD = 5;

const OWN_FILE = 'copy the sheet with the answers into a file of its own';

/**
 * Reads the bytes of a spreadsheet, whatever its name says it is: a workbook (.xlsx), or a text with commas,
 * semicolons, tabs or bars between its cells. A workbook may have several sheets.
 */
export function readFile(bytes: Uint8Array, file: string): Result<readonly Grid[]> {
  const refused = (fault: Omit<Fault, 'file'>) =>
    ({ ok: false, faults: [{ file, ...fault }] }) as const;
  if (bytes.length === 0) return refused({ message: 'is empty' });
  if (bytes.length > LARGEST_SHEET) {
    return refused({
      message: `is larger than ${LARGEST_SHEET / 1_000_000} MB`,
      suggestion: OWN_FILE,
    });
  }
  const other = otherWorkbook(bytes, file);
  if (other !== null) return { ok: false, faults: [other] };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bearable(readWorkbook(bytes, file), file);
  const { text, encoding } = decodeText(bytes);
  const read = readText(text, file);
  if (!read.ok || encoding === undefined) return read;
  const note = `the letters of ${encoding}; look whether letters with accents are right`;
  return { ok: true, value: read.value.map((grid) => ({ ...grid, notes: [note, ...grid.notes] })) };
}

/** Reads a text, as it is pasted or in a file. */
export function readText(text: string, file: string): Result<readonly Grid[]> {
  const own = text.replace(/^\uFEFF/, '');
  if (own.trim() === '') return { ok: false, faults: [{ file, message: 'is empty' }] };
  const other = otherKind(own);
  if (other !== null) return { ok: false, faults: [{ file, ...other }] };
  const told = TOLD.exec(own);
  const body = told === null ? own : own.slice(told[0].length);
  const separator = toldSeparator(told?.[1]) ?? separatorOf(body);
  const records = csvRecords(body, separator);
  const open = records.flatMap(({ marks }) => marks).find(({ kind }) => kind === 'open');
  if (open !== undefined) {
    const message = `opens a quotation mark before "${shorten(open.near, 30)}" that is never closed, so that all that follows is one cell`;
    const suggestion = 'close it, or export the sheet anew';
    return { ok: false, faults: [{ file, line: open.line, message, suggestion }] };
  }
  const skipped = told === null ? 0 : 1;
  const rows = records.slice(0, MOST_ROWS).map(({ line, cells }) => ({
    line: line + skipped,
    cells: cells.slice(0, MOST_COLUMNS).map(textCell),
  }));
  const columns = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const odd = records.slice(0, MOST_ROWS).filter(({ marks }) => marks.length > 0);
  const notes = [
    `${SEPARATORS[separator]}s between its cells`,
    ...cutNotes(records.length, columns),
    ...odd.slice(0, MOST_ODD).flatMap((record) => oddMarks(record, skipped)),
    ...(odd.length > MOST_ODD
      ? [`quotation marks stand in the middle of cells in ${odd.length - MOST_ODD} more lines`]
      : []),
  ];
  return bearable({ ok: true, value: [{ name: null, rows, notes }] }, file);
}

/** What was read, unless there is more of it than a map is made of. */
function bearable(read: Result<readonly Grid[]>, file: string): Result<readonly Grid[]> {
  const message = read.ok ? tooMuch(read.value) : null;
  return message === null ? read : { ok: false, faults: [{ file, message, suggestion: OWN_FILE }] };
}

function toldSeparator(told: string | undefined): Separator | null {
  return told !== undefined && Object.hasOwn(SEPARATORS, told) ? (told as Separator) : null;
}

/**
 * What stands between the cells: what parts most rows into the same number of cells, two or more. Commas in texts part
 * only some rows, and not into as many.
 */
function separatorOf(text: string): Separator {
  const head = text.slice(0, HEAD);
  const scored = (Object.keys(SEPARATORS) as Separator[]).map((separator) => {
    const widths = new Map<number, number>();
    for (const { cells } of csvRecords(head, separator)) {
      const isEmpty = cells.every((cell) => cell.trim() === '');
      if (cells.length > 1 && !isEmpty) {
        widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      }
    }
    return { separator, rows: Math.max(0, ...widths.values()) };
  });
  const [best] = scored.toSorted((a, b) => b.rows - a.rows);
  return best === undefined || best.rows === 0 ? ',' : best.separator;
}

function oddMarks({ marks, line }: CsvRecord, skipped: number): readonly string[] {
  return marks.slice(0, 1).map(({ near }) => {
    return `line ${line + skipped}: a quotation mark stands in the middle of a cell, near "${shorten(near, 30)}"; look whether its cells are right`;
  });
}
