import type { MapApp } from './app.ts';
import { sayNotLoaded } from './not-loaded.ts';
import { load } from './scripts.ts';

/** An open list of sources, or of those who made a statement together. */
const OPEN_LIST = '.lens details[open], .together[open]';

/**
 * Fetches the source lens on demand: when the address asks for it, or when a list of sources or of those who
 * made a statement together is opened.
 */
export function wakeLens(app: MapApp): void {
  const { data } = app.page;
  let isWanted = false;

  async function wake(): Promise<void> {
    if (isWanted) return;
    isWanted = true;
    try {
      (await load('lens', data.scripts))(app);
    } catch {
      // Opening the list again tries again; until then everything is shown.
      isWanted = false;
      if (app.store.get().sources.length > 0) app.store.set({ sources: [] });
      void sayNotLoaded(app.page);
    }
  }

  // The event does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof Element && target.matches(OPEN_LIST)) void wake();
    },
    true,
  );
  // A list works without a script: it may already be open.
  if (app.store.get().sources.length > 0 || document.querySelector(OPEN_LIST) !== null) void wake();
}
