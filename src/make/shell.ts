import { type Child, h, type MarkupElement, toHtml } from '../core/markup/markup.ts';
import { hash, SEALED } from '../site/pages/policy.ts';
import { MAKE_FOLDER } from '../site/routes.ts';

/** Paths of the two documents below the root of the site: the page, and what its preview frames hold. */
export const MAKE_PAGE = `${MAKE_FOLDER}index.html`;
export const STAGE_PAGE = `${MAKE_FOLDER}stage.html`;

/** The style sheet of the page, by path below src/. */
export const MAKE_SHEET = 'make/page/make.css';

/** What both documents are made of. Addresses are relative to them. */
interface Shell {
  /** The inline script that runs first and adds the others. */
  readonly boot: string;
  /** Addresses of the scripts that it adds, in their order. */
  readonly scripts: readonly string[];
  /** The development server injects scripts of its own, which a strict policy would stop. */
  readonly csp: boolean;
}

interface MakeShell extends Shell {
  /** Address of the style sheet. */
  readonly sheet: string;
  /** Address of the script with the kit. */
  readonly kit: string;
}

/** The sheet that the stage adds the rules of a page to. A page sets the rest. */
const STAGE_RULES = ':root{color-scheme:light dark}';

/** The page /make/ as HTML. Its script writes everything in it, in the language that it chooses. */
export function makeShell({ sheet, kit, ...shell }: MakeShell): string {
  return documentHtml(shell, {
    title: 'Make a map',
    attributes: { 'data-kit': kit },
    policy: policyOf(shell.boot, "style-src 'self'", "worker-src 'self'", "frame-src 'self'"),
    head: h('link', { rel: 'stylesheet', href: sheet }),
    style: '',
    noScript: 'Making a map needs JavaScript. The maps that are made do not.',
  });
}

/** The document in a preview frame, before it has been given a page to show. */
export function stageShell(shell: Shell): string {
  return documentHtml(shell, {
    title: 'Preview of a map',
    attributes: {},
    policy: policyOf(
      shell.boot,
      `style-src ${hash(STAGE_RULES)}`,
      "worker-src 'none'",
      "frame-src 'self'",
    ),
    head: h('meta', { name: 'robots', content: 'noindex' }),
    style: `<style>${STAGE_RULES}</style>`,
    noScript: 'This is a part of the page on which maps are made. It needs JavaScript.',
  });
}

interface OwnParts {
  readonly title: string;
  readonly attributes: MarkupElement['attributes'];
  readonly policy: string;
  readonly head: Child;
  /** A style element as HTML: markup would escape its rules. */
  readonly style: string;
  readonly noScript: string;
}

function documentHtml(
  { boot, scripts, csp }: Shell,
  { title, attributes, policy, head, style, noScript }: OwnParts,
): string {
  const root = h('html', {
    lang: 'en',
    dir: 'ltr',
    ...attributes,
    'data-scripts': scripts.join(' '),
  });
  const tags: Child = [
    csp ? h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }) : null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'strict-origin-when-cross-origin' }),
    h('title', {}, title),
    h('link', { rel: 'icon', href: 'data:,' }),
    head,
  ];
  return [
    `<!doctype html>\n${toHtml(root).replace(/<\/html>$/, '')}`,
    `<head>${h('head', {}, tags).children.map(toHtml).join('')}${style}<script>${boot}</script></head>`,
    `${toHtml(h('body', {}, h('noscript', {}, h('p', {}, noScript))))}\n</html>\n`,
  ].join('\n');
}

/**
 * What both documents may load: files of this site, pictures and files that they make themselves. Like the pages of
 * maps they let in scripts that the inline script adds, and no text as a script or as HTML.
 */
function policyOf(boot: string, ...more: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'strict-dynamic' ${hash(boot)}`,
    ...more,
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...SEALED,
    'trusted-types default',
  ].join('; ');
}
