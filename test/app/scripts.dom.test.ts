import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShowLens } from '../../src/app/app.ts';
import type * as Scripts from '../../src/app/scripts.ts';
import { type HeldScripts, holdScripts } from '../fixtures/held-scripts.ts';

const addresses = { lens: 'https://site.example/lens-1.js', search: 'search-1.js' };
const showLens: ShowLens = () => {};
let held: HeldScripts;
let scripts: typeof Scripts;

beforeEach(async () => {
  held = holdScripts();
  // The module remembers what it has fetched.
  vi.resetModules();
  scripts = await import('../../src/app/scripts.ts');
});

afterEach(() => vi.restoreAllMocks());

describe('what a script leaves', () => {
  it('is found under its name', () => {
    scripts.provide('lens', showLens);
    scripts.provide('embed', true);
    expect(scripts.provided('lens')).toBe(showLens);
    expect(scripts.provided('embed')).toBe(true);
  });

  it('is missing where the script did not come, alone or as the first of all', () => {
    expect(scripts.provided('lens')).toBeUndefined();
    scripts.provide('embed', true);
    expect(scripts.provided('lens')).toBeUndefined();
  });
});

describe('fetching a script', () => {
  it('asks for its address, and gives what it leaves once it is there', async () => {
    const wish = scripts.load('lens', addresses);
    expect(held.elements().map(({ src }) => src)).toEqual([addresses.lens]);
    held.arrive('lens', showLens);
    expect(await wish).toBe(showLens);
  });

  it('happens once, for wishes before and after it arrives', async () => {
    const wishes = [scripts.load('lens', addresses), scripts.load('lens', addresses)];
    held.arrive('lens', showLens);
    expect(await Promise.all(wishes)).toEqual([showLens, showLens]);
    expect(await scripts.load('lens', addresses)).toBe(showLens);
    expect(held.fetches()).toBe(1);
  });

  it('happens for each name', () => {
    void scripts.load('lens', addresses);
    void scripts.load('search', addresses);
    expect(held.fetches()).toBe(2);
  });

  it.each([
    ['cannot be had', () => held.fail()],
    ['leaves nothing', () => held.arriveEmpty()],
  ])('fails where the script %s, and the next wish tries again', async (_, answer) => {
    const wish = scripts.load('lens', addresses);
    answer();
    await expect(wish).rejects.toThrow(/"lens".*lens-1\.js/);
    expect(held.elements()).toEqual([]);
    const next = scripts.load('lens', addresses);
    expect(held.fetches()).toBe(2);
    held.arrive('lens', showLens);
    expect(await next).toBe(showLens);
  });
});
