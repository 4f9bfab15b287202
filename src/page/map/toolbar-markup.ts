import { REGIONS } from '../../core/atlas/views.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { icon } from '../../core/markup/icon.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { View } from '../../core/statements/types.ts';

/**
 * The toolbar of a full page: the view switch, and beside it the list of places and the zoom buttons.
 *
 * @param shown the view that is pressed
 */
export function toolbarMarkup(
  views: readonly View[],
  shown: View,
  locale: Locale,
  map: Strings['map'],
): MarkupElement {
  return h(
    'div',
    { class: 'toolbar' },
    // A single view needs no switch.
    views.length < 2
      ? null
      : h(
          'div',
          { class: 'segment', role: 'group', 'aria-label': map.area },
          views.map((view) =>
            h(
              'button',
              {
                type: 'button',
                'data-view': view.id,
                'data-in-frame': view.id === shown.inset,
                'aria-pressed': String(view.id === shown.id),
              },
              locale.text(view.label),
            ),
          ),
        ),
    h('div', { class: 'zoom' }, goToMarkup(views, locale, map), zoomMarkup(map)),
  );
}

/** The toolbar of an embed page, which only has room for the zoom buttons. */
export function embedToolbarMarkup(map: Strings['map']): MarkupElement {
  return h('div', { class: 'toolbar' }, h('div', { class: 'zoom' }, zoomMarkup(map)));
}

function zoomMarkup(map: Strings['map']): MarkupElement[] {
  const zoom = (step: string, label: string, d: string) =>
    h('button', { type: 'button', 'data-zoom': step, 'aria-label': label }, icon(d));
  return [
    zoom('in', map.zoomIn, 'M8 2.5v11M2.5 8h11'),
    zoom('out', map.zoomOut, 'M2.5 8h11'),
    zoom('reset', map.reset, 'M4.2 11.6a5 5 0 1 1 2.3 1.7M4 8.8v3.1h3.1'),
  ];
}

/** All views and the regions of small states in one control, for phones. */
function goToMarkup(views: readonly View[], { text }: Locale, map: Strings['map']): MarkupElement {
  return h(
    'label',
    { class: 'go-to' },
    icon(
      'M8 14.5s4.5-4.6 4.5-8a4.5 4.5 0 0 0-9 0c0 3.4 4.5 8 4.5 8zM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8z',
    ),
    h(
      'select',
      { 'aria-label': map.goTo, autocomplete: 'off' },
      h('option', { value: '', selected: true, disabled: true, hidden: true }, map.goTo),
      views.map((view) => h('option', { value: `view ${view.id}` }, text(view.label))),
      REGIONS.map((region) => h('option', { value: `region ${region}` }, map.regions[region])),
    ),
  );
}
