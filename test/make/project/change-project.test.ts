import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/core/intake/read-file.ts';
import type { Grid } from '../../../src/core/workbook/grid.ts';
import { changed, emptyProject } from '../../../src/make/project/change-project.ts';
import type { Change, Project } from '../../../src/make/project/project.ts';

const VOTE = 'Country;Vote\nChad;Yes\nMali;No\n';

function gridsOf(text: string): readonly Grid[] {
  const read = readText(text, 'votes.csv');
  if (!read.ok) throw new Error(read.faults[0]?.message);
  return read.value;
}

function changedBy(project: Project, ...changes: readonly Change[]): Project {
  return changes.reduce(changed, project);
}

const file = (text = VOTE): Change => ({ kind: 'file', file: 'votes.csv', grids: gridsOf(text) });
const dropped = changedBy(emptyProject, file());

/** The sheet as it is typed: `line: cell | cell`. */
function sheetOf({ grids: [grid] }: Project): readonly string[] {
  return (grid?.rows ?? []).map(
    ({ line, cells }) => `${line}: ${cells.map(({ text }) => text).join(' | ')}`,
  );
}

const cell = (line: number, column: number, text: string): Change => ({
  kind: 'cell',
  sheet: null,
  line,
  column,
  text,
});

describe('a cell', () => {
  it('is changed, and the others of its row stay', () => {
    const next = changedBy(dropped, cell(2, 1, '  No '));
    expect(sheetOf(next)).toEqual(['1: Country | Vote', '2: Chad | No', '3: Mali | No']);
    expect(sheetOf(dropped)).toEqual(['1: Country | Vote', '2: Chad | Yes', '3: Mali | No']);
  });

  it('may stand beyond the end of its row', () => {
    expect(sheetOf(changedBy(dropped, cell(3, 3, 'x')))).toContain('3: Mali | No |  | x');
  });

  it('makes its row, at its line, and its sheet where there is none', () => {
    const typed = changedBy(emptyProject, cell(3, 0, 'Mali'), cell(1, 0, 'Country'));
    expect(sheetOf(typed)).toEqual(['1: Country', '3: Mali']);
    expect(typed.grids[0]?.name).toBeNull();
  });

  it('that is typed as it was keeps that it is a number or a day', () => {
    const day = { kind: 'day', text: '2022-03-02', day: '2022-03-02', precision: 'day' } as never;
    const project = {
      ...emptyProject,
      grids: [{ name: null, rows: [{ line: 1, cells: [day] }], notes: [] }],
    };
    expect(changedBy(project, cell(1, 0, '2022-03-02'))).toBe(project);
  });

  it('of a workbook chooses its sheet, and leaves the others alone', () => {
    const [grid] = gridsOf(VOTE) as [Grid];
    const grids = [
      { ...grid, name: 'One' },
      { ...grid, name: 'Two' },
    ];
    const next = changedBy({ ...emptyProject, grids }, {
      ...cell(2, 1, 'No'),
      sheet: 'Two',
    } as Change);
    expect(next.sheet).toBe('Two');
    expect(next.grids[0]).toBe(grids[0]);
    expect(next.grids[1]?.rows[1]?.cells[1]?.text).toBe('No');
  });

  it('of a sheet that is not there changes nothing', () => {
    expect(changedBy(dropped, { ...cell(2, 1, 'No'), sheet: 'Two' } as Change)).toBe(dropped);
  });
});

describe('a row', () => {
  it('that is added has the line behind the last, whatever was removed before', () => {
    const next = changedBy(
      dropped,
      { kind: 'remove-row', sheet: null, line: 2 },
      { kind: 'add-row', sheet: null },
      cell(4, 0, 'Togo'),
    );
    expect(sheetOf(next)).toEqual(['1: Country | Vote', '3: Mali | No', '4: Togo']);
  });

  it('may be added before anything else', () => {
    expect(sheetOf(changedBy(emptyProject, { kind: 'add-row', sheet: null }))).toEqual(['1: ']);
  });

  it('that is not there is not removed', () => {
    expect(changedBy(dropped, { kind: 'remove-row', sheet: null, line: 9 })).toBe(dropped);
  });
});

