import type { Atlas } from '../../core/atlas/atlas.ts';
import { REGIONS } from '../../core/atlas/views.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { secondFrameView } from '../../core/edition/inset-view.ts';
import type { MapLabel } from '../../core/edition/map-labels.ts';
import { organisationViews } from '../../core/edition/organisations.ts';
import { pointOfViewText } from '../../core/edition/point-of-view.ts';
import { summaryText } from '../../core/edition/summary.ts';
import { fill } from '../../core/i18n/fill.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { icon } from '../../core/markup/icon.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { THEMES } from '../../core/statements/reader-choices.ts';
import type { Language, View } from '../../core/statements/types.ts';
import {
  indexMarkup,
  keyMarkup,
  lensMarkup,
  mapKeyMarkup,
  organisationsMarkup,
} from '../../page/key/key-markup.ts';
import { secondFrameNames } from '../../page/map/inset-markup.ts';
import { labelsMarkup, mapMarkup, pictureMarkup } from '../../page/map/map-markup.ts';
import { incompleteNoticeMarkup } from '../../page/notice/notice-markup.ts';
import { panelMarkup } from '../../page/panel/panel-markup.ts';
import { panelView } from '../../page/panel/panel-view.ts';
import { TABLE_CAPTION } from '../../page/table/table-markup.ts';
import { timelineMarkup } from '../../page/timeline/timeline-markup.ts';
import { timelineView } from '../../page/timeline/timeline-view.ts';

/** What the body of a page shows. Addresses are relative to the page. */
export interface BodyContent {
  readonly edition: Edition;
  readonly atlas: Atlas;
  readonly labels: readonly MapLabel[];
  readonly alternates: readonly { readonly language: Language; readonly href: string }[];
  readonly statementsHref: string;
  /** The other maps of the site. */
  readonly others: readonly { readonly title: string; readonly href: string }[];
}

/**
 * Everything between the body's tags but the data.
 *
 * @param scripts stand after the map, so that the map is there first
 */
export function bodyMarkup(content: BodyContent, scripts: Child): MarkupElement {
  const { edition, atlas, labels } = content;
  const { dataset, key, locale } = edition;
  const strings = stringsFor(locale.language);
  const [view] = dataset.views;
  const besideKey = [
    lensMarkup(strings.coverage.label),
    organisationsMarkup(organisationViews(edition), strings.organisations),
  ];
  const timeline = timelineView(edition);
  return h(
    'div',
    { class: 'page' },
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'kicker' }, locale.text(dataset.kicker)),
      h('h1', {}, locale.text(dataset.headline)),
      incompleteNoticeMarkup({
        missing: strings.notice.incomplete,
        works: strings.notice.incompleteHelp,
        action: strings.notice.tryAgain,
      }),
    ),
    h(
      'main',
      {},
      h('p', { class: 'visually-hidden', id: 'summary' }, summaryText(edition, strings.summary)),
      h('p', { class: 'standfirst' }, locale.text(dataset.standfirst)),
      searchMarkup(strings.search.label),
      keyMarkup(
        key,
        strings,
        ({ actors }) => locale.plural(strings.key.count, actors.length),
        true,
        besideKey,
      ),
      h(
        'section',
        { class: 'stage', 'aria-label': strings.map.heading },
        toolbarMarkup(edition, view),
        h('p', { class: 'keys', id: 'keys', 'aria-hidden': 'true' }, strings.map.keys),
        h('div', { class: 'map' }, mapMarkup(edition, atlas, view), labelsMarkup(labels, edition)),
        mapKeyMarkup(key),
        secondFrameMarkup(edition, atlas, view),
        timeline === null ? null : timelineMarkup(timeline, strings),
      ),
      scripts,
      statementsMarkup(
        edition,
        h('button', { class: 'in-table', type: 'button', hidden: true }, strings.panel.inTable),
      ),
      indexMarkup(key, strings.key.names, besideKey),
      tableSection(strings.table),
    ),
    footerMarkup(content),
    h('section', { class: 'embedding', hidden: true, 'aria-label': strings.page.embed }),
    h('p', { class: 'visually-hidden', role: 'status', id: 'live' }),
  );
}

function searchMarkup(label: string): MarkupElement {
  return h(
    'div',
    { class: 'search', role: 'search' },
    icon('M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.6 10.6L14 14'),
    h('input', {
      type: 'text',
      role: 'combobox',
      placeholder: label,
      'aria-label': label,
      'aria-autocomplete': 'list',
      'aria-controls': 'found',
      'aria-expanded': 'false',
      autocomplete: 'off',
      spellcheck: 'false',
    }),
    h('ul', { id: 'found', role: 'listbox', 'aria-label': label, hidden: true }),
  );
}

/** The table is drawn when it is opened; without a script the panels below the map say the same. */
function tableSection(table: Strings['table']): MarkupElement {
  return h(
    'section',
    { class: 'table', hidden: true, 'aria-label': table.show },
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', 'data-action': 'copy' }, table.copy),
      h('button', { type: 'button', 'data-action': 'download' }, table.download),
    ),
    // The focus is led here when the table opens; it scrolls sideways where it is too wide.
    h('div', {
      class: 'table-place',
      tabindex: 0,
      role: 'group',
      'aria-labelledby': TABLE_CAPTION,
    }),
  );
}

