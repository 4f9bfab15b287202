import type { Markup, MarkupElement } from '../core/markup/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Turns markup into elements. Text becomes text nodes; nothing is parsed as HTML. */
export function toElement(markup: MarkupElement, namespace: string | null = null): Element {
  const own = markup.tag === 'svg' ? SVG : namespace;
  const element =
    own === null ? document.createElement(markup.tag) : document.createElementNS(own, markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) element.setAttribute(name, value);
  element.append(...markup.children.map((child) => toNode(child, own)));
  return element;
}

function toNode(markup: Markup, namespace: string | null): Node {
  return typeof markup === 'string'
    ? document.createTextNode(markup)
    : toElement(markup, namespace);
}

/**
 * The one element that matches.
 *
 * @throws Error when the page lacks it: its markup does not match its script
 */
export function find<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): Found {
  const element = root.querySelector<Found>(selector);
  if (element === null) throw new Error(`the page has no "${selector}"`);
  return element;
}

/** Edits the text node in place; replacing it would trigger style recalculation. */
export function setText(element: Element, text: string): void {
  const [only, ...others] = element.childNodes;
  if (only instanceof Text && others.length === 0) only.data = text;
  else element.textContent = text;
}

/** Calls back with the place that a link or button names, instead of following the link. */
export function onChoose(
  root: HTMLElement,
  choose: (id: string, link: HTMLElement, byKey: boolean) => void,
): () => void {
  const listener = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = (event.target as Element).closest<HTMLElement>('a[data-id]');
    const id = link?.dataset.id;
    if (link === null || id === undefined) return;
    event.preventDefault();
    // A click made with the keyboard has a press count of 0.
    choose(id, link, event.detail === 0);
  };
  root.addEventListener('click', listener);
  return () => root.removeEventListener('click', listener);
}
