import type { Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { icon } from '../../core/markup/icon.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { ActorId } from '../../core/statements/types.ts';
import type { RestOfPanel } from './brief-panel-markup.ts';
import { overviewMarkup } from './overview-markup.ts';
import { overviewView } from './overview-view.ts';
import { panelMarkup } from './panel-markup.ts';
import { type PanelView, panelView } from './panel-view.ts';

/** Gives where all statements of a place are that the page leaves out; null where it has them all. */
export type RestOf = (id: ActorId) => RestOfPanel | null;

/**
 * The section with the panels of all governments and organisations. The subject's comes first and is open; a map
 * about no single place begins with what its colours mean.
 *
 * @param hasTable whether a button under the panels leads to the table of all statements
 */
export function statementsMarkup(
  edition: Edition,
  strings: Strings,
  hasTable: boolean,
  restOf: RestOf = () => null,
): MarkupElement {
  const { dataset, locale, order, beside } = edition;
  const { subject } = dataset.event;
  return h(
    'section',
    { class: 'statements', id: 'statements', 'aria-label': strings.panel.heading },
    h(
      'button',
      { class: 'close', type: 'button', hidden: true },
      icon('M2.5 2.5l11 11M13.5 2.5l-11 11'),
    ),
    h('p', { class: 'territory', id: 'territory', hidden: true }),
    dataset.timeline === undefined
      ? null
      : h(
          'p',
          { class: 'last-day' },
          fill(strings.timeline.positionsListed, { day: locale.day(dataset.timeline.period.to) }),
        ),
    subject === undefined ? opened(overviewMarkup(overviewView(edition, strings))) : null,
    [...new Set([...(subject === undefined ? [] : [subject]), ...order, ...beside])].map((id) => {
      const view = withOverview(panelView(id, edition), edition, strings);
      const panel = panelMarkup(view, strings, restOf(id));
      return id === subject ? opened(panel) : panel;
    }),
    hasTable
      ? h('button', { class: 'in-table', type: 'button', hidden: true }, strings.panel.inTable)
      : null,
  );
}

/** The panel of a subject of which the map tells nothing says what its colours mean. */
function withOverview(view: PanelView, edition: Edition, strings: Strings): PanelView {
  if (view.kind !== 'subject' || view.counts.length > 0 || view.context.length > 0) return view;
  return { ...view, overview: overviewView(edition, strings) };
}

function opened(panel: MarkupElement): MarkupElement {
  return { ...panel, attributes: { ...panel.attributes, class: 'panel open' } };
}
