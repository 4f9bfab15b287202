/** Name of the global variable in which the gate leaves what the script of other data needs. */
export const DATA_REQUEST = 'reactionMapDataRequest';

/** What a page was asked to show in the place of its own statements. */
export interface DataRequest {
  /** A spreadsheet on one of the listed origins. */
  readonly address: URL;
  /** Starts the page. */
  readonly proceed: () => void;
}
