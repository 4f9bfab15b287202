import type { Edition } from '../../core/edition/edition.ts';
import { bordersText } from '../../core/edition/point-of-view.ts';
import { fill } from '../../core/i18n/fill.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { marksOf } from '../../core/i18n/marks.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import type { Language } from '../../core/statements/types.ts';
import { patternsMarkup, themeMarkup } from './theme-markup.ts';

/** The links in the footer of a full page. Addresses are relative to the page. */
export interface FooterLinks {
  /** The pages of this map's other languages. */
  readonly alternates: readonly { readonly language: Language; readonly href: string }[];
  readonly statementsHref: string;
  /** Where the licences of everything in the site stand. */
  readonly licencesHref: string;
  /** The page on which maps are made; absent on a site without one. */
  readonly makeHref?: string | undefined;
  /** The other maps of the site. */
  readonly others: readonly { readonly title: string; readonly href: string }[];
  /**
   * Names of the files that the links hold, on a page in one file: it has nothing beside it to lead to, and no embed
   * page.
   */
  readonly inside?: { readonly statements: string; readonly licences: string } | undefined;
}

/**
 * The footer of a full page: where everything comes from, and where else to go.
 *
 * @param more links of the publication
 */
export function footerMarkup(
  edition: Edition,
  strings: Strings,
  { alternates, statementsHref, licencesHref, makeHref, others, inside }: FooterLinks,
  more: Child = null,
): MarkupElement {
  const { dataset, locale } = edition;
  const { image, page, table, theme } = strings;
  const details = (summary: string, texts: readonly string[]) =>
    texts.length > 0 &&
    h(
      'details',
      {},
      h('summary', {}, summary),
      h(
        'div',
        { class: 'text' },
        texts.map((text) => h('p', {}, text)),
      ),
    );
  return h(
    'footer',
    { class: 'footer' },
    dataset.credit && h('p', { class: 'text' }, locale.text(dataset.credit)),
    h('p', { class: 'text' }, bordersText(edition, strings.pictures)),
    h('noscript', {}, h('p', {}, page.noScript)),
    details(page.method, [
      ...[
        ...dataset.method,
        ...(dataset.timeline === undefined ? [] : [dataset.timeline.rule.text]),
      ].map(locale.text),
    ]),
    details(page.notes, [
      ...dataset.notes.map(locale.text),
      ...(dataset.corrections === undefined
        ? []
        : [fill(page.corrections, { address: dataset.corrections })]),
    ]),
    others.length === 0
      ? null
      : h(
          'p',
          { class: 'links others-maps' },
          strings.otherMaps + marksOf(strings).colon.trimEnd(),
          others.map(({ title, href }) => h('a', { href }, title)),
        ),
    more,
    h(
      'div',
      { class: 'links' },
      h('button', { type: 'button', class: 'show-table', 'aria-expanded': 'false' }, table.show),
      h(
        'button',
        {
          type: 'button',
          class: 'show-embedding',
          'aria-expanded': 'false',
          hidden: inside !== undefined,
        },
        page.embed,
      ),
      h('button', { type: 'button', class: 'show-image', 'aria-expanded': 'false' }, image.show),
      h('a', { href: statementsHref, download: inside?.statements ?? true }, page.data),
      h('a', { href: licencesHref, download: inside?.licences }, page.licences),
      makeHref !== undefined && h('a', { href: makeHref }, strings.maps.makeMap),
      alternates.map(({ language, href }) =>
        h('a', { href, hreflang: language, lang: language }, stringsFor(language).language),
      ),
      themeMarkup(theme),
      patternsMarkup(theme),
    ),
  );
}
