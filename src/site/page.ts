import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Atlas, createAtlas, pointOfView } from '../model/atlas.ts';
import { createGazetteer } from '../model/gazetteer.ts';
import { packGazetteer } from '../model/gazetteer-pack.ts';
import { indexMarkup, keyMarkup, mapKeyMarkup } from '../model/key-markup.ts';
import { keyOrder, keyView } from '../model/key-view.ts';
import { createLocale, type Locale } from '../model/locale.ts';
import { stringsFor } from '../model/locales/languages.ts';
import { fill, REGIONS } from '../model/locales/strings.ts';
import {
  insetMarkup,
  labelRules,
  labelsMarkup,
  type MapContext,
  mapLabels,
  mapMarkup,
} from '../model/map-markup.ts';
import { type Child, escapeText, h, type MarkupElement, toHtml } from '../model/markup.ts';
import { inLanguage, PAGE_DATA_ID, type PageData } from '../model/page-data.ts';
import { panelMarkup } from '../model/panel-markup.ts';
import { type PanelContext, panelView } from '../model/panel-view.ts';
import { positionsOf } from '../model/position.ts';
import type { ActorId, Dataset, Language, View } from '../model/types.ts';
import { contains, isWide } from '../model/views.ts';
import { stanceCss } from './stance-css.ts';
import type { World } from './world.ts';

/** What a page links to. Addresses are relative to the page. */
export interface PageAssets {
  readonly script: { readonly src: string; readonly type: 'classic' | 'module' };
  /** The whole style sheet; empty where the development server brings it. */
  readonly css: string;
  /** The development server injects scripts of its own, which a strict policy would stop. */
  readonly csp: boolean;
}

/** One page of a map. */
export interface PageContent {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly world: World;
  /** Addresses of this map's other languages and of its files, relative to the page. */
  readonly alternates: readonly { readonly language: Language; readonly href: string }[];
  readonly statementsHref: string;
  readonly fineLevelHref: string;
}

/** Runs first: answers clicks until the script is there. See boot.js. */
const BOOT = readFileSync(new URL('./boot.js', import.meta.url), 'utf8').trim();

/**
 * A whole page as HTML: complete and readable before any script runs.
 *
 * @param template the text of index.html
 */
