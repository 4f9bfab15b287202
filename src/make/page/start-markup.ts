import { fill } from '../../core/i18n/fill.ts';
import { ROLES } from '../../core/intake/header-words.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { GALLERY, GALLERY_FOLDER } from '../gallery/gallery.ts';
import { quoted, type Wording } from '../words/wording.ts';
import { button, choice, field, section, task } from './field-markup.ts';
import { draftOf, hasSheet, type PageState } from './page-state.ts';
import { type SheetColumn, sheetView } from './sheet-view.ts';

/** The address of a file of the gallery, as the page finds it. */
export function galleryAddress(file: string): string {
  return `../${GALLERY_FOLDER}${file}`;
}

/** How a map begins: with a file, pasted rows, an empty table, an example or a draft; then what was read. */
export function startMarkup(state: PageState, wording: Wording): MarkupElement {
  const { start } = wording.words;
  const isBegun = hasSheet(state);
  return section(
    'start',
    start.heading,
    isBegun
      ? [
          readMarkup(state, wording),
          h(
            'details',
            { class: 'another', 'data-key': 'another' },
            h('summary', {}, start.another),
            waysMarkup(state, wording),
          ),
        ]
      : waysMarkup(state, wording),
  );
}

function waysMarkup({ pasted }: PageState, { words }: Wording): MarkupElement {
  const { start, bar } = words;
  return h(
    'div',
    { class: 'ways', 'data-key': 'ways' },
    h(
      'div',
      { class: 'drop' },
      h('p', { class: 'drop-here' }, start.dropFile),
      h('p', { class: 'help' }, start.forms),
      h(
        'p',
        { class: 'buttons' },
        fileButton('file', start.choose, '.csv,.tsv,.txt,.xlsx,.xlsm', 'read-file'),
        button(start.empty, { do: 'start-empty' }, { id: 'start-empty' }),
        fileButton('draft', bar.open, '.json', 'open-draft'),
      ),
      h('p', { class: 'help' }, start.private),
    ),
    field(
      'paste',
      start.paste,
      h('textarea', {
        rows: 3,
        value: pasted,
        spellcheck: 'false',
        autocomplete: 'off',
        ...task({ do: 'paste-text' }),
      }),
      { text: start.pasteHelp },
    ),
    pasted.trim() !== '' &&
      h('p', { class: 'buttons' }, button(start.usePasted, { do: 'use-pasted' })),
    h('h3', {}, start.gallery),
    h('p', { class: 'help' }, start.galleryHelp),
    h(
      'ul',
      { class: 'gallery' },
      GALLERY.map(({ file, kind }) => {
        const { name: title, text } = start.galleryNames[kind];
        return h(
          'li',
          {},
          h('h4', { id: `gallery-${kind}` }, title),
          h('p', {}, text),
          h(
            'p',
            { class: 'buttons' },
            button(
              start.useGallery,
              { do: 'use-gallery', file },
              { 'aria-describedby': `gallery-${kind}` },
            ),
            h(
              'a',
              { href: galleryAddress(file), download: true, 'aria-describedby': `gallery-${kind}` },
              start.download,
            ),
          ),
        );
      }),
    ),
  );
}

/** A button that opens the files of the device. The field itself takes the keys; its label looks like a button. */
function fileButton(id: string, label: string, accept: string, handler: string): MarkupElement {
  return h(
    'label',
    { class: 'file' },
    h('input', { type: 'file', id, accept, class: 'visually-hidden', ...task({ do: handler }) }),
    h('span', {}, label),
  );
}

function readMarkup(state: PageState, wording: Wording): MarkupElement {
  const { start, settle, words } = wording.words;
  const { project } = state;
  const draft = draftOf(state)?.draft ?? null;
  const understood = draft?.understood ?? null;
  const view = sheetView(state);
  const notes = view?.grid.notes ?? [];
  const above = understood?.above ?? [];
  const emptyColumns = understood?.emptyColumns ?? [];
  const sheets = project.grids.flatMap(({ name }) => name ?? []);
  const shown = understood?.sheet ?? sheets[0] ?? '';
  return h(
    'div',
    { class: 'read', 'data-key': 'read' },
    h('p', { class: 'file-name' }, h('bdi', {}, project.file)),
    h(
      'ul',
      { class: 'how' },
      // How a file was read is told in English alone.
      notes.map((note) => h('li', { lang: 'en', dir: 'ltr' }, note)),
      understood !== null &&
        h(
          'li',
          {},
          understood.headerLine === null
            ? start.noHeader
            : fill(start.header, { line: String(understood.headerLine) }),
        ),
      above.length > 0 && h('li', {}, fill(start.above, { texts: quoted(wording, above) })),
      (understood?.emptyRows ?? 0) > 0 &&
        h('li', {}, wording.plural(settle.emptyRows, understood?.emptyRows ?? 0)),
      // A vote is told in the words of votes, such as “Voted in favour” for “Yes”.
      draft !== null &&
        project.kind === null &&
        h('li', { class: 'kind' }, fill(start.takenFor, { kind: words.kinds[draft.kind] })),
    ),
    sheets.length > 1 &&
      field(
        'sheet',
        start.sheet,
        choice(
          [
            ['', fill(start.sheetAuto, { sheet: shown })],
            ...sheets.map((name): [string, string] => [`=${name}`, name]),
          ],
          project.sheet === null ? '' : `=${project.sheet}`,
          { do: 'sheet' },
        ),
      ),
    view !== null && understood !== null && columnsMarkup(view.columns, state, wording),
    emptyColumns.length > 0 &&
      h(
        'p',
        { class: 'help' },
        fill(start.emptyColumns, { columns: quoted(wording, emptyColumns) }),
      ),
  );
}

function columnsMarkup(
  columns: readonly SheetColumn[],
  { project }: PageState,
  { words }: Wording,
): MarkupElement {
  const { start } = words;
  const options = [...ROLES, 'leave-out' as const].map((role): [string, string] => [
    role,
    start.roles[role],
  ]);
  const isChosen = ({ name }: SheetColumn) => Object.hasOwn(project.answers.columns, name);
  const shown = columns.filter(({ role, unused }) => role !== null || unused !== null);
  return h(
    'details',
    { class: 'columns', 'data-key': 'columns' },
    h('summary', {}, start.columns),
    h(
      'ul',
      {},
      shown.map((column) => {
        const id = `column-${column.index}`;
        const help =
          column.unused !== null && column.unused.kind !== 'chosen'
            ? fill(start.leftOut, { why: whyText(column.unused, words) })
            : column.isGuess && !isChosen(column)
              ? start.guessed
              : undefined;
        return h(
          'li',
          { 'data-key': id },
          field(
            id,
            column.name,
            choice(options, column.role ?? 'leave-out', { do: 'column', name: column.name }),
            { text: help },
          ),
        );
      }),
    ),
  );
}

function whyText(why: NonNullable<SheetColumn['unused']>, { start }: Wording['words']): string {
  return fill(start.unused[why.kind], { column: why.kind === 'second' ? why.first : '' });
}
