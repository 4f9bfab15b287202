/** A short hint over the map about how to move it. */
export interface Hint {
  /**
   * @param y where the reader's finger or pointer is, in px from the top of the map: the hint is shown above
   * it, because an article may show only part of a tall embed page
   */
  readonly show: (text: string, y: number) => void;
}

/** How long the hint stays, in ms. */
const STAY = 1200;
/** Closer to the top of the map than this, in px, the hint would be cut off. */
const HIGHEST = 56;

export function createHint(root: HTMLElement): Hint {
  const box = document.createElement('div');
  box.className = 'hint';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  root.append(box);
  let timer = 0;
  return {
    show(text, y) {
      box.textContent = text;
      box.style.insetBlockStart = `${Math.max(y, HIGHEST)}px`;
      box.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        box.hidden = true;
      }, STAY);
    },
  };
}