describe('an answer', () => {
  it('holds for a text however it is written, and is taken back by null', () => {
    const once = changedBy(dropped, { kind: 'place', value: 'Congo', answer: 'CG' });
    const twice = changedBy(once, { kind: 'place', value: 'CONGO.', answer: 'CD' });
    expect(twice.answers.places).toEqual({ 'CONGO.': 'CD' });
    expect(
      changedBy(twice, { kind: 'place', value: 'congo', answer: null }).answers.places,
    ).toEqual({});
  });

  it('about a response, a column, dates and the other states is kept', () => {
    const { answers } = changedBy(
      dropped,
      { kind: 'response', value: 'Yess', answer: 'Yes' },
      { kind: 'column', name: 'Vote', answer: 'response' },
      { kind: 'dates', answer: 'day-first' },
      { kind: 'rest', answer: 'Did not' },
    );
    expect(answers).toEqual({
      places: {},
      responses: { Yess: 'Yes' },
      columns: { Vote: 'response' },
      dates: 'day-first',
      rest: 'Did not',
    });
  });

  it('may be about a text that is a key of all objects', () => {
    const { places } = changedBy(dropped, {
      kind: 'place',
      value: '__proto__',
      answer: 'leave-out',
    }).answers;
    expect(Object.entries(places)).toEqual([['__proto__', 'leave-out']]);
    expect(Object.getPrototypeOf(places)).toBe(Object.prototype);
  });

  it('stays when another file is read, and so do words and looks', () => {
    const project = changedBy(
      dropped,
      { kind: 'place', value: 'Congo', answer: 'CG' },
      { kind: 'words', field: 'headline', text: 'A vote' },
      { kind: 'look', stance: 'against', look: { label: 'No' } },
      file('Country;Vote\nCongo;Yes\n'),
    );
    expect(sheetOf(project)).toEqual(['1: Country | Vote', '2: Congo | Yes']);
    expect(project.answers.places).toEqual({ Congo: 'CG' });
    expect(project.words.headline).toBe('A vote');
    expect(project.looks).toEqual({ against: { label: 'No' } });
  });
});

describe('the chosen sheet', () => {
  it('is given up where another file has none of its name', () => {
    const [grid] = gridsOf(VOTE) as [Grid];
    const read = (...names: readonly string[]): Change => ({
      kind: 'file',
      file: 'votes.xlsx',
      grids: names.map((name) => ({ ...grid, name })),
    });
    const chosen = changedBy(emptyProject, read('One', 'Two'), { kind: 'sheet', name: 'Two' });
    expect(changedBy(chosen, read('Two')).sheet).toBe('Two');
    expect(changedBy(chosen, read('Three')).sheet).toBeNull();
  });
});

describe('the look of a response', () => {
  it('is what was chosen last, and nothing where nothing is chosen', () => {
    const look = { label: 'For', pattern: 'dots' } as const;
    const project = changedBy(dropped, { kind: 'look', stance: 'in-favour', look });
    expect(project.looks).toEqual({ 'in-favour': look });
    const unnamed = changedBy(project, {
      kind: 'look',
      stance: 'in-favour',
      look: { ...look, label: '' },
    });
    expect(unnamed.looks).toEqual({ 'in-favour': { pattern: 'dots' } });
    expect(changedBy(project, { kind: 'look', stance: 'in-favour', look: {} }).looks).toEqual({});
  });
});

describe('a change that changes nothing', () => {
  it.each<Change>([
    { kind: 'words', field: 'headline', text: '' },
    { kind: 'map-kind', value: null },
    { kind: 'language', value: null },
    { kind: 'views', views: null },
    { kind: 'order', stances: [] },
    { kind: 'sheet', name: null },
    { kind: 'place', value: 'Chad', answer: null },
    { kind: 'look', stance: 'against', look: {} },
  ])('gives the same project: $kind', (change) => {
    expect(changed(dropped, change)).toBe(dropped);
  });
});
