import type { Markup, MarkupElement } from '../../src/core/markup/markup.ts';

/** Every element below (and including) this one that fits, in document order. */
export function elements(
  markup: Markup,
  fits: (element: MarkupElement) => boolean = () => true,
): MarkupElement[] {
  if (typeof markup === 'string') return [];
  const below = markup.children.flatMap((child) => elements(child, fits));
  return fits(markup) ? [markup, ...below] : below;
}

/** Elements with this word among their classes. */
export function withClass(markup: Markup, name: string): MarkupElement[] {
  return elements(markup, ({ attributes }) =>
    (attributes['class'] ?? '').split(' ').includes(name),
  );
}

/** The values of one attribute, in document order. */
export function valuesOf(markup: Markup, attribute: string): string[] {
  return elements(markup).flatMap(({ attributes }) => attributes[attribute] ?? []);
}

/** The text that a reader finds in it. */
export function textOf(markup: Markup): string {
  return typeof markup === 'string' ? markup : markup.children.map(textOf).join('');
}
