import { type Candidate, ERROR, isSure, REACH, samplePoints } from '../../core/atlas/picking.ts';
import type { ActorId, PlanePoint } from '../../core/statements/types.ts';

/** What readers do on the map by mouse, finger and wheel. */
export interface PointerHandlers {
  /** A place was chosen by mouse or key, or null: the sea. */
  readonly onSelect: (id: ActorId | null, byKey: boolean) => void;
  /** A finger touched the map: the places near it, and where, in px from the map's corner. */
  readonly onTouch: (candidates: readonly Candidate[], x: number, y: number) => void;
  /** The pointer is over a place, at px from the map's corner. */
  readonly onHover: (id: ActorId | null, x: number, y: number) => void;
  /**
   * The reader drags one finger over the map: the page scrolls, which may be unexpected. Where it is, in px
   * from the map's top.
   */
  readonly onOneFinger: (y: number) => void;
  /** The wheel turns over the map and scrolls the page; where, in px from the map's top. */
  readonly onPassingWheel: (y: number) => void;
}

export interface PointerOptions {
  /** Whether the wheel scrolls the page, and zooms only while Ctrl or ⌘ is held or the map fills the screen. */
  readonly cooperative: boolean;
  /** Places that can be chosen, and the points by which they are found even if tiny. */
  readonly places: readonly { readonly id: ActorId; readonly anchor: PlanePoint }[];
  /** Gives each place of the land a shape of its own: see land.ts. */
  readonly separateLand: () => void;
}

/** What the map knows of a press. */
export interface PressedMap {
  /** Whether the press that ends now has dragged the map. */
  readonly isDragged: () => boolean;
  /** Where an event is, in px from the map's corner. */
  readonly pointOf: (event: MouseEvent) => { readonly x: number; readonly y: number };
  /** How far a point of the plane is from an event, in px. */
  readonly distanceTo: (point: PlanePoint, event: MouseEvent) => number;
  readonly allowDrag: (allowed: boolean) => void;
}

/** From this many px on, dragging one finger means that the reader wants to move something. */
const DRAG = 12;
/** Distance of the points that are tested around a touch, in px. */
const SAMPLE_STEP = 2;
const POINTS = samplePoints(REACH, SAMPLE_STEP);

/** @param map the map as it is at the time of the press */
export function listenToPointers(
  root: HTMLElement,
  { cooperative, places, separateLand }: PointerOptions,
  handlers: PointerHandlers,
  map: () => PressedMap,
): void {
  /** The press that ends in the next click: browsers move a touch's click to a link nearby. */
  let press: PointerEvent | null = null;
  /** Where the one finger on the map began. */
  let from: Touch | null = null;
  const heightOf = ({ clientY }: Touch | MouseEvent) => clientY - root.getBoundingClientRect().top;

  function placeAt(target: EventTarget | null): ActorId | null {
    const shape =
      target instanceof Element
        ? target.closest<SVGElement | HTMLElement>('svg.world [data-id], .tooltip')
        : null;
    return (shape?.dataset.id ?? null) as ActorId | null;
  }

  function topmost(x: number, y: number): Element | null {
    const target = document.elementFromPoint(x, y);
    if (target === null || target.closest('#land') === null) return target;
    separateLand();
    return document.elementFromPoint(x, y);
  }

  /** The places around a touch, each with the distance of its nearest part or its anchor. */
  function candidatesAround(event: MouseEvent): Candidate[] {
    const nearest = new Map<ActorId, number>();
    const add = (id: ActorId | null, distance: number) => {
      if (id !== null) nearest.set(id, Math.min(distance, nearest.get(id) ?? REACH));
    };
    const found = () => [...nearest].map(([id, distance]) => ({ id, distance }));
    // Tiny shapes can lie between the tested points.
    for (const { id, anchor } of places) {
      const distance = map().distanceTo(anchor, event);
      if (distance <= REACH) add(id, distance);
    }
    let isFar = false;
    for (const [x, y, distance] of POINTS) {
      // Nothing that is farther away changes what is meant, and every look takes time.
      if (!isFar && distance > ERROR) {
        isFar = true;
        if (isSure(found())) break;
      }
      const target = topmost(event.clientX + x, event.clientY + y);
      // Hit circles help a pointer; a touch has its own tolerance.
      if (target?.closest('.hits') === null) add(placeAt(target), distance);
    }
    return found();
  }

  function onClick(event: MouseEvent): void {
    // A click made with the keyboard has no press count and no place on the screen.
    const byKey = event.detail === 0;
    if ((event.target as Element).closest('a') !== null) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
    }
    if (!byKey && map().isDragged()) return;
    if (byKey || press?.pointerType !== 'touch') {
      handlers.onSelect(placeAt(event.target), byKey);
      return;
    }
    const { x, y } = map().pointOf(press);
    handlers.onTouch(candidatesAround(press), x, y);
  }

  function onHover(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { x, y } = map().pointOf(event);
    handlers.onHover(event.type === 'pointerleave' ? null : placeAt(event.target), x, y);
  }

  // One finger scrolls the page, two move the map: otherwise a reader on a phone could not scroll past it.
  function onPress(event: PointerEvent): void {
    press = event;
    map().allowDrag(event.pointerType !== 'touch');
  }

  function onTouch(event: TouchEvent): void {
    const [touch, second] = event.touches;
    if (event.type === 'touchstart') from = second === undefined ? (touch ?? null) : null;
    else if (from !== null && touch !== undefined) {
      const moved = Math.hypot(touch.clientX - from.clientX, touch.clientY - from.clientY);
      if (moved > DRAG) handlers.onOneFinger(heightOf(touch));
    }
  }

  function onWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || document.fullscreenElement) return;
    // Leaflet must not see it, but its listener must stay: without it the next wheel could not be stopped.
    event.stopImmediatePropagation();
    if (Math.abs(event.deltaY) >= Math.abs(event.deltaX)) handlers.onPassingWheel(heightOf(event));
  }

  const early = { capture: true, passive: true };
  root.addEventListener('pointerdown', onPress, early);
  root.addEventListener('touchstart', onTouch, early);
  root.addEventListener('touchmove', onTouch, early);
  if (cooperative) root.addEventListener('wheel', onWheel, early);
  root.addEventListener('click', onClick);
  root.addEventListener('pointermove', onHover);
  root.addEventListener('pointerleave', onHover);
}
