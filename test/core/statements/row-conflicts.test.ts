import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER, read } from './parse-rows.ts';

const header = `${HEADER},date,date_to`;
const row = (utterance: string, part: number, days: string) =>
  `AR-one,${utterance},first,${part},AR,doubted,"words ${part}",en,S,${days}`;

describe('the days of one statement', () => {
  it('may stand in some of its rows only, the first or a later one', () => {
    const days = ['2024-07-29,', ','];
    for (const [one = '', two = ''] of [days, days.toReversed()]) {
      const [statement] = read([row('a', 1, one), row('b', 1, two)], header).statements;
      expect(statement).toMatchObject({ date: '2024-07-29' });
      expect(statement).not.toHaveProperty('dateTo');
    }
  });

  it('may stand in all of its rows', () => {
    const [statement] = read(
      [row('a', 1, '2024-08-01,2024-08-03'), row('b', 1, '2024-08-01,2024-08-03')],
      header,
    ).statements;
    expect(statement).toMatchObject({ date: '2024-08-01', dateTo: '2024-08-03' });
  });

  it('cannot differ between what was said: the message names both', () => {
    expect(
      faultsOf([row('a', 1, '2024-08-20,'), row('b', 1, '2024-08-01,2024-08-03')], header),
    ).toEqual([
      expect.stringMatching(
        /^s\.csv, line 3, column date: "2024-08-01" differs from line 2 of the same statement, which has "2024-08-20"; what was said on another day is a statement of its own/,
      ),
      expect.stringMatching(/line 3, column date_to: "2024-08-03" differs from line 2 .* has ""/),
    ]);
  });

  it('cannot differ between parts of one passage', () => {
    expect(faultsOf([row('a', 1, '2024-07-29,'), row('a', 2, '2024-12-15,')], header)).toEqual([
      expect.stringMatching(/line 3, column date: "2024-12-15" differs from line 2 .*"2024-07-29"/),
    ]);
  });

  it('cannot be a span in one row and a day in another', () => {
    const rows = [row('a', 1, ','), row('a', 2, '2024-07-29,..'), row('b', 1, '2024-07-29,')];
    expect(faultsOf(rows, header)).toEqual([
      expect.stringMatching(/line 4, column date_to: "" differs from line 3 .*has "\.\."/),
    ]);
  });
});
