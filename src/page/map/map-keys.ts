import {
  type Direction,
  nextByLetter,
  type Step,
  type Stop,
  walk,
} from '../../core/atlas/arrow-walk.ts';
import { fold } from '../../core/i18n/fold.ts';
import { once } from '../../core/statements/once.ts';
import type { ActorId } from '../../core/statements/types.ts';

export interface MapKeysHandlers {
  readonly onFocus: (id: ActorId) => void;
  /** About the place that has the focus. */
  readonly onZoom: (step: 'in' | 'out' | 'reset', about: ActorId) => void;
  /** In shares of the map's width and height. */
  readonly onPan: (x: number, y: number) => void;
  /** There is nothing in this direction. */
  readonly onNothing: () => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM: Readonly<Record<string, 'in' | 'out' | 'reset'>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'reset',
};
/** How far Shift and an arrow move the map, as a share of its width or height. */
const PAN = 0.25;
const PANS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-PAN, 0],
  right: [PAN, 0],
  up: [0, -PAN],
  down: [0, PAN],
};

/**
 * The keyboard on the map: one tab stop (a roving tabindex: the stop is where the focus was last), arrows
 * between countries, letters, zoom.
 *
 * @param svg the map, whose links are buttons for screen readers
 * @param first the country that has the focus first
 * @param stops countries in key order, with their places and names; called when a key is pressed
 * @param planeWidth width of the whole plane, in its units
 * @param compare order of two names in the language of the page
 */
export function createMapKeys(
  svg: SVGSVGElement,
  first: ActorId | undefined,
  stops: () => readonly (Stop & { readonly name: string })[],
  planeWidth: number,
  compare: (a: string, b: string) => number,
  handlers: MapKeysHandlers,
): void {
  const links = new Map<ActorId, SVGElement>();
  for (const link of svg.querySelectorAll<SVGElement>('a[data-id]')) {
    link.setAttribute('role', 'button');
    link.setAttribute('tabindex', '-1');
    links.set(link.dataset.id as ActorId, link);
  }
  const reachable = once(() => stops().filter(({ id }) => links.has(id)));
  const names = once(() => [...reachable()].sort((a, b) => compare(a.name, b.name)));
  let last: Step | null = null;
  let current = first !== undefined && links.has(first) ? first : links.keys().next().value;
  setCurrent(current);

  function setCurrent(id: ActorId | undefined): void {
    if (current !== undefined) links.get(current)?.setAttribute('tabindex', '-1');
    current = id;
    if (id !== undefined) links.get(id)?.setAttribute('tabindex', '0');
  }

  function focus(id: ActorId | null | undefined): void {
    if (id === null || id === undefined) {
      handlers.onNothing();
      return;
    }
    links.get(id)?.focus({ preventScroll: true });
    handlers.onFocus(id);
  }

  const onFocusIn = (event: FocusEvent) => {
    const id = (event.target as Element).closest<SVGElement>('a[data-id]')?.dataset.id;
    if (id === undefined) return;
    setCurrent(id as ActorId);
    // Tab may lead to a country that has been moved out of the map.
    if (links.get(id as ActorId)?.matches(':focus-visible')) handlers.onFocus(id as ActorId);
  };
  const onKey = (event: KeyboardEvent) => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const zoom = ZOOM[event.key];
    if (direction !== undefined && event.shiftKey) handlers.onPan(...PANS[direction]);
    else if (direction !== undefined) {
      const from = current;
      const to = walk(from, direction, reachable(), last, planeWidth);
      if (to !== null) last = { from, to, direction };
      focus(to);
    } else if (event.key === 'Home') focus(reachable()[0]?.id);
    else if (event.key === 'End') focus(reachable().at(-1)?.id);
    else if (event.key === ' ') links.get(current)?.dispatchEvent(keyClick());
    else if (zoom !== undefined) handlers.onZoom(zoom, current);
    else if (/^\p{L}$/u.test(event.key)) {
      const found = nextByLetter(current, event.key, names(), fold);
      if (found !== null) focus(found);
    } else return;
    event.preventDefault();
  };
  // Chromium focuses an SVG with focus listeners on a press, and draws a ring around all of it.
  const root = svg.parentElement;
  root?.addEventListener('focusin', onFocusIn);
  svg.addEventListener('keydown', onKey);
}

/** The click that the Enter key makes natively. */
function keyClick(): MouseEvent {
  return new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 });
}
