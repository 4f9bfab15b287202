import type { ActorId } from '../model/types.ts';
import type { Viewport } from '../model/viewport.ts';
import { find } from './dom.ts';

/** Rings around the chosen and the focused shape, outside of it, so that it keeps its fill. */
export interface Rings {
  readonly render: (chosen: ActorId | null) => void;
  /** Draws the rings anew where the map has come to rest: dots have moved or given way to shapes. */
  readonly place: (viewport: Viewport) => void;
  readonly destroy: () => void;
}

/** Widths of the strokes around a shape, in px: outer line, gap. `both` is the focus around the chosen. */
const WIDTHS = { chosen: [6.5, 2], focused: [10, 4], both: [14, 8.5] } as const;
/** A dot is a stroke already: its rings are that much wider, in px. */
const DOT = 8;

const SVG = 'http://www.w3.org/2000/svg';

/** Draws copies of a shape into the map's top group: a thick line, a gap, and the fill again. */
export function createRings(svg: SVGSVGElement): Rings {
  const group = find<SVGGElement>(svg, '.rings');
  let chosen: ActorId | null = null;

  function draw(): void {
    const active = svg.querySelector<SVGElement>('[data-id]:focus-visible');
    const focused = active?.dataset.id;
    const around = focused === undefined ? [] : ring('focused', focused, focused === chosen);
    const chosenRing = chosen === null ? [] : ring('chosen', chosen);
    // Around the same shape the focus lies outermost, below; elsewhere it may not be covered.
    group.replaceChildren(
      ...(focused === chosen ? [...around, ...chosenRing] : [...chosenRing, ...around]),
    );
  }

  function ring(kind: 'chosen' | 'focused', id: string, both = false): Element[] {
    const name = `[data-id="${CSS.escape(id)}"]`;
    const found = [...svg.querySelectorAll(`#shapes ${name}, .dots ${name}`)].map((shape) => ({
      shape,
      path: shape.tagName === 'path' ? shape : shape.querySelector('path'),
    }));
    const drawn = found.findLast(({ path }) => path?.hasAttribute('data-hidden') === false);
    const d = drawn?.path?.getAttribute('d');
    if (drawn === undefined || d === null || d === undefined) return [];
    const { shape } = drawn;
    const dot = shape.closest('.dots') !== null;
    const copy = (name: string) => {
      const element = document.createElementNS(SVG, 'path');
      element.setAttribute('d', d);
      element.setAttribute('class', dot ? `${name} dot` : name);
      return element;
    };
    const stroke = (name: string, width: number) => {
      const element = copy(name);
      element.style.strokeWidth = `${width + (dot ? DOT : 0)}px`;
      return element;
    };
    const fill = copy(shape.classList.contains('subject') ? 'fill subject' : 'fill');
    const stance = shape.getAttribute('data-stance');
    if (stance !== null) fill.setAttribute('data-stance', stance);
    const [line, gap] = WIDTHS[both ? 'both' : kind];
    return [stroke(`ring ${kind}`, line), stroke('gap', gap), fill];
  }

  // Chromium lets a press focus an SVG that listens for focus itself, and rings the whole of it.
  const root = svg.parentElement;
  root?.addEventListener('focusin', draw);
  root?.addEventListener('focusout', draw);
  return {
    render(next) {
      chosen = next;
      draw();
    },
    place({ settled }) {
      if (settled) draw();
    },
    destroy() {
      root?.removeEventListener('focusin', draw);
      root?.removeEventListener('focusout', draw);
    },
  };
}
