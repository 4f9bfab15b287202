import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { load, provide, provided } from '../../src/app/scripts.ts';
import { GLOBAL } from '../../src/core/contract/scripts.ts';

const addresses = { embed: 'https://site.example/embed.js', lens: 'https://site.example/lens.js' };
/** Stands for the head of the page: outside of the page no script is fetched, the tests say what comes of it. */
const head = document.createElement('div');

/** The module remembers what it has fetched: every test starts with a page that has fetched nothing. */
let scripts: {
  readonly load: typeof load;
  readonly provide: typeof provide;
  readonly provided: typeof provided;
};

beforeEach(async () => {
  vi.resetModules();
  scripts = await import('../../src/app/scripts.ts');
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => head.append(...nodes));
});

afterEach(() => {
  vi.restoreAllMocks();
  head.replaceChildren();
  Reflect.deleteProperty(window, GLOBAL);
});

const elements = () => [...head.querySelectorAll('script')];

/** The script that was added last has come, or (`error`) has not. */
function answer(type: 'load' | 'error'): void {
  elements().at(-1)?.dispatchEvent(new Event(type));
}

describe('what a script gives', () => {
  it('is there for those that come after it, by its name', () => {
    expect(scripts.provided('embed')).toBeUndefined();
    scripts.provide('embed', true);
    expect(scripts.provided('embed')).toBe(true);
    expect(scripts.provided('lens')).toBeUndefined();
  });

  it('is left beside what others have left, in the one global', () => {
    const showLens = () => {};
    Reflect.set(window, GLOBAL, { world: 'by the build' });
    scripts.provide('embed', true);
    scripts.provide('lens', showLens);
    expect(Reflect.get(window, GLOBAL)).toEqual({
      world: 'by the build',
      embed: true,
      lens: showLens,
    });
  });
});

describe('a script that is wanted', () => {
  it('is appended to the head, and gives what it leaves once it has loaded', async () => {
    const wanted = scripts.load('embed', addresses);
    expect(elements().map(({ src }) => src)).toEqual([addresses.embed]);
    scripts.provide('embed', true);
    answer('load');
    await expect(wanted).resolves.toBe(true);
  });

  it('is fetched once, whoever wants it while it is on its way and after it has come', async () => {
    const wanted = [scripts.load('embed', addresses), scripts.load('embed', addresses)];
    scripts.provide('embed', true);
    answer('load');
    expect(await Promise.all(wanted)).toEqual([true, true]);
    expect(await scripts.load('embed', addresses)).toBe(true);
    expect(elements()).toHaveLength(1);
  });

  it('does not keep others from being fetched', () => {
    void scripts.load('embed', addresses);
    void scripts.load('lens', addresses);
    expect(elements().map(({ src }) => src)).toEqual([addresses.embed, addresses.lens]);
  });

  it.each([
    ['cannot be had', 'error'],
    ['leaves nothing, as a page in its place does', 'load'],
  ] as const)('fails where it %s, and the next wish tries again', async (_why, type) => {
    const wanted = scripts.load('embed', addresses);
    const others = scripts.load('embed', addresses);
    answer(type);
    await expect(wanted).rejects.toThrow(
      `the script "embed" could not be loaded from ${addresses.embed}`,
    );
    await expect(others).rejects.toThrow('could not be loaded');
    expect(elements()).toEqual([]);

    const again = scripts.load('embed', addresses);
    expect(elements()).toHaveLength(1);
    scripts.provide('embed', true);
    answer('load');
    await expect(again).resolves.toBe(true);
  });
});
