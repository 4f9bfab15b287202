import {
  type ChoicesContext,
  dayInAddress,
  formatChoices,
  parseChoices,
  type ReaderChoices,
} from '../core/statements/reader-choices.ts';
import type { Dataset } from '../core/statements/types.ts';

/** Between writes to the address while days change, in ms: browsers refuse more frequent ones. */
const WRITTEN_EVERY = 400;

/**
 * Writes the choices into the address without a history entry, so that Back leaves in one step.
 *
 * @param choices the reader's choices at the time of writing
 * @returns writes at once, or soon if `isDay` (days are going by); leaving the page writes what is pending
 */
export function createAddressWriter(
  choices: () => ReaderChoices,
  context: ChoicesContext,
): (isDay: boolean) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const { pathname, search, hash } = location;
    const query = formatChoices(choices(), search, context);
    // A hash that names a place has been read: the query now says which one is open.
    const rest = codeInHash(hash) === null ? hash : '';
    try {
      history.replaceState(history.state, '', pathname + query + rest);
    } catch {
      // Some documents (srcdoc iframes, file:// in some browsers) have no address that may be changed.
    }
  }

  // A reader who leaves and comes back finds the day again.
  addEventListener('pagehide', () => {
    if (waiting !== undefined) write();
  });
  return (isDay) => {
    if (isDay) waiting ??= setTimeout(write, WRITTEN_EVERY);
    else write();
  };
}

/**
 * The query string that opens these choices on the full page, together with what else is in `search`. Embed pages open
 * on the last day, full pages on a day of their own where the map has one.
 */
export function fullPageQuery(
  choices: ReaderChoices,
  search: string,
  { context, data: { dataset } }: FullPage,
): string {
  const day = dayInAddress(choices.day, dataset.timeline);
  return formatChoices({ ...choices, day }, search, context);
}

/** What of a page decides on the address of its full page. */
interface FullPage {
  readonly context: ChoicesContext;
  readonly data: { readonly dataset: Pick<Dataset, 'timeline'> };
}

/** Whether a query says what the page reads in it in the page's own words. */
export function isReadable(search: string, context: ChoicesContext): boolean {
  const written = formatChoices(parseChoices(search, context), search, context);
  return `${new URLSearchParams(search)}` === `${new URLSearchParams(written)}`;
}

/** The place in the hash of a page that a link may have opened without a script: `#c-CL`. */
export function codeInHash(hash: string): string | null {
  return /^#c-([A-Za-z0-9-]{2,24})$/.exec(hash)?.[1] ?? null;
}
