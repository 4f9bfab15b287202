/** A short word over the map about how to move it. */
export interface Hint {
  readonly show: (text: string) => void;
  readonly destroy: () => void;
}

/** How long the hint stays, in ms. */
const STAY = 1200;

export function createHint(root: HTMLElement): Hint {
  const box = document.createElement('div');
  box.className = 'hint';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  root.append(box);
  let timer = 0;
  return {
    show(text) {
      box.textContent = text;
      box.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        box.hidden = true;
      }, STAY);
    },
    destroy() {
      clearTimeout(timer);
      box.remove();
    },
  };
}
