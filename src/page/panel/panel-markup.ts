import { panelId } from '../../core/contract/ids.ts';
import { fill } from '../../core/i18n/fill.ts';
import { inARow, marksOf } from '../../core/i18n/marks.ts';
import type { PageStrings } from '../../core/i18n/page-strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { briefBody, type RestOfPanel } from './brief-panel-markup.ts';
import { overviewBody } from './overview-markup.ts';
import type { CountView, FactView, Neighbour, PanelView, UnstatedPanelView } from './panel-view.ts';
import { statementMarkup } from './statement-markup.ts';

/**
 * The panel of one place.
 *
 * @param rest where all its statements are if the panel shall show the latest alone; null if it shows all
 */
export function panelMarkup(
  view: PanelView,
  strings: PageStrings,
  rest: RestOfPanel | null = null,
): MarkupElement {
  const isBrief = rest !== null && 'statements' in view;
  return panelAround(view, isBrief ? briefBody(view.statements, rest) : panelBody(view, strings));
}

/**
 * The panel of a place that has made no statement, the same from the build and from the browser. The browser
 * needs no other panel, and so not the code for it.
 */
export function unstatedPanelMarkup(view: UnstatedPanelView, strings: PageStrings): MarkupElement {
  return panelAround(view, unstatedBody(view, strings));
}

function panelAround(view: PanelView, content: Child): MarkupElement {
  const stance = 'stance' in view ? view.stance : undefined;
  return h(
    'article',
    { class: 'panel', id: panelId(view.id), 'data-kind': view.kind, 'data-stance': stance },
    // The heading comes first, because it takes the focus: what follows is read out next.
    h(
      'hgroup',
      {},
      h('h2', { tabindex: -1 }, view.name),
      h('p', { class: 'answer' }, h('i', { class: 'swatch', 'data-stance': stance }), view.answer),
    ),
    content,
  );
}

/** Everything in a panel under its heading. */
export function panelBody(view: PanelView, strings: PageStrings): Child {
  switch (view.kind) {
    case 'stated':
    case 'undecided':
      return [
        // The positions over time are drawn here, if the place has any.
        view.stance === null || view.statements[0]?.record === undefined
          ? null
          : h('div', { class: 'ribbon' }),
        view.statements.map((statement, i) => statementMarkup(statement, i === 0, strings)),
        view.note === undefined ? null : h('p', { class: 'note' }, view.note),
        ...view.counts.map(countMarkup),
        ...view.context.map(factMarkup),
        citations(
          strings.panel.sourceTitles.split('{sources}'),
          view.sources.map(({ title, url }) => ({ text: title, url })),
          marksOf(strings).list,
        ),
        citations(
          strings.panel.readElsewhere.split('{links}'),
          view.links.map(({ name, url }) => ({ text: name, url })),
          marksOf(strings).list,
        ),
        h(
          'div',
          { class: 'neighbours', role: 'group', 'aria-label': strings.panel.neighbours },
          neighbourLink(view.previous, 'previous', strings),
          neighbourLink(view.next, 'next', strings),
        ),
      ];
    case 'subject':
      return [
        view.overview === null ? null : overviewBody(view.overview),
        ...view.counts.map(countMarkup),
        ...view.context.map(factMarkup),
      ];
    case 'none':
    case 'disputed':
      return unstatedBody(view, strings);
  }
}

function unstatedBody({ text, seeAlso }: UnstatedPanelView, strings: PageStrings): Child {
  const { panel } = strings;
  return [
    text === undefined ? null : h('p', { class: 'text' }, text),
    seeAlso.length === 0
      ? null
      : h(
          'p',
          { class: 'see-also' },
          `${panel.seeAlso}${marksOf(strings).space}`,
          seeAlso.map(({ id, name }) => h('a', { href: `#${panelId(id)}`, 'data-id': id }, name)),
        ),
  ];
}

/** A sentence around a list of titles, each a link where it has an address. */
function citations(
  [before, after]: readonly string[],
  items: readonly { readonly text: string; readonly url: string | undefined }[],
  between: string,
): MarkupElement | null {
  if (items.length === 0) return null;
  return h(
    'p',
    { class: 'cite' },
    before,
    items.map(({ text, url }, i) => [
      i === 0 ? null : between,
      url === undefined
        ? text
        : h('a', { href: url, rel: 'noopener', target: '_blank', translate: 'no' }, text),
    ]),
    after,
  );
}

function neighbourLink(
  { id, name }: Neighbour,
  direction: 'previous' | 'next',
  strings: PageStrings,
): MarkupElement {
  const label = fill(strings.panel[direction], { country: name });
  return h(
    'a',
    { class: direction, href: `#${panelId(id)}`, 'data-id': id, 'aria-label': label },
    name,
  );
}

function countMarkup(view: CountView): MarkupElement {
  return h(
    'section',
    { class: 'count' },
    h('h3', {}, view.heading),
    h('p', {}, view.text),
    h(
      'dl',
      {},
      view.figures.map(({ name, share }) => h('div', {}, h('dt', {}, name), h('dd', {}, share))),
    ),
    citeMarkup([view.sources, view.note]),
  );
}

function factMarkup(view: FactView): MarkupElement {
  return h('section', { class: 'fact' }, h('p', {}, view.text), citeMarkup([view.sources]));
}

function citeMarkup(parts: readonly (string | undefined)[]): MarkupElement | null {
  const texts = parts.filter((part) => part !== undefined);
  return texts.length === 0 ? null : h('p', { class: 'cite' }, inARow(texts));
}
