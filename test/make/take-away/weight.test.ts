import { describe, expect, it } from 'vitest';
import { weightText } from '../../../src/make/take-away/weight.ts';

describe('the weight of a file in words', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1949, '1.9 kB'],
    [786_354, '790 kB'],
    [999_499, '1,000 kB'],
    [999_500, '1 MB'],
    [2_310_184, '2.3 MB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(weightText(bytes, 'en')).toBe(text);
  });

  it('is written as the language writes numbers', () => {
    expect(weightText(2_310_184, 'es')).toBe('2,3 MB');
  });
});
