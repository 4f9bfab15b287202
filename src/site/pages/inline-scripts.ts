/** The scripts that stand in the pages themselves. The build minifies them: see src/build/inline/. */
export interface InlineScripts {
  /** Runs first, and is all that runs until a reader is about to use the page. */
  readonly boot: string;
  /** Counts visits; null where nobody does. */
  readonly counter: VisitCounter | null;
}

/** What a page has to have for visits to be counted. */
export interface VisitCounter {
  /** The inline script that brings the one that counts. It stands before boot.js. */
  readonly source: string;
  /** Where the script comes from; browsers that know 'strict-dynamic' do not need it. */
  readonly origin: string;
  /** The one origin that it may reach. */
  readonly sendsTo: string;
}
