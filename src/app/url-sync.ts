import {
  formatViewState,
  type ViewState,
  type ViewStateContext,
} from '../core/statements/reader-choices.ts';

/** Between days that are written into the address, in ms: browsers refuse many more at once. */
const WRITTEN_EVERY = 400;

/**
 * Writes the choices into the address without a history entry, so that Back leaves in one step.
 *
 * @param choices what a reader has chosen by then
 * @returns writes at once, or soon where `isDay` says that days go by; leaving the page writes what waits
 */
export function createAddressWriter(
  choices: () => ViewState,
  context: ViewStateContext,
): (isDay: boolean) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const address = `${location.pathname}${formatViewState(choices(), location.search, context)}`;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Some documents (srcdoc frames, file:// in some browsers) have no address that may be changed.
    }
  }

  // Who leaves and comes back finds the day again.
  addEventListener('pagehide', () => {
    if (waiting !== undefined) write();
  });
  return (isDay) => {
    if (isDay) waiting ??= setTimeout(write, WRITTEN_EVERY);
    else write();
  };
}

/** What the address asks for in a page that a link without a script may have opened: `#c-CL`. */
export function codeInHash(hash: string): string | null {
  return /^#c-([A-Za-z0-9-]{2,24})$/.exec(hash)?.[1] ?? null;
}
