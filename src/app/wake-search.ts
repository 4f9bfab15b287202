import { find } from '../browser/dom.ts';
import type { Scene } from '../core/edition/scene.ts';
import type { MapApp, PlaceSearch } from './app.ts';
import { load } from './scripts.ts';

/**
 * Fetches the search when its field is first used; what was typed meanwhile is looked up then.
 *
 * @returns tells the search that the scene has changed
 */
export function wakeSearch(app: MapApp): (scene: Scene) => void {
  const { data, announce } = app.page;
  const root = find(document, '.search');
  const field = find<HTMLInputElement>(root, 'input');
  const listening = new AbortController();
  let search: PlaceSearch | null = null;
  let shown: Scene | null = null;
  /** The key that was pressed last, if it was Enter. */
  let enter: string | null = null;

  async function wake(): Promise<void> {
    try {
      const show = await load('search', data.scripts);
      if (search !== null) return;
      listening.abort();
      search = show(root, app);
      // Who has left the field meanwhile wants no list over the page.
      if (document.activeElement !== field) return;
      if (field.value !== '') field.dispatchEvent(new Event('input'));
      if (enter !== null) field.dispatchEvent(new KeyboardEvent('keydown', { key: enter }));
    } catch {
      announce(data.strings.page.notLoaded);
    }
  }

  const { signal } = listening;
  field.addEventListener('focus', () => void wake(), { signal });
  field.addEventListener(
    'keydown',
    ({ key, isComposing }) => {
      // The keys of a conversion belong to the keyboard that makes it.
      enter = key === 'Enter' && !isComposing ? key : null;
    },
    { signal },
  );
  if (document.activeElement === field) void wake();
  return (scene) => {
    if (scene !== shown) search?.renew();
    shown = scene;
  };
}
