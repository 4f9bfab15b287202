import { h, toHtml } from '../../core/markup/markup.ts';
import type { ThemeChoice } from '../../core/statements/reader-choices.ts';
import type { ActorId, IsoDate, SourceId, StanceId, ViewId } from '../../core/statements/types.ts';

/** How an embedded map differs from its defaults. */
export interface EmbedChoices {
  readonly theme: ThemeChoice;
  /** The view that it starts with; null for the map's first. */
  readonly view: ViewId | null;
  readonly country: ActorId | null;
  /** Only these stances; all if empty. */
  readonly stances: readonly StanceId[];
  /** The day that it stays on; null for the map's last, whenever that is. */
  readonly day: IsoDate | null;
  /** Only these sources; all if empty. */
  readonly sources: readonly SourceId[];
  readonly title: boolean;
  readonly legend: boolean;
  /** Address of a spreadsheet that it shows instead of its own statements. */
  readonly data?: string;
}

/**
 * The query string (with its `?`, or empty) of the embed page for these choices; `parseChoices` reads it.
 * Fields that the full page also has are in the order of its address.
 */
export function embedQuery(choices: EmbedChoices): string {
  const { theme, view, country, stances, day, sources, title, legend, data } = choices;
  const query = new URLSearchParams();
  if (country !== null) query.set('country', country);
  if (view !== null) query.set('view', view);
  if (theme !== 'auto') query.set('theme', theme);
  if (stances.length > 0) query.set('stance', stances.join(','));
  if (day !== null) query.set('on', day);
  for (const source of sources) query.append('lens', source);
  if (!title) query.set('title', '0');
  if (!legend) query.set('legend', '0');
  if (data !== undefined) query.set('data', data);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export interface SnippetContent {
  /** The iframe's name for screen readers, and the words of the link under it. */
  readonly title: string;
  /** Absolute address of the embed page with its query. */
  readonly embedPage: string;
  /** Absolute address of the full page. */
  readonly page: string;
  /** In px. */
  readonly height: number;
  /** Whether the article's policy permits a style; without one, the article's own style sheet may change the height. */
  readonly style: boolean;
}

/** What an article lets the map do. */
export const FRAME_RIGHTS = 'fullscreen; clipboard-write; web-share';

/**
 * The code that an editor puts into an article. It holds no script, so that editors can paste it wherever HTML
 * is allowed; where iframes are stripped, the link stays. Its boxes have no margins of their own, so that it needs
 * no style for them.
 */
export function embedSnippet({ title, embedPage, page, height, style }: SnippetContent): string {
  return toHtml(
    h(
      'div',
      { class: 'reaction-map' },
      '\n',
      h('iframe', {
        title,
        src: embedPage,
        width: '100%',
        height,
        style: style ? frameStyle(height) : null,
        loading: 'lazy',
        frameborder: 0,
        scrolling: 'no',
        allow: FRAME_RIGHTS,
      }),
      '\n',
      h('div', {}, h('a', { href: page }, title)),
      '\n',
    ),
  );
}

/**
 * The style of an iframe that is this high, in px: what themes set for all iframes (`height: auto`, `max-height`,
 * `border`) would make the map low. The height is said twice: pages that size iframes may write the attribute, and
 * browsers that know `attr()` then follow it.
 */
export function frameStyle(height: number): string {
  return [
    'display:block',
    'width:100%',
    `height:${height}px`,
    `height:attr(height px,${height}px)`,
    'max-height:none',
    'border:0',
  ].join(';');
}

/** The line that gives every embed page in an article its height, where scripts are allowed. */
export function helperSnippet(address: string): string {
  return toHtml(h('script', { async: true, src: address }));
}

/** The style that does so without a script, in browsers that size iframes by their content. */
export const HEIGHT_STYLE = `@supports (frame-sizing: content-height) {
  .reaction-map iframe { height: auto !important; frame-sizing: content-height }
}`;

/**
 * The address that a page of the map will have once the site is published.
 *
 * @param address absolute address of a page of the map, wherever the site is now
 * @param slug the map's folder
 * @param canonical published address of any page of the map
 */
export function publishedAddress(address: string, slug: string, canonical: string): string {
  const [before, after] = [canonical.indexOf(`/${slug}/`), address.lastIndexOf(`/${slug}/`)];
  return before < 0 || after < 0 ? address : canonical.slice(0, before) + address.slice(after);
}
