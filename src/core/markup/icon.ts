import type { MarkupElement } from './markup.ts';
import { h } from './markup.ts';
/** An icon of 16 by 16 px, drawn by one path. */
export function icon(d: string, name = 'icon'): MarkupElement {
  return h('svg', { class: name, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d }));
}
