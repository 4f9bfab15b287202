import { VIEW_NAMES } from '../../core/atlas/named-views.ts';
import { fill } from '../../core/i18n/fill.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { ProjectView } from '../project/project.ts';
import type { Wording } from '../words/wording.ts';
import { faultText } from './fault-text.ts';
import { button, field, section, task, warnings } from './field-markup.ts';
import { draftOf, faultsOf, type PageState } from './page-state.ts';
import { PLACES_LIST } from './settle-markup.ts';

/** Which part of the world the map shows, and which others can be chosen. */
export function viewMarkup(state: PageState, wording: Wording): MarkupElement {
  const { view } = wording.words;
  const views = state.project.views;
  const isDrawn = (draftOf(state)?.dataset ?? null) !== null;
  const has = (name: string) =>
    (views ?? []).some((one) => one.kind === 'named' && one.name === name);
  return section(
    'view',
    view.heading,
    warnings(
      faultsOf(state)
        .filter(({ about }) => about.kind === 'view')
        .map(faultText),
    ),
    h(
      'p',
      { class: 'buttons' },
      button(
        view.here,
        { do: 'start-here' },
        { id: 'start-here', disabled: !isDrawn, 'aria-describedby': 'here-help' },
      ),
      h('span', { class: 'help', id: 'here-help' }, view.hereHelp),
    ),
    views === null || views.length === 0
      ? h('p', { class: 'help', 'data-key': 'auto' }, view.auto)
      : h(
          'div',
          { class: 'chosen', 'data-key': 'chosen' },
          h('h3', { id: 'views-order' }, view.order),
          h(
            'ol',
            { 'aria-labelledby': 'views-order' },
            views.map((one, index) => viewItem(one, index, views.length, wording)),
          ),
          h('p', { class: 'buttons' }, button(view.reset, { do: 'reset-views' })),
        ),
    h(
      'fieldset',
      { class: 'named' },
      h('legend', {}, view.named),
      VIEW_NAMES.map((name) =>
        h(
          'label',
          { 'data-key': name },
          h('input', {
            type: 'checkbox',
            id: `view-${name}`,
            checked: has(name),
            autocomplete: 'off',
            ...task({ do: 'named-view', name }),
          }),
          h('span', {}, view.names[name]),
        ),
      ),
    ),
    field(
      'around',
      view.around,
      h('input', { value: '', list: PLACES_LIST, autocomplete: 'off', ...task({ do: 'around' }) }),
    ),
  );
}

function viewItem(one: ProjectView, index: number, count: number, wording: Wording): MarkupElement {
  const { view } = wording.words;
  const [before, after] = wording.marks.brackets;
  const name = viewName(one, wording);
  const step = (by: -1 | 1, disabled: boolean) =>
    button(
      h('span', { 'aria-hidden': 'true' }, by < 0 ? '↑' : '↓'),
      { do: 'move-view', index, by },
      {
        class: 'step',
        id: `view-${by < 0 ? 'up' : 'down'}-${index}`,
        'aria-label': fill(by < 0 ? view.up : view.down, { view: name }),
        disabled,
      },
    );
  return h(
    'li',
    {},
    h('span', { class: 'name' }, name, index === 0 && h('small', {}, before, view.first, after)),
    step(-1, index === 0),
    step(1, index === count - 1),
    button(
      h('span', { 'aria-hidden': 'true' }, '×'),
      { do: 'remove-view', index },
      { class: 'step', 'aria-label': fill(view.remove, { view: name }) },
    ),
  );
}

/** What a view is called. */
export function viewName(one: ProjectView, { words, list, place }: Wording): string {
  switch (one.kind) {
    case 'named':
      return words.view.names[one.name];
    case 'around':
      return list(one.places.map(place));
    case 'box':
      return one.label;
  }
}
