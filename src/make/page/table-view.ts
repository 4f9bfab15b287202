import type { GridRow } from '../../core/workbook/grid.ts';
import type { PageState, TableCursor } from './page-state.ts';
import { linesToSettle } from './settle-view.ts';
import { type SheetColumn, sheetView } from './sheet-view.ts';

/** How many rows of the table are shown at once. */
export const PAGE_ROWS = 50;

/** A row of the table. */
export interface TableViewRow {
  readonly line: number;
  /** One for each column. */
  readonly texts: readonly string[];
  /** Something about it is asked. */
  readonly isAsked: boolean;
  readonly isHeader: boolean;
}

/** The rows of the sheet that are shown. */
export interface TableView {
  readonly sheet: string | null;
  readonly columns: readonly SheetColumn[];
  /** The header, which can be edited like any row; null where there is none. */
  readonly header: TableViewRow | null;
  readonly rows: readonly TableViewRow[];
  /** Number of the first row that is shown, from 1; 0 where there is none. */
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly hasAsked: boolean;
  /** The cell that takes the keys. */
  readonly cursor: TableCursor | null;
}

/** What the table shows; null where there is no sheet. */
export function tableView(state: PageState): TableView | null {
  const sheet = sheetView(state);
  if (sheet === null) return null;
  const { grid, columns, headerLine } = sheet;
  const asked = linesToSettle(state);
  const rowOf = (row: GridRow, isHeader = false): TableViewRow => ({
    line: row.line,
    texts: columns.map(({ index }) => row.cells[index]?.text ?? ''),
    isAsked: asked.has(row.line),
    isHeader,
  });
  const ordered = orderedLines(sheet.rows, state);
  const first = Math.min(state.firstRow, lastPageStart(ordered.length));
  const shown = ordered.slice(first, first + PAGE_ROWS);
  const header = grid.rows.find(({ line }) => line === headerLine);
  const rows = shown.map((row) => rowOf(row));
  const isShown = ({ line }: TableCursor) =>
    line === headerLine || rows.some((row) => row.line === line);
  const cursor = state.cursor !== null && isShown(state.cursor) ? state.cursor : null;
  const start = rows[0]?.line ?? header?.line;
  return {
    sheet: grid.name,
    columns,
    header: header === undefined ? null : rowOf(header, true),
    rows,
    from: ordered.length === 0 ? 0 : first + 1,
    to: first + shown.length,
    all: ordered.length,
    hasAsked: sheet.rows.some(({ line }) => asked.has(line)),
    cursor: cursor ?? (start === undefined ? null : { line: start, column: 0 }),
  };
}

/** The first row of the page that shows this line; null where there is no such line. */
export function pageOfLine(state: PageState, line: number): number | null {
  const sheet = sheetView(state);
  if (sheet === null) return null;
  const at = orderedLines(sheet.rows, state).findIndex((row) => row.line === line);
  return at < 0 ? null : at - (at % PAGE_ROWS);
}

/** Where a key leads from a cell: the cell itself where there is nothing further. */
export function movedCursor(
  { header, rows, columns }: TableView,
  { line, column }: TableCursor,
  [down, across]: readonly [down: number, across: number],
): TableCursor {
  const lines = [...(header === null ? [] : [header.line]), ...rows.map((row) => row.line)];
  const at = Math.max(0, lines.indexOf(line));
  const within = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most));
  return {
    line: lines[within(at + down, lines.length - 1)] ?? line,
    column: within(column + across, columns.length - 1),
  };
}

/** Rows to settle come first. */
function orderedLines(rows: readonly GridRow[], { firstLines }: PageState): readonly GridRow[] {
  const first = new Set(firstLines);
  return [
    ...rows.filter(({ line }) => first.has(line)),
    ...rows.filter(({ line }) => !first.has(line)),
  ];
}

function lastPageStart(count: number): number {
  return count === 0 ? 0 : (Math.ceil(count / PAGE_ROWS) - 1) * PAGE_ROWS;
}
