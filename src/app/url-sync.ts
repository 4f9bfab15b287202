import {
  formatViewState,
  type ViewState,
  type ViewStateContext,
} from '../core/statements/reader-choices.ts';

/** Writes the state into the address without a history entry, so that Back leaves in one step. */
export function writeAddress(state: ViewState, context: ViewStateContext): void {
  const address = `${location.pathname}${formatViewState(state, location.search, context)}`;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Some documents (srcdoc frames, file:// in some browsers) have no address that may be changed.
  }
}

/** What the address asks for in a page that a link without a script may have opened: `#c-CL`. */
export function codeInHash(hash: string): string | null {
  return /^#c-([A-Za-z0-9-]{2,24})$/.exec(hash)?.[1] ?? null;
}
