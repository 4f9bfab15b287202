import { describe, expect, it } from 'vitest';
import { emptyProject } from '../../../src/make/project/change-project.ts';
import {
  createHistory,
  type History,
  record,
  redo,
  undo,
} from '../../../src/make/project/history.ts';
import type { Change } from '../../../src/make/project/project.ts';
import { projectOf, VOTE, words } from './surroundings.ts';

const begun = createHistory(emptyProject);

function recorded(history: History, ...changes: readonly Change[]): History {
  return changes.reduce(record, history);
}

const headline = ({ now }: History) => now.words.headline;
const place = (value: string): Change => ({ kind: 'place', value, answer: 'leave-out' });

/** How many steps can be taken back. */
function steps(history: History): number {
  return history.canUndo ? 1 + steps(undo(history)) : 0;
}

describe('a history', () => {
  it('begins with nothing to take back', () => {
    expect(begun).toMatchObject({ now: emptyProject, canUndo: false, canRedo: false });
    expect(undo(begun)).toBe(begun);
    expect(redo(begun)).toBe(begun);
  });

  it('goes back and forth step by step', () => {
    const all = recorded(begun, place('A'), place('B'));
    const [one, none] = [undo(all), undo(undo(all))];
    expect(Object.keys(one.now.answers.places)).toEqual(['A']);
    expect(none.now).toBe(emptyProject);
    expect([none.canUndo, none.canRedo]).toEqual([false, true]);
    expect(redo(none).now).toBe(one.now);
    expect(redo(redo(none)).now).toBe(all.now);
    expect(redo(redo(none)).canRedo).toBe(false);
  });

  it('gives up steps that were taken back when another is made', () => {
    const other = record(undo(recorded(begun, place('A'), place('B'))), place('C'));
    expect(other.canRedo).toBe(false);
    expect(Object.keys(other.now.answers.places)).toEqual(['A', 'C']);
  });

  it('keeps what was taken back when a change changes nothing', () => {
    const back = undo(record(begun, place('A')));
    expect(record(back, words('headline', ''))).toBe(back);
  });

  it('keeps two hundred steps', () => {
    const many = Array.from({ length: 250 }, (_, i) => place(`Place ${i}`));
    expect(steps(recorded(begun, ...many))).toBe(200);
  });
});

describe('successive edits', () => {
  it('of one text are one step', () => {
    const typed = recorded(
      begun,
      words('headline', 'A'),
      words('headline', 'A v'),
      words('headline', 'A vote'),
    );
    expect(headline(typed)).toBe('A vote');
    expect(undo(typed).now).toBe(emptyProject);
    expect(headline(redo(undo(typed)))).toBe('A vote');
  });

  it('of two texts are two', () => {
    const typed = recorded(
      begun,
      words('headline', 'A'),
      words('standfirst', 'B'),
      words('headline', 'C'),
    );
    expect(steps(typed)).toBe(3);
  });

  it('are a step of their own after one was taken back', () => {
    const typed = recorded(begun, words('kicker', 'K'), words('headline', 'A'));
    const again = record(redo(undo(typed)), words('headline', 'AB'));
    expect(headline(undo(again))).toBe('A');
  });

  it('of one cell are one step, and of its neighbour another', () => {
    const cell = (column: number, text: string): Change => ({
      kind: 'cell',
      sheet: null,
      line: 2,
      column,
      text,
    });
    const dropped = createHistory(projectOf(VOTE));
    const typed = recorded(dropped, cell(0, 'M'), cell(0, 'Ma'), cell(0, 'Mali'), cell(1, 'No'));
    expect(steps(typed)).toBe(2);
    expect(undo(undo(typed)).now).toBe(dropped.now);
  });

  it('of the name of a response are one step, apart from its colour and its pattern', () => {
    const colour = { light: '#112233', dark: '#445566' };
    const other = { light: '#112234', dark: '#445566' };
    const look = (look: Extract<Change, { kind: 'look' }>['look']): Change => ({
      kind: 'look',
      stance: 'against',
      look,
    });
    const chosen = recorded(
      begun,
      look({ label: 'N' }),
      look({ label: 'No' }),
      look({ label: 'No', colour }),
      look({ label: 'No', colour: other }),
      look({ label: 'No', colour: other, pattern: 'dots' }),
      look({ label: 'No', colour: other, pattern: 'grid' }),
    );
    expect(steps(chosen)).toBe(4);
    expect(undo(undo(chosen)).now.looks).toEqual({ against: { label: 'No', colour: other } });
  });

  it('of answers are steps of their own', () => {
    const dates = (answer: 'day-first' | 'month-first'): Change => ({ kind: 'dates', answer });
    expect(steps(recorded(begun, dates('day-first'), dates('month-first')))).toBe(2);
  });
});
