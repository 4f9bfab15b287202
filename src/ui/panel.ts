import type { Strings } from '../model/locales/strings.ts';
import { fill } from '../model/locales/strings.ts';
import { panelId, panelMarkup } from '../model/panel-markup.ts';
import type { PanelView } from '../model/panel-view.ts';
import type { ActorId } from '../model/types.ts';
import { find, onChoose, toElement } from './dom.ts';

/** What the statements section shows. */
export interface PanelState {
  readonly view: PanelView;
  /** Whether a reader chose this place, or it is what the page shows by itself. */
  readonly chosen: boolean;
}

export interface Panel {
  readonly render: (state: PanelState) => void;
  /** Puts the focus on the heading of the open panel, without scrolling. */
  readonly focus: () => void;
  /** Scrolls the page so that the heading can be read, where it cannot. */
  readonly reveal: () => void;
  readonly destroy: () => void;
}

/**
 * The statements section. Prerendered panels are shown and hidden; a panel for a place without
 * statements is drawn when it is first opened.
 */
export function createPanel(
  root: HTMLElement,
  strings: Strings,
  handlers: { readonly onSelect: (id: ActorId) => void; readonly onClose: () => void },
): Panel {
  const close = find<HTMLButtonElement>(root, '.close');
  const prerendered = new Set([...root.querySelectorAll('.panel')].map(({ id }) => id));
  let open: Element | null = root.querySelector('.panel.open');
  const stop = onChoose(root, (id) => handlers.onSelect(id as ActorId));
  close.addEventListener('click', handlers.onClose);

  /** The panel to show: the prerendered one, unless it must also speak of a disputed area. */
  function elementFor(view: PanelView): Element {
    const id = panelId(view.id);
    const existing = document.getElementById(id);
    if (view.territory === undefined && existing !== null && prerendered.has(id)) return existing;
    const drawn = toElement(panelMarkup(view, strings));
    drawn.setAttribute('data-drawn', '');
    if (existing !== null && prerendered.has(id)) drawn.removeAttribute('id');
    root.append(drawn);
    return drawn;
  }

  return {
    render({ view, chosen }) {
      open?.classList.remove('open');
      for (const drawn of root.querySelectorAll('[data-drawn]')) drawn.remove();
      open = elementFor(view);
      open.classList.add('open');
      close.hidden = !chosen;
      close.setAttribute('aria-label', fill(strings.panel.close, { country: view.name }));
    },
    focus() {
      open?.querySelector('h2')?.focus({ preventScroll: true });
    },
    reveal() {
      const heading = open?.querySelector('h2');
      if (!heading) return;
      const { top, bottom } = heading.getBoundingClientRect();
      // Enough of the panel must show under its heading to see that there is something to read.
      const room = Math.min(160, innerHeight / 4);
      if (top >= 0 && bottom + room <= innerHeight) return;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const to = top < 0 ? top - 48 : top - innerHeight * 0.45;
      scrollBy({ top: to, behavior: calm ? 'auto' : 'smooth' });
    },
    destroy() {
      stop();
      close.removeEventListener('click', handlers.onClose);
    },
  };
}
