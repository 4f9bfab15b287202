import { panelId } from '../../core/contract/ids.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { ownDirection } from '../../core/i18n/locale.ts';
import { marksOf } from '../../core/i18n/marks.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { TABLE_COLUMNS, type TableColumn } from '../../core/statements/columns.ts';
import type { TableRow, TableWords } from './table-view.ts';

/** How the table is shown: the column it is sorted by, if any, and its caption. */
export interface TableOrder {
  readonly caption: string;
  readonly sorted: { readonly column: TableColumn; readonly descending: boolean } | null;
  /** The columns that hold something. */
  readonly used?: readonly TableColumn[];
}

/** Id of the caption, which also names the box that the table scrolls in. */
const TABLE_CAPTION = 'caption';

/** The place of the table, which is drawn when it is opened: until then the panels say the same. */
export function tableSectionMarkup(table: Strings['table']): MarkupElement {
  return h(
    'section',
    { class: 'table', hidden: true, 'aria-label': table.show },
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', 'data-action': 'copy' }, table.copy),
      h('button', { type: 'button', 'data-action': 'download' }, table.download),
    ),
    // Takes the focus when the table opens; it scrolls sideways if it is too wide.
    h('div', {
      class: 'table-place',
      tabindex: 0,
      role: 'group',
      'aria-labelledby': TABLE_CAPTION,
    }),
  );
}

/**
 * The table of all statements: everything that the map and the panels say, in rows. Roles are explicit, because
 * browsers drop those of rows that are laid out as cards.
 */
export function tableMarkup(
  rows: readonly TableRow[],
  { caption, sorted, used = TABLE_COLUMNS }: TableOrder,
  locale: Locale,
): MarkupElement {
  const { columns } = locale.strings.table;
  return h(
    'table',
    { role: 'table' },
    h('caption', { id: TABLE_CAPTION }, caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        used.map((column) =>
          h(
            'th',
            {
              role: 'columnheader',
              scope: 'col',
              'aria-sort':
                sorted?.column !== column ? null : sorted.descending ? 'descending' : 'ascending',
            },
            h('button', { type: 'button', 'data-column': column }, columns[column]),
          ),
        ),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row, i) => rowMarkup(row, rows[i - 1], used, locale)),
    ),
  );
}

/** @param before the row above; what both have in common is not repeated */
function rowMarkup(
  row: TableRow,
  before: TableRow | undefined,
  used: readonly TableColumn[],
  locale: Locale,
): MarkupElement {
  const { columns } = locale.strings.table;
  const cell = (column: TableColumn, ...content: Child[]) =>
    used.includes(column) &&
    h('td', { role: 'cell', class: column, 'data-label': columns[column] }, content);
  const aside = (text: string | undefined) =>
    text === undefined || text === '' ? null : h('p', {}, text);
  const record = before?.statement === row.statement ? undefined : row.record;
  const isDay = row.date !== '' && (row.record?.dateTo ?? '') === '';
  return h(
    'tr',
    { role: 'row', 'data-actor': row.actor },
    h(
      'th',
      { role: 'rowheader', scope: 'row' },
      h('a', { href: `#${panelId(row.actor)}`, 'data-id': row.actor }, row.country),
    ),
    cell(
      'response',
      h(
        'span',
        { class: 'answer' },
        h('i', { class: 'swatch', 'data-stance': row.stance }),
        row.response,
      ),
      aside(row.also),
      record === undefined || record.counts ? null : aside(locale.strings.panel.notCounted),
      aside(record?.remark),
      before?.actor === row.actor ? null : aside(row.note),
    ),
    cell('who', row.who, aside(record?.act)),
    cell(
      'words',
      row.words.map((words) => wordsMarkup(words, locale)),
    ),
    cell(
      'source',
      row.source,
      before?.statement === row.statement ? null : linksMarkup(row, locale),
    ),
    cell(
      'date',
      isDay ? h('time', { datetime: row.date }, row.when) : row.when,
      aside(record?.event),
    ),
  );
}

function wordsMarkup(words: TableWords, { strings }: Locale): MarkupElement {
  if (words.kind === 'told') return h('p', { class: 'told' }, words.text);
  const [open, close] = strings.quotationMarks;
  return h(
    'p',
    { dir: words.lead === '' ? ownDirection(words.lang, strings) : null },
    words.lead === '' ? null : h('span', { class: 'told' }, `${words.lead} `),
    open,
    h('bdi', { lang: words.lang, translate: 'no' }, words.text),
    close,
  );
}

function linksMarkup({ links }: TableRow, { strings }: Locale): Child {
  const [before, after] = strings.panel.readElsewhere.split('{links}');
  const list = (isSource: boolean, ...[opening, closing]: (string | undefined)[]) => {
    const own = links.filter((link) => (link.isSource ?? false) === isSource);
    return (
      own.length > 0 &&
      h(
        'p',
        {},
        opening,
        own.map(({ url, name }, i) => [
          i === 0 ? null : marksOf(strings).list,
          h('a', { href: url, rel: 'noopener', target: '_blank' }, name),
        ]),
        closing,
      )
    );
  };
  return [list(true), list(false, before, after)];
}
