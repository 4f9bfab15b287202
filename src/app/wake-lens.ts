import { createRetry, type Retry } from '../browser/retry.ts';
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
  let retry: Retry | null = null;
  let isWanted = false;

  /** @param list the open list; null where the address asks for sources */
  async function wake(list: Element | null): Promise<void> {
    if (isWanted) return;
    isWanted = true;
    try {
      const show = await load('lens', data.scripts);
      retry?.clear();
      show(app);
    } catch {
      // Opening the list again tries again too; until then everything is shown.
      isWanted = false;
      const { sources } = app.store.get();
      if (sources.length > 0) app.store.set({ sources: [] });
      void sayNotLoaded(app.page, undefined, (text) => {
        const beside = list ?? document.querySelector('.key > :last-child');
        if (beside === null) return;
        retry?.clear();
        retry = createRetry(beside);
        retry.offer(text, () => {
          if (sources.length > 0) app.store.set({ sources });
          void wake(list);
        });
      });
    }
  }

  // The event does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof Element && target.matches(OPEN_LIST)) void wake(target);
    },
    true,
  );
  // A list works without a script: it may already be open.
  const list = document.querySelector(OPEN_LIST);
  if (app.store.get().sources.length > 0 || list !== null) void wake(list);
}
