import { find } from '../../browser/dom.ts';
import { viewBoxOf } from '../../core/atlas/views.ts';
import type { InsetView } from '../../core/edition/inset-view.ts';
import type { Box, ViewId } from '../../core/statements/types.ts';
import { rescaled } from './pattern-markup.ts';

/** The inset map: a small copy of the view that the main map does not show. */
export interface Inset {
  /** Shows what belongs beside a view of the main map; nothing if that shows everything. */
  readonly render: (main: ViewId, view: InsetView | null) => void;
}

/** @param unit plane units in one unit of the inset's SVG */
export function createInset(
  root: HTMLElement,
  unit: number,
  handlers: { readonly onView: (view: ViewId) => void },
): Inset {
  const button = find<HTMLButtonElement>(root, 'button.picture');
  const svg = find<SVGSVGElement>(button, 'svg.world');
  const title = find(button, '.title span');
  const patterns = [...svg.querySelectorAll('pattern')];
  let shown: ViewId | null = null;
  let box: Box | null = null;
  let width = 0;
  let height = 0;

  /** The patterns have the same size on the screen whatever the inset shows. */
  function rescale(): void {
    if (box === null || width === 0) return;
    const [left, top, right, bottom] = box;
    const unitsPerPx = Math.max((right - left) / width, (bottom - top) / height) / unit;
    for (const pattern of patterns) {
      const transform = pattern.getAttribute('patternTransform') ?? '';
      pattern.setAttribute('patternTransform', rescaled(transform, unitsPerPx));
    }
  }

  new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    ({ width, height } = entry.contentRect);
    rescale();
  }).observe(svg);
  const onClick = () => {
    if (shown !== null) handlers.onView(shown);
  };
  button.addEventListener('click', onClick);
  return {
    render(main, frame) {
      root.hidden = frame === null;
      // The map makes room for it.
      root.parentElement?.toggleAttribute('data-inset', frame !== null);
      shown = frame?.view.id ?? null;
      if (frame === null) return;
      box = frame.view.box;
      svg.setAttribute('viewBox', viewBoxOf(box, unit));
      rescale();
      title.textContent = frame.name;
      button.setAttribute('aria-label', frame.action);
      for (const list of root.querySelectorAll<HTMLElement>('.names')) {
        list.hidden = list.dataset.main !== main;
      }
    },
  };
}
