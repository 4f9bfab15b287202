import { type Cell, columnLetters, EMPTY, type Grid, isEmptyRow } from '../workbook/grid.ts';
import type { Header } from './header.ts';

/** A row of a sheet below its header. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A column that has a cell somewhere below the header. */
export interface TableColumn {
  readonly index: number;
  /** Its header, or its letter where it has none. */
  readonly name: string;
  readonly hasHeader: boolean;
}

/** What stands below the header of a sheet, and what stands around it. */
export interface Table {
  readonly columns: readonly TableColumn[];
  /** Headers of columns without a cell. */
  readonly emptyColumns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Texts above the header. */
  readonly above: readonly string[];
  /** How many rows are empty. */
  readonly emptyRows: number;
  /** Line of the header; null where there is none. */
  readonly headerLine: number | null;
}

/** Parts a sheet at its header. A header that stands again below, as in printed lists, is left out with empty rows. */
export function tableOf({ rows }: Grid, { index, names }: Header): Table {
  const header = rows[index];
  const isAgain = ({ cells }: TableRow) =>
    header !== undefined &&
    cells.some(({ text }) => text !== '') &&
    header.cells.every(({ text }, i) => text === (cells[i]?.text ?? ''));
  const below = rows.slice(index + 1);
  const full = below.filter((row) => !isEmptyRow(row) && !isAgain(row));
  const width = Math.max(names.length, ...full.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, i): TableColumn => {
    const name = names[i] ?? '';
    return { index: i, name: name === '' ? columnLetters(i) : name, hasHeader: name !== '' };
  });
  const isFull = ({ index: i }: TableColumn) =>
    full.some(({ cells }) => (cells[i]?.text ?? '') !== '');
  const empty = all.filter((column) => column.hasHeader && !isFull(column));
  const above = rows.slice(0, Math.max(0, index)).flatMap(({ cells }) => {
    const texts = cells.map(({ text }) => text).filter((text) => text !== '');
    return texts.length === 0 ? [] : [texts.join(' ')];
  });
  return {
    columns: all.filter(isFull),
    emptyColumns: empty.map(({ name }) => name),
    rows: full,
    above,
    emptyRows: below.length - full.length,
    headerLine: header?.line ?? null,
  };
}

/** A cell of a row; empty where the row ends before it. */
export function cellOf(row: TableRow, column: number): Cell {
  return row.cells[column] ?? EMPTY;
}
