import type { Strings } from '../../core/i18n/strings.ts';
import { icon } from '../../core/markup/icon.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';

/**
 * The footer of an embed page: the line on sources, and the map's actions.
 *
 * @param pageHref address of the full page, relative to the embed page
 * @param notice shown where a script did not arrive
 */
export function embedFooterMarkup(
  credit: string,
  { frame, image }: Strings,
  pageHref: string,
  notice: Child,
): MarkupElement {
  return h(
    'footer',
    { class: 'frame-foot' },
    notice,
    h('p', { class: 'credit' }, credit, h('noscript', {}, ` ${frame.noScript}`)),
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
        h('span', {}, image.show),
      ),
      h(
        'button',
        { class: 'share', type: 'button' },
        icon('M8 10V1.8M5 4.6l3-3 3 3M2.5 8.5v5h11v-5'),
        h('span', {}, frame.share),
      ),
    ),
  );
}

/** Lies over the embed page where the article opens no links: the address of one, to copy. */
export function addressBoxMarkup({ frame }: Strings): MarkupElement {
  return h(
    'div',
    { class: 'address', role: 'group', 'aria-labelledby': 'address', hidden: true },
    h('p', { id: 'address' }, frame.address),
    h('output', { dir: 'ltr' }),
    h('button', { type: 'button', 'data-copied': frame.copied }, frame.copy),
  );
}
