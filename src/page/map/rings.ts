import { find } from '../../browser/dom.ts';
import type { Viewport } from '../../core/atlas/viewport.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** Rings around the chosen and the focused shape, drawn outside it so that its fill stays visible. */
export interface Rings {
  /** @param together outlined too, such as the members of the chosen one */
  readonly render: (chosen: ActorId | null, together?: readonly ActorId[]) => void;
  /** Redraws the rings when the map has come to rest: dots have moved or given way to shapes. */
  readonly place: (viewport: Viewport) => void;
  /** Redraws the rings when the shapes have changed colours, which the rings copy. */
  readonly draw: () => void;
}

/** Widths of the strokes around a shape, in px: outer line, gap. `both` is the focus around the chosen. */
const WIDTHS = { chosen: [6.5, 2], focused: [10, 4], both: [14, 8.5] } as const;
/** A dot is already a stroke: its rings are wider by this much, in px. */
const DOT = 8;

const SVG = 'http://www.w3.org/2000/svg';

/** Draws copies of a shape into the map's top group: a thick line, a gap, and the fill again. */
export function createRings(svg: SVGSVGElement): Rings {
  const group = find<SVGGElement>(svg, '.rings');
  svg.dataset['rings'] = '';
  let chosen: ActorId | null = null;
  let others: readonly ActorId[] = [];
  /** The place with the ring of the focus. */
  let ringed: string | undefined;

  /** The place whose focus shows. */
  function focusedPlace(): string | undefined {
    const active = document.activeElement;
    if (!(active instanceof SVGElement) || !svg.contains(active)) return undefined;
    return active.matches(':focus-visible') ? active.dataset.id : undefined;
  }

  function draw(): void {
    const focused = focusedPlace();
    ringed = focused;
    const around = focused === undefined ? [] : ring('focused', focused, focused === chosen);
    const chosenRing = chosen === null ? [] : ring('chosen', chosen);
    // Around the same shape the focus ring is outermost and underneath; elsewhere nothing may cover it.
    group.replaceChildren(
      ...outlines(),
      ...(focused === chosen ? [...around, ...chosenRing] : [...chosenRing, ...around]),
    );
  }

  /** Many places at once: one path for all shapes and one for all dots keeps this cheap. */
  function outlines(): Element[] {
    const found = others.flatMap((id) => shapeOf(id) ?? []);
    return ['', ' dot'].flatMap((kind) => {
      const own = found.filter(({ dot }) => dot === (kind !== ''));
      const d = own.map((shape) => shape.d).join('');
      if (d === '') return [];
      return ['halo', 'line'].map((part) => {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', d);
        path.setAttribute('class', `together ${part}${kind}`);
        return path;
      });
    });
  }

  /** How a place is drawn at this scale. */
  function shapeOf(id: string) {
    const name = `[data-id="${CSS.escape(id)}"]`;
    const found = [...svg.querySelectorAll(`#shapes ${name}, .places ${name}, .dots ${name}`)].map(
      (shape) => ({
        shape,
        path: shape.tagName === 'path' ? shape : shape.querySelector('path'),
      }),
    );
    const drawn = found.findLast(({ path }) => path?.hasAttribute('data-hidden') === false);
    const d = drawn?.path?.getAttribute('d');
    if (drawn === undefined || d === null || d === undefined) return null;
    const { shape } = drawn;
    return { shape, d, dot: shape.closest('.dots') !== null };
  }

  function ring(kind: 'chosen' | 'focused', id: string, both = false): Element[] {
    const found = shapeOf(id);
    if (found === null) return [];
    const { shape, d, dot } = found;
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
    for (const name of ['data-stance', 'data-unreported', 'data-faded']) {
      const value = shape.getAttribute(name);
      if (value !== null) fill.setAttribute(name, value);
    }
    const [line, gap] = WIDTHS[both ? 'both' : kind];
    return [stroke(`ring ${kind}`, line), stroke('gap', gap), fill];
  }

  // Chromium focuses an SVG with focus listeners on a press, and draws a ring around all of it.
  const root = svg.parentElement;
  const onFocus = () => {
    if (focusedPlace() !== ringed) draw();
  };
  root?.addEventListener('focusin', onFocus);
  root?.addEventListener('focusout', onFocus);
  return {
    render(next, together = []) {
      chosen = next;
      others = together;
      draw();
    },
    place({ settled }) {
      if (settled) draw();
    },
    draw,
  };
}
