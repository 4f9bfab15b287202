import type { WorldTopology } from '../../core/atlas/atlas.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import type { ViewState } from '../../core/statements/reader-choices.ts';
import type { FontFiles } from './browser-fonts.ts';

/** What the page hands to the script that makes pictures. */
export interface PictureContext {
  readonly edition: Edition;
  readonly planeWidth: number;
  /** Gives the fine level of the world. */
  readonly world: () => Promise<WorldTopology>;
  /** Gives the typefaces. */
  readonly fonts: () => Promise<FontFiles>;
  /** Gives all that the interface says. */
  readonly strings: () => Promise<Strings>;
  /** What the reader has chosen on the page. */
  readonly state: () => ViewState;
  readonly onClose: () => void;
}

/** The image dialog, open in its section. */
export interface Pictures {
  /** Shows what the reader has chosen on the page by now. */
  readonly update: () => void;
  readonly close: () => void;
}

export type CreatePictures = (root: HTMLElement, context: PictureContext) => Promise<Pictures>;
