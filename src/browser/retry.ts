/** Says beside a control what could not be loaded, and tries again. */
export interface Retry {
  /** Shows the text as a button; pressing it calls back. */
  readonly offer: (text: string, again: () => void) => void;
  /** There is nothing to try again any more. */
  readonly clear: () => void;
}

/** @param beside the element that the button follows */
export function createRetry(beside: Element): Retry {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'retry';
  let again = () => {};
  button.addEventListener('click', () => {
    const control = beside.matches('button, input') ? beside : null;
    if (document.activeElement === button) (control as HTMLElement | null)?.focus();
    button.remove();
    again();
  });
  return {
    offer(text, retry) {
      again = retry;
      button.textContent = text;
      beside.after(button);
    },
    clear: () => button.remove(),
  };
}
