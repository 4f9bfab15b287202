import { toElement } from '../../browser/dom.ts';
import { h } from '../../core/markup/markup.ts';

/** The line on an embed page that names the sources shown, instead of its subtitle, with a button for all. */
export interface EmbedLensLine {
  /** @param text null when all are shown: then the subtitle is back */
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
