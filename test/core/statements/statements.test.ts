import { describe, expect, it } from 'vitest';
import { faultsOf } from './parse-rows.ts';

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
