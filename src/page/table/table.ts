import { find, onChoose, toElement } from '../../browser/dom.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { TABLE_COLUMNS, type TableColumn } from '../../core/statements/columns.ts';
import type { ActorId } from '../../core/statements/types.ts';
import { type TableOrder, tableMarkup } from './table-markup.ts';
import { sortRows, type TableRow, usedColumns } from './table-view.ts';

/** The table of all statements, an alternative to the map. */
export interface Table {
  readonly render: (state: TableState) => void;
  /** Goes to the rows of a country, or to the whole table: scrolls there and focuses it. */
  readonly focus: (id: ActorId | null) => void;
}

export interface TableState {
  readonly open: boolean;
  /** The caption of the table: what it shows. */
  readonly caption: string;
  /** The country whose rows are marked. */
  readonly chosen: ActorId | null;
  /** Only the rows of the countries that the reader wants to see. */
  readonly shows: (row: TableRow) => boolean;
}

export interface TableHandlers {
  readonly onSelect: (id: ActorId) => void;
  /** The rows have been sorted. */
  readonly onSort: (column: TableColumn, descending: boolean) => void;
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
  let all: readonly TableRow[] | null = null;
  let sorted: { column: TableColumn; descending: boolean } | null = null;
  let state: TableState = { open: false, caption: '', chosen: null, shows: () => true };

  function current(): readonly TableRow[] {
    all ??= rows();
    const shown = all.filter(state.shows);
    return sorted === null
      ? shown
      : sortRows(shown, sorted.column, sorted.descending, locale.compare);
  }

  function order(): TableOrder {
    return { caption: state.caption, sorted, used: usedColumns(all ?? []) };
  }

  function draw(): void {
    place.replaceChildren(toElement(tableMarkup(current(), order(), locale)));
    mark();
  }

  /** The headings stay, and the focus on them: only what changed is read out. */
  function sort(by: TableColumn, descending: boolean): void {
    const drawn = toElement(tableMarkup(current(), order(), locale));
    find(place, 'tbody').replaceWith(find(drawn, 'tbody'));
    for (const button of place.querySelectorAll<HTMLElement>('[data-column]')) {
      const heading = button.closest('th');
      if (button.dataset.column !== by) heading?.removeAttribute('aria-sort');
      else heading?.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    }
    mark();
  }

  function mark(): void {
    for (const row of place.querySelectorAll<HTMLElement>('tr[data-actor]')) {
      const chosen = row.dataset.actor === state.chosen;
      row.toggleAttribute('data-chosen', chosen);
      if (chosen) find(row, 'a').setAttribute('aria-current', 'true');
      else find(row, 'a').removeAttribute('aria-current');
    }
  }

  onChoose(root, (id) => handlers.onSelect(id as ActorId));
  root.addEventListener('click', (event) => {
    const { column, action } = (event.target as Element).closest('button')?.dataset ?? {};
    const chosen = TABLE_COLUMNS.find((candidate) => candidate === column);
    if (chosen !== undefined) {
      sorted = { column: chosen, descending: sorted?.column === chosen && !sorted.descending };
      sort(chosen, sorted.descending);
      handlers.onSort(chosen, sorted.descending);
    } else if (action === 'copy') handlers.onCopy(current());
    else if (action === 'download') handlers.onDownload(current());
  });
  return {
    render(next) {
      const redraw = next.open && (!state.open || next.shows !== state.shows);
      state = next;
      root.hidden = !next.open;
      if (redraw) draw();
      else {
        const caption = place.querySelector('caption');
        if (caption !== null) caption.textContent = next.caption;
        mark();
      }
    },
    focus(id) {
      const row = id === null ? null : place.querySelector(`tr[data-actor="${CSS.escape(id)}"] a`);
      const target = row instanceof HTMLElement ? row : place;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: row === null ? 'start' : 'center' });
    },
  };
}
