import type { Draft, Remark } from './draft.ts';

/** What became of the rows of a sheet. */
export interface RowCounts {
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** Those that are on the map. */
  readonly placed: number;
  /** Those that a question keeps from the map. */
  readonly toSettle: number;
  /** Those that are left out for a reason that is told. */
  readonly leftOut: number;
}

/** What became of the rows of a draft. */
export function countsOf({ understood, rows, remarks }: Draft): RowCounts {
  const placed = rows.filter(({ line }) => line > 0).length;
  const leftOut = remarks.reduce((sum, remark) => sum + linesLeftOut(remark).length, 0);
  return {
    rows: understood.rows,
    placed,
    toSettle: Math.max(0, understood.rows - placed - leftOut),
    leftOut,
  };
}

/** The lines that a remark says are left out: of rows that say the same, all but the first. */
export function linesLeftOut(remark: Remark): readonly number[] {
  switch (remark.kind) {
    case 'totals':
    case 'chosen-out':
      return remark.lines;
    case 'repeated':
      return remark.lines.slice(1);
    case 'misspelt':
    case 'by-code':
    case 'number':
    case 'joined':
    case 'marks':
    case 'serials':
    case 'idle-answer':
    case 'language-taken':
      return [];
  }
}
