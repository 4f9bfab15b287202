import { find, toElement } from '../../browser/dom.ts';
import { fill } from '../../core/i18n/fill.ts';
import type { ShareStrings } from '../../core/i18n/share-strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { dayInAddress, THEMES, type ThemeChoice } from '../../core/statements/reader-choices.ts';
import type {
  ActorId,
  IsoDate,
  SourceId,
  StanceId,
  TimelineOfMap,
  ViewId,
} from '../../core/statements/types.ts';
import {
  type EmbedChoices,
  embedQuery,
  embedSnippet,
  HEIGHT_STYLE,
  helperSnippet,
} from './snippet.ts';

/** How to share and embed the map. */
export interface Share {
  /** Offers what the reader sees now; fields that an editor has set are applied too. */
  readonly render: (view: ShareView) => void;
}

/** What the page shows. */
export interface ShareView {
  /** The address that opens it. */
  readonly link: string;
  readonly theme: ThemeChoice;
  readonly view: ViewId;
  readonly country: NamedCountry | null;
  /** The countries that can be opened; the one above need not be among them. */
  readonly countries: readonly NamedCountry[];
  /** The day, and whether it was chosen (otherwise it is the last); null where the map has no days. */
  readonly day: { readonly id: IsoDate; readonly name: string; readonly chosen: boolean } | null;
  /** The responses shown, and their names as a list in words; empty if all are shown. */
  readonly stances: { readonly ids: readonly StanceId[]; readonly names: string };
  /** The sources shown, and their names as a list in words; empty if all are shown. */
  readonly sources: { readonly ids: readonly SourceId[]; readonly names: string };
}

interface NamedCountry {
  readonly id: ActorId;
  readonly name: string;
}

export interface EmbeddingOptions {
  readonly strings: ShareStrings;
  readonly title: string;
  /** The pages of the map by language, this page's first: here, and at their published addresses. */
  readonly pages: readonly {
    readonly id: string;
    readonly name: string;
    readonly page: string;
    readonly published: string;
  }[];
  /** The published address of the script that gives embed pages their height. */
  readonly helper: string;
  readonly views: readonly { readonly id: ViewId; readonly name: string }[];
  /** The days to choose from; undefined on a map without any. */
  readonly timeline: TimelineOfMap | undefined;
  /** Address of the spreadsheet that is shown instead of the map's own statements. */
  readonly data: string | undefined;
}

/** Widths of the preview, in px: a phone, a narrow column, a wide one. */
const WIDTHS = [320, 480, 700] as const;
/** Height of the preview and in the code until the embed page has told its own, in px: that of most maps in a wide column. */
const USUAL_HEIGHT = 810;
/** While the reader drags, the preview waits until a day has been shown this long, in ms. */
const PREVIEWED_AFTER = 400;
/** The two values of the field with the day. */
const [SHOWN, LAST] = ['shown', 'last'];
/** Hosts that other computers cannot reach. */
const LOCAL = /^(?:file:|https?:\/\/(?:localhost|127\.|\[::1\]))/;

