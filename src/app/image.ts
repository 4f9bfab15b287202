import { createImageButton, type ImageButton } from '../page/image/image-button.ts';
import type { MapApp } from './app.ts';
import { load } from './scripts.ts';

/**
 * Brings the button of the image dialog to life.
 *
 * @param page after which the dialog stands
 */
export function createImage(
  { page: { data, lastDay }, store, sayNotLoaded }: MapApp,
  button: HTMLElement,
  page: HTMLElement,
): ImageButton {
  return createImageButton(
    button,
    page,
    () => load('pictures', data.scripts),
    {
      edition: lastDay,
      words: () => load('words', data.scripts),
      planeWidth: data.planeWidth,
      world: () => load('world', data.scripts),
      fonts: () => load('fonts', data.scripts),
      strings: () => load('strings', data.scripts),
      state: store.get,
    },
    () => sayNotLoaded(data.strings.image.failed),
  );
}
