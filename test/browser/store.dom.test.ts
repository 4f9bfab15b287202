import { describe, expect, it, vi } from 'vitest';
import { createStore } from '../../src/browser/store.ts';

const initial = { selected: null as string | null, view: 'west' };

describe('the store', () => {
  it('calls a subscriber at once, with nothing before', () => {
    const render = vi.fn();
    createStore(initial).subscribe(render);
    expect(render).toHaveBeenCalledExactlyOnceWith(initial, null);
  });

  it('calls every subscriber after a change, with the state before it', () => {
    const store = createStore(initial);
    const renders = [vi.fn(), vi.fn()];
    for (const render of renders) store.subscribe(render);
    store.set({ selected: 'CL' });
    for (const render of renders) {
      expect(render).toHaveBeenLastCalledWith({ selected: 'CL', view: 'west' }, initial);
      expect(render).toHaveBeenCalledTimes(2);
    }
    expect(store.get()).toEqual({ selected: 'CL', view: 'west' });
  });

  it('stays silent when nothing differs', () => {
    const store = createStore(initial);
    const render = vi.fn();
    store.subscribe(render);
    store.set({ view: 'west' });
    store.set({});
    expect(render).toHaveBeenCalledOnce();
    expect(store.get()).toBe(initial);
  });

  it('speaks up when one of several fields differs', () => {
    const store = createStore(initial);
    const render = vi.fn();
    store.subscribe(render);
    store.set({ view: 'west', selected: 'CU' });
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('never changes a state that it has given away', () => {
    const store = createStore(initial);
    const before = store.get();
    store.set({ view: 'east' });
    expect(before).toEqual({ selected: null, view: 'west' });
    expect(initial.view).toBe('west');
  });
});
