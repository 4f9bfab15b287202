/** A short list of places near a touch, one of which was meant. */
export interface Chooser {
  readonly isOpen: () => boolean;
  readonly render: (state: ChooserState | null) => void;
}

export interface ChooserState {
  readonly heading: string;
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly stance: string | null;
    readonly unreported: boolean;
  }[];
  /** The touch, in px from the top left corner of the map. */
  readonly x: number;
  readonly y: number;
}

export function createChooser(
  root: HTMLElement,
  handlers: { readonly onSelect: (id: string) => void; readonly onClose: () => void },
): Chooser {
  const box = document.createElement('div');
  box.className = 'chooser';
  box.setAttribute('role', 'group');
  box.hidden = true;
  root.append(box);
  // The map handles presses and clicks itself; in here they belong to the list.
  const stop = (event: Event) => event.stopPropagation();
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'dblclick', 'wheel']) {
    box.addEventListener(type, stop);
  }
  box.addEventListener('click', (event) => {
    event.stopPropagation();
    const id = (event.target as Element).closest('button')?.dataset.id;
    if (id !== undefined) handlers.onSelect(id);
  });
  const outside = (event: Event) => {
    if (!box.hidden && !box.contains(event.target as Node)) handlers.onClose();
  };
  document.addEventListener('pointerdown', outside, { capture: true });
  return {
    isOpen: () => !box.hidden,
    render(state) {
      box.hidden = state === null;
      if (state === null) return;
      box.setAttribute('aria-label', state.heading);
      const heading = document.createElement('p');
      heading.textContent = state.heading;
      box.replaceChildren(
        heading,
        ...state.places.map(({ id, name, stance, unreported }) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.dataset.id = id;
          const swatch = document.createElement('i');
          swatch.className = 'swatch';
          if (stance !== null) swatch.dataset.stance = stance;
          swatch.toggleAttribute('data-unreported', unreported);
          button.append(swatch, name);
          return button;
        }),
      );
      const { offsetWidth: width, offsetHeight: height } = box;
      const x = Math.max(4, Math.min(state.x - width / 2, root.clientWidth - width - 4));
      const below = state.y + 16 + height < root.clientHeight;
      const y = Math.max(4, below ? state.y + 16 : state.y - 16 - height);
      box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    },
  };
}
