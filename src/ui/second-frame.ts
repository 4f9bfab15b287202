import { viewBoxOf } from '../model/map-markup.ts';
import type { SecondFrameView } from '../model/second-frame-view.ts';
import type { ViewId } from '../model/types.ts';
import { find } from './dom.ts';

/** The small second frame: a picture of the view that the main frame does not show. */
export interface SecondFrame {
  /** Shows what belongs beside a view in the main frame; nothing where that shows everything. */
  readonly render: (main: ViewId, view: SecondFrameView | null) => void;
  readonly destroy: () => void;
}

/** @param unit plane units in one unit of the picture */
export function createSecondFrame(
  root: HTMLElement,
  unit: number,
  handlers: { readonly onView: (view: ViewId) => void },
): SecondFrame {
  const button = find<HTMLButtonElement>(root, 'button.picture');
  const svg = find<SVGSVGElement>(button, 'svg.world');
  const title = find(button, '.title span');
  let shown: ViewId | null = null;
  const onClick = () => {
    if (shown !== null) handlers.onView(shown);
  };
  button.addEventListener('click', onClick);
  return {
    render(main, frame) {
      root.hidden = frame === null;
      shown = frame?.view.id ?? null;
      if (frame === null) return;
      svg.setAttribute('viewBox', viewBoxOf(frame.view.box, unit));
      title.textContent = frame.name;
      button.setAttribute('aria-label', frame.action);
      for (const list of root.querySelectorAll<HTMLElement>('.names')) {
        list.hidden = list.dataset.main !== main;
      }
    },
    destroy: () => button.removeEventListener('click', onClick),
  };
}
