import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { GLOBAL } from '../../../src/core/contract/scripts.ts';
import { nodes, textOf } from './script-features.ts';

/** A script or a style sheet of a built site, wherever it stands. */
export interface SitePart {
  readonly kind: 'script' | 'style';
  /** The file it is in, or the first of several. */
  readonly file: string;
  readonly source: string;
}

/** How scripts begin that hold data alone, as `dataScript` writes them. */
const DATA = `(self.${GLOBAL}??={})[`;
/** Functions that read a text as a selector. */
const TAKES_SELECTOR = /^(?:matches|closest|querySelector|querySelectorAll)$/;
/** A text that is a style sheet: a script may bring its own. */
const STYLE_SHEET = /^[@.:[a-z][^{}]*\{[^{}]*[a-z-]+:/;

/**
 * Every script and style sheet of a site once: files, what stands in the HTML, and the style sheets and selectors in
 * scripts, the latter as rules.
 *
 * @param folder of the site
 */
export function sitePartsOf(folder: string): readonly SitePart[] {
  const parts = new Map<string, SitePart>();
  const add = (kind: SitePart['kind'], file: string, source: string) => {
    if (parts.has(source) || source.startsWith(DATA)) return;
    parts.set(source, { kind, file, source });
    if (kind === 'script') for (const style of stylesIn(source)) add('style', file, style);
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:js|css|html)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.js')) add('script', file, text);
    else if (file.endsWith('.css')) add('style', file, text);
    else {
      for (const [, style = ''] of text.matchAll(/<style>([\s\S]*?)<\/style>/g))
        add('style', file, style);
      for (const [, script = ''] of text.matchAll(/<script>([\s\S]*?)<\/script>/g))
        add('script', file, script);
    }
  }
  return [...parts.values()];
}

/** The style sheets in a script, and the selectors that it looks for, as rules. */
export function* stylesIn(script: string): Iterable<string> {
  for (const node of nodes(parse(script, { ecmaVersion: 2022 }))) {
    const text = textOf(node);
    if (text !== null && STYLE_SHEET.test(text)) yield text;
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue;
    const { property } = node.callee;
    if (property.type !== 'Identifier' || !TAKES_SELECTOR.test(property.name)) continue;
    const [selector] = node.arguments;
    const rule = selector === undefined ? null : textOf(selector);
    if (rule !== null) yield `${rule}{color:red}`;
  }
}