export function renderPage(template: string, content: PageContent, assets: PageAssets): string {
  const { dataset, language, world } = content;
  const strings = stringsFor(language);
  const locale = createLocale(dataset, language, strings);
  const positions = positionsOf(dataset);
  const key = keyView(dataset, positions, locale);
  const order = keyOrder(key);
  const pov = pointOfView(world.meta, dataset.pointOfView, dataset.owners);
  const gazetteer = createGazetteer(world.meta, pov);
  const atlas = createAtlas(world.sketch, world.meta, pov);
  const map: MapContext = { dataset, positions, atlas, locale, order };
  const labels = mapLabels(map);
  const panels: PanelContext = { dataset, positions, gazetteer, locale, order };
  const view = dataset.views[0];
  const css = [
    assets.css,
    stanceCss(dataset.stances),
    viewRules(view, atlas),
    labelRules(labels, atlas.grid),
  ].join('');
  const data: PageData = {
    language,
    strings,
    dataset: inLanguage(dataset, language),
    gazetteer: packGazetteer(gazetteer),
    frame: atlas.frame,
    unit: atlas.grid,
    planeWidth: world.meta.plane.width,
    regions: world.meta.regions,
    fineLevel: content.fineLevelHref,
  };

  const head = [
    assets.csp
      ? h('meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(css) })
      : null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'strict-origin-when-cross-origin' }),
    h('title', {}, locale.text(dataset.title)),
    h('meta', { name: 'description', content: locale.text(dataset.description) }),
    h('link', { rel: 'icon', href: 'data:,' }),
    content.alternates.map(({ language: other, href }) =>
      h('link', { rel: 'alternate', hreflang: other, href }),
    ),
  ];
  const body = h(
    'div',
    { class: 'page' },
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'kicker' }, locale.text(dataset.kicker)),
      h('h1', {}, locale.text(dataset.headline)),
    ),
    h('p', { class: 'standfirst' }, locale.text(dataset.standfirst)),
    h(
      'main',
      {},
      keyMarkup(key, strings.key.heading, ({ actors }) =>
        locale.plural(strings.key.count, actors.length),
      ),
      h(
        'div',
        { class: 'stage' },
        toolbarMarkup(dataset, view, locale),
        h('div', { class: 'map' }, mapMarkup(map, view), labelsMarkup(labels, positions)),
        mapKeyMarkup(key),
        secondFrameMarkup(map, view),
      ),
      SCRIPT_HERE,
      h(
        'section',
        { class: 'statements', id: 'statements', 'aria-label': strings.panel.heading },
        h(
          'button',
          { class: 'close', type: 'button', hidden: true },
          icon('M2.5 2.5l11 11M13.5 2.5l-11 11'),
        ),
        [dataset.event.subject, ...order].map((id) =>
          openPanel(panelMarkup(panelView(id, panels), strings), id === dataset.event.subject),
        ),
      ),
      indexMarkup(key, strings.key.names),
    ),
    footerMarkup(content, locale),
    h('p', { class: 'hidden', role: 'status', id: 'live' }),
  );
  const script =
    assets.script.type === 'module'
      ? h('script', { type: 'module', src: assets.script.src })
      : h('script', { defer: true, src: assets.script.src });
  const parts: Readonly<Record<string, string>> = {
    language,
    direction: strings.direction,
    attributes: isWide(view) ? 'data-wide' : '',
    head: `${toHtmlAll(head)}<style>${css}</style><script>${BOOT}</script>`,
    body: [
      toHtml(body).replace(toHtml(SCRIPT_HERE), () => toHtml(script)),
      `<script type="application/json" id="${PAGE_DATA_ID}">${scriptJson(data)}</script>`,
    ].join('\n'),
  };
  return template
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/%(\w+)%/g, (whole, name: string) => parts[name] ?? whole);
}

/** Marks the place of the script in the page: after the map, so that the map is there first. */
const SCRIPT_HERE = h('script', { type: 'text/plain' });

function toHtmlAll(children: Child): string {
  return h('head', {}, children).children.map(toHtml).join('');
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Only our own files, this very style sheet and this very inline script. */
function contentSecurityPolicy(css: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src 'self' ${hash(BOOT)}`,
    `style-src ${hash(css)}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What the style sheet needs to place the names as the first view shows them, in grid units. */
function viewRules({ box: [left, top, right, bottom] }: View, { grid }: Atlas): string {
  const values = {
    'view-x': (left + right) / 2,
    'view-y': (top + bottom) / 2,
    'view-width': right - left,
    'view-height': bottom - top,
  };
  const declarations = Object.entries(values).map(([name, value]) => `--${name}:${value / grid}`);
  return `.map{${declarations.join(';')}}`;
}

function openPanel(panel: MarkupElement, open: boolean): MarkupElement {
  return open ? { ...panel, attributes: { ...panel.attributes, class: 'panel open' } } : panel;
}

function toolbarMarkup(dataset: Dataset, shown: View, locale: Locale): MarkupElement {
  const { map } = locale.strings;
  const zoom = (step: string, label: string, d: string) =>
    h('button', { type: 'button', 'data-zoom': step, 'aria-label': label }, icon(d));
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
    h(
      'div',
      { class: 'zoom' },
      h(
        'label',
        { class: 'go-to' },
        icon(
          'M8 14.5s4.5-4.6 4.5-8a4.5 4.5 0 0 0-9 0c0 3.4 4.5 8 4.5 8zM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8z',
        ),
        h(
          'select',
          { 'aria-label': map.goTo, autocomplete: 'off' },
          h('option', { value: '', selected: true, disabled: true, hidden: true }, map.goTo),
          dataset.views.map((view) =>
            h('option', { value: `view ${view.id}` }, locale.text(view.label)),
          ),
          REGIONS.map((region) => h('option', { value: `region ${region}` }, map.regions[region])),
        ),
      ),
      zoom('in', map.zoomIn, 'M8 2.5v11M2.5 8h11'),
      zoom('out', map.zoomOut, 'M2.5 8h11'),
      zoom('reset', map.reset, 'M4.2 11.6a5 5 0 1 1 2.3 1.7M4 8.8v3.1h3.1'),
    ),
  );
}

function icon(d: string, name = 'icon'): MarkupElement {
  return h('svg', { class: name, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d }));
}

