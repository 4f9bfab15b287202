import { fill } from '../../core/i18n/fill.ts';
import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { KINDS } from '../../core/statements/kinds.ts';
import type { ProjectWords } from '../project/project.ts';
import type { Wording } from '../words/wording.ts';
import { faultText } from './fault-text.ts';
import { choice, field, section, task } from './field-markup.ts';
import { draftOf, faultsOf, type PageState } from './page-state.ts';
import { PLACES_LIST } from './settle-markup.ts';

/** What the map says of itself. */
export function wordsMarkup(state: PageState, wording: Wording): MarkupElement {
  const { words } = wording.words;
  const { project } = state;
  const draft = draftOf(state)?.draft ?? null;
  const warningsOf = (name: keyof ProjectWords) =>
    faultsOf(state).flatMap((fault) =>
      fault.about.kind === 'words' && fault.about.field === name ? [faultText(fault)] : [],
    );
  const text = (
    name: keyof ProjectWords,
    more: { readonly help?: string; readonly placeholder?: string; readonly type?: string } = {},
  ) =>
    field(
      name,
      words[name],
      h('input', {
        type: more.type ?? 'text',
        value: project.words[name],
        placeholder: more.placeholder,
        autocomplete: 'off',
        dir: more.type === undefined ? 'auto' : null,
        ...task({ do: 'words', field: name }),
      }),
      { text: more.help, warnings: warningsOf(name) },
    );
  const area = (name: keyof ProjectWords, help?: string) =>
    field(
      name,
      words[name],
      h('textarea', {
        rows: 3,
        value: project.words[name],
        dir: 'auto',
        ...task({ do: 'words', field: name }),
      }),
      { text: help, warnings: warningsOf(name) },
    );
  const { subject } = project.words;
  return section(
    'words',
    words.heading,
    text('headline', {
      placeholder: draft?.headline ?? '',
      ...(draft?.headlineFrom === 'file' ? { help: words.headlineOfFile } : {}),
    }),
    area('standfirst'),
    text('credit', { help: words.creditHelp }),
    field(
      'subject',
      words.subject,
      h('input', {
        value: subject === '' ? '' : wording.place(subject),
        list: PLACES_LIST,
        autocomplete: 'off',
        ...task({ do: 'subject' }),
      }),
      { text: words.subjectHelp, warnings: warningsOf('subject') },
    ),
    h(
      'div',
      { class: 'fields' },
      field(
        'kind',
        words.kind,
        choice(
          [
            ['', fill(words.auto, { value: draft === null ? '–' : words.kinds[draft.kind] })],
            ...KINDS.map((kind): [string, string] => [kind, words.kinds[kind]]),
          ],
          project.kind ?? '',
          { do: 'kind' },
        ),
      ),
      field(
        'map-language',
        words.mapLanguage,
        choice(
          [
            ['', fill(words.auto, { value: draft === null ? '–' : nameOf(draft.language) })],
            ...Object.keys(INTERFACE_LANGUAGES).map((tag): [string, string] => [tag, nameOf(tag)]),
          ],
          project.language ?? '',
          { do: 'map-language' },
        ),
      ),
    ),
    h(
      'details',
      { class: 'more', 'data-key': 'more' },
      h('summary', {}, words.more),
      text('kicker'),
      h(
        'div',
        { class: 'fields' },
        text('date', { type: 'date' }),
        text('body', { help: words.bodyHelp }),
      ),
      area('notes', words.notesHelp),
    ),
  );
}

function nameOf(tag: string): string {
  return INTERFACE_LANGUAGES[tag]?.language ?? tag;
}
