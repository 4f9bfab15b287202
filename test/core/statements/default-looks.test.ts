import { describe, expect, it } from 'vitest';
import {
  colourDistance as distance,
  LEAST_DISTANCE,
} from '../../../src/core/picture/colour-distance.ts';
import { LOOKS } from '../../../src/core/statements/default-looks.ts';

/** Land without an answer and the sea, by theme. */
const AROUND = { light: ['#E7E5E0', '#FFFFFF'], dark: ['#2B2F34', '#121417'] } as const;

describe.each(['light', 'dark'] as const)('colours of responses in the %s theme', (theme) => {
  const colours = LOOKS.map(({ colour }) => colour[theme]);
  const pairs = (count: number) =>
    colours
      .slice(0, count)
      .flatMap((a, i) => colours.slice(i + 1, count).map((b) => distance(a, b)));

  it.each([
    [2, 20],
    [3, 20],
    [4, 19],
    [5, 15],
    [6, 14],
    [7, 14],
  ])('tell %i responses apart for all eyes', (count, least) => {
    expect(Math.min(...pairs(count))).toBeGreaterThanOrEqual(least);
  });

  it('tell every response from land without an answer and from the sea', () => {
    const near = colours.filter((colour) =>
      AROUND[theme].some((other) => distance(colour, other) < LEAST_DISTANCE),
    );
    expect(near).toEqual([]);
  });
});

describe('patterns of responses', () => {
  it('are all different', () => {
    expect(new Set(LOOKS.map(({ pattern }) => pattern)).size).toBe(LOOKS.length);
  });
});
