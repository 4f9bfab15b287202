import type { Markup, MarkupElement } from '../core/markup/markup.ts';
import { toElement } from './dom.ts';

/** What a script of its own fills, named by this attribute, is left as it is. */
const HOST = 'data-host';
/** Names an element among its siblings, so that it stays itself when others come before it. */
const KEY = 'data-key';

/**
 * Makes an element what the markup says, with as few changes as it takes: elements that stay keep their focus, their
 * place in the text and what a reader has scrolled to. Attributes that begin with `--` are custom properties, which
 * the policy of pages lets scripts set and forbids in markup. Text stays text: nothing is parsed as HTML.
 */
export function patch(element: Element, markup: MarkupElement): void {
  patchAttributes(element, markup.attributes);
  if (!Object.hasOwn(markup.attributes, HOST)) patchChildren(element, markup.children);
  patchState(element, markup.attributes);
}

function patchAttributes(element: Element, attributes: MarkupElement['attributes']): void {
  for (const { name } of [...element.attributes]) {
    // Custom properties stand in this attribute; each is set below.
    if (name === 'style') dropProperties(element, attributes);
    // Whether it is unfolded is for the reader to say.
    else if (name === 'open' && element instanceof HTMLDetailsElement) continue;
    else if (!Object.hasOwn(attributes, name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('--')) {
      const { style } = element as HTMLElement;
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function dropProperties(element: Element, attributes: MarkupElement['attributes']): void {
  const { style } = element as HTMLElement;
  const names = Array.from({ length: style.length }, (_, i) => style.item(i));
  for (const name of names) {
    if (name.startsWith('--') && !Object.hasOwn(attributes, name)) style.removeProperty(name);
  }
}

/** Fields hold what somebody has typed, whatever their attributes say. */
function patchState(element: Element, attributes: MarkupElement['attributes']): void {
  const { value = '' } = attributes;
  if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
    if (Object.hasOwn(attributes, 'value') && element.value !== value) element.value = value;
  } else if (element instanceof HTMLInputElement && element.type !== 'file') {
    const isTicked = Object.hasOwn(attributes, 'checked');
    if (element.checked !== isTicked) element.checked = isTicked;
    if (Object.hasOwn(attributes, 'value') && element.value !== value) element.value = value;
  }
}

function patchChildren(parent: Element, children: readonly Markup[]): void {
  const wanted = new Set(children.flatMap((child) => keyOf(child) ?? []));
  const keyed = new Map(
    [...parent.children].flatMap((child): [string, Element][] => {
      const key = child.getAttribute(KEY);
      return key === null ? [] : [[key, child]];
    }),
  );
  let at = parent.firstChild;
  for (const child of children) {
    const key = keyOf(child);
    const known = key === null ? null : (keyed.get(key) ?? null);
    if (known !== null) {
      // What goes is taken away rather than passed over: a frame that is moved loads anew.
      while (at !== null && at !== known && !isWanted(at, wanted)) at = removed(at);
      if (at === known) at = at.nextSibling;
      else parent.insertBefore(known, at);
      patchNode(known, child, parent);
    } else if (key === null && at !== null && fits(at, child)) {
      const next: ChildNode | null = at.nextSibling;
      patchNode(at, child, parent);
      at = next;
    } else parent.insertBefore(made(child, parent), at);
  }
  while (at !== null) at = removed(at);
}

function patchNode(node: ChildNode, markup: Markup, parent: Element): void {
  if (typeof markup === 'string') {
    if ((node as Text).data !== markup) (node as Text).data = markup;
  } else if (isTag(node as Element, markup.tag)) patch(node as Element, markup);
  else parent.replaceChild(made(markup, parent), node);
}

function keyOf(markup: Markup): string | null {
  return typeof markup === 'string' ? null : (markup.attributes[KEY] ?? null);
}

function isWanted(node: ChildNode, wanted: ReadonlySet<string>): boolean {
  const key = node instanceof Element ? node.getAttribute(KEY) : null;
  return key !== null && wanted.has(key);
}

/** Whether a node without a key can become what the markup says. */
function fits(node: ChildNode, markup: Markup): boolean {
  if (typeof markup === 'string') return node instanceof Text;
  return node instanceof Element && isTag(node, markup.tag) && !node.hasAttribute(KEY);
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function isTag(element: Element, tag: string): boolean {
  return element.localName === tag.toLowerCase() || element.localName === tag;
}

function made(markup: Markup, parent: Element): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const namespace = parent instanceof SVGElement ? parent.namespaceURI : null;
  const element = toElement({ ...markup, attributes: {}, children: [] }, namespace);
  patch(element, markup);
  return element;
}
