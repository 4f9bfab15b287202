import { answerKey } from '../../core/intake/answers.ts';
import { EMPTY, type Grid, type GridRow, textCell } from '../../core/workbook/grid.ts';
import type { Change, ChosenLook, Project, ProjectAnswers } from './project.ts';

/** A map of which nothing is known. */
export const emptyProject: Project = {
  file: '',
  grids: [],
  sheet: null,
  answers: { places: {}, responses: {}, columns: {}, dates: null, rest: null },
  looks: {},
  order: [],
  words: {
    headline: '',
    kicker: '',
    standfirst: '',
    credit: '',
    date: '',
    body: '',
    subject: '',
    notes: '',
  },
  kind: null,
  language: null,
  views: null,
};

/** The project after a change; the same object where it changes nothing. */
export function changed(project: Project, change: Change): Project {
  const next = afterChange(project, change);
  const keys = Object.keys(next) as (keyof Project)[];
  return keys.every((key) => isSame(next[key], project[key])) ? project : next;
}

/** Cells are many, and are replaced where they change: they are compared by identity. */
function isSame(a: Project[keyof Project], b: Project[keyof Project]): boolean {
  return a === b || (!isGrids(a) && JSON.stringify(a) === JSON.stringify(b));
}

function isGrids(value: unknown): value is readonly Grid[] {
  return Array.isArray(value) && value.some((one: unknown) => Object.hasOwn(Object(one), 'rows'));
}

function afterChange(project: Project, change: Change): Project {
  const { answers } = project;
  const answered = (more: Partial<ProjectAnswers>): Project => ({
    ...project,
    answers: { ...answers, ...more },
  });
  switch (change.kind) {
    case 'file':
      return withFile(project, change.file, change.grids);
    case 'sheet':
      return { ...project, sheet: change.name };
    case 'cell':
      return withGrid(project, change.sheet, (grid) => withCell(grid, change));
    case 'add-row':
      return withGrid(project, change.sheet, withRow);
    case 'remove-row':
      return withGrid(project, change.sheet, (grid) => withoutRow(grid, change.line));
    case 'place':
      return answered({ places: withAnswer(answers.places, change) });
    case 'response':
      return answered({ responses: withAnswer(answers.responses, change) });
    case 'column': {
      const columns = entriesWithout(answers.columns, (name) => name === change.name);
      if (change.answer !== null) columns.push([change.name, change.answer]);
      return answered({ columns: Object.fromEntries(columns) });
    }
    case 'dates':
      return answered({ dates: change.answer });
    case 'rest':
      return answered({ rest: change.answer });
    case 'look':
      return { ...project, looks: withLook(project.looks, change.stance, change.look) };
    case 'order':
      return { ...project, order: change.stances };
    case 'words':
      return { ...project, words: { ...project.words, [change.field]: change.text } };
    case 'map-kind':
      return { ...project, kind: change.value };
    case 'language':
      return { ...project, language: change.value };
    case 'views':
      return { ...project, views: change.views };
  }
}

/** The sheet that was chosen stays so where the new file has one of its name. */
function withFile(project: Project, file: string, grids: readonly Grid[]): Project {
  const isThere = grids.some(({ name }) => name !== null && name === project.sheet);
  return { ...project, file, grids, sheet: isThere ? project.sheet : null };
}

/**
 * Answers with one more, or with one less. Texts that are compared as one have one answer. Entries become an object by
 * `Object.fromEntries`, to which `__proto__` is a key as any other.
 */
function withAnswer(
  answers: Readonly<Record<string, string>>,
  { value, answer }: { readonly value: string; readonly answer: string | null },
): Readonly<Record<string, string>> {
  const key = answerKey(value);
  const others = entriesWithout(answers, (text) => answerKey(text) === key);
  return Object.fromEntries(answer === null ? others : [...others, [value, answer]]);
}

function withLook(
  looks: Project['looks'],
  stance: string,
  { label, ...look }: ChosenLook,
): Project['looks'] {
  const written: ChosenLook = label === undefined || label === '' ? look : { ...look, label };
  const others = entriesWithout(looks, (id) => id === stance);
  const isChosen = Object.keys(written).length > 0;
  return Object.fromEntries(isChosen ? [...others, [stance, written]] : others);
}

function entriesWithout<Value>(
  record: Readonly<Record<string, Value>>,
  isOut: (key: string) => boolean,
): [string, Value][] {
  return Object.entries(record).filter(([key]) => !isOut(key));
}

/**
 * Changes a sheet, which is the chosen one from then on, because an edit may change which names the most places. Where
 * there is no sheet yet, its first cell makes one.
 */
function withGrid(project: Project, sheet: string | null, change: (grid: Grid) => Grid): Project {
  const grids = project.grids.length === 0 ? [{ name: null, rows: [], notes: [] }] : project.grids;
  const grid = grids.find(({ name }) => name === sheet);
  const next = grid === undefined ? undefined : change(grid);
  if (next === grid) return project;
  return {
    ...project,
    sheet,
    grids: grids.map((one) => (one === grid && next !== undefined ? next : one)),
  };
}

/** A cell that does not change keeps what its file says of it: that it is a number, or a day. */
function withCell(grid: Grid, { line, column, text }: Extract<Change, { kind: 'cell' }>): Grid {
  const cell = textCell(text);
  const row = grid.rows.find((one) => one.line === line);
  if ((row?.cells[column] ?? EMPTY).text === cell.text) return grid;
  const width = Math.max(column + 1, row?.cells.length ?? 0);
  const cells = Array.from({ length: width }, (_, i) =>
    i === column ? cell : (row?.cells[i] ?? EMPTY),
  );
  const next: GridRow = { line, cells };
  const rows =
    row === undefined
      ? [...grid.rows, next].sort((a, b) => a.line - b.line)
      : grid.rows.map((one) => (one === row ? next : one));
  return { ...grid, rows };
}

function withRow(grid: Grid): Grid {
  const last = grid.rows.reduce((most, { line }) => Math.max(most, line), 0);
  return { ...grid, rows: [...grid.rows, { line: last + 1, cells: [] }] };
}

function withoutRow(grid: Grid, line: number): Grid {
  const rows = grid.rows.filter((row) => row.line !== line);
  return rows.length === grid.rows.length ? grid : { ...grid, rows };
}
