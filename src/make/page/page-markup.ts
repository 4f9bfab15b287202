import { fill } from '../../core/i18n/fill.ts';
import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { THEMES } from '../../core/statements/reader-choices.ts';
import type { Wording } from '../words/wording.ts';
import { button, choice } from './field-markup.ts';
import { draftOf, hasSheet, type PageState, TABS, WIDTHS } from './page-state.ts';
import { responsesMarkup } from './responses-markup.ts';
import { PLACES_LIST, settleMarkup } from './settle-markup.ts';
import { startMarkup } from './start-markup.ts';
import { tableMarkup } from './table-markup.ts';
import { viewMarkup } from './view-markup.ts';
import { wordsMarkup } from './words-markup.ts';

/** What the page is drawn from, besides its state. */
export interface PageSetting {
  readonly wording: Wording;
  /** Names of all places in the language of the page, as fields offer them. */
  readonly placeNames: readonly string[];
}

/** Everything on the page. */
export function pageMarkup(state: PageState, setting: PageSetting): MarkupElement {
  const { wording, placeNames } = setting;
  const { words } = wording;
  return h(
    'div',
    {
      class: 'make',
      'data-dragging': state.isDragging,
      'data-begun': hasSheet(state),
      lang: wording.language,
    },
    barMarkup(state, wording),
    statusMarkup(state, wording),
    h(
      'div',
      { class: 'halves' },
      h(
        'main',
        { class: 'work controls' },
        startMarkup(state, wording),
        settleMarkup(state, wording),
        tableMarkup(state, wording),
        responsesMarkup(state, wording),
        wordsMarkup(state, wording),
        viewMarkup(state, wording),
        h('div', { id: 'take-away', 'data-host': 'take-away' }),
      ),
      previewMarkup(state, wording),
    ),
    h(
      'datalist',
      { id: PLACES_LIST },
      placeNames.map((value) => h('option', { value })),
    ),
    h('p', { class: 'drop-over', 'aria-hidden': 'true' }, words.start.dropHere),
  );
}

function barMarkup(state: PageState, { words }: Wording): MarkupElement {
  const { bar } = words;
  const { project } = state;
  const headline = draftOf(state)?.draft.headline ?? '';
  const name = project.words.headline || headline || project.file || bar.untitled;
  const keptText = {
    nothing: bar.nothingKept,
    keeping: bar.keeping,
    kept: bar.kept,
    failed: bar.notKept,
  }[state.kept];
  return h(
    'header',
    { class: 'bar controls' },
    h('div', { class: 'title' }, h('h1', {}, words.title), h('p', { class: 'lead' }, words.lead)),
    h(
      'div',
      { class: 'draft', role: 'group', 'aria-label': bar.label },
      h('p', { class: 'name' }, h('bdi', {}, name)),
      h('p', { class: 'kept', 'data-kept': state.kept }, keptText),
    ),
    h(
      'div',
      { class: 'tools' },
      button(bar.undo, { do: 'undo' }, { id: 'undo', disabled: !state.canUndo }),
      button(bar.redo, { do: 'redo' }, { id: 'redo', disabled: !state.canRedo }),
      button(bar.save, { do: 'save-draft' }, { id: 'save-draft', disabled: !hasSheet(state) }),
      button(bar.startOver, { do: 'start-over' }, { id: 'start-over', disabled: !hasSheet(state) }),
      h('a', { class: 'to-take-away', href: '#take-away' }, bar.takeAway),
      h(
        'label',
        {},
        h('span', { class: 'visually-hidden' }, words.languageLabel),
        choice(
          Object.entries(INTERFACE_LANGUAGES).map(([tag, one]): [string, string] => [
            tag,
            one.language,
          ]),
          state.language,
          { do: 'page-language' },
          { id: 'page-language' },
        ),
      ),
      h(
        'label',
        {},
        h('span', { class: 'theme-label' }, bar.theme),
        choice(
          THEMES.map((theme): [string, string] => [theme, bar.themes[theme]]),
          state.theme,
          { do: 'theme' },
          { id: 'theme' },
        ),
      ),
    ),
  );
}