/** Draws the section into `root`; the preview is the embed page itself. */
export function createShare(
  root: HTMLElement,
  { strings, title, pages, helper, views, timeline, data }: EmbeddingOptions,
  handlers: { readonly onCopy: (text: string) => Promise<boolean> },
): Share {
  const select = (name: string, label: string, options: Child = null) =>
    h('label', {}, h('span', {}, label), h('select', { name }, options));
  const option = (value: string, text: string) => h('option', { value }, text);
  const check = (name: string, label: string, checked = true) =>
    h('label', { class: 'check' }, h('input', { type: 'checkbox', name, checked }), label);
  /** For fields that only some pages show; their texts come with them. */
  const narrowing = (name: string) =>
    h(
      'label',
      { class: 'check narrowing', hidden: true },
      h('input', { type: 'checkbox', name, checked: true }),
      h('span', {}),
    );
  // Code and addresses are in no language: on right-to-left pages their brackets would swap places.
  const foreign = { readonly: true, spellcheck: 'false', dir: 'ltr' };
  const codeBox = (name: string, label: string, rows: number, text = '') =>
    h(
      'label',
      { class: 'code' },
      h('span', {}, label),
      h('textarea', { ...foreign, name, rows }, text),
    );
  const button = (action: string, text: string) =>
    h('button', { type: 'button', 'data-action': action }, text);
  const parts: readonly MarkupElement[] = [
    h('h2', { tabindex: -1 }, strings.heading),
    h(
      'div',
      { class: 'link' },
      h('label', {}, h('span', {}, strings.link), h('input', { ...foreign, name: 'link' })),
      button('link', strings.copyLink),
      'share' in navigator ? button('share', strings.share) : null,
    ),
    h('h3', {}, strings.embed),
    h(
      'form',
      { class: 'choices' },
      pages.length < 2
        ? null
        : select(
            'language',
            strings.language,
            pages.map(({ id, name }) => option(id, name)),
          ),
      select(
        'theme',
        strings.theme,
        THEMES.map((theme) => option(theme, strings.themes[theme])),
      ),
      select(
        'view',
        strings.view,
        views.map(({ id, name }) => option(id, name)),
      ),
      select('country', strings.country),
      timeline !== undefined
        ? select('day', strings.day, [option(SHOWN, ''), option(LAST, strings.lastDay)])
        : null,
      check('title', strings.title),
      check('legend', strings.legend),
      narrowing('only'),
      narrowing('lens'),
      check('no-style', strings.noStyle, false),
    ),
    h(
      'div',
      { class: 'widths', role: 'group', 'aria-label': strings.width },
      WIDTHS.map((width) =>
        h(
          'button',
          { type: 'button', 'data-width': width },
          fill(strings.pixels, { width: String(width) }),
        ),
      ),
    ),
    h('div', { class: 'preview' }, h('iframe', { title: strings.preview, loading: 'lazy' })),
    codeBox('code', strings.code, 12),
    h(
      'p',
      { class: 'actions' },
      button('code', strings.copyCode),
      h('span', { class: 'outcome', 'aria-hidden': 'true' }),
    ),
    codeBox('by-script', strings.byScript, 2, helperSnippet(helper)),
    codeBox('by-style', strings.byStyle, 3, HEIGHT_STYLE),
    h('p', { class: 'local', hidden: true }, strings.local),
  ];
  root.append(...parts.map((part) => toElement(part)));
  const form = find<HTMLFormElement>(root, 'form');
  const field = (name: string) => find<HTMLSelectElement>(form, `[name=${name}]`);
  const link = find<HTMLInputElement>(root, '[name=link]');
  const code = find<HTMLTextAreaElement>(root, '[name=code]');
  let preview = find<HTMLIFrameElement>(root, 'iframe');
  const outcome = find(root, '.outcome');
  /** Fields that an editor has set: the page no longer changes them. */
  const own = new Set<string>();
  let page: ShareView | null = null;
  let width: number = WIDTHS.findLast((candidate) => candidate <= root.clientWidth) ?? WIDTHS[0];
  let height = USUAL_HEIGHT;
  let shown = '';
  let settling: ReturnType<typeof setTimeout> | undefined;

  function chosen({ day, stances, sources }: ShareView): EmbedChoices {
    const given = new FormData(form);
    const view = String(given.get('view'));
    return {
      theme: THEMES.find((theme) => theme === given.get('theme')) ?? 'auto',
      view: view === views[0]?.id ? null : (view as ViewId),
      country: (String(given.get('country')) || null) as ActorId | null,
      stances: given.has('only') ? stances.ids : [],
      day: given.get('day') === SHOWN ? (day?.id ?? null) : null,
      sources: given.has('lens') ? sources.ids : [],
      title: given.has('title'),
      legend: given.has('legend'),
      ...(data === undefined ? {} : { data }),
    };
  }

  /** Copies what the page shows into the fields. */
  function follow({ theme, view, country, countries, day, stances, sources }: ShareView): void {
    offerCountries(countries, country);
    const values = {
      // Articles are light whatever the device of a reader, unless somebody says otherwise.
      theme: theme === 'auto' ? 'light' : theme,
      view,
      country: country?.id ?? '',
      ...(day === null ? {} : { day: day.chosen ? SHOWN : LAST }),
    };
    for (const [name, value] of Object.entries(values)) {
      if (!own.has(name)) field(name).value = value ?? '';
    }
    if (day !== null) {
      find(form, `[value=${SHOWN}]`).textContent = fill(strings.dayShown, { day: day.name });
    }
    narrow('only', stances.ids.length > 0, fill(strings.onlyStances, { responses: stances.names }));
    narrow('lens', sources.ids.length > 0, fill(strings.onlySources, { sources: sources.names }));
  }

  function offerCountries(countries: ShareView['countries'], opened: ShareView['country']): void {
    const list = field('country');
    const { value, selectedOptions } = list;
    // A country that an editor has chosen stays, even if it has no response on another day.
    const kept = own.has('country') ? [...selectedOptions] : [];
    const offers = new Map<string, string>([
      ['', strings.noCountry],
      ...[...countries, ...(opened === null ? [] : [opened])].map(
        ({ id, name }): [string, string] => [id, name],
      ),
      ...kept.map((one): [string, string] => [one.value, one.text]),
    ]);
    // An open list would close.
    if ([...offers.keys()].join() === [...list.options].map(({ value }) => value).join()) return;
    list.replaceChildren(...[...offers].map(([id, name]) => toElement(option(id, name))));
    list.value = value;
  }

  /** Says what the page leaves out, if anything, beside the field that adds it to the code. */
  function narrow(name: 'only' | 'lens', narrows: boolean, text: string): void {
    const label = field(name).closest('label');
    if (label === null) return;
    label.hidden = !narrows;
    find(label, 'span').textContent = text;
  }

  /** @param wait before the preview shows it, in ms */
  function update(wait = 0): void {
    const language = new FormData(form).get('language');
    const where = pages.find(({ id }) => id === language) ?? pages[0];
    if (where === undefined || page === null) return;
    const choice = chosen(page);
    const address = `embed.html${embedQuery(choice)}`;
    // The page always has its headline and its legend, and its reader's theme, and opens on a day of its own.
    const day = dayInAddress(choice.day, timeline);
    const same = embedQuery({ ...choice, day, theme: 'auto', title: true, legend: true });
    const source = new URL(address, where.page).href;
    clearTimeout(settling);
    if (wait > 0) settling = setTimeout(() => look(source), wait);
    else look(source);
    preview.style.inlineSize = `${width}px`;
    preview.style.blockSize = `${height}px`;
    for (const one of root.querySelectorAll<HTMLElement>('[data-width]')) {
      one.setAttribute('aria-pressed', String(one.dataset.width === String(width)));
    }
    const before = code.value;
    code.value = embedSnippet({
      title: fill(strings.frameTitle, { title }),
      embedPage: new URL(address, where.published).href,
      page: where.published + same,
      height,
      style: !new FormData(form).has('no-style'),
    });
    // What was copied is no longer what is offered.
    if (code.value !== before) outcome.textContent = '';
    find(root, '.local').hidden = !LOCAL.test(where.published);
  }

  /** Shows an embed page in the preview. */
  function look(source: string): void {
    // Setting the same address on an iframe would load it again.
    if (source === shown) return;
    // A new iframe each time: one that navigates would add to the page's history.
    const next = preview.cloneNode() as HTMLIFrameElement;
    next.src = source;
    preview.replaceWith(next);
    preview = next;
    shown = source;
  }

  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== preview.contentWindow || !data?.['datawrapper-height']) return;
    const told = Math.round(Number(data.height));
    if (!(told > 0)) return;
    height = told;
    update();
  };
  const onClick = async (event: MouseEvent) => {
    const { action, width: wanted } = (event.target as HTMLElement).dataset;
    if (wanted !== undefined) {
      width = Number(wanted);
      update();
    } else if (action === 'share') {
      // A reader who closes the share menu has not made a mistake.
      await navigator.share({ title, url: link.value }).catch(() => {});
    } else if (action === 'link' || action === 'code') {
      const copied = await handlers.onCopy(action === 'link' ? link.value : code.value);
      outcome.textContent = copied ? strings.copied : strings.notCopied;
    }
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target === link || target instanceof HTMLTextAreaElement) {
      (target as HTMLInputElement).select();
    }
  };
  const onChange = ({ target }: Event) => {
    own.add((target as HTMLSelectElement).name);
    update();
  };
  addEventListener('message', onMessage);
  root.addEventListener('click', onClick);
  root.addEventListener('focusin', onFocus);
  form.addEventListener('change', onChange);
  return {
    render(view) {
      const first = page === null;
      page = view;
      if (link.value !== view.link) outcome.textContent = '';
      link.value = view.link;
      follow(view);
      update(first ? 0 : PREVIEWED_AFTER);
    },
  };
}
