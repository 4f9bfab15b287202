import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/workbook/grid.ts';
import type { PageState } from '../../../src/make/page/page-state.ts';
import { movedCursor, pageOfLine, tableView } from '../../../src/make/page/table-view.ts';
import { emptyProject } from '../../../src/make/project/change-project.ts';

/** A sheet with a header and rows `Place 2`, `Place 3` … with their lines. */
function sheet(rows: number): Grid {
  const row = (line: number, ...texts: string[]) => ({
    line,
    cells: texts.map((text) => ({ kind: 'text', text }) as const),
  });
  return {
    name: null,
    notes: [],
    rows: [
      row(1, 'Country', 'Vote'),
      ...Array.from({ length: rows }, (_, i) => row(i + 2, `Place ${i + 2}`, 'Yes')),
    ],
  };
}

const state = (rows: number, more: Partial<PageState> = {}) =>
  ({
    project: { ...emptyProject, grids: [sheet(rows)] },
    derived: null,
    firstLines: [],
    firstRow: 0,
    cursor: null,
    edit: null,
    ...more,
  }) as PageState;

describe('the table of the sheet', () => {
  it('is not there before there is a sheet', () => {
    expect(tableView({ ...state(0), project: emptyProject })).toBeNull();
  });

  it('takes the first row that holds something for the header until the sheet is understood', () => {
    const view = tableView(state(2));
    expect(view?.header?.texts).toEqual(['Country', 'Vote']);
    expect(view?.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('shows rows by pages, and no page behind the last', () => {
    expect(tableView(state(120))).toMatchObject({ from: 1, to: 50, all: 120 });
    expect(tableView(state(120, { firstRow: 100 }))).toMatchObject({ from: 101, to: 120 });
    expect(tableView(state(120, { firstRow: 900 }))).toMatchObject({ from: 101, to: 120 });
  });

  it('has rows to settle first', () => {
    const view = tableView(state(60, { firstLines: [55, 4] }));
    expect(view?.rows.slice(0, 3).map(({ line }) => line)).toEqual([4, 55, 2]);
  });

  it('finds the page on which a line is', () => {
    expect(pageOfLine(state(120), 2)).toBe(0);
    expect(pageOfLine(state(120), 60)).toBe(50);
    expect(pageOfLine(state(120, { firstLines: [60] }), 60)).toBe(0);
    expect(pageOfLine(state(120), 999)).toBeNull();
  });

  it('has one cell that takes the keys, the first where none was chosen', () => {
    expect(tableView(state(3))?.cursor).toEqual({ line: 2, column: 0 });
    expect(tableView(state(3, { cursor: { line: 3, column: 1 } }))?.cursor).toEqual({
      line: 3,
      column: 1,
    });
    expect(tableView(state(3, { cursor: { line: 99, column: 1 } }))?.cursor).toEqual({
      line: 2,
      column: 0,
    });
  });

  it('moves from cell to cell, into the header, and not out of the table', () => {
    const view = tableView(state(3));
    if (view === null) throw new Error('there is a sheet');
    const from = { line: 2, column: 0 };
    expect(movedCursor(view, from, [1, 0])).toEqual({ line: 3, column: 0 });
    expect(movedCursor(view, from, [-1, 0])).toEqual({ line: 1, column: 0 });
    expect(movedCursor(view, from, [-5, -5])).toEqual({ line: 1, column: 0 });
    expect(movedCursor(view, from, [0, Number.POSITIVE_INFINITY])).toEqual({ line: 2, column: 1 });
    expect(movedCursor(view, from, [50, 0])).toEqual({ line: 4, column: 0 });
  });
});
