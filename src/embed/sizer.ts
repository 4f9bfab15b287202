/** The natural height of an embed page. */
export interface Sizer {
  /** In px, for its current width; its current height does not matter. */
  readonly height: () => number;
  /**
   * Gives the document a height, in px, for the browser and for pages that read it. The browser notices a
   * height that is set, but not one that follows from the width.
   */
  readonly render: (height: number) => void;
}

/**
 * Copies the parts above and below the map of an embed page into an invisible box in the flow, with room for
 * the map between them. The visible page fills whatever height it is given; the box has the height that it
 * should be given.
 */
export function createSizer(root: HTMLElement): Sizer {
  const outer = document.createElement('div');
  outer.className = 'sizer';
  const box = document.createElement('div');
  box.className = 'frame';
  box.inert = true;
  box.setAttribute('aria-hidden', 'true');
  const room = document.createElement('div');
  room.className = 'room';
  const parts = [...root.querySelectorAll(':scope > header, :scope > .key, :scope > footer')].map(
    (part) => part.cloneNode(true) as HTMLElement,
  );
  box.append(...parts);
  parts.at(-1)?.before(room);
  for (const part of box.querySelectorAll('[id]')) part.removeAttribute('id');
  outer.append(box);
  root.after(outer);
  return {
    height: () => box.offsetHeight,
    render(height) {
      outer.style.blockSize = `${height}px`;
    },
  };
}
