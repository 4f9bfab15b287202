/** A movement of the map that a reader has begun before the map can move. */
export interface Gestures {
  /** Looks at what a reader did before this script ran. */
  readonly review: (events: readonly Event[]) => void;
  /** Stops listening, and repeats everything for the map that can move by now. */
  readonly hand: () => void;
}

export interface GestureOptions {
  /** Whether the wheel zooms without a key. */
  readonly wheelZooms: () => boolean;
  /** A reader is about to move the map. Called once. */
  readonly onBegin: () => void;
}

/** From this many px on, a pressed mouse drags the map: Leaflet's own threshold. */
const DRAG = 3;

/** Notes what readers do to the still map by wheel, mouse and finger. */
export function noteGestures(root: HTMLElement, { wheelZooms, onBegin }: GestureOptions): Gestures {
  const listening = new AbortController();
  /** The movement under way: everything since the press, of its moves only the last. */
  let noted: Event[] = [];
  let from: MouseEvent | null = null;
  let hasBegun = false;

  const isMove = ({ type }: Event) => type === 'mousemove' || type === 'touchmove';
  const isTouch = (event: Event): event is TouchEvent => event.type.startsWith('touch');

  function note(event: Event): void {
    const last = noted.at(-1);
    if (last !== undefined && isMove(last) && last.type === event.type) noted.pop();
    noted.push(event);
  }

  function begin(): void {
    if (hasBegun) return;
    hasBegun = true;
    onBegin();
  }

  function look(event: Event): void {
    const isInside = event.target instanceof Node && root.contains(event.target);
    if (event instanceof WheelEvent) {
      if (isInside) lookAtWheel(event);
    } else if (event.type === 'dblclick') {
      if (isInside) noted.push(event);
      if (isInside) begin();
    } else if (event instanceof MouseEvent) lookAtMouse(event, isInside);
    else if (isTouch(event) && isInside) lookAtTouch(event);
  }

  function lookAtWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey && !wheelZooms()) return;
    if (event.cancelable) event.preventDefault();
    noted.push(event);
    begin();
  }

  function lookAtTouch(event: TouchEvent): void {
    // A second finger continues what the first has begun.
    if (event.type === 'touchstart' && event.touches.length === 1 && !hasBegun) noted = [];
    note(event);
    if (event.touches.length === 2) begin();
  }

  function lookAtMouse(event: MouseEvent, isInside: boolean): void {
    if (event.type === 'mousedown') {
      from = isInside && event.button === 0 ? event : null;
      if (from !== null) noted = hasBegun ? [...noted, event] : [event];
      return;
    }
    if (from === null || !/^mouse(?:move|up)$/.test(event.type)) return;
    note(event);
    if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > DRAG) begin();
    if (event.type === 'mouseup') from = null;
  }

  for (const type of ['mousedown', 'touchstart', 'dblclick']) {
    root.addEventListener(type, look, { passive: true, signal: listening.signal });
  }
  for (const type of ['mousemove', 'mouseup', 'touchmove', 'touchend', 'touchcancel']) {
    document.addEventListener(type, look, { passive: true, signal: listening.signal });
  }
  root.addEventListener('wheel', look, { passive: false, signal: listening.signal });
  // A press on a link would drag its address instead.
  root.addEventListener('dragstart', (event) => event.preventDefault(), {
    signal: listening.signal,
  });
  return {
    review(events) {
      for (const event of events) look(event);
    },
    hand() {
      listening.abort();
      for (const event of noted) repeat(event);
      noted = [];
    },
  };
}

/** Dispatches a copy of an event where it happened. */
function repeat(event: Event): void {
  event.target?.dispatchEvent(copyOf(event));
}

function copyOf(event: Event): Event {
  if (event instanceof WheelEvent) return new WheelEvent(event.type, event);
  if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
  const { type, bubbles, cancelable, touches, targetTouches, changedTouches } = event as TouchEvent;
  return new TouchEvent(type, {
    bubbles,
    cancelable,
    touches: [...touches],
    targetTouches: [...targetTouches],
    changedTouches: [...changedTouches],
  });
}
