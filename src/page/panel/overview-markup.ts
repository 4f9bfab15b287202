import { OVERVIEW_ID } from '../../core/contract/ids.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import type { OverviewView } from './overview-view.ts';

/** The panel of a page on which nothing is chosen, and whose map is about no single place. */
export function overviewMarkup(view: OverviewView): MarkupElement {
  return h(
    'article',
    { class: 'panel', id: OVERVIEW_ID, 'data-kind': 'overview' },
    h(
      'hgroup',
      {},
      h('h2', { tabindex: -1 }, view.heading),
      h('p', { class: 'answer' }, view.answered),
    ),
    overviewBody(view),
  );
}

/** What stands under the heading of the overview. */
export function overviewBody({ entries, noStatement, latest, choose }: OverviewView): Child {
  return [
    h(
      'ul',
      { class: 'overview' },
      entries.map(({ stance, text }) =>
        h('li', {}, h('i', { class: 'swatch', 'data-stance': stance }), text),
      ),
      h('li', {}, h('i', { class: 'swatch' }), noStatement),
    ),
    latest === undefined ? null : h('p', { class: 'text' }, latest),
    h('p', { class: 'text' }, choose),
  ];
}
