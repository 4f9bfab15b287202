import type { Locale } from '../model/locale.ts';
import { tableMarkup } from '../model/table-markup.ts';
import { sortRows, TABLE_COLUMNS, type TableColumn, type TableRow } from '../model/table-view.ts';
import type { ActorId } from '../model/types.ts';
import { find, onChoose, toElement } from './dom.ts';

/** The table of all statements, the equal of the map. */
export interface Table {
  readonly render: (state: TableState) => void;
  readonly destroy: () => void;
}

export interface TableState {
  readonly open: boolean;
  /** The country whose rows are marked. */
  readonly chosen: ActorId | null;
  /** Rows of the countries that the reader wants to see. */
  readonly shows: (row: TableRow) => boolean;
}

export interface TableHandlers {
  readonly onSelect: (id: ActorId) => void;
  readonly onCopy: (rows: readonly TableRow[]) => void;
  readonly onDownload: (rows: readonly TableRow[]) => void;
}

/** @param root holds the buttons and a place for the table, which is drawn when it is first opened */
export function createTable(
  root: HTMLElement,
  rows: () => readonly TableRow[],
  locale: Locale,
  handlers: TableHandlers,
): Table {
  const place = find(root, '.table-place');
  const listening = new AbortController();
  const { signal } = listening;
  let all: readonly TableRow[] | null = null;
  let sorted: { column: TableColumn; descending: boolean } | null = null;
  let state: TableState = { open: false, chosen: null, shows: () => true };

  function current(): readonly TableRow[] {
    all ??= rows();
    const shown = all.filter(state.shows);
    return sorted === null
      ? shown
      : sortRows(shown, sorted.column, sorted.descending, locale.compare);
  }

  function draw(): void {
    place.replaceChildren(toElement(tableMarkup(current(), sorted, locale)));
    mark();
  }

  function mark(): void {
    for (const row of place.querySelectorAll<HTMLElement>('tr[data-actor]')) {
      row.toggleAttribute('data-chosen', row.dataset.actor === state.chosen);
    }
  }

  const stop = onChoose(root, (id) => handlers.onSelect(id as ActorId));
  root.addEventListener(
    'click',
    (event) => {
      const { column, action } = (event.target as Element).closest('button')?.dataset ?? {};
      const chosen = TABLE_COLUMNS.find((candidate) => candidate === column);
      if (chosen !== undefined) {
        sorted = { column: chosen, descending: sorted?.column === chosen && !sorted.descending };
        draw();
        find(place, `[data-column=${chosen}]`).focus({ preventScroll: true });
      } else if (action === 'copy') handlers.onCopy(current());
      else if (action === 'download') handlers.onDownload(current());
    },
    { signal },
  );
  return {
    render(next) {
      const redraw = next.open && (!state.open || next.shows !== state.shows);
      state = next;
      root.hidden = !next.open;
      if (redraw) draw();
      else mark();
    },
    destroy() {
      stop();
      listening.abort();
    },
  };
}
