import { stringsFor } from '../../core/i18n/languages.ts';
import { type Child, h, type MarkupElement, toHtml } from '../../core/markup/markup.ts';
import type { VisitCounter } from './inline-scripts.ts';
import { languageCss } from './language-css.ts';
import { plainPagePolicy } from './policy.ts';

/** What `site.json` adds to a page without scripts of ours. */
export interface PlainAdditions {
  /** Style rules. */
  readonly css: string;
  /** Whether there is a logo. */
  readonly hasLogo: boolean;
  /** Counts visits; null where nobody does. */
  readonly counter: VisitCounter | null;
}

export const NO_ADDITIONS: PlainAdditions = { css: '', hasLogo: false, counter: null };

/** A page without scripts of ours. Addresses are relative to the page. */
interface PlainPage {
  readonly language: string;
  readonly title: string;
  /** For search engines and networks. */
  readonly description: string;
  /** Tags for crawlers; nothing where the address of the site is not known. */
  readonly share: Child;
  /** The same page in other languages. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  /** Address of the style sheet. */
  readonly sheet: string;
  /** Style rules of this page alone. */
  readonly css: string;
  readonly body: MarkupElement;
}

/**
 * The page as HTML. Its policy lets in no script but the one that counts visits, where there is one, and what that one
 * adds itself in browsers without trusted types.
 */
export function renderPlainPage(page: PlainPage, additions: PlainAdditions): string {
  const { language, title, description, share, alternates, sheet, body } = page;
  const css = languageCss(language) + page.css + additions.css;
  const { hasLogo, counter } = additions;
  const head: Child = [
    h('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: plainPagePolicy(css, hasLogo, counter),
    }),
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'strict-origin-when-cross-origin' }),
    h('title', {}, title),
    h('meta', { name: 'description', content: description }),
    share,
    h('link', { rel: 'icon', href: 'data:,' }),
    alternates.map(({ language: hreflang, href }) =>
      h('link', { rel: 'alternate', hreflang, href }),
    ),
    h('link', { rel: 'stylesheet', href: sheet }),
  ];
  const { direction } = stringsFor(language);
  const script = counter === null ? '' : `<script>${counter.source}</script>`;
  return [
    `<!doctype html>\n<html lang="${language}" dir="${direction}">`,
    `<head>${h('head', {}, head).children.map(toHtml).join('')}<style>${css}</style>${script}</head>`,
    `<body>${toHtml(body)}</body>\n</html>\n`,
  ].join('\n');
}
