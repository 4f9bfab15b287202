import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER } from './parse-rows.ts';

describe('cells separated otherwise', () => {
  it.each([
    ['semicolons', ';', '";"'],
    ['tabs', '\t', 'tabs'],
    ['bars', '|', '"|"'],
  ])('by %s are one fault, whatever the rows hold', (_name, separator, said) => {
    const row = 'AR-one,a,first,1,AR,doubted,hard to believe,en,s'.replaceAll(',', separator);
    expect(faultsOf([row, `${row}, as it said`], HEADER.replaceAll(',', separator))).toEqual([
      `s.csv, line 1: separates its cells by ${said}; save it as comma-separated values`,
    ]);
  });
});

describe('the columns', () => {
  it('name only languages of the map', () => {
    expect(faultsOf(['AR-one,a,first,1,AR,doubted,,,s,t'], `${HEADER},summary:fr`)).toEqual([
      expect.stringMatching(/line 1, column summary:fr: is not a column of this file/),
    ]);
  });

  it('may be unknown and missing at once', () => {
    expect(faultsOf([], HEADER.replace('stance', 'stanse'))).toEqual([
      expect.stringMatching(/column stance: is missing/),
      expect.stringMatching(/column stanse: .*did you mean stance\?/),
    ]);
  });
});
