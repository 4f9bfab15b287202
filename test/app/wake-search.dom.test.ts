import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapApp, PlaceSearch, ShowSearch } from '../../src/app/app.ts';
import { find, toElement } from '../../src/browser/dom.ts';
import type { Scene } from '../../src/core/edition/scene.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { h } from '../../src/core/markup/markup.ts';
import { type HeldScripts, holdScripts } from '../fixtures/held-scripts.ts';

const strings = stringsFor('en');
const announce = vi.fn();
const renew = vi.fn();
const app = {
  page: { data: { scripts: { search: '/search-1.js' }, strings }, announce },
} as unknown as MapApp;
/** What the search hears from its field: `Chile` is looked up, or a key is pressed. */
const heard: string[] = [];
const showSearch = vi.fn<ShowSearch>((root): PlaceSearch => {
  const input = find<HTMLInputElement>(root, 'input');
  input.addEventListener('input', () => heard.push(input.value));
  input.addEventListener('keydown', ({ key }) => heard.push(key));
  return { renew };
});
let held: HeldScripts;
let field: HTMLInputElement;
let showScene: (scene: Scene) => void;

/** The search of a page whose script has just come. */
async function wake(): Promise<void> {
  // What was fetched for an earlier page is forgotten.
  vi.resetModules();
  const { wakeSearch } = await import('../../src/app/wake-search.ts');
  showScene = wakeSearch(app);
}

async function arrive(): Promise<void> {
  held.arrive('search', showSearch);
  await vi.waitFor(() => expect(showSearch).toHaveBeenCalled());
}

async function fail(): Promise<void> {
  held.fail();
  await vi.waitFor(() => expect(announce).toHaveBeenCalled());
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, ...more }));

beforeEach(() => {
  held = holdScripts();
  document.body.replaceChildren(toElement(h('form', { class: 'search' }, h('input', {}))));
  field = find(document, 'input');
  heard.length = 0;
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const mock of [announce, renew, showSearch]) mock.mockClear();
});

describe('the search', () => {
  it('is not fetched before its field is used', async () => {
    await wake();
    expect(held.fetches()).toBe(0);
    field.focus();
    expect(held.elements()[0]?.getAttribute('src')).toBe('/search-1.js');
    await arrive();
    expect(showSearch).toHaveBeenCalledWith(find(document, '.search'), app);
    expect(heard).toEqual([]);
  });

  it('is fetched at once where the field has the focus already', async () => {
    field.focus();
    await wake();
    expect(held.fetches()).toBe(1);
  });

  it('is shown once, however often the field was used meanwhile', async () => {
    await wake();
    for (let use = 0; use < 2; use++) {
      field.focus();
      field.blur();
    }
    await arrive();
    field.focus();
    expect(held.fetches()).toBe(1);
    expect(showSearch).toHaveBeenCalledOnce();
  });

  it('looks up what was typed before it was there, and goes on with the keys that chose', async () => {
    await wake();
    field.focus();
    field.value = 'Chi';
    for (const key of ['C', 'ArrowDown', 'ArrowUp', 'Tab', 'Enter']) press(key);
    await arrive();
    expect(heard).toEqual(['Chi', 'ArrowDown', 'ArrowUp', 'Enter']);
    press('ArrowDown');
    expect(heard.slice(4)).toEqual(['ArrowDown']);
  });

  it('leaves out keys that only ended the composition of a character', async () => {
    await wake();
    field.focus();
    field.value = '智利';
    press('Enter', { isComposing: true });
    press('Enter', { keyCode: 229 });
    await arrive();
    expect(heard).toEqual(['智利']);
  });

  it('announces that it could not be had, and tries again at the next use', async () => {
    await wake();
    field.focus();
    await fail();
    expect(announce).toHaveBeenCalledWith(strings.page.notLoaded);
    field.blur();
    field.value = 'Peru';
    field.focus();
    expect(held.fetches()).toBe(2);
    await arrive();
    expect(heard).toEqual(['Peru']);
  });

  it('leaves out keys of an earlier use, which would choose something else by now', async () => {
    await wake();
    field.focus();
    press('ArrowDown');
    await fail();
    press('Enter');
    field.blur();
    field.value = 'Peru';
    field.focus();
    press('ArrowUp');
    await arrive();
    expect(heard).toEqual(['Peru', 'ArrowUp']);
  });

  it('is renewed by every other scene once it is there', async () => {
    const [first, second] = [{} as Scene, {} as Scene];
    await wake();
    showScene(first);
    field.focus();
    await arrive();
    showScene(first);
    expect(renew).not.toHaveBeenCalled();
    showScene(second);
    showScene(second);
    expect(renew).toHaveBeenCalledOnce();
  });
});
