import { createOpener } from '../../browser/opener.ts';
import { createRetry } from '../../browser/retry.ts';
import type { CreatePictures, PictureContext, Pictures } from './pictures.ts';

/** The button that opens the image dialog, whose script is loaded on demand. */
export interface ImageButton {
  /** Notifies the dialog, if open, that the reader has chosen something on the page. */
  readonly update: () => void;
}

/**
 * Makes the button interactive.
 *
 * @param load fetches what makes pictures
 * @param page the element that the dialog comes after
 * @param beside the element beside which a failure is shown
 * @param onFailure called when the script cannot be loaded, with what offers to try again
 */
export function createImageButton(
  button: HTMLElement,
  page: HTMLElement,
  load: () => Promise<CreatePictures>,
  context: Omit<PictureContext, 'onClose'>,
  beside: Element,
  onFailure: (offerAgain: (text: string) => void) => void,
): ImageButton {
  let opened: { readonly section: HTMLElement; readonly pictures: Pictures } | null = null;
  let busy = false;
  const retry = createRetry(beside);
  const opener = createOpener(button);

  async function open(): Promise<void> {
    busy = true;
    retry.clear();
    opener.note();
    button.setAttribute('aria-expanded', 'true');
    const section = document.createElement('section');
    section.className = 'image-dialog';
    section.setAttribute('aria-labelledby', 'image-heading');
    page.after(section);
    try {
      const create = await load();
      const pictures = await create(section, { ...context, onClose: close });
      opened = { section, pictures };
      // In an embed page the dialog covers the map, and scrolling would move the article around it.
      if (window.parent === window) section.scrollIntoView({ block: 'nearest' });
    } catch {
      section.remove();
      button.setAttribute('aria-expanded', 'false');
      onFailure((text) => retry.offer(text, () => void open()));
    }
    busy = false;
  }

  function close(): void {
    opened?.pictures.close();
    opened?.section.remove();
    opened = null;
    button.setAttribute('aria-expanded', 'false');
    opener.giveBack();
  }

  button.addEventListener('click', () => {
    if (busy) return;
    if (opened === null) void open();
    else close();
  });
  return { update: () => opened?.pictures.update() };
}
