import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapApp, ShowSearch } from '../../src/app/app.ts';
import { load } from '../../src/app/scripts.ts';
import { wakeSearch } from '../../src/app/wake-search.ts';
import { toElement } from '../../src/browser/dom.ts';
import type { Scene } from '../../src/core/edition/scene.ts';
import { h } from '../../src/core/markup/markup.ts';
import { createSearch } from '../../src/page/search/search.ts';
import { searchEntries } from '../../src/page/search/search-index.ts';
import { sceneIn } from '../fixtures/scene.ts';
import { squareEdition } from '../fixtures/square-map.ts';

vi.mock('../../src/app/scripts.ts', () => ({ load: vi.fn() }));

const edition = squareEdition();
const announce = vi.fn();
const onSelect = vi.fn();
const renew = vi.fn();
/** What the script of the search gives, with a real list of what fits. */
const showSearch = vi.fn<ShowSearch>((root) => {
  createSearch(
    root,
    {
      entries: () => searchEntries(edition, ['en'], {}),
      articles: '',
      answer: (id) => sceneIn(edition).answerOf(id),
      noMatch: (query) => query,
    },
    { onSelect, onUse: () => {}, onResults: () => {} },
  );
  return { renew };
});
const app = {
  page: {
    data: { scripts: {}, strings: { page: { notLoaded: 'Not loaded' } } },
    announce,
  },
} as unknown as MapApp;

/** Lets the script of the search come, or fail. */
let arrive: (show: ShowSearch) => void;
let fail: () => void;
let field: HTMLInputElement;
let list: HTMLElement;
let onScene: (scene: Scene) => void;

beforeEach(() => {
  // Every wish that is made before the script is there waits for the same one.
  let wanted: Promise<ShowSearch> | null = null;
  vi.mocked(load).mockImplementation((() => {
    wanted ??= new Promise<ShowSearch>((resolve, reject) => {
      arrive = resolve;
      fail = () => {
        wanted = null;
        reject(new Error('no such script'));
      };
    });
    return wanted;
  }) as typeof load);
  field = document.createElement('input');
  list = toElement(h('ul', { role: 'listbox', hidden: true })) as HTMLElement;
  const root = document.createElement('div');
  root.className = 'search';
  root.append(field, list);
  document.body.append(root);
  onScene = wakeSearch(app);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

const found = () => [...list.querySelectorAll('b')].map((name) => name.textContent);
const press = (key: string, more: KeyboardEventInit = {}) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));

/** Waits for what hangs on the script. */
async function come(): Promise<void> {
  arrive(showSearch);
  await vi.waitFor(() => expect(showSearch).toHaveBeenCalled());
}

describe('the script of the search', () => {
  it('is fetched when the field is first used, and not before', async () => {
    expect(load).not.toHaveBeenCalled();
    field.focus();
    expect(load).toHaveBeenCalledExactlyOnceWith('search', app.page.data.scripts);
    await come();
    field.blur();
    field.focus();
    expect(load).toHaveBeenCalledOnce();
    expect(showSearch).toHaveBeenCalledOnce();
  });

  it('is fetched at once where the field has the focus already', () => {
    field.focus();
    vi.mocked(load).mockClear();
    wakeSearch(app);
    expect(load).toHaveBeenCalledOnce();
  });

  it('brings the field to life once, however often it was left and used meanwhile', async () => {
    field.focus();
    field.blur();
    field.focus();
    await come();
    await Promise.resolve();
    expect(showSearch).toHaveBeenCalledOnce();
  });

  it('looks up what was typed meanwhile', async () => {
    field.focus();
    field.value = 'argen';
    expect(list.hidden).toBe(true);
    await come();
    expect([list.hidden, found()]).toEqual([false, ['Argentina']]);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('shows nothing where nothing was typed', async () => {
    field.focus();
    await come();
    expect(list.hidden).toBe(true);
  });

  it('opens no list for a reader who has left the field', async () => {
    field.focus();
    field.value = 'argen';
    press('Enter');
    field.blur();
    await come();
    expect(list.hidden).toBe(true);
    expect(onSelect).not.toHaveBeenCalled();
  });
});

describe('Enter that was pressed early', () => {
  it('chooses what was typed', async () => {
    field.focus();
    field.value = 'argen';
    press('Enter');
    await come();
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('AR');
    expect(field.value).toBe('');
  });

  it('counts only where it was the last key', async () => {
    field.focus();
    field.value = 'argen';
    press('Enter');
    press('t');
    await come();
    expect(onSelect).not.toHaveBeenCalled();
    expect(found()).toEqual(['Argentina']);
  });

  it('does not count where it ends a conversion', async () => {
    field.focus();
    field.value = 'argen';
    press('Enter', { isComposing: true });
    await come();
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('chooses one place alone, though Enter is pressed again later', async () => {
    field.focus();
    field.value = 'argen';
    press('Enter');
    await come();
    press('Enter');
    expect(onSelect).toHaveBeenCalledOnce();
  });
});

describe('a script that cannot be had', () => {
  it('is announced, and tried again when the field is next used', async () => {
    field.focus();
    field.value = 'argen';
    fail();
    await vi.waitFor(() => expect(announce).toHaveBeenCalledExactlyOnceWith('Not loaded'));
    expect(showSearch).not.toHaveBeenCalled();

    field.blur();
    field.focus();
    await come();
    expect(found()).toEqual(['Argentina']);
    expect(announce).toHaveBeenCalledOnce();
  });
});

describe('another scene', () => {
  it('has names and answers asked for anew, once the search is there', async () => {
    const [one, other] = [sceneIn(edition), sceneIn(edition)];
    onScene(one);
    field.focus();
    await come();
    expect(renew).not.toHaveBeenCalled();
    onScene(other);
    expect(renew).toHaveBeenCalledOnce();
    onScene(other);
    expect(renew).toHaveBeenCalledOnce();
  });
});
