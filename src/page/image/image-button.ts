import type { CreatePictures, PictureContext, Pictures } from './pictures.ts';

/** The button that opens the image dialog, whose script comes when it is first wanted. */
export interface ImageButton {
  /** Tells the dialog, where it is open, that the reader has chosen something on the page. */
  readonly update: () => void;
}

/**
 * Brings the button to life.
 *
 * @param load fetches what makes pictures
 * @param page after which the dialog stands
 * @param onFailure is told when the script cannot be had
 */
export function createImageButton(
  button: HTMLElement,
  page: HTMLElement,
  load: () => Promise<CreatePictures>,
  context: Omit<PictureContext, 'onClose'>,
  onFailure: () => void,
): ImageButton {
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
      const create = await load();
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
