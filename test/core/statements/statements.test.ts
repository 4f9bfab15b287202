import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER, read } from './parse-rows.ts';

describe('all faults', () => {
  it('of the rows are told together with those of the cells', () => {
    expect(
      faultsOf([
        'AR-one,a,first,1,AR,doubted,,,s,too many',
        'ZZ-one,a,first,1,ZZ,douted,,,s',
        'AR-one,a,first,1,AR,doubted,,,=1+1',
        'GB-one,a,first,1,GB,agreed,,,s',
        'GB-one,a,first,1,GB,agreed,,,s',
      ]).map((told) => told.split(':')[0]),
    ).toEqual([
      's.csv, line 2',
      's.csv, line 4, column summary',
      's.csv, line 3, column actor',
      's.csv, line 3, column stance',
      's.csv, line 6, column statement, utterance, source, part',
    ]);
  });
});

describe('a row without its last cells', () => {
  const header = `${HEADER},date,source_url`;

  it('is right where they are empty', () => {
    const { statements } = read(['AR-one,a,first,1,AR,doubted,,,Said so.'], header);
    expect(statements.map(({ actor }) => actor)).toEqual(['AR']);
  });

  it('is shown with its first cells where it has faults: a cell may be missing in its middle', () => {
    expect(faultsOf(['AR-one,a,first,1,doubted,,,Said so.'], header)[0]).toBe(
      's.csv, line 2: has 8 cells where the header has 11, and does not fit its columns; the row begins "AR-one", "a", "first", "1", and ends with "Said so." in column lang: a comma may be missing before it',
    );
  });
});
