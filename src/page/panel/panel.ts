import { find, onChoose, toElement } from '../../browser/dom.ts';
import { OVERVIEW_ID, panelId } from '../../core/contract/ids.ts';
import type { Markup, MarkupElement } from '../../core/markup/markup.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** What the statements section shows. */
export interface PanelState {
  /** Null for the overview of a page that is about no single place. */
  readonly id: ActorId | null;
  readonly name: string;
  /** Whether the table of all statements has any from this place. */
  readonly stated: boolean;
  /** The panel of a place for which none is prerendered. */
  readonly draw: (id: ActorId) => MarkupElement;
  /** A note on who the chosen place belongs to or who claims it. */
  readonly territory: string | null;
  /** Whether a reader chose this place, or the page shows it by default. */
  readonly chosen: boolean;
}

export interface Panel {
  readonly render: (state: PanelState) => void;
  /** Puts the focus on the heading of the open panel, without scrolling. */
  readonly focus: () => void;
  /** Scrolls the page so that the heading can be read, if it is out of sight. */
  readonly reveal: () => void;
  /** Address of the script with all of the open panel; null where nothing is left out. */
  readonly rest: () => string | null;
  /** Puts everything under the heading of a panel. */
  readonly complete: (id: ActorId, content: readonly Markup[]) => void;
}

/**
 * The statements section. Prerendered panels are shown and hidden; a panel for a place without
 * statements is drawn when it is first opened.
 */
export function createPanel(
  root: HTMLElement,
  /** Labels the button with what it closes. */
  closes: (name: string) => string,
  handlers: {
    readonly onSelect: (id: ActorId) => void;
    readonly onClose: () => void;
    /** The reader wants to see the statements shown here in the table. */
    readonly onTable: (id: ActorId) => void;
  },
): Panel {
  const close = find<HTMLButtonElement>(root, '.close');
  const territory = find(root, '.territory');
  /** Only pages with a table have this. */
  const inTable = root.querySelector<HTMLButtonElement>('.in-table');
  const prerendered = new Map(
    [...root.querySelectorAll('.panel')].map((panel) => [panel.id, panel]),
  );
  let open: Element | null = root.querySelector('.panel.open');
  /** Undefined before anything has been shown. */
  let shown: ActorId | null | undefined;
  onChoose(root, (id) => handlers.onSelect(id as ActorId));
  const onTable = () => {
    if (shown) handlers.onTable(shown);
  };
  close.addEventListener('click', handlers.onClose);
  inTable?.addEventListener('click', onTable);

  function show({ id, draw }: PanelState): void {
    for (const panel of root.querySelectorAll('.panel.open')) panel.classList.remove('open');
    root.querySelector('[data-drawn]')?.remove();
    const existing = prerendered.get(id === null ? OVERVIEW_ID : panelId(id));
    open = existing ?? (id === null ? null : toElement(draw(id)));
    if (open === null) return;
    open.classList.add('open');
    if (existing !== undefined) return;
    open.setAttribute('data-drawn', '');
    root.append(open);
  }

  /** The note on ownership comes above the heading, which takes the focus: so the heading refers to it. */
  function describe(text: string | null): void {
    const heading = open?.querySelector('h2');
    if (text === null) heading?.removeAttribute('aria-describedby');
    else heading?.setAttribute('aria-describedby', territory.id);
  }

  return {
    render(state) {
      territory.textContent = state.territory;
      territory.hidden = state.territory === null;
      close.hidden = !state.chosen;
      close.setAttribute('aria-label', closes(state.name));
      if (inTable !== null) inTable.hidden = !state.stated;
      // A panel that is already shown keeps its position on the screen and the focus inside it.
      if (state.id !== shown || open?.classList.contains('open') !== true) {
        describe(null);
        shown = state.id;
        show(state);
      }
      describe(state.territory);
    },
    rest: () => open?.querySelector<HTMLElement>('.rest a')?.dataset['script'] ?? null,
    complete(id, content) {
      const panel = prerendered.get(panelId(id));
      const heading = panel?.querySelector('hgroup');
      if (panel === undefined || !heading) return;
      while (heading.nextSibling !== null) heading.nextSibling.remove();
      panel.append(...content.map((part) => (typeof part === 'string' ? part : toElement(part))));
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
      // No farther: what was chosen on the map should stay in sight.
      const to = top < 0 ? top - 48 : bottom + room - innerHeight;
      scrollBy({ top: to, behavior: calm ? 'auto' : 'smooth' });
    },
  };
}