function themeMarkup(theme: Strings['theme']): MarkupElement {
  return h(
    'label',
    { class: 'theme' },
    `${theme.label} `,
    h(
      'select',
      { autocomplete: 'off' },
      THEMES.map((choice) => h('option', { value: choice }, theme[choice])),
    ),
  );
}

/** The panels of all governments, of which the subject's is open. */
export function statementsMarkup(edition: Edition, foot: Child = null): MarkupElement {
  const { dataset, locale, order } = edition;
  const strings = stringsFor(locale.language);
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
    [dataset.event.subject, ...order, ...edition.beside].map((id) => {
      const panel = panelMarkup(panelView(id, edition), strings);
      return id === dataset.event.subject ? opened(panel) : panel;
    }),
    foot,
  );
}

function opened(panel: MarkupElement): MarkupElement {
  return { ...panel, attributes: { ...panel.attributes, class: 'panel open' } };
}

function toolbarMarkup({ dataset, locale }: Edition, shown: View): MarkupElement {
  const { map } = stringsFor(locale.language);
  return h(
    'div',
    { class: 'toolbar' },
    h(
      'div',
      { class: 'segment', role: 'group', 'aria-label': map.area },
      dataset.views.map((view) =>
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
    h('div', { class: 'zoom' }, goToMarkup(dataset.views, locale), zoomMarkup(map)),
  );
}

/** The buttons that zoom. */
export function zoomMarkup(map: Strings['map']): MarkupElement[] {
  const zoom = (step: string, label: string, d: string) =>
    h('button', { type: 'button', 'data-zoom': step, 'aria-label': label }, icon(d));
  return [
    zoom('in', map.zoomIn, 'M8 2.5v11M2.5 8h11'),
    zoom('out', map.zoomOut, 'M2.5 8h11'),
    zoom('reset', map.reset, 'M4.2 11.6a5 5 0 1 1 2.3 1.7M4 8.8v3.1h3.1'),
  ];
}

/** All views and the regions of small states in one control, for phones. */
function goToMarkup(views: readonly View[], { language, text }: Edition['locale']): MarkupElement {
  const { map } = stringsFor(language);
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

/** The second frame with its countries as links: nobody is off the map unseen. */
export function secondFrameMarkup(edition: Edition, atlas: Atlas, shown: View): Child {
  const frames = edition.dataset.views.flatMap((view) => {
    const frame = secondFrameView(view, edition);
    return frame === null ? [] : [{ main: view, ...frame }];
  });
  const own = frames.find(({ main }) => main.id === shown.id);
  const first = own ?? frames[0];
  if (first === undefined) return null;
  return h(
    'div',
    { class: 'second-frame', hidden: own === undefined },
    h(
      'button',
      { class: 'picture', type: 'button', 'aria-label': first.action },
      h('span', { class: 'title' }, h('span', {}, first.name), icon('M6 3l5 5-5 5', 'arrow')),
      pictureMarkup(first.view, edition.dataset.stances, atlas.unit),
    ),
    frames.map(({ main, ...frame }) => secondFrameNames(main, frame, main.id !== shown.id)),
  );
}

function footerMarkup({ edition, alternates, statementsHref, others }: BodyContent): MarkupElement {
  const { dataset, locale } = edition;
  const strings = stringsFor(locale.language);
  const { image, page, table, theme } = strings;
  const details = (summary: string, texts: Child) =>
    h('details', {}, h('summary', {}, summary), h('div', { class: 'text' }, texts));
  return h(
    'footer',
    { class: 'footer' },
    h('p', { class: 'text' }, locale.text(dataset.credit)),
    h('p', { class: 'text' }, `${locale.text(dataset.borders)} ${pointOfViewText(edition)}`),
    h('noscript', {}, h('p', {}, page.noScript)),
    details(
      page.method,
      [
        ...dataset.method,
        ...(dataset.timeline === undefined ? [] : [dataset.timeline.rule.text]),
      ].map((text) => h('p', {}, locale.text(text))),
    ),
    details(page.notes, [
      dataset.notes.map((text) => h('p', {}, locale.text(text))),
      dataset.corrections === undefined
        ? null
        : h('p', {}, fill(page.corrections, { address: dataset.corrections })),
    ]),
    others.length === 0
      ? null
      : h(
          'p',
          { class: 'links others-maps' },
          `${strings.otherMaps}:`,
          others.map(({ title, href }) => h('a', { href }, title)),
        ),
    h(
      'div',
      { class: 'links' },
      h('button', { type: 'button', class: 'show-table', 'aria-expanded': 'false' }, table.show),
      h(
        'button',
        { type: 'button', class: 'show-embedding', 'aria-expanded': 'false' },
        page.embed,
      ),
      h('button', { type: 'button', class: 'show-image', 'aria-expanded': 'false' }, image.show),
      h('a', { href: statementsHref, download: true }, page.data),
      alternates.map(({ language, href }) =>
        h('a', { href, hreflang: language, lang: language }, stringsFor(language).language),
      ),
      themeMarkup(theme),
    ),
  );
}
