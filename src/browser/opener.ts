/** The control that a section was opened from. */
export interface Opener {
  /** The section opens: whatever has the focus now gets it back. */
  readonly note: () => void;
  /** The section has closed: gives the focus back, in sight. */
  readonly giveBack: () => void;
}

/** @param button takes the focus where what had it is gone or hidden */
export function createOpener(button: HTMLElement): Opener {
  let opener: Element | null = null;
  return {
    note() {
      opener = document.activeElement;
    },
    giveBack() {
      const wanted = opener instanceof HTMLElement && opener !== document.body ? opener : button;
      opener = null;
      wanted.focus({ preventScroll: true });
      if (document.activeElement !== wanted) button.focus({ preventScroll: true });
      // Scrolling would move the article around an embed page too.
      if (parent === window) document.activeElement?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Has Escape close a section, and nothing else: on the page it would also close the country. */
export function closeByEscape(section: HTMLElement, close: () => void): void {
  section.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
}
