import { summaryText } from '../../core/edition/summary.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { icon } from '../../core/markup/icon.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { keyMarkup, mapKeyMarkup } from '../../page/key/key-markup.ts';
import { labelsMarkup, mapMarkup } from '../../page/map/map-markup.ts';
import { type BodyContent, secondFrameMarkup, statementsMarkup, zoomMarkup } from './page-body.ts';

/**
 * Everything between the body's tags of a frame page but the data: the compact layout for other
 * people's pages. It is complete before any script runs.
 *
 * @param pageHref address of the full page
 * @param script stands after the map, so that the map is there first
 */
export function frameMarkup(
  { edition, atlas, labels }: Pick<BodyContent, 'edition' | 'atlas' | 'labels'>,
  pageHref: string,
  script: Child,
): MarkupElement {
  const { dataset, key, locale } = edition;
  const { text } = locale;
  const strings = stringsFor(locale.language);
  const [view] = dataset.views;
  const { frame } = strings;
  return h(
    'main',
    // The name by which Datawrapper's receivers know a frame.
    { class: 'frame live', id: dataset.slug },
    h(
      'header',
      { class: 'frame-head' },
      h('h1', {}, text(dataset.headline)),
      h('p', {}, text(dataset.subtitle ?? dataset.title)),
    ),
    keyMarkup(key, strings, ({ actors }) => locale.plural(strings.key.count, actors.length), false),
    h(
      'div',
      { class: 'stage' },
      h('p', { class: 'keys', id: 'keys', 'aria-hidden': 'true' }, strings.map.keys),
      dataset.timeline === undefined
        ? null
        : h('output', { class: 'frame-day' }, locale.day(dataset.timeline.period.to)),
      h('p', { class: 'visually-hidden', id: 'summary' }, summaryText(edition, strings.summary)),
      h('div', { class: 'map' }, mapMarkup(edition, atlas, view), labelsMarkup(labels, edition)),
      mapKeyMarkup(key),
      secondFrameMarkup(edition, atlas, view),
      h('div', { class: 'toolbar' }, h('div', { class: 'zoom' }, zoomMarkup(strings.map))),
    ),
    script,
    statementsMarkup(edition),
    h(
      'footer',
      { class: 'frame-foot' },
      h(
        'p',
        { class: 'credit' },
        text(dataset.shortCredit ?? dataset.credit),
        h('noscript', {}, ` ${frame.noScript}`),
      ),
      h('p', { class: 'address', hidden: true }, frame.address, h('output', {})),
      h(
        'p',
        { class: 'links' },
        h(
          'a',
          { class: 'full', href: pageHref, target: '_blank', rel: 'noopener' },
          frame.full,
          icon('M6 3H3v10h10v-3M9 2.5h4.5V7M13 3L7.5 8.5'),
        ),
        h(
          'button',
          { class: 'fullscreen', type: 'button', hidden: true, 'aria-label': frame.fullscreen },
          icon('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10'),
        ),
        h(
          'button',
          { class: 'show-image', type: 'button', 'aria-expanded': 'false' },
          icon('M2 3h12v10H2zM2 11l3.5-4 3 3.5L10.5 8.5 14 12M11 5.5v.1'),
          h('span', {}, strings.image.show),
        ),
        h(
          'button',
          { class: 'share', type: 'button' },
          icon('M8 10V1.8M5 4.6l3-3 3 3M2.5 8.5v5h11v-5'),
          h('span', {}, frame.share),
        ),
      ),
    ),
    h('p', { class: 'visually-hidden', role: 'status', id: 'live' }),
  );
}
