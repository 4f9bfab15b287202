import { isComposing } from '../browser/composing.ts';

/*
 * What a reader does before the main script runs: boot.js opens panels at once and notes everything, and this
 * does the rest. What is answered already is prevented, and what browsers do by themselves (links, lists that
 * unfold, text that is typed) is done.
 */

/**
 * Notes the values that a reader has set, before the page sets its own.
 *
 * @returns repeats presses, keys and values once there is somebody to answer them
 */
export function readEarly(events: readonly Event[]): () => void {
  /** Of several presses of one element only the last counts. */
  const presses = new Map<Element, MouseEvent>();
  const values = new Map<HTMLInputElement | HTMLSelectElement, string | boolean>();
  for (const event of events) {
    const { target, type } = event;
    if (type === 'click' && target instanceof Element && !event.defaultPrevented) {
      const pressed = target.closest('button, a, summary, input, select, .map');
      if (pressed?.matches('button, .map')) presses.set(pressed, event as MouseEvent);
    }
    if (target instanceof HTMLSelectElement || isSlider(target) || isCheckbox(target)) {
      if (type === 'input' || type === 'change') {
        values.set(target, isCheckbox(target) ? target.checked : target.value);
      }
    }
  }
  return () => {
    for (const [target, value] of values) {
      if (typeof value === 'string') target.value = value;
      else if (isCheckbox(target)) target.checked = value;
      for (const type of ['input', 'change']) {
        target.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
    for (const [pressed, event] of presses) {
      if (pressed instanceof HTMLButtonElement) pressed.click();
      else repeatOnMap(event, events);
    }
    for (const event of events) {
      // Keys that press something are noted as presses.
      if (
        event instanceof KeyboardEvent &&
        event.target === document.activeElement &&
        !isComposing(event)
      ) {
        event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
      }
    }
  };
}

function isSlider(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && /^(?:range|date)$/.test(target.type);
}

function isCheckbox(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'checkbox';
}

/** Shapes without an answer are drawn as one until the map is pressed: what was meant is what is there then. */
function repeatOnMap(event: MouseEvent, events: readonly Event[]): void {
  const init = { bubbles: true, cancelable: true, detail: event.detail };
  const place = { clientX: event.pageX - scrollX, clientY: event.pageY - scrollY };
  const target = () => document.elementFromPoint(place.clientX, place.clientY);
  const press = events.findLast((one): one is PointerEvent => one.type === 'pointerdown');
  const { pointerType = 'mouse' } = press ?? {};
  target()?.dispatchEvent(new PointerEvent('pointerdown', { ...init, ...place, pointerType }));
  target()?.dispatchEvent(new MouseEvent('click', { ...init, ...place }));
}
