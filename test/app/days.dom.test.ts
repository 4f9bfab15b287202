import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDays, type Days } from '../../src/app/days.ts';
import { createStore, type Store } from '../../src/browser/store.ts';
import type { SourceReader } from '../../src/core/edition/scene.ts';
import { initialChoices, type ReaderChoices } from '../../src/core/statements/reader-choices.ts';
import type { IsoDate, SourceId } from '../../src/core/statements/types.ts';
import { actor, stance } from '../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../fixtures/square-record.ts';

const dataset = squareRecord([said('AR', 'doubted', 3), said('AR', 'agreed', 6)]);
const lastDay = recordEdition(dataset);
const editions = new Map<IsoDate | null, typeof lastDay>([
  [null, lastDay],
  [day(3), recordEdition(dataset, day(3))],
  [day(4), recordEdition(dataset, day(4))],
]);
const editionOn = (on: IsoDate | null) => editions.get(on) ?? lastDay;
const { views, stances } = dataset;
const initial = initialChoices({ views, stances, resolveActor: actor });
const fromSources = recordEdition(squareRecord([]));
const reader: SourceReader = { editionOf: () => fromSources, reportOf: () => null };
const lens = ['first' as SourceId];
const paint = vi.fn();
const answer = vi.fn();
const settle = vi.fn();
let store: Store<ReaderChoices>;
let days: Days;

/** The page with these choices, and a part that follows the scene and has shown it once. */
function start(first: ReaderChoices = initial): void {
  store = createStore(first);
  days = createDays(first, editionOn);
  days.follow('part', () => ({ paint, answer, settle }));
  store.subscribe((now, before) => {
    if (before !== null) days.show(now, before);
  });
  paint.mockClear();
  answer.mockClear();
  settle.mockClear();
}

const leave = () => window.dispatchEvent(new Event('pagehide'));

beforeEach(() => {
  vi.useFakeTimers();
  start();
});

afterEach(() => {
  // Nothing is left to settle in the next test.
  leave();
  vi.useRealTimers();
  paint.mockReset();
  settle.mockReset();
});

describe('a change of the choices', () => {
  it.each<[string, Partial<ReaderChoices>]>([
    ['the filter', { stances: [stance('agreed')] }],
    ['the sources', { sources: lens }],
    ['the day together with something else', { day: day(3), selected: actor('AR') }],
  ])('is painted and settles at once where it is of %s', (_, change) => {
    store.set(change);
    expect(paint.mock.calls).toEqual([[days.scene()]]);
    expect(settle.mock.calls).toEqual([[days.scene(), store.get()]]);
    expect(days.scene().choices).toBe(store.get());
    vi.runAllTimers();
    expect(settle).toHaveBeenCalledOnce();
  });

  it('is answered at once where it is of a place, settles after a frame and paints nothing', async () => {
    const before = days.scene();
    store.set({ selected: actor('AR') });
    expect(answer.mock.calls).toEqual([[before, store.get()]]);
    expect(settle).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(paint).not.toHaveBeenCalled();
    expect(settle.mock.calls).toEqual([[before, store.get()]]);
  });

  it('settles once where one place after another is chosen in a frame', async () => {
    store.set({ selected: actor('AR') });
    store.set({ selected: actor('GB') });
    await vi.runAllTimersAsync();
    expect(answer).toHaveBeenCalledTimes(2);
    expect(settle.mock.calls).toEqual([[days.scene(), store.get()]]);
  });

  it('has painted all parts before the first of them settles', () => {
    const order: string[] = [];
    paint.mockImplementation(() => order.push('paint'));
    settle.mockImplementation(() => order.push('settle'));
    days.follow('other', () => ({
      paint: () => order.push('paint other'),
      settle: () => order.push('settle other'),
    }));
    order.length = 0;
    store.set({ stances: [stance('agreed')] });
    expect(order).toEqual(['paint', 'paint other', 'settle', 'settle other']);
  });
});

describe('days that are dragged past', () => {
  it('are painted at once, each with its map', () => {
    store.set({ day: day(3) });
    expect(days.scene().edition).toBe(editionOn(day(3)));
    store.set({ day: day(4) });
    expect(days.scene().edition).toBe(editionOn(day(4)));
    expect(paint).toHaveBeenCalledTimes(2);
    expect(paint).toHaveBeenLastCalledWith(days.scene());
  });

  it('settle 50 ms after the last of them', () => {
    store.set({ day: day(3) });
    vi.advanceTimersByTime(49);
    store.set({ day: day(4) });
    vi.advanceTimersByTime(49);
    expect(settle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(settle.mock.calls).toEqual([[days.scene(), store.get()]]);
  });

  it('settle once with the choice of a place', async () => {
    store.set({ day: day(3) });
    store.set({ selected: actor('AR') });
    await vi.runAllTimersAsync();
    expect(settle.mock.calls).toEqual([[days.scene(), store.get()]]);
  });

  it.each<[string, () => void]>([
    ['the page is left', leave],
    ['the page asks for it', () => days.settle()],
  ])('settle when %s, and not where nothing waits', (_, ask) => {
    ask();
    expect(settle).not.toHaveBeenCalled();
    store.set({ day: day(3) });
    ask();
    expect(settle.mock.calls).toEqual([[days.scene(), store.get()]]);
    vi.runAllTimers();
    expect(settle).toHaveBeenCalledOnce();
  });
});

describe('a part that follows', () => {
  it('shows the current scene at once', () => {
    start({ ...initial, day: day(3) });
    expect(days.scene().edition).toBe(editionOn(day(3)));
    store.set({ stances: [stance('agreed')] });
    const late = { paint: vi.fn(), settle: vi.fn() };
    settle.mockClear();
    days.follow('late', () => late);
    expect(late.paint.mock.calls).toEqual([[days.scene()]]);
    expect(late.settle.mock.calls).toEqual([[days.scene(), store.get()]]);
    expect(settle).not.toHaveBeenCalled();
  });

  it('is made once per name', () => {
    const create = vi.fn(() => ({}));
    days.follow('part', create);
    expect(create).not.toHaveBeenCalled();
    days.follow('other', create);
    days.follow('other', create);
    expect(create).toHaveBeenCalledOnce();
  });
});

describe('sources that can be chosen from now on', () => {
  it('are shown at once where the reader has chosen some', () => {
    start({ ...initial, sources: lens });
    expect(days.scene().fromSources).toBeNull();
    days.readSources(reader);
    expect(days.scene().fromSources).toBe(fromSources);
    expect(paint.mock.calls).toEqual([[days.scene()]]);
    expect(settle.mock.calls).toEqual([[days.scene(), store.get()]]);
  });

  it('change nothing until the reader chooses some', () => {
    days.readSources(reader);
    expect(paint).not.toHaveBeenCalled();
    expect(settle).not.toHaveBeenCalled();
    store.set({ sources: lens });
    expect(days.scene().fromSources).toBe(fromSources);
  });
});
