import { createStore, del, get, set } from 'idb-keyval';
import type { DraftKeeper } from './page-control.ts';

/** The one draft that a browser keeps for this page. */
const KEY = 'draft';

/** Keeps the draft in the database of the browser. Each call rejects where the browser has none for this page. */
export function createDraftKeeper(): DraftKeeper {
  // The database is opened with the first call, so that a browser that refuses it fails there.
  const once = <Value>(make: () => Value) => {
    let made: Value | null = null;
    return () => {
      made ??= make();
      return made;
    };
  };
  const store = once(() => createStore('map-in-the-making', 'drafts'));
  return {
    load: async () => {
      const text: unknown = await get(KEY, store());
      return typeof text === 'string' ? text : null;
    },
    save: async (text) => set(KEY, text, store()),
    clear: async () => del(KEY, store()),
  };
}
