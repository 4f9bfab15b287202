import type { MakeWords } from './make-words.ts';
import type { TakeAwayWords } from './take-away-words.ts';

/** All words of the page /make/ in one language. The build writes them as a data script for each language. */
export interface PageTexts {
  /** The tag of the language that they are in. */
  readonly language: string;
  readonly page: MakeWords;
  readonly takeAway: TakeAwayWords;
}
