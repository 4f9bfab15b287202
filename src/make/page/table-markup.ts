import { fill } from '../../core/i18n/fill.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import type { Wording } from '../words/wording.ts';
import { button, section, task } from './field-markup.ts';
import type { PageState } from './page-state.ts';
import { type TableView, type TableViewRow, tableView } from './table-view.ts';

/** The rows of the sheet, as cells that can be edited. */
export function tableMarkup(state: PageState, wording: Wording): MarkupElement {
  const { words } = wording;
  const view = tableView(state);
  return section(
    'table',
    words.table.heading,
    view === null
      ? h('p', { class: 'help' }, words.table.none)
      : [
          h(
            'p',
            { class: 'help', id: 'table-help' },
            words.table.help,
            ' ',
            view.hasAsked && words.table.settleFirst,
          ),
          gridMarkup(view, state, wording),
          h(
            'div',
            { class: 'buttons' },
            button(words.table.addRow, { do: 'add-row' }, { id: 'add-row' }),
            removeButton(view, wording),
            pagesMarkup(view, wording),
          ),
        ],
  );
}

function gridMarkup(view: TableView, state: PageState, wording: Wording): MarkupElement {
  const { table } = wording.words;
  const { header, rows, columns } = view;
  return h(
    'div',
    { class: 'scroll', 'data-key': 'grid' },
    h(
      'table',
      {
        role: 'grid',
        'aria-describedby': 'table-help',
        'aria-rowcount': String(view.all + 1),
        'aria-colcount': String(columns.length + 2),
      },
      h('caption', { class: 'visually-hidden' }, fill(table.caption, { file: state.project.file })),
      h(
        'thead',
        {},
        h(
          'tr',
          { 'aria-rowindex': '1' },
          h('th', { scope: 'col', class: 'line' }, table.line),
          columns.map((column) =>
            header === null
              ? h('th', { scope: 'col' }, column.name)
              : cellMarkup(header, column.index, view, state, wording),
          ),
          h('th', { class: 'remove' }, h('span', { class: 'visually-hidden' }, table.remove)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row, index) => rowMarkup(row, view.from + index + 1, view, state, wording)),
      ),
    ),
  );
}

function rowMarkup(
  row: TableViewRow,
  position: number,
  view: TableView,
  state: PageState,
  wording: Wording,
): MarkupElement {
  const { table } = wording.words;
  const line = String(row.line);
  return h(
    'tr',
    { 'data-key': line, 'aria-rowindex': String(position), class: row.isAsked ? 'asked' : null },
    h(
      'th',
      { scope: 'row', class: 'line' },
      line,
      row.isAsked && h('span', { class: 'visually-hidden' }, ` ${table.toSettle}`),
    ),
    view.columns.map(({ index }) => cellMarkup(row, index, view, state, wording)),
    h(
      'td',
      { class: 'remove' },
      button(
        h('span', { 'aria-hidden': 'true' }, '×'),
        { do: 'remove-row', line: row.line },
        {
          'aria-label': fill(table.removeRow, { line }),
          id: `remove-${line}`,
          // Keys have a button for the row of the cursor, so that they need not go through all.
          tabindex: '-1',
        },
      ),
    ),
  );
}

/** A cell, or the field in it while it is edited. One cell is in the order of focus, and the arrow keys move on. */
function cellMarkup(
  row: TableViewRow,
  column: number,
  { cursor, columns }: TableView,
  { edit }: PageState,
  { words }: Wording,
): MarkupElement {
  const text = row.texts[column] ?? '';
  const isHere = cursor !== null && cursor.line === row.line && cursor.column === column;
  const isEdited = isHere && edit !== null;
  const content: Child = isEdited
    ? h('input', {
        class: 'edit',
        value: edit,
        autocomplete: 'off',
        'aria-label': fill(words.table.cell, {
          column: columns[column]?.name ?? '',
          line: String(row.line),
        }),
        ...task({ do: 'edit-cell' }),
      })
    : text;
  return h(
    row.isHeader ? 'th' : 'td',
    {
      id: cellId(row.line, column),
      scope: row.isHeader ? 'col' : null,
      class: isEdited ? 'cell edited' : 'cell',
      tabindex: isHere && !isEdited ? '0' : '-1',
      'data-line': row.line,
      'data-column': column,
      dir: isEdited ? null : 'auto',
    },
    content,
  );
}

/** Removes the row of the cursor: by keys, the crosses of the rows are not reached. */
function removeButton({ cursor, rows }: TableView, { words }: Wording): MarkupElement | null {
  if (cursor === null || !rows.some(({ line }) => line === cursor.line)) return null;
  const { line } = cursor;
  return button(
    fill(words.table.removeRow, { line: String(line) }),
    { do: 'remove-row', line },
    { id: 'remove-row' },
  );
}

/** Id of a cell of the table. */
export function cellId(line: number, column: number): string {
  return `cell-${line}-${column}`;
}

function pagesMarkup(
  { from, to, all }: TableView,
  { words, number }: Wording,
): MarkupElement | null {
  const { table } = words;
  if (all <= to && from <= 1) return null;
  const isFirst = from <= 1;
  const isLast = to >= all;
  return h(
    'nav',
    { class: 'pages', 'aria-label': table.pages },
    button(table.previous, { do: 'turn', by: -1 }, { id: 'previous-rows', disabled: isFirst }),
    h('span', {}, fill(table.page, { from: number(from), to: number(to), all: number(all) })),
    button(table.next, { do: 'turn', by: 1 }, { id: 'next-rows', disabled: isLast }),
  );
}
