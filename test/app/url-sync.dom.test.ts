import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeInHash, createAddressWriter } from '../../src/app/url-sync.ts';
import { initialViewState, type ViewState } from '../../src/core/statements/reader-choices.ts';
import { actor, squareDataset } from '../fixtures/square-map.ts';
import { day, period } from '../fixtures/square-record.ts';

const { views, stances } = squareDataset();
const context = { views, stances, period, resolveActor: actor };
const initial = initialViewState(context);
let choices: ViewState;
let write: (isDay: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/map/?utm_source=mail');
  choices = initial;
  write = createAddressWriter(() => choices, context);
});

afterEach(() => {
  // What waits must not be written in the next test.
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const leave = () => dispatchEvent(new Event('pagehide'));

describe('the address', () => {
  it('takes the state at once, without a new entry in the history', () => {
    const entries = history.length;
    choices = { ...initial, selected: actor('CL') };
    write(false);
    expect(location.search).toBe('?utm_source=mail&country=CL');
    expect(location.pathname).toBe('/map/');
    expect(history.length).toBe(entries);
  });

  it('keeps what others have left in the entry of the history', () => {
    history.replaceState({ by: 'others' }, '');
    write(false);
    expect(history.state).toEqual({ by: 'others' });
  });

  it('may be beyond our reach, as in some frames, without harm', () => {
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(() => write(false)).not.toThrow();
  });

  it('takes days that go by now and then, the last of them each time', () => {
    const replace = vi.spyOn(history, 'replaceState');
    const goTo = (number: number) => {
      choices = { ...choices, on: day(number) };
      write(true);
    };
    goTo(3);
    vi.advanceTimersByTime(300);
    goTo(4);
    expect(replace).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(replace).toHaveBeenCalledOnce();
    expect(new URLSearchParams(location.search).get('on')).toBe(day(4));
    goTo(5);
    vi.advanceTimersByTime(400);
    expect(new URLSearchParams(location.search).get('on')).toBe(day(5));
    vi.advanceTimersByTime(4000);
    expect(replace).toHaveBeenCalledTimes(2);
  });

  it('takes a day that waits together with what cannot wait', () => {
    const replace = vi.spyOn(history, 'replaceState');
    choices = { ...choices, on: day(3) };
    write(true);
    choices = { ...choices, selected: actor('CL') };
    write(false);
    expect(location.search).toBe(`?utm_source=mail&country=CL&on=${day(3)}`);
    vi.advanceTimersByTime(4000);
    expect(replace).toHaveBeenCalledOnce();
  });

  it('has the day that was waiting where a reader leaves the page', () => {
    choices = { ...choices, on: day(3) };
    write(true);
    leave();
    expect(new URLSearchParams(location.search).get('on')).toBe(day(3));
  });

  it('is not written by leaving a page where nothing waits', () => {
    write(false);
    const replace = vi.spyOn(history, 'replaceState');
    choices = { ...choices, selected: actor('CL') };
    leave();
    expect(replace).not.toHaveBeenCalled();
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
