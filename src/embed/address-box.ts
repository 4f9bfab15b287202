import { find } from '../browser/dom.ts';
import { copyText } from '../browser/download.ts';

/** Shows an address beside the link that a reader has pressed, where the article opens no links. */
export interface AddressBox {
  readonly show: (url: string, link: HTMLElement) => void;
}

/** It goes by itself after this time, in ms. */
const SHOWN_FOR = 30_000;
/** Between the box and the link, and between the box and the edges of the embed page, in px. */
const GAP = 4;

/**
 * Lays the box over the embed page, so that nothing moves and all is as before once it has gone: by Escape, by a press
 * elsewhere, or after half a minute.
 *
 * @param root the embed page, over which the box is placed
 * @param box its markup: see `addressBoxMarkup`
 */
export function createAddressBox(root: HTMLElement, box: HTMLElement): AddressBox {
  const output = find(box, 'output');
  const button = find(box, 'button');
  const { textContent: copy } = button;
  let link: HTMLElement | null = null;
  let timer = 0;

  /** Below the link, or above it where there is more room. */
  function place(): void {
    if (link === null) return;
    const outer = root.getBoundingClientRect();
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = box;
    const isBelow =
      outer.bottom - bottom >= offsetHeight + 2 * GAP || top - outer.top < outer.bottom - bottom;
    const within = (value: number, room: number) => Math.max(GAP, Math.min(value, room - GAP));
    const x = within(left - outer.left, outer.width - offsetWidth);
    const y = (isBelow ? bottom + GAP : top - GAP - offsetHeight) - outer.top;
    box.style.transform = `translate(${x}px, ${within(y, outer.height - offsetHeight)}px)`;
  }

  /** @param refocus whether the focus goes back to the link, if it is in the box */
  function hide(refocus: boolean): void {
    clearTimeout(timer);
    if (refocus && box.contains(document.activeElement)) link?.focus({ preventScroll: true });
    box.hidden = true;
    link = null;
  }

  function select(): void {
    getSelection()?.selectAllChildren(output);
  }

  button.addEventListener('click', async () => {
    const url = output.textContent;
    const isCopied = await copyText(url);
    if (box.hidden || output.textContent !== url) return;
    if (isCopied) button.textContent = button.dataset['copied'] ?? '';
    // The reader may still copy it by hand.
    select();
  });
  // On the page, Escape would close the country too.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || box.hidden) return;
      event.stopImmediatePropagation();
      hide(true);
    },
    true,
  );
  addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!box.contains(target as Node)) hide(false);
    },
    true,
  );
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place);
  return {
    show(url, pressed) {
      clearTimeout(timer);
      link = pressed;
      output.textContent = url;
      button.textContent = copy;
      box.hidden = false;
      place();
      button.focus({ preventScroll: true });
      select();
      timer = window.setTimeout(() => hide(true), SHOWN_FOR);
    },
  };
}
