import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import type { MapApp, ShowLens } from '../../src/app/app.ts';
import { find, toElement } from '../../src/browser/dom.ts';
import { createStore } from '../../src/browser/store.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { h } from '../../src/core/markup/markup.ts';
import { initialChoices } from '../../src/core/statements/reader-choices.ts';
import type { SourceId } from '../../src/core/statements/types.ts';
import { type HeldScripts, holdScripts } from '../fixtures/held-scripts.ts';
import { actor, squareDataset } from '../fixtures/square-map.ts';

const strings = stringsFor('en');
const announce = vi.fn();
const showLens = vi.fn<ShowLens>();
const first = 'first' as SourceId;
const { views, stances } = squareDataset();
const initial = initialChoices({ views, stances, resolveActor: actor });
let listening: MockInstance<typeof document.addEventListener>;
let held: HeldScripts;
let app: MapApp;

/** The lens of a page whose address names these sources. */
async function wake(...sources: readonly SourceId[]): Promise<void> {
  // What was fetched for an earlier page is forgotten.
  vi.resetModules();
  const { wakeLens } = await import('../../src/app/wake-lens.ts');
  app = {
    page: { data: { scripts: { lens: '/lens-1.js' }, strings }, announce },
    store: createStore({ ...initial, sources }),
  } as unknown as MapApp;
  wakeLens(app);
}

/** A reader opens or closes a list. */
function toggle(selector: string, open: boolean): void {
  find<HTMLDetailsElement>(document, selector).open = open;
}

async function fail(): Promise<void> {
  held.fail();
  await vi.waitFor(() => expect(announce).toHaveBeenCalled());
}

beforeEach(() => {
  listening = vi.spyOn(document, 'addEventListener');
  held = holdScripts();
  document.body.replaceChildren(
    toElement(h('div', { class: 'lens' }, h('details', {}))),
    toElement(h('details', { class: 'together' })),
    toElement(h('details', { class: 'other' })),
  );
});

afterEach(() => {
  for (const call of listening.mock.calls) document.removeEventListener(...call);
  vi.restoreAllMocks();
  for (const mock of [announce, showLens]) mock.mockClear();
});

describe('the source lens', () => {
  it('is fetched at once where the address names sources', async () => {
    await wake(first);
    expect(held.elements()[0]?.getAttribute('src')).toBe('/lens-1.js');
    held.arrive('lens', showLens);
    await vi.waitFor(() => expect(showLens).toHaveBeenCalledWith(app));
    expect(app.store.get().sources).toEqual([first]);
  });

  it.each(['.lens details', '.together'])('is fetched when %s is opened', async (list) => {
    await wake();
    toggle('.other', true);
    expect(held.fetches()).toBe(0);
    toggle(list, true);
    expect(held.fetches()).toBe(1);
  });

  it('is fetched at once where a list was opened before', async () => {
    toggle('.together', true);
    await wake();
    expect(held.fetches()).toBe(1);
  });

  it('is fetched and shown once, however many lists are opened', async () => {
    await wake(first);
    toggle('.together', true);
    held.arrive('lens', showLens);
    await vi.waitFor(() => expect(showLens).toHaveBeenCalled());
    toggle('.lens details', true);
    expect(held.fetches()).toBe(1);
    expect(showLens).toHaveBeenCalledOnce();
  });

  it('shows all sources and says so where it cannot be had', async () => {
    await wake(first);
    await fail();
    expect(announce).toHaveBeenCalledWith(strings.page.notLoaded);
    expect(app.store.get().sources).toEqual([]);
  });

  it('is tried again when a list is opened, not when it is closed', async () => {
    await wake();
    toggle('.together', true);
    await fail();
    toggle('.together', false);
    expect(held.fetches()).toBe(1);
    toggle('.together', true);
    expect(held.fetches()).toBe(2);
    held.arrive('lens', showLens);
    await vi.waitFor(() => expect(showLens).toHaveBeenCalledOnce());
  });
});
