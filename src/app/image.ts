import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import { createImageButton, type ImageButton } from '../page/image/image-button.ts';
import { sayNotLoaded } from './not-loaded.ts';
import type { Page } from './page.ts';
import { load } from './scripts.ts';

/**
 * Brings the button of the image dialog to life.
 *
 * @param before after which the dialog stands
 * @param beside the element beside which a failure is shown
 */
export function createImage(
  page: Page,
  state: () => ReaderChoices,
  button: HTMLElement,
  before: HTMLElement,
  beside: Element,
): ImageButton {
  const { data, lastDay } = page;
  return createImageButton(
    button,
    before,
    () => load('pictures', data.scripts),
    {
      edition: lastDay,
      words: () => load('words', data.scripts),
      planeWidth: data.planeWidth,
      world: () => load('world', data.scripts),
      fonts: () => load('fonts', data.scripts),
      strings: () => load('strings', data.scripts),
      state,
    },
    beside,
    (offerAgain) => void sayNotLoaded(page, data.strings.image.failed, offerAgain),
  );
}
