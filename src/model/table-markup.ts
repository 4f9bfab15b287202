import type { Locale } from './locale.ts';
import { h, type MarkupElement } from './markup.ts';
import { panelId } from './panel-markup.ts';
import { TABLE_COLUMNS, type TableColumn, type TableRow } from './table-view.ts';

/** The table of all statements: everything that the map and the panels say, in rows. */
export function tableMarkup(
  rows: readonly TableRow[],
  sorted: { readonly column: TableColumn; readonly descending: boolean } | null,
  locale: Locale,
): MarkupElement {
  const { table } = locale.strings;
  return h(
    'table',
    {},
    h('caption', {}, table.caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        TABLE_COLUMNS.map((column) =>
          h(
            'th',
            {
              scope: 'col',
              'aria-sort':
                sorted?.column !== column ? null : sorted.descending ? 'descending' : 'ascending',
            },
            h('button', { type: 'button', 'data-column': column }, table.columns[column]),
          ),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) => rowMarkup(row, locale)),
    ),
  );
}

function rowMarkup(row: TableRow, { strings, date }: Locale): MarkupElement {
  const [open, close] = strings.quotationMarks;
  const { columns } = strings.table;
  const words =
    row.words.length === 0
      ? row.summary
      : row.words.map(({ text, lang }) => h('p', {}, open, h('bdi', { lang }, text), close));
  return h(
    'tr',
    { 'data-actor': row.actor },
    h(
      'th',
      { scope: 'row', 'data-label': columns.country },
      h('a', { href: `#${panelId(row.actor)}`, 'data-id': row.actor }, row.country),
    ),
    h(
      'td',
      { 'data-label': columns.response },
      h(
        'span',
        { class: 'answer' },
        h('i', { class: 'swatch', 'data-stance': row.stance }),
        row.response,
      ),
    ),
    h('td', { 'data-label': columns.who }, row.who),
    h(
      'td',
      {
        class: row.words.length === 0 ? 'words paraphrased' : 'words',
        'data-label': columns.words,
      },
      words,
    ),
    h('td', { 'data-label': columns.source }, row.source),
    h(
      'td',
      { 'data-label': columns.date },
      row.date === '' ? '' : h('time', { datetime: row.date }, date(row.date)),
    ),
  );
}
