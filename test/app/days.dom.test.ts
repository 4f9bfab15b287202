import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDays, type Days } from '../../src/app/days.ts';
import type { Scene } from '../../src/core/edition/scene.ts';
import { createSourceReader } from '../../src/core/edition/source-reader.ts';
import { initialViewState, type ViewState } from '../../src/core/statements/reader-choices.ts';
import { editionOn, source } from '../fixtures/scene.ts';
import { actor, stance } from '../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../fixtures/square-record.ts';

const lastDay = recordEdition(
  squareRecord([
    said('AR', 'doubted', 3, { source: 'first' }),
    said('AR', 'agreed', 9, { source: 'second' }),
  ]),
);
const { views, stances } = lastDay.dataset;
const initial = initialViewState({ views, stances, resolveActor: actor });
const AR = actor('AR');

let days: Days;
let now: ViewState;
const paint = vi.fn((_scene: Scene) => {});
const settle = vi.fn((_scene: Scene, _now: ViewState) => {});

/** The page as the main script makes it: parts follow, and the store shows what changes. */
function open(first: Partial<ViewState> = {}): void {
  now = { ...initial, ...first };
  days = createDays(now, (on) => editionOn(lastDay, on));
  days.follow('part', () => ({ paint, settle }));
  clear();
}

function clear(): void {
  paint.mockClear();
  settle.mockClear();
}

function choose(change: Partial<ViewState>): void {
  const before = now;
  now = { ...now, ...change };
  days.show(now, before);
}

