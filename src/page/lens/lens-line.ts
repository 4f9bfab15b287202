import { find, toElement } from '../../browser/dom.ts';
import { h } from '../../core/markup/markup.ts';

/** A line over the key of a page that says which sources it counts, with a button for all. */
export interface LensLine {
  /** @param text null when all are shown: then there is no line */
  readonly render: (text: string | null) => void;
}

/** @param key begins with its heading */
export function createLensLine(key: Element, showAll: string, onShowAll: () => void): LensLine {
  const heading = find(key, 'h2');
  const words = toElement(h('span', {}));
  const button = toElement(h('button', { type: 'button' }, showAll));
  const line = toElement(h('p', { class: 'lens-line' }));
  line.append(words, ' ', button);
  button.addEventListener('click', () => {
    onShowAll();
    // The button is gone by now.
    heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  });
  return {
    render(text) {
      words.textContent = text;
      if (text === null) line.remove();
      else if (!line.isConnected) heading.after(line);
    },
  };
}
