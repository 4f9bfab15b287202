import { answerOf, type Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { ended, inARow, marksOf } from '../../core/i18n/marks.ts';
import { h, type Markup, type MarkupElement } from '../../core/markup/markup.ts';
import { partnersOf } from '../../core/statements/partners.ts';
import type { ActorId, Language } from '../../core/statements/types.ts';
import { panelMarkup } from '../../page/panel/panel-markup.ts';
import { panelView } from '../../page/panel/panel-view.ts';
import {
  type Publication,
  publicationLinksMarkup,
  publicationMarkup,
} from '../../page/publication/publication-markup.ts';

/** What the page of a single place links to. Addresses are relative to the page. */
export interface PlaceLinks {
  /** The page of the map, with a slash at the end. */
  readonly map: string;
  readonly spreadsheet: string;
  readonly licences: string;
  /** The same place in other languages. */
  readonly alternates: readonly { readonly language: Language; readonly href: string }[];
  readonly publication?: Publication | undefined;
}

/** Places that have a page of their own: all with a statement. */
export function placesWithPages({ order, beside }: Edition): readonly ActorId[] {
  return [...order, ...beside];
}

/** The title of the page: the place, its answer and the map. */
export function placeTitle(id: ActorId, edition: Edition): string {
  const { dataset, locale } = edition;
  const { colon } = marksOf(locale.strings);
  const answer = locale.name(id) + colon + answerOf(id, edition);
  return inARow([ended(answer), locale.text(dataset.headline)]);
}

/** The body of the page of a single place, with all its statements. */
export function placeMarkup(
  id: ActorId,
  edition: Edition,
  { map, spreadsheet, licences, alternates, publication }: PlaceLinks,
): MarkupElement {
  const { dataset, locale } = edition;
  const strings = stringsFor(locale.language, dataset.kind);
  return h(
    'div',
    { class: 'page' },
    h(
      'header',
      { class: 'masthead' },
      publicationMarkup(publication),
      dataset.kicker && h('p', { class: 'kicker' }, locale.text(dataset.kicker)),
      h('h1', {}, h('a', { href: map }, locale.text(dataset.headline))),
    ),
    h(
      'main',
      {},
      h(
        'section',
        { class: 'statements', 'aria-label': strings.panel.heading },
        onItsOwn(id, panelMarkup(panelView(id, edition), strings), edition),
      ),
      h(
        'p',
        { class: 'on-map' },
        h(
          'a',
          { href: `${map}?country=${id}` },
          fill(strings.panel.onMap, { country: locale.name(id) }),
        ),
      ),
    ),
    h(
      'footer',
      { class: 'footer' },
      dataset.credit && h('p', { class: 'text' }, locale.text(dataset.credit)),
      publicationLinksMarkup(publication),
      h(
        'div',
        { class: 'links' },
        h('a', { href: spreadsheet, download: true }, strings.page.data),
        h('a', { href: licences }, strings.page.licences),
        alternates.map(({ language, href }) =>
          h('a', { href, hreflang: language, lang: language }, stringsFor(language).language),
        ),
      ),
    ),
  );
}

/** A panel without the page around it: other places have pages, and lists of names are written out. */
function onItsOwn(id: ActorId, panel: MarkupElement, edition: Edition): MarkupElement {
  const { dataset, locale } = edition;
  const position = edition.positions.get(id);
  const own = position !== undefined && 'statements' in position ? position.statements : [];
  const namesIn = (statement: string): string => {
    const made = own.find((one) => one.id === statement);
    const partners = made === undefined ? [] : partnersOf(made, dataset);
    return locale.list(partners.map(locale.name).sort(locale.compare));
  };
  function change(markup: Markup, statement: string): readonly Markup[] {
    if (typeof markup === 'string') return [markup];
    const { tag, attributes, children } = markup;
    const own = attributes['data-statement'] ?? statement;
    if (attributes['class'] === 'ribbon') return [];
    if (tag === 'details' && attributes['class'] === 'together') {
      const [summary] = children;
      return [h(tag, attributes, summary, h('p', {}, namesIn(own)))];
    }
    const { tabindex: _, ...others } = attributes;
    const place = attributes['href']?.startsWith('#c-') ? attributes['data-id'] : undefined;
    return [
      {
        tag,
        attributes: place === undefined ? others : { ...others, href: `../${place}/` },
        children: children.flatMap((child) => change(child, own)),
      },
    ];
  }
  const [changed] = change(panel, '');
  return changed === undefined || typeof changed === 'string' ? panel : changed;
}
