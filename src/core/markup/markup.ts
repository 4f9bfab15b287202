/**
 * Markup as plain data: the build writes it as HTML, and the browser turns the same data into elements.
 * Text stays text: nothing here is ever parsed as HTML.
 */

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

export type Markup = MarkupElement | string;

type AttributeValue = string | number | boolean | null | undefined;
/** A possible child: nothing, text, an element or a list of these. */
export type Child = Markup | null | undefined | false | readonly Child[];

/**
 * An element. Attributes that are null, undefined or false are left out, true becomes an empty one;
 * children that are null, undefined or false are left out, lists are flattened.
 */
export function h(
  tag: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly Child[]
): MarkupElement {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    kept[name] = value === true ? '' : String(value);
  }
  return { tag, attributes: kept, children: flatten(children) };
}

function flatten(children: readonly Child[]): Markup[] {
  return children.flatMap((child): Markup[] => {
    if (child === null || child === undefined || child === false) return [];
    return isList(child) ? flatten(child) : [child];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

/** Elements of HTML that have no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
/** SVG elements without content, which HTML allows to be self-closing. */
const SELF_CLOSING = new Set(['path', 'use', 'rect', 'circle', 'line']);

/** The markup as escaped HTML source. */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup);
  const { tag, attributes, children } = markup;
  const start = `<${tag}${Object.entries(attributes).map(writeAttribute).join('')}`;
  if (VOID.has(tag)) return `${start}>`;
  if (children.length === 0 && SELF_CLOSING.has(tag)) return `${start}/>`;
  return `${start}>${children.map(toHtml).join('')}</${tag}>`;
}

function writeAttribute([name, value]: [string, string]): string {
  return value === '' ? ` ${name}` : ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
}

/** Text as HTML or XML source. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
