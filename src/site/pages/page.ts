import { dataScript } from '../../core/contract/scripts.ts';
import { escapeText, h, type Markup, toHtml } from '../../core/markup/markup.ts';
import {
  type PageAssets,
  type PageContent,
  type PageInParts,
  pageInParts,
} from './page-in-parts.ts';
import { contentSecurityPolicy } from './policy.ts';

/** A page, and the scripts with its data that belong into its folder. */
export interface RenderedPage {
  readonly html: string;
  readonly data: SiteScript;
  readonly words: SiteScript;
}

/** A script in the folder of a page. */
export interface SiteScript {
  readonly fileName: string;
  readonly source: string;
}

/**
 * A whole page as HTML, with the scripts beside it.
 *
 * @param template the text of index.html
 */
export function renderPage(
  template: string,
  content: PageContent,
  assets: PageAssets,
): RenderedPage {
  const { language, direction, attributes, head, css, inline, body, data, words, files } =
    pageInParts(content, assets);
  const scripts = inline.map((source) => `<script>${source}</script>`).join('');
  const written: Readonly<Record<string, string>> = {
    language,
    direction,
    attributes: writtenAttributes(attributes),
    head: `${[...policy(content, assets, css), ...head].map(toHtml).join('')}<style>${css}</style>${scripts}`,
    body: toHtml(body),
  };
  return {
    html: template
      .replace(/<!--[\s\S]*?-->\n?/g, '')
      .replace(/%(\w+)%/g, (whole, name: string) => written[name] ?? whole),
    data: { fileName: files.data, source: dataScript('page', data) },
    words: { fileName: files.words, source: dataScript('words', words) },
  };
}

function writtenAttributes(attributes: PageInParts['attributes']): string {
  const at = (name: string) => {
    const value = attributes[name];
    return value === undefined ? '' : `${name}${value === '' ? '' : `="${value}"`}`;
  };
  return [
    at('data-views'),
    at('data-first'),
    at('data-scripts'),
    [at('data-fonts'), at('data-start')].filter(Boolean).join(' '),
    at('data-wide'),
  ].join(' ');
}

function policy(
  { setting, foreignData, site, boot }: PageContent,
  { csp }: PageAssets,
  css: string,
): readonly Markup[] {
  if (!csp) return [];
  const inline = { boot, counter: site?.counter ?? null };
  const content = contentSecurityPolicy(css, setting.kind, foreignData?.origins ?? [], inline);
  return [h('meta', { 'http-equiv': 'Content-Security-Policy', content })];
}

/** A small page that says what is wrong, for the development server. */
export function renderErrorPage(message: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Data faults</title><pre>${escapeText(message)}</pre>`;
}
