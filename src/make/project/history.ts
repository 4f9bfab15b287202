import { changed } from './change-project.ts';
import type { Change, ChosenLook, Project } from './project.ts';

/** A project with the steps that led to it, and those that were taken back. */
export interface History {
  readonly now: Project;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Projects of earlier steps, the latest last. */
  readonly past: readonly Project[];
  /** Projects of steps that were taken back, the next first. */
  readonly future: readonly Project[];
  /** The text field that the latest step edits; null where it edits none, or was taken back. */
  readonly field: string | null;
}

/** Most steps that can be taken back: each may hold the cells of a file. */
const MOST_STEPS = 200;

/** A history that begins with this project. */
export function createHistory(project: Project): History {
  return historyOf(project, [], [], null);
}

/**
 * The history after a change. Successive edits of one text field are one step; what changes nothing is none. Steps that
 * were taken back are given up.
 */
export function record(history: History, change: Change): History {
  const next = changed(history.now, change);
  if (next === history.now) return history;
  const field = fieldOf(change, history.now);
  const isSameStep = field !== null && field === history.field;
  const past = isSameStep ? history.past : [...history.past, history.now].slice(-MOST_STEPS);
  return historyOf(next, past, [], field);
}

/** The history one step back; the same where there is none. */
export function undo(history: History): History {
  const { now, past, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return historyOf(before, past.slice(0, -1), [now, ...future], null);
}

/** The history with the step again that was taken back last; the same where there is none. */
export function redo(history: History): History {
  const { now, past, future } = history;
  const [next, ...others] = future;
  return next === undefined ? history : historyOf(next, [...past, now], others, null);
}

function historyOf(
  now: Project,
  past: readonly Project[],
  future: readonly Project[],
  field: string | null,
): History {
  return { now, canUndo: past.length > 0, canRedo: future.length > 0, past, future, field };
}

/** The field that a change edits; null where it edits none that sends a change for each letter or shade. */
function fieldOf(change: Change, { looks }: Project): string | null {
  switch (change.kind) {
    case 'words':
      return `words ${change.field}`;
    case 'cell':
      return `cell ${change.line} ${change.column} ${change.sheet ?? ''}`;
    case 'rest':
      return 'rest';
    case 'look': {
      const { stance, look } = change;
      const part = changedPart(look, Object.hasOwn(looks, stance) ? looks[stance] : undefined);
      return part === null ? null : `look ${part} ${stance}`;
    }
    case 'file':
    case 'sheet':
    case 'add-row':
    case 'remove-row':
    case 'place':
    case 'response':
    case 'column':
    case 'dates':
    case 'order':
    case 'map-kind':
    case 'language':
    case 'views':
      return null;
  }
}

/** Whether only the label of a look changes, or only its colour; null where it is another part, or several. */
function changedPart(look: ChosenLook, before: ChosenLook = {}): 'label' | 'colour' | null {
  const parts = (['label', 'colour', 'pattern'] as const).filter(
    (part) => JSON.stringify(look[part]) !== JSON.stringify(before[part]),
  );
  const [only, ...others] = parts;
  return only === undefined || only === 'pattern' || others.length > 0 ? null : only;
}
