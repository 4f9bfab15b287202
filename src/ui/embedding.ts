import type { EmbeddingStrings } from '../model/locales/embedding.ts';
import { fill } from '../model/locales/strings.ts';
import { type Child, h, type MarkupElement } from '../model/markup.ts';
import {
  type FrameChoices,
  frameQuery,
  frameSnippet,
  HEIGHT_STYLE,
  helperSnippet,
} from '../model/snippet.ts';
import type { ActorId, ViewId } from '../model/types.ts';
import { THEMES } from '../model/view-state.ts';
import { find, toElement } from './dom.ts';

/** How to share and embed the map. */
export interface Embedding {
  /** Shows the address of what the reader sees now. */
  readonly render: (link: string) => void;
  readonly destroy: () => void;
}

export interface EmbeddingOptions {
  readonly strings: EmbeddingStrings;
  readonly title: string;
  /** The pages of the map by language, that of this page first: here, and where they will be published. */
  readonly pages: readonly {
    readonly id: string;
    readonly name: string;
    readonly page: string;
    readonly published: string;
  }[];
  /** Where the script that gives frames their height will be published. */
  readonly helper: string;
  readonly views: readonly { readonly id: ViewId; readonly name: string }[];
  readonly countries: readonly { readonly id: ActorId; readonly name: string }[];
  /** What is chosen at first. */
  readonly choices: FrameChoices;
}

/** Widths of the preview, in px: a phone, a narrow column, a wide one. */
const WIDTHS = [320, 480, 700] as const;
/** Hosts that other computers do not reach. */
const LOCAL = /^(?:file:|https?:\/\/(?:localhost|127\.|\[::1\]))/;

/** Draws the section into `root`; the preview is the frame page itself. */
export function createEmbedding(
  root: HTMLElement,
  { strings, title, pages, helper, views, countries, choices }: EmbeddingOptions,
  handlers: { readonly onCopy: (text: string) => Promise<boolean> },
): Embedding {
  const select = (name: string, label: string, options: Child) =>
    h('label', {}, h('span', {}, label), h('select', { name }, options));
  const option = (value: string, text: string, selected: boolean) =>
    h('option', { value, selected }, text);
  const check = (name: string, label: string) =>
    h('label', { class: 'check' }, h('input', { type: 'checkbox', name, checked: true }), label);
  const codeBox = (name: string, label: string, rows: number, text = '') =>
    h(
      'label',
      { class: 'code' },
      h('span', {}, label),
      h('textarea', { name, rows, readonly: true, spellcheck: 'false' }, text),
    );
  const button = (action: string, text: string) =>
    h('button', { type: 'button', 'data-action': action }, text);
  const parts: readonly MarkupElement[] = [
    h('h2', {}, strings.heading),
    h(
      'div',
      { class: 'link' },
      h(
        'label',
        {},
        h('span', {}, strings.link),
        h('input', { name: 'link', readonly: true, spellcheck: 'false' }),
      ),
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
            pages.map(({ id, name }, i) => option(id, name, i === 0)),
          ),
      select(
        'theme',
        strings.theme,
        THEMES.map((theme) => option(theme, strings.themes[theme], theme === choices.theme)),
      ),
      select(
        'view',
        strings.view,
        views.map(({ id, name }) => option(id, name, id === choices.view)),
      ),
      select('country', strings.country, [
        option('', strings.noCountry, choices.country === null),
        countries.map(({ id, name }) => option(id, name, id === choices.country)),
      ]),
      check('title', strings.title),
      check('legend', strings.legend),
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
    h('div', { class: 'preview' }, h('iframe', { title: strings.preview })),
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
  const link = find<HTMLInputElement>(root, '[name=link]');
  const code = find<HTMLTextAreaElement>(root, '[name=code]');
  let preview = find<HTMLIFrameElement>(root, 'iframe');
  const outcome = find(root, '.outcome');
  let width: number = WIDTHS.findLast((candidate) => candidate <= root.clientWidth) ?? WIDTHS[0];
  let height = 0;
  let shown = '';

  function chosen(): FrameChoices {
    const given = new FormData(form);
    const view = String(given.get('view'));
    return {
      theme: THEMES.find((theme) => theme === given.get('theme')) ?? 'auto',
      view: view === views[0]?.id ? null : (view as ViewId),
      country: (String(given.get('country')) || null) as ActorId | null,
      title: given.has('title'),
      legend: given.has('legend'),
    };
  }

  function update(): void {
    const language = new FormData(form).get('language');
    const where = pages.find(({ id }) => id === language) ?? pages[0];
    if (where === undefined) return;
    const choice = chosen();
    const address = `embed.html${frameQuery(choice)}`;
    // The page has its headline and its legend always, and the theme of its reader.
    const same = frameQuery({ ...choice, theme: 'auto', title: true, legend: true });
    const source = new URL(address, where.page).href;
    // A frame that is given the same address again would load it again.
    if (source !== shown) {
      // A new frame each time: one that goes elsewhere would add to the history of the page.
      const next = preview.cloneNode() as HTMLIFrameElement;
      next.src = source;
      preview.replaceWith(next);
      preview = next;
    }
    shown = source;
    preview.style.inlineSize = `${width}px`;
    if (height > 0) preview.style.blockSize = `${height}px`;
    for (const one of root.querySelectorAll<HTMLElement>('[data-width]')) {
      one.setAttribute('aria-pressed', String(one.dataset.width === String(width)));
    }
    code.value = frameSnippet({
      title: fill(strings.frameTitle, { title }),
      frame: new URL(address, where.published).href,
      page: where.published + same,
      height,
    });
    find(root, '.local').hidden = !LOCAL.test(where.published);
  }

  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== preview.contentWindow || !data?.['datawrapper-height']) return;
    height = Math.round(Number(data.height));
    update();
  };
  const onClick = async (event: MouseEvent) => {
    const { action, width: wanted } = (event.target as HTMLElement).dataset;
    if (wanted !== undefined) {
      width = Number(wanted);
      update();
    } else if (action === 'share') {
      // Whoever closes the list of ways to share has not made a mistake.
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
  addEventListener('message', onMessage);
  root.addEventListener('click', onClick);
  root.addEventListener('focusin', onFocus);
  form.addEventListener('change', update);
  update();
  return {
    render(address) {
      link.value = address;
    },
    destroy() {
      removeEventListener('message', onMessage);
      root.removeEventListener('click', onClick);
      root.removeEventListener('focusin', onFocus);
      root.replaceChildren();
    },
  };
}
