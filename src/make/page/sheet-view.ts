import type { UnusedColumn } from '../../core/intake/columns.ts';
import type { Role } from '../../core/intake/header-words.ts';
import { columnLetters, type Grid, type GridRow, isEmptyRow } from '../../core/workbook/grid.ts';
import { draftOf, type PageState } from './page-state.ts';

/** A column of the sheet that is shown. */
export interface SheetColumn {
  readonly index: number;
  /** Its header, or its letters where it has none. */
  readonly name: string;
  readonly role: Role | null;
  readonly isGuess: boolean;
  /** Why it says nothing on the map; null where it says something, or is empty. */
  readonly unused: UnusedColumn['why'] | null;
}

/** The sheet that is shown, and how it is understood. */
export interface SheetView {
  readonly grid: Grid;
  /** Line of the header; null where there is none. */
  readonly headerLine: number | null;
  readonly columns: readonly SheetColumn[];
  /** Rows below the header. */
  readonly rows: readonly GridRow[];
}

/** The sheet that is shown; null where there is none. */
export function sheetView(state: PageState): SheetView | null {
  const { grids, sheet } = state.project;
  const understood = draftOf(state)?.draft.understood ?? null;
  const name = understood === null ? sheet : understood.sheet;
  const grid = grids.find((one) => one.name === name) ?? grids[0];
  if (grid === undefined) return null;
  const first = grid.rows.find((row) => !isEmptyRow(row))?.line ?? null;
  const headerLine = understood === null ? first : understood.headerLine;
  const header = grid.rows.find(({ line }) => line === headerLine);
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const columns = Array.from({ length: width }, (_, index): SheetColumn => {
    const text = header?.cells[index]?.text ?? '';
    const own = text === '' ? columnLetters(index) : text;
    const used = understood?.columns.find((column) => column.name === own);
    const unused = understood?.unused.find((column) => column.name === own);
    return {
      index,
      name: own,
      role: used?.role ?? null,
      isGuess: used?.isGuess ?? false,
      unused: unused?.why ?? null,
    };
  });
  return {
    grid,
    headerLine,
    columns,
    rows: grid.rows.filter(({ line }) => headerLine === null || line > headerLine),
  };
}
