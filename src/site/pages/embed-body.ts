import type { Edition } from '../../core/edition/edition.ts';
import { subtitleOf } from '../../core/edition/map-texts.ts';
import { stopText } from '../../core/edition/stop-text.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { dayInAddress } from '../../core/statements/reader-choices.ts';
import { stopsOf } from '../../core/statements/stops.ts';
import { addressBoxMarkup, embedFooterMarkup } from '../../page/footer/embed-footer-markup.ts';
import { mapKeyMarkup } from '../../page/key/key-markup.ts';
import { isInsetShown } from '../../page/map/inset-markup.ts';
import { embedToolbarMarkup } from '../../page/map/toolbar-markup.ts';
import { incompleteNoticeMarkup } from '../../page/notice/notice-markup.ts';
import type { PageParts } from '../../page/page-parts.ts';

/** The data for the body of an embed page. */
interface EmbedBody {
  readonly edition: Edition;
  readonly parts: PageParts;
  /** Address of the full page. */
  readonly pageHref: string;
}

/**
 * The body of an embed page, except its data: the compact layout for other people's pages. It is complete
 * before any script runs.
 *
 * @param scripts come after the map, so that the map shows first
 */
export function embedBodyMarkup(
  { edition, parts, pageHref }: EmbedBody,
  scripts: Child,
): MarkupElement {
  const { dataset, key, locale } = edition;
  const strings = stringsFor(locale.language, dataset.kind);
  const subtitle = subtitleOf(dataset);
  // The full page may open on another day than the last.
  const on = dayInAddress(null, dataset.timeline);
  const credit = dataset.shortCredit ?? dataset.credit;
  return h(
    'main',
    // The slug by which Datawrapper's receivers recognise an embed; as an id it could be one of the page.
    { class: 'frame live', 'data-slug': dataset.slug },
    h(
      'header',
      { class: 'frame-head' },
      h('h1', {}, locale.text(dataset.headline)),
      subtitle && h('p', {}, locale.text(subtitle)),
    ),
    parts.key,
    h(
      'div',
      { class: 'stage', 'data-inset': isInsetShown(parts.inset) },
      h('p', { class: 'keys', id: 'keys', 'aria-hidden': 'true' }, strings.map.keys),
      dataset.timeline === undefined
        ? null
        : h(
            'output',
            { class: 'frame-day' },
            stopText(dataset.timeline.period.to, stopsOf(dataset.timeline.period), locale),
          ),
      parts.summary,
      h('div', { class: 'map' }, parts.map, parts.labels),
      mapKeyMarkup(key),
      parts.inset,
      embedToolbarMarkup(strings.map),
    ),
    scripts,
    parts.statements,
    h('a', { class: 'to-map', href: '#summary' }, strings.frame.toMap),
    embedFooterMarkup(
      credit === undefined ? strings.pictures.boundaries : locale.text(credit),
      strings,
      on === null ? pageHref : `${pageHref}?on=${on}`,
      incompleteNoticeMarkup({
        missing: strings.notice.incomplete,
        works: strings.frame.incompleteHelp,
        action: strings.notice.reload,
      }),
    ),
    addressBoxMarkup(strings),
    h('p', { class: 'visually-hidden', role: 'status', id: 'live' }),
  );
}
