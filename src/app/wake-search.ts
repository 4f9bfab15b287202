import { isComposing } from '../browser/composing.ts';
import { find } from '../browser/dom.ts';
import { createRetry } from '../browser/retry.ts';
import type { Scene } from '../core/edition/scene.ts';
import type { MapApp, PlaceSearch } from './app.ts';
import { sayNotLoaded } from './not-loaded.ts';
import { load } from './scripts.ts';

/**
 * Fetches the search when its field is first used, then replays what was typed and pressed meanwhile.
 *
 * @returns updates the search when the scene has changed
 */
export function wakeSearch(app: MapApp): (scene: Scene) => void {
  const { data } = app.page;
  const root = find(document, '.search');
  const field = find<HTMLInputElement>(root, 'input');
  const listening = new AbortController();
  const retry = createRetry(root);
  let search: PlaceSearch | null = null;
  let shown: Scene | null = null;
  /** Keys pressed to choose among answers before there were any. */
  const keys: string[] = [];

  async function wake(): Promise<void> {
    try {
      const show = await load('search', data.scripts);
      retry.clear();
      if (search !== null) return;
      search = show(root, app);
      listening.abort();
      // A reader who has left the field meanwhile wants no list over the page.
      if (document.activeElement !== field) return;
      if (field.value !== '') field.dispatchEvent(new Event('input'));
      for (const key of keys) field.dispatchEvent(new KeyboardEvent('keydown', { key }));
    } catch {
      void sayNotLoaded(app.page, undefined, (text) => retry.offer(text, () => field.focus()));
    }
  }

  const { signal } = listening;
  field.addEventListener(
    'focus',
    () => {
      // Keys from an earlier use, whose fetch may have failed, would now choose among different answers.
      keys.length = 0;
      void wake();
    },
    { signal },
  );
  field.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (!isComposing(event) && /^(?:Arrow(?:Up|Down)|Enter)$/.test(key)) keys.push(key);
    },
    { signal },
  );
  if (document.activeElement === field) void wake();
  return (scene) => {
    if (scene !== shown) search?.renew();
    shown = scene;
  };
}
