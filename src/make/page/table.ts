import { isComposing } from '../../browser/composing.ts';
import type { Change } from '../project/project.ts';
import { type Handlers, type PageControl, textOf } from './page-control.ts';
import type { TableCursor } from './page-state.ts';
import { cellId } from './table-markup.ts';
import { movedCursor, PAGE_ROWS, tableView } from './table-view.ts';

/** How far keys move, in rows and columns. */
const STEPS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** The table as it takes keys, presses and the clipboard. */
export interface TableKeys {
  readonly handlers: Handlers;
  /** Each returns whether the event was meant for the table. */
  readonly keydown: (event: KeyboardEvent) => boolean;
  readonly press: (event: MouseEvent) => boolean;
  readonly leave: (event: FocusEvent) => void;
  readonly paste: (target: Element, text: string) => boolean;
  readonly copied: (target: Element) => string | null;
}

/** What the table does. */
export function createTableKeys(page: PageControl): TableKeys {
  const view = () => tableView(page.state());
  const textAt = ({ line, column }: TableCursor): string => {
    const shown = view();
    const all = shown === null ? [] : [...(shown.header ? [shown.header] : []), ...shown.rows];
    return all.find((row) => row.line === line)?.texts[column] ?? '';
  };
  const goTo = (cursor: TableCursor) => {
    page.show({ cursor, edit: null });
    page.focus(cellId(cursor.line, cursor.column));
  };
  const move = (from: TableCursor, step: readonly [number, number]) => {
    const shown = view();
    if (shown !== null) goTo(movedCursor(shown, from, step));
  };
  const edit = (cursor: TableCursor, text: string) => {
    page.show({ cursor, edit: text });
    const input = document.getElementById(cellId(cursor.line, cursor.column))?.firstElementChild;
    if (input instanceof HTMLInputElement) {
      input.focus();
      input.setSelectionRange(text.length, text.length);
    }
  };
  const write = (cursor: TableCursor, text: string) => {
    const change: Change = {
      kind: 'cell',
      sheet: view()?.sheet ?? null,
      line: cursor.line,
      column: cursor.column,
      text,
    };
    if (text !== textAt(cursor)) page.change(change);
  };
  /** Ends an edit: what was typed is kept. */
  const commit = () => {
    const { cursor, edit: text } = page.state();
    if (cursor === null || text === null) return;
    page.show({ edit: null });
    write(cursor, text);
  };

  function keyInEdit(event: KeyboardEvent): boolean {
    const { cursor } = page.state();
    if (cursor === null) return false;
    switch (event.key) {
      case 'Enter':
        commit();
        move(cursor, [event.shiftKey ? -1 : 1, 0]);
        return true;
      case 'Tab':
        commit();
        move(cursor, [0, event.shiftKey ? -1 : 1]);
        return true;
      case 'Escape':
        goTo(cursor);
        return true;
      default:
        return false;
    }
  }

  function keyOnCell(event: KeyboardEvent, at: TableCursor, cell: HTMLElement): boolean {
    const { key } = event;
    const isRtl = getComputedStyle(cell.closest('table') ?? cell).direction === 'rtl';
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      move(at, [0, (key === 'ArrowRight') === isRtl ? -1 : 1]);
      return true;
    }
    const step = STEPS[key];
    if (step !== undefined) {
      const far = event.ctrlKey && step[0] === 0;
      move(at, far ? [step[1], step[1]] : step);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (key === 'Enter' || key === 'F2') {
      edit(at, textAt(at));
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      write(at, '');
      return true;
    }
    // What is typed goes into the field that takes the focus now.
    if (key.length === 1 && key !== ' ') edit(at, '');
    return false;
  }

  return {
    handlers: {
      'edit-cell': (control, event) => {
        if (event.type === 'input') page.show({ edit: textOf(control) });
      },
      'add-row': () => {
        const sheet = view()?.sheet ?? null;
        page.change({ kind: 'add-row', sheet });
        const last = Math.max(
          0,
          ...(page.state().project.grids.find(({ name }) => name === sheet)?.rows ?? []).map(
            ({ line }) => line,
          ),
        );
        const shown = view();
        const firstRow = shown === null ? 0 : Math.max(0, shown.all - 1);
        page.show({
          firstRow: firstRow - (firstRow % PAGE_ROWS),
          cursor: { line: last, column: 0 },
        });
        page.focus(cellId(last, 0));
      },
      'remove-row': (control) => {
        const line = Number(control.dataset['line']);
        const shown = view();
        if (shown === null) return;
        const next = movedCursor(shown, { line, column: 0 }, [1, 0]);
        const after = next.line === line ? movedCursor(shown, next, [-1, 0]) : next;
        page.change({ kind: 'remove-row', sheet: shown.sheet, line });
        goTo(after);
      },
      turn: (control) => {
        const by = Number(control.dataset['by']) * PAGE_ROWS;
        const shown = view();
        if (shown === null) return;
        const firstRow = Math.max(0, shown.from - 1 + by);
        page.show({ firstRow, cursor: null, edit: null });
      },
    },
    keydown(event) {
      if (isComposing(event) || !(event.target instanceof HTMLElement)) return false;
      if (event.target.matches('.cell .edit')) return keyInEdit(event);
      const at = cursorOf(event.target);
      return at === null ? false : keyOnCell(event, at, event.target);
    },
    press(event) {
      const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
      const at = cell === null ? null : cursorOf(cell);
      if (at === null || (event.target as Element).matches('.edit')) return false;
      const { cursor } = page.state();
      const isAgain = cursor !== null && cursor.line === at.line && cursor.column === at.column;
      // The first press brings the cursor, the second opens the cell, as a double click does.
      if (isAgain || event.detail > 1) edit(at, textAt(at));
      else goTo(at);
      return true;
    },
    leave(event) {
      if (event.target instanceof Element && event.target.matches('.cell .edit')) commit();
    },
    paste(target, text) {
      const at = cursorOf(target);
      const shown = view();
      if (at === null || shown === null) return false;
      const block = text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => line.split('\t'));
      const lines = shown.rows.map(({ line }) => line);
      const first = lines.indexOf(at.line);
      page.change(
        ...block.flatMap((texts, down) =>
          texts.flatMap((one, across): Change[] => {
            const line = down === 0 ? at.line : lines[first + down];
            const column = at.column + across;
            if (line === undefined || column >= shown.columns.length) return [];
            return [{ kind: 'cell', sheet: shown.sheet, line, column, text: one }];
          }),
        ),
      );
      return true;
    },
    copied(target) {
      const at = cursorOf(target);
      return at === null ? null : textAt(at);
    },
  };
}

/** Where a cell of the table is; null for everything else. */
function cursorOf(element: Element): TableCursor | null {
  if (!(element instanceof HTMLElement) || !element.classList.contains('cell')) return null;
  return { line: Number(element.dataset['line']), column: Number(element.dataset['column']) };
}
