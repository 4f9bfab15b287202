import type { Kind } from '../../core/statements/kinds.ts';

/** Where the gallery is published, below the root of a site. */
export const GALLERY_FOLDER = 'make/gallery/';

/** A spreadsheet to start from, as one drops it into the page /make/. Everything in it is invented, and says so. */
export interface GalleryFile {
  /** Name of the file in this folder. */
  readonly file: string;
  /** The kind of map that it makes. */
  readonly kind: Kind;
  /** How many answers it holds. */
  readonly rows: number;
}

export const GALLERY: readonly GalleryFile[] = [
  { file: 'vote.csv', kind: 'vote', rows: 193 },
  { file: 'recognition.csv', kind: 'recognition', rows: 38 },
  { file: 'reactions.csv', kind: 'statements', rows: 18 },
];
