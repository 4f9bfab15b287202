import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeInHash, writeAddress } from '../../src/app/url-sync.ts';
import { initialViewState } from '../../src/core/statements/reader-choices.ts';
import { actor, squareDataset } from '../fixtures/square-map.ts';

const { views, stances } = squareDataset();
const context = { views, stances, resolveActor: actor };
const initial = initialViewState(context);

beforeEach(() => {
  window.history.replaceState(null, '', '/map/?utm_source=mail');
});

afterEach(() => vi.restoreAllMocks());

describe('the address', () => {
  it('takes the state without a new entry in the history', () => {
    const entries = history.length;
    writeAddress({ ...initial, selected: actor('CL') }, context);
    expect(location.search).toBe('?utm_source=mail&country=CL');
    expect(location.pathname).toBe('/map/');
    expect(history.length).toBe(entries);
  });

  it('may be beyond our reach, as in some frames, without harm', () => {
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(() => writeAddress(initial, context)).not.toThrow();
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
