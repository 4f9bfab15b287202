import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeInHash, createAddressWriter, fullPageQuery } from '../../src/app/url-sync.ts';
import { initialChoices, type ReaderChoices } from '../../src/core/statements/reader-choices.ts';
import { actor, squareDataset } from '../fixtures/square-map.ts';
import { day, period, rule } from '../fixtures/square-record.ts';

const { views, stances } = squareDataset();
const context = { views, stances, period, resolveActor: actor };
let choices: ReaderChoices;
let write: (isDay: boolean) => void;

/** The reader moves to a day of May. */
function goTo(number: number): void {
  choices = { ...choices, day: day(number) };
  write(true);
}

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/map/?utm_source=mail');
  choices = initialChoices(context);
  write = createAddressWriter(() => choices, context);
});

afterEach(() => {
  // Nothing is left to be written in the next test.
  window.dispatchEvent(new Event('pagehide'));
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the address', () => {
  it('takes the state at once, without a new entry in the history', () => {
    const entries = history.length;
    choices = { ...choices, selected: actor('CL') };
    write(false);
    expect(location.search).toBe('?utm_source=mail&country=CL');
    expect(location.pathname).toBe('/map/');
    expect(history.length).toBe(entries);
  });

  it('keeps a hash, but for one that names a place', () => {
    for (const [hash, kept] of [
      ['#notes', '#notes'],
      ['#a%20b', '#a%20b'],
      ['#c-PE', ''],
    ]) {
      history.replaceState(null, '', `/map/?flag${hash}`);
      choices = { ...choices, selected: actor('CL') };
      write(false);
      expect(location.search + location.hash).toBe(`?flag&country=CL${kept}`);
    }
  });

  it('keeps what others have stored in the entry of the history', () => {
    history.replaceState({ scroll: 12 }, '');
    write(false);
    expect(history.state).toEqual({ scroll: 12 });
  });

  it('may be beyond our reach, as in some frames, without harm', () => {
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(() => write(false)).not.toThrow();
    goTo(3);
    expect(() => vi.runAllTimers()).not.toThrow();
    expect(location.search).toBe('?utm_source=mail');
  });

  it('takes the last of the days that go by every 400 ms', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    for (const number of [3, 4, 5]) {
      goTo(number);
      vi.advanceTimersByTime(133);
    }
    expect(replaceState).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(location.search).toContain('on=2020-05-05');
    goTo(6);
    vi.advanceTimersByTime(399);
    expect(location.search).toContain('on=2020-05-05');
    vi.advanceTimersByTime(1);
    expect(location.search).toContain('on=2020-05-06');
    expect(replaceState).toHaveBeenCalledTimes(2);
  });

  it('takes a waiting day with the next other choice, and then not again', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    goTo(3);
    choices = { ...choices, selected: actor('CL') };
    write(false);
    expect(location.search).toBe('?utm_source=mail&country=CL&on=2020-05-03');
    vi.runAllTimers();
    expect(replaceState).toHaveBeenCalledOnce();
  });

  it('takes what waits when the page is left, and nothing where nothing waits', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    window.dispatchEvent(new Event('pagehide'));
    expect(replaceState).not.toHaveBeenCalled();
    goTo(3);
    window.dispatchEvent(new Event('pagehide'));
    expect(location.search).toContain('on=2020-05-03');
    vi.runAllTimers();
    expect(replaceState).toHaveBeenCalledOnce();
  });
});

describe('the query of the full page', () => {
  const data = { dataset: { timeline: { period, rule, start: day(7) } } };

  it('names the last day, which an embed page shows, where the full page opens on another', () => {
    expect(fullPageQuery({ ...choices, day: null }, '?data=a', { context, data })).toBe(
      '?data=a&on=2020-05-20',
    );
    expect(fullPageQuery({ ...choices, day: day(7) }, '', { context, data })).toBe(
      '?on=2020-05-07',
    );
  });

  it('says no more on the full page than its address does', () => {
    const opening = { ...context, start: day(7) };
    expect(fullPageQuery({ ...choices, day: day(7) }, '', { context: opening, data })).toBe('');
    expect(fullPageQuery({ ...choices, day: null }, '', { context: opening, data })).toBe(
      '?on=2020-05-20',
    );
  });

  it('names no day where both open on the last', () => {
    const plain = { dataset: { timeline: { period, rule } } };
    expect(fullPageQuery(choices, '', { context, data: plain })).toBe('');
  });
});

describe('the code in a hash', () => {
  it.each([
    ['#c-CL', 'CL'],
    ['#c-xcr', 'xcr'],
    ['', null],
    ['#CL', null],
    ['#c-', null],
    ['#c-<b>', null],
    ['#xc-CL', null],
  ])('%s is %s', (hash, code) => {
    expect(codeInHash(hash)).toBe(code);
  });
});
