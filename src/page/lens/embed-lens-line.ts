import { toElement } from '../../browser/dom.ts';
import { h } from '../../core/markup/markup.ts';

/** What a frame says of the sources it shows, in place of its subtitle, with a way back to all. */
export interface EmbedLensLine {
  /** @param text null where it shows all: then it has its own subtitle again */
  readonly render: (text: string | null) => void;
}

export function createEmbedLensLine(
  subtitle: Element,
  showAll: string,
  onShowAll: () => void,
): EmbedLensLine {
  const own = [...subtitle.childNodes];
  const button = toElement(h('button', { type: 'button', class: 'all-sources' }, showAll));
  button.addEventListener('click', () => {
    onShowAll();
    // The button is gone by now.
    subtitle.setAttribute('tabindex', '-1');
    (subtitle as HTMLElement).focus({ preventScroll: true });
  });
  return {
    render(text) {
      if (text === null) subtitle.replaceChildren(...own);
      else subtitle.replaceChildren(`${text} `, button);
    },
  };
}