/** The second frame with its countries as links: nobody is off the map unseen. */
function secondFrameMarkup(map: MapContext, view: View): MarkupElement | null {
  const { dataset, atlas, locale } = map;
  const insets = dataset.views.filter(({ id }) => dataset.views.some(({ inset }) => inset === id));
  const shown = dataset.views.find(({ id }) => id === view.inset);
  if (shown === undefined) return null;
  return h(
    'div',
    { class: 'second-frame' },
    h(
      'button',
      {
        class: 'picture',
        type: 'button',
        'aria-label': fill(locale.strings.map.showView, { view: locale.text(shown.label) }),
      },
      h(
        'span',
        { class: 'title' },
        h('span', { class: 'label' }, locale.text(shown.label)),
        icon('M6 3l5 5-5 5', 'arrow'),
      ),
      insetMarkup(shown, atlas),
    ),
    insets.map((inset) =>
      h(
        'ul',
        { class: 'names', 'data-view': inset.id, hidden: inset.id !== shown.id },
        farFrom(inset, map).map((id) =>
          h('li', {}, h('a', { href: `#c-${id}`, 'data-id': id }, locale.shortName(id))),
        ),
      ),
    ),
  );
}

/** Governments in one view that no view which shows it as its second frame has; few enough to be named. */
function farFrom(inset: View, { dataset, atlas, order }: MapContext): ActorId[] {
  const inBox = (id: ActorId, { box }: View) => {
    const anchor = atlas.features.find((feature) => feature.id === id)?.anchor;
    return anchor !== undefined && contains(box, anchor);
  };
  const hosts = dataset.views.filter((view) => view.inset === inset.id);
  const far = order.filter((id) => inBox(id, inset) && !hosts.some((host) => inBox(id, host)));
  return far.length > MOST_SECOND_FRAME_NAMES ? [] : far;
}

const MOST_SECOND_FRAME_NAMES = 4;

function footerMarkup(
  { dataset, alternates, statementsHref }: PageContent,
  locale: Locale,
): MarkupElement {
  const { page } = locale.strings;
  const details = (summary: string, texts: Child) =>
    h('details', {}, h('summary', {}, summary), h('div', { class: 'text' }, texts));
  return h(
    'footer',
    { class: 'footer' },
    h('p', { class: 'text' }, locale.text(dataset.credit)),
    h('p', { class: 'text' }, locale.text(dataset.borders)),
    h('p', { class: 'text' }, pointOfViewText(dataset, locale)),
    h('noscript', {}, h('p', {}, page.noScript)),
    details(
      page.method,
      dataset.method.map((text) => h('p', {}, locale.text(text))),
    ),
    details(page.notes, [
      dataset.notes.map((text) => h('p', {}, locale.text(text))),
      dataset.corrections === undefined
        ? null
        : h('p', {}, fill(page.corrections, { address: dataset.corrections })),
    ]),
    h(
      'p',
      { class: 'links' },
      h('a', { href: statementsHref }, page.data),
      alternates.map(({ language, href }) =>
        h('a', { href, hreflang: language, lang: language }, stringsFor(language).language),
      ),
    ),
  );
}

/** Which view of disputed areas the map has, in words. */
function pointOfViewText({ pointOfView: name, owners }: Dataset, { strings }: Locale): string {
  const edited = Object.keys(owners).length > 0 ? ` ${strings.map.pointOfView.edited}` : '';
  return `${strings.map.pointOfView[name]}${edited}`;
}

/** A small page that says what is wrong, for the development server. */
export function renderErrorPage(message: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Data faults</title><pre>${escapeText(message)}</pre>`;
}
