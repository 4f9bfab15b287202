import {
  type Cell,
  cutNotes,
  EMPTY,
  type GridRow,
  MOST_COLUMNS,
  MOST_ROWS,
  textCell,
} from './grid.ts';
import { dayOfSerial } from './number-format.ts';
import type { Styles } from './styles.ts';
import { visitXml } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly is1904: boolean;
}

/** The cells of a sheet, and what people who look at it cannot see. */
export interface Sheet {
  readonly rows: readonly GridRow[];
  /** Rows that are hidden, by filters too. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Cells that repeat the one above, because they are one cell in the workbook. */
  readonly merged: number;
  /** Formulas whose values the workbook does not hold. */
  readonly valueless: number;
  /** What of the sheet is not read because there is too much of it, in sentences. */
  readonly cut: readonly string[];
}

/** Most cells that are looked at to fill joined ones, so that a hostile list of them ends. */
const MOST_JOINED = 1_000_000;

/** One row as it is read; cells by index of their column. */
interface OpenRow {
  readonly line: number;
  readonly cells: Map<number, Cell>;
}

/**
 * Reads one sheet.
 *
 * @throws Error where it is no XML
 */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const rows: OpenRow[] = [];
  const merges: string[] = [];
  let row: OpenRow = { line: 0, cells: new Map() };
  let [hiddenRows, hiddenColumns, valueless] = [0, 0, 0];
  let [seenRows, fullRows, widest, column] = [0, 0, 0, -1];
  let cell = { column: 0, type: '', style: 0, text: '', hasFormula: false };
  let isValue = false;
  visitXml(xml, {
    open: (name, value) => {
      switch (name) {
        case 'col':
          if (isTrue(value('hidden'))) {
            hiddenColumns +=
              Math.min(Number(value('max')), MOST_COLUMNS) - Number(value('min')) + 1;
          }
          break;
        case 'row':
          row = { line: lineAfter(row.line, value('r')), cells: new Map() };
          column = -1;
          seenRows++;
          if (isTrue(value('hidden'))) hiddenRows++;
          if (rows.length < MOST_ROWS) rows.push(row);
          break;
        case 'c':
          column = columnOf(value('r')) ?? column + 1;
          cell = {
            column,
            type: value('t') ?? 'n',
            style: Number(value('s') ?? 0),
            text: '',
            hasFormula: false,
          };
          break;
        case 'f':
          cell.hasFormula = true;
          break;
        case 'v':
        case 't':
          isValue = true;
          break;
        case 'mergeCell':
          merges.push(value('ref') ?? '');
      }
    },
    text: (text) => {
      if (isValue) cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c') return;
      if (cell.hasFormula && cell.text === '' && cell.type !== 'str') valueless++;
      const read = cellOf(cell, context);
      // Cells that are only coloured or framed are many in some workbooks.
      if (read.text === '' && !cell.hasFormula) return;
      if (cell.column < MOST_COLUMNS) row.cells.set(cell.column, read);
      widest = Math.max(widest, cell.column + 1);
      fullRows = seenRows;
    },
  });
  const merged = fillMerged(rows, merges);
  const cut = cutNotes(fullRows, widest);
  return { rows: rows.map(asGridRow), hiddenRows, hiddenColumns, merged, valueless, cut };
}

function asGridRow({ line, cells }: OpenRow): GridRow {
  const width = Math.max(-1, ...cells.keys()) + 1;
  return { line, cells: Array.from({ length: width }, (_, i) => cells.get(i) ?? EMPTY) };
}

function cellOf(
  { type, style, text }: { readonly type: string; readonly style: number; readonly text: string },
  { strings, styles, is1904 }: SheetContext,
): Cell {
  switch (type) {
    case 's':
      return textCell(strings[Number(text)] ?? '');
    case 'b':
      return textCell(text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : text);
    case 'd': {
      const day = text.slice(0, 10);
      return textCell(day);
    }
    case 'n':
      return numberCell(text, style, styles, is1904);
    default:
      return textCell(text);
  }
}

function numberCell(text: string, style: number, styles: Styles, is1904: boolean): Cell {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return textCell(text);
  const precision = styles.dayFormats[style] ?? null;
  const day = precision === null ? null : dayOfSerial(value, is1904);
  if (precision === null || day === null) return { kind: 'number', text: String(value), value };
  const shown = { day: 10, month: 7, year: 4 }[precision];
  return { kind: 'day', text: day.slice(0, shown), day, precision };
}

/** Repeats what stands in cells that were joined down a column; how often. Across, the text stays where it is. */
function fillMerged(rows: readonly OpenRow[], merges: readonly string[]): number {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let [filled, looked] = [0, 0];
  for (const ref of merges) {
    const [from, to] = ref.split(':');
    const [column, last] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [lineOf(from), lineOf(to)];
    if (column === null || column !== last) continue;
    const cell = byLine.get(top)?.cells.get(column);
    if (cell === undefined || cell.text === '') continue;
    for (let line = top + 1; line <= Math.min(bottom, top + MOST_ROWS); line++) {
      if (++looked > MOST_JOINED) return filled;
      const below = byLine.get(line);
      if (below === undefined || [...below.cells.values()].every(({ text }) => text === ''))
        continue;
      below.cells.set(column, cell);
      filled++;
    }
  }
  return filled;
}

/** Index of the column of a cell such as `AB12`; null where there is no such reference. */
function columnOf(ref: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})/i.exec(ref ?? '')?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lineOf(ref: string | undefined): number {
  return Number(/\d+$/.exec(ref ?? '')?.[0] ?? 0);
}

/** The number of a row. Rows go down: a number that does not would be that of two rows. */
function lineAfter(last: number, stated: string | undefined): number {
  const line = Number(stated ?? last + 1);
  return Number.isSafeInteger(line) && line > last ? line : last + 1;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
