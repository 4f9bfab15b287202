import { toElement } from '../../browser/dom.ts';
import type { MarkupElement } from '../../core/markup/markup.ts';

/** The bar at the foot of the window that says whose data the page shows. */
export interface ForeignDataBar {
  readonly render: (notice: MarkupElement) => void;
}

/** @param root the body, whose layout leaves room for the bar */
export function createForeignDataBar(root: HTMLElement): ForeignDataBar {
  const bar = document.createElement('aside');
  bar.className = 'data-notices';
  root.append(bar);
  const makeRoom = () => {
    root.style.setProperty('--data-notice', `${bar.offsetHeight}px`);
  };
  addEventListener('resize', makeRoom);
  return {
    render(notice) {
      bar.replaceChildren(toElement(notice));
      makeRoom();
      // An embed page asks its parent page for the room.
      dispatchEvent(new Event('resize'));
    },
  };
}
