import { describe, expect, it } from 'vitest';
import { PATTERN_NAMES } from '../../../src/core/patterns/patterns.ts';
import type { Stance } from '../../../src/core/statements/types.ts';
import { patternsMarkup, picturePatternsMarkup, rescaled } from '../../../src/page/map/pattern-markup.ts';
import { squareDataset } from '../../fixtures/square-map.ts';

const [example] = squareDataset().stances;
if (example === undefined) throw new Error('no stance');
const stances = PATTERN_NAMES.map(
  (pattern): Stance => ({ ...example, id: pattern as never, pattern }),
);

describe('the patterns of the map', () => {
  const patterns = patternsMarkup(stances);

  it('are one for each stance, each unlike the others', () => {
    expect(patterns.map(({ attributes }) => attributes['id'])).toEqual(
      PATTERN_NAMES.map((pattern) => `pattern-${pattern}`),
    );
    const looks = patterns.map(({ attributes: { width, patternTransform }, children }) =>
      JSON.stringify([width, patternTransform, children]),
    );
    expect(new Set(looks).size).toBe(PATTERN_NAMES.length);
  });

  it('are used again in a picture of the map, at another scale', () => {
    const pictures = picturePatternsMarkup(stances);
    expect(pictures.map(({ attributes }) => attributes['href'])).toEqual(
      PATTERN_NAMES.map((pattern) => `#pattern-${pattern}`),
    );
    pictures.forEach(({ attributes }, i) => {
      const own = attributes['patternTransform'] ?? '';
      const whole = patterns[i]?.attributes['patternTransform'] ?? '';
      expect(own).not.toBe(whole);
      expect(rescaled(own, 1)).toBe(rescaled(whole, 1));
    });
  });
});

it('a pattern takes another scale and keeps its direction', () => {
  expect(rescaled('scale(3) rotate(45)', 0.25)).toBe('scale(0.25) rotate(45)');
  expect(rescaled('scale(0.125) rotate(-45)', 8)).toBe('scale(8) rotate(-45)');
});
