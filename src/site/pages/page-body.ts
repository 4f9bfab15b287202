import type { Edition } from '../../core/edition/edition.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { type FooterLinks, footerMarkup } from '../../page/footer/footer-markup.ts';
import { mapKeyMarkup } from '../../page/key/key-markup.ts';
import { isInsetShown } from '../../page/map/inset-markup.ts';
import { toolbarMarkup } from '../../page/map/toolbar-markup.ts';
import { incompleteNoticeMarkup } from '../../page/notice/notice-markup.ts';
import type { PageParts } from '../../page/page-parts.ts';
import type { Publication } from '../../page/publication/publication-markup.ts';
import {
  publicationLinksMarkup,
  publicationMarkup,
} from '../../page/publication/publication-markup.ts';
import { searchMarkup } from '../../page/search/search-markup.ts';
import { tableSectionMarkup } from '../../page/table/table-markup.ts';

/** The data for the body of a full page. */
interface PageBody extends FooterLinks {
  readonly edition: Edition;
  readonly parts: PageParts;
  readonly publication?: Publication | undefined;
}

/**
 * The body of a full page, except its data.
 *
 * @param scripts come after the map, so that the map shows first
 */
export function pageBodyMarkup(body: PageBody, scripts: Child): MarkupElement {
  const { edition, parts } = body;
  const { dataset, key, locale } = edition;
  const strings = stringsFor(locale.language, dataset.kind);
  return h(
    'div',
    { class: 'page' },
    h(
      'header',
      { class: dataset.standfirst === undefined ? 'masthead sole' : 'masthead' },
      publicationMarkup(body.publication),
      dataset.kicker && h('p', { class: 'kicker' }, locale.text(dataset.kicker)),
      h('h1', {}, locale.text(dataset.headline)),
      incompleteNoticeMarkup({
        missing: strings.notice.incomplete,
        works: strings.notice.incompleteHelp,
        action: strings.notice.reload,
      }),
    ),
    h(
      'main',
      {},
      parts.summary,
      dataset.standfirst && h('p', { class: 'standfirst' }, locale.text(dataset.standfirst)),
      parts.key,
      h(
        'section',
        {
          class: 'stage',
          'data-inset': isInsetShown(parts.inset),
          'aria-label': strings.map.heading,
        },
        toolbarMarkup(dataset.views, dataset.views[0], locale, strings.map),
        h('p', { class: 'keys', id: 'keys', 'aria-hidden': 'true' }, strings.map.keys),
        h('div', { class: 'map' }, parts.map, parts.labels),
        mapKeyMarkup(key),
        parts.inset,
        parts.timeline,
      ),
      scripts,
      searchMarkup(strings.search.label),
      parts.statements,
      parts.index,
      tableSectionMarkup(strings.table),
    ),
    footerMarkup(edition, strings, body, publicationLinksMarkup(body.publication)),
    h('section', { class: 'embedding', hidden: true, 'aria-label': strings.page.embed }),
    h('p', { class: 'visually-hidden', role: 'status', id: 'live' }),
  );
}
