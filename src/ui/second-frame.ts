import { viewBoxOf } from '../model/map-markup.ts';
import type { View, ViewId } from '../model/types.ts';
import { find } from './dom.ts';

/** The small second frame: a picture of the view that the main frame does not show. */
export interface SecondFrame {
  /** Shows a view, or nothing where the main frame shows everything. */
  readonly render: (view: View | null, name: string, action: string) => void;
  readonly destroy: () => void;
}

/** @param grid plane units in one unit of the picture */
export function createSecondFrame(
  root: HTMLElement,
  grid: number,
  handlers: { readonly onView: (view: ViewId) => void },
): SecondFrame {
  const button = find<HTMLButtonElement>(root, 'button.picture');
  const svg = find<SVGSVGElement>(button, 'svg.world');
  const label = find(button, '.label');
  let shown: ViewId | null = null;
  const onClick = () => {
    if (shown !== null) handlers.onView(shown);
  };
  button.addEventListener('click', onClick);
  return {
    render(view, name, action) {
      root.hidden = view === null;
      shown = view?.id ?? null;
      if (view === null) return;
      svg.setAttribute('viewBox', viewBoxOf(view.box, grid));
      label.textContent = name;
      button.setAttribute('aria-label', action);
      for (const list of root.querySelectorAll<HTMLElement>('[data-view]')) {
        list.hidden = list.dataset.view !== view.id;
      }
    },
    destroy: () => button.removeEventListener('click', onClick),
  };
}
