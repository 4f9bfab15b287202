import { readFileSync } from 'node:fs';
import { GALLERY, GALLERY_FOLDER } from '../make/gallery/gallery.ts';
import type { SiteFile } from './pictures/cards.ts';

/** The spreadsheets of the gallery, as they stand in src/make/gallery/. */
export function galleryFiles(): SiteFile[] {
  return GALLERY.map(({ file }) => ({
    path: GALLERY_FOLDER + file,
    source: readFileSync(new URL(`../make/gallery/${file}`, import.meta.url)),
  }));
}
