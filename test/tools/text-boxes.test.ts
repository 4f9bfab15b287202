import { describe, expect, it } from 'vitest';
import { h } from '../../src/core/markup/markup.ts';
import type { Measure } from '../../src/core/picture/text.ts';
import { faultsOf, wordsOf } from './text-boxes.ts';

const measure: Measure = (text, { size }) => text.length * size * 0.5;

function picture(...texts: readonly [number, number, string, string?][]) {
  return h(
    'svg',
    { width: 100, height: 50 },
    texts.map(([x, y, text, anchor]) =>
      h('text', { x, y, 'font-size': 10, 'text-anchor': anchor }, text),
    ),
  );
}

describe('faultsOf, on which the tests of pictures rest', () => {
  it('finds nothing wrong with texts that keep apart', () => {
    expect(
      faultsOf(picture([0, 10, 'one'], [0, 30, 'two'], [100, 10, 'end', 'end']), measure),
    ).toEqual([]);
  });

  it('tells a text that leaves the picture on any side', () => {
    expect(faultsOf(picture([90, 20, 'word']), measure)).toEqual([
      '"word" leaves the picture: 90 13 110 22',
    ]);
    expect(faultsOf(picture([5, 20, 'word', 'middle']), measure)).toHaveLength(1);
    expect(faultsOf(picture([0, 5, 'word']), measure)).toHaveLength(1);
    expect(faultsOf(picture([0, 49, 'word']), measure)).toHaveLength(1);
  });

  it('tells two texts that touch', () => {
    expect(faultsOf(picture([0, 20, 'word'], [15, 25, 'other']), measure)).toEqual([
      '"word" touches "other"',
    ]);
  });

  it('reads the words in their order, line by line', () => {
    const svg = h(
      'svg',
      {},
      h('text', {}, h('tspan', {}, 'first '), h('tspan', {}, 'second')),
      h('text', {}, 'third'),
    );
    expect(wordsOf(svg)).toBe('first second third');
  });
});
