import type { Offered } from '../take-away/taken-files.ts';

/** What the section of /make/ says from which a map is taken away. `fill` replaces the words in braces. */
export interface TakeAwayWords {
  readonly heading: string;
  readonly lead: string;
  /** In the place of the buttons while there is no map. */
  readonly noMap: string;
  readonly address: {
    readonly label: string;
    readonly hint: string;
    /** `{address}`: what was typed. */
    readonly fault: string;
  };
  /** Each with a sentence that says what it is good for. */
  readonly offered: Readonly<Record<Offered, Offer>>;
  readonly picture: {
    readonly format: string;
    readonly background: string;
    readonly light: string;
    readonly dark: string;
    readonly file: string;
    readonly scale: string;
  };
  /** `{size}`: how much a file weighs. */
  readonly weight: string;
  /** The same before a file is made. */
  readonly atMost: string;
  readonly working: string;
  readonly stop: string;
  readonly stopped: string;
  /** `{name}`: of the file; `{size}`. */
  readonly saved: string;
  /** `{reason}`: what went wrong, in English. */
  readonly failed: string;
  readonly tooLarge: string;
}

interface Offer {
  readonly name: string;
  readonly about: string;
  /** The text of the button. */
  readonly take: string;
}