beforeEach(() => {
  vi.useFakeTimers();
  open();
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const stanceOf = (scene: Scene | undefined) => scene?.stanceOf(AR);
const painted = () => paint.mock.calls.map(([scene]) => stanceOf(scene));

describe('the scene', () => {
  it('is of the first choices from the start', () => {
    expect(stanceOf(days.scene())).toBe('agreed');
    open({ on: day(4), only: [stance('agreed')] });
    expect(stanceOf(days.scene())).toBe('doubted');
    expect(days.scene().isFaded(stance('doubted'))).toBe(true);
  });

  it('is of the choices that were shown last', () => {
    choose({ on: day(4) });
    expect([stanceOf(days.scene()), days.scene().choices.on]).toEqual(['doubted', day(4)]);
    choose({ on: null });
    expect(stanceOf(days.scene())).toBe('agreed');
  });

  it('stays the very same where nothing changes that it shows', () => {
    const scene = days.scene();
    choose({ selected: AR, theme: 'dark', table: true });
    expect(days.scene()).toBe(scene);
  });
});

describe('a choice', () => {
  it.each<[string, Partial<ViewState>]>([
    ['filter', { only: [stance('agreed')] }],
    ['source', { lens: [source('first')] }],
    ['day with another choice', { on: day(4), selected: AR }],
    ['day with a filter', { on: day(4), only: [stance('agreed')] }],
  ])('of a %s is painted and settles at once', (_name, change) => {
    choose(change);
    expect(paint).toHaveBeenCalledExactlyOnceWith(days.scene());
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
    expect(paint.mock.invocationCallOrder[0]).toBeLessThan(settle.mock.invocationCallOrder[0] ?? 0);
    vi.runAllTimers();
    expect(settle).toHaveBeenCalledOnce();
  });

  it('of a place or a view settles, and nothing is painted', () => {
    choose({ selected: AR });
    expect(paint).not.toHaveBeenCalled();
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
  });
});

describe('a day', () => {
  it('is painted at once, and settles when it has been shown for 50 ms', () => {
    choose({ on: day(4) });
    expect(painted()).toEqual(['doubted']);
    vi.advanceTimersByTime(49);
    expect(settle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
  });

  it('that is dragged past is painted, and never settles', () => {
    for (const number of [2, 4, 9]) {
      choose({ on: day(number) });
      vi.advanceTimersByTime(16);
    }
    expect(painted()).toEqual([null, 'doubted', 'agreed']);
    expect(settle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(settle.mock.calls.map(([scene, choices]) => [stanceOf(scene), choices.on])).toEqual([
      ['agreed', day(9)],
    ]);
  });

  it('is dragged in the same way while sources are chosen', () => {
    open({ lens: [source('first')] });
    days.readSources(createSourceReader(lastDay));
    clear();
    choose({ on: day(9) });
    expect(painted()).toEqual(['doubted']);
    expect(settle).not.toHaveBeenCalled();
  });

  it('settles together with a choice that cannot wait, once', () => {
    choose({ on: day(4) });
    choose({ selected: AR });
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
    expect(now.on).toBe(day(4));
    vi.runAllTimers();
    expect(settle).toHaveBeenCalledOnce();
  });

  it('settles at once where it is asked to, as for paper, and only if it waits', () => {
    days.settle();
    expect(settle).not.toHaveBeenCalled();
    choose({ on: day(4) });
    days.settle();
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
    vi.runAllTimers();
    days.settle();
    expect(settle).toHaveBeenCalledOnce();
  });

  it('settles when a reader leaves the page', () => {
    choose({ on: day(4) });
    dispatchEvent(new Event('pagehide'));
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
    dispatchEvent(new Event('pagehide'));
    vi.runAllTimers();
    expect(settle).toHaveBeenCalledOnce();
  });
});

describe('a part of the page', () => {
  it('is shown the scene as soon as it is added', () => {
    choose({ only: [stance('agreed')] });
    const part = { paint: vi.fn(), settle: vi.fn() };
    days.follow('late', () => part);
    expect(part.paint).toHaveBeenCalledExactlyOnceWith(days.scene());
    expect(part.settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
    // The others have been shown it before.
    expect(settle).toHaveBeenCalledOnce();
  });

  it('is added once, whoever brings it', () => {
    const create = vi.fn(() => ({ settle }));
    days.follow('part', create);
    expect(create).not.toHaveBeenCalled();
    choose({ selected: AR });
    expect(settle).toHaveBeenCalledOnce();
  });

  it('may have nothing to paint, or nothing to settle', () => {
    const [only, other] = [{ paint: vi.fn() }, { settle: vi.fn() }];
    days.follow('paints', () => only);
    days.follow('settles', () => other);
    choose({ only: [stance('agreed')] });
    expect(only.paint).toHaveBeenCalledTimes(2);
    expect(other.settle).toHaveBeenCalledTimes(2);
  });

  it('settles in its turn: after those that were added before, once all are painted', () => {
    const order: string[] = [];
    for (const name of ['a', 'b']) {
      days.follow(name, () => ({
        paint: () => order.push(`paint ${name}`),
        settle: () => order.push(`settle ${name}`),
      }));
    }
    order.length = 0;
    choose({ only: [stance('agreed')] });
    expect(order).toEqual(['paint a', 'paint b', 'settle a', 'settle b']);
  });
});

describe('sources that can be read from now on', () => {
  it('are shown at once where some were chosen before', () => {
    open({ lens: [source('first')] });
    expect([stanceOf(days.scene()), days.scene().fromSources]).toEqual(['agreed', null]);
    days.readSources(createSourceReader(lastDay));
    expect(painted()).toEqual(['doubted']);
    expect(settle).toHaveBeenCalledExactlyOnceWith(days.scene(), now);
  });

  it('change nothing where none is chosen, until one is', () => {
    const scene = days.scene();
    days.readSources(createSourceReader(lastDay));
    expect(days.scene()).toBe(scene);
    expect([paint.mock.calls, settle.mock.calls]).toEqual([[], []]);
    choose({ lens: [source('first')] });
    expect(painted()).toEqual(['doubted']);
    choose({ lens: [] });
    expect(painted()).toEqual(['doubted', 'agreed']);
  });
});