/** Work that goes on, and what came of it. */
function statusMarkup({ busy, progress, message }: PageState, { words }: Wording): MarkupElement {
  const { status } = words;
  return h(
    'div',
    // A note scrolls away with the page; what must be seen stays in sight.
    { class: 'status controls', 'data-stays': busy !== null || message?.kind === 'trouble' },
    h(
      'div',
      { class: 'busy', hidden: busy === null },
      h('span', { id: 'busy-text' }, busy ?? ''),
      h('progress', {
        'aria-labelledby': 'busy-text',
        max: '1',
        value: progress === null ? null : String(progress),
      }),
      button(status.stop, { do: 'stop' }, { id: 'stop', hidden: busy === null }),
    ),
    h(
      'div',
      { role: 'status', class: 'message', 'data-kind': message?.kind ?? null },
      (message?.texts ?? []).map((text) => h('p', { dir: 'auto' }, text)),
    ),
    button(
      h('span', { 'aria-hidden': 'true' }, '×'),
      { do: 'close-message' },
      {
        class: 'step close-message',
        id: 'close-message',
        'aria-label': status.close,
        hidden: message === null,
      },
    ),
  );
}

function previewMarkup(state: PageState, wording: Wording): MarkupElement {
  const { words } = wording;
  const { preview } = words;
  const draft = draftOf(state);
  const isDrawn = draft !== null && draft.dataset !== null;
  return h(
    'aside',
    { class: 'viewer', 'aria-labelledby': 'preview-heading', 'data-shown': state.isPreviewShown },
    h('h2', { id: 'preview-heading', class: 'visually-hidden' }, preview.heading),
    h(
      'p',
      { class: 'fold controls' },
      button(
        state.isPreviewShown ? preview.hide : preview.show,
        { do: 'fold-preview' },
        { id: 'fold-preview', 'aria-expanded': String(state.isPreviewShown) },
      ),
    ),
    h(
      'div',
      { class: 'shown' },
      h(
        'div',
        { class: 'tabs controls' },
        h(
          'div',
          { role: 'tablist', 'aria-labelledby': 'preview-heading' },
          TABS.map((tab) =>
            button(
              preview.tabs[tab],
              { do: 'tab', tab },
              {
                role: 'tab',
                id: `tab-${tab}`,
                'aria-selected': String(tab === state.tab),
                'aria-controls': 'preview-panel',
                tabindex: tab === state.tab ? '0' : '-1',
              },
            ),
          ),
        ),
        state.tab === 'embed' &&
          h(
            'div',
            { class: 'widths', role: 'group', 'aria-label': preview.widths },
            WIDTHS.map((width) =>
              button(
                fill(preview.width, { count: String(width) }),
                { do: 'width', width },
                { 'aria-pressed': String(width === state.width), id: `width-${width}` },
              ),
            ),
          ),
      ),
      state.picking !== null &&
        h(
          'p',
          { class: 'picking controls', 'data-key': 'picking' },
          fill(preview.picking, { value: state.picking }),
          ' ',
          button(words.settle.cancel, { do: 'stop-picking' }, { id: 'stop-picking' }),
        ),
      h(
        'div',
        {
          id: 'preview-panel',
          'data-key': 'panel',
          role: 'tabpanel',
          'aria-labelledby': `tab-${state.tab}`,
        },
        !isDrawn &&
          h(
            'p',
            { class: 'nothing', 'data-key': 'nothing' },
            draft === null ? preview.nothing : preview.broken,
          ),
        h('div', {
          'data-host': 'preview',
          'data-key': 'host',
          'data-title': preview.heading,
          hidden: !isDrawn,
        }),
      ),
    ),
  );
}
