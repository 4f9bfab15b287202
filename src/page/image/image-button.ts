import { loadLate } from '../../browser/scripts.ts';
import type { CreatePictures, PictureContext, Pictures } from './pictures.ts';

/** Name of the global function that the script of src/pictures.ts calls. */
const CALLBACK = 'reactionMapPictures';

/** The button that opens the image dialog, whose script comes when it is first wanted. */
export interface ImageButton {
  /** Tells the dialog, where it is open, that the reader has chosen something on the page. */
  readonly update: () => void;
}

/**
 * Brings the button to life.
 *
 * @param page after which the dialog stands
 * @param onFailure is told when the script cannot be had
 */
export function createImageButton(
  button: HTMLElement,
  page: HTMLElement,
  script: string,
  context: Omit<PictureContext, 'onClose'>,
  onFailure: () => void,
): ImageButton {
  let create: CreatePictures | null = null;
  let opened: { readonly section: HTMLElement; readonly pictures: Pictures } | null = null;
  let busy = false;

  async function open(): Promise<void> {
    busy = true;
    button.setAttribute('aria-expanded', 'true');
    const section = document.createElement('section');
    section.className = 'image-dialog';
    section.setAttribute('aria-labelledby', 'image-heading');
    page.after(section);
    try {
      create ??= await loadLate<CreatePictures>(script, CALLBACK);
      const pictures = await create(section, { ...context, onClose: close });
      opened = { section, pictures };
      // In a frame the dialog covers the map, and scrolling would move the article around.
      if (window.parent === window) section.scrollIntoView({ block: 'nearest' });
    } catch {
      section.remove();
      button.setAttribute('aria-expanded', 'false');
      onFailure();
    }
    busy = false;
  }

  function close(): void {
    opened?.pictures.close();
    opened?.section.remove();
    opened = null;
    button.setAttribute('aria-expanded', 'false');
    button.focus({ preventScroll: true });
  }

  button.addEventListener('click', () => {
    if (busy) return;
    if (opened === null) void open();
    else close();
  });
  return { update: () => opened?.pictures.update() };
}
