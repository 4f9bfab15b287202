import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER, read } from './parse-rows.ts';

describe('cells separated otherwise', () => {
  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('by %s are read as they are by commas, and it is said', (name, separator) => {
    const row = `AR-one,a,first,1,AR,doubted,"hard, said one; or ""two""",en,s`;
    const parts = ['AR-one', 'a', 'first', '1', 'AR', 'doubted'];
    const other = [...parts, '"hard, said one; or ""two"""', 'en', 's'].join(separator);
    const { statements, notes } = read([other], HEADER.replaceAll(',', separator));
    expect(statements).toEqual(read([row]).statements);
    expect(notes).toEqual([`s.csv: read with ${name} between its cells`]);
    expect(read([row]).notes).toEqual([]);
  });

  it('are told by their own name where there are too many', () => {
    expect(faultsOf(['AR-one;a;first;1;AR;doubted;;;s;t'], HEADER.replaceAll(',', ';'))).toEqual([
      expect.stringContaining('put quotation marks around cells that hold a semicolon'),
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
