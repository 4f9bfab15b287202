import type { WorldTopology } from '../../core/atlas/atlas.ts';
import type { Words } from '../../core/contract/words.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import type { ReaderChoices } from '../../core/statements/reader-choices.ts';
import type { FontFiles } from './browser-fonts.ts';

/** What the page gives to the script that makes pictures. */
export interface PictureContext {
  /** The map on its last day, without the words of its statements. */
  readonly edition: Edition;
  /** Loads the words of all statements. */
  readonly words: () => Promise<Words>;
  readonly planeWidth: number;
  /** Loads the fine level of the world. */
  readonly world: () => Promise<WorldTopology>;
  /** Loads the typefaces. */
  readonly fonts: () => Promise<FontFiles>;
  /** Loads all texts of the interface. */
  readonly strings: () => Promise<Strings>;
  /** What the reader has chosen on the page. */
  readonly state: () => ReaderChoices;
  readonly onClose: () => void;
}

/** The image dialog, open in its section. */
export interface Pictures {
  /** Shows what the reader has now chosen on the page. */
  readonly update: () => void;
  readonly close: () => void;
}

export type CreatePictures = (root: HTMLElement, context: PictureContext) => Promise<Pictures>;
