import { describe, expect, it } from 'vitest';
import { stopAt, stopBefore, stopsOf, stopUnitOf } from '../../../src/core/statements/stops.ts';
import type { IsoDate, Period } from '../../../src/core/statements/types.ts';

const period = (from: string, to: string) => ({ from, to }) as Period;
const day = (text: string) => text as IsoDate;

describe('a timeline halts', () => {
  it.each([
    ['2024-07-28', '2025-01-31', 'day'],
    ['2020-02-29', '2023-02-28', 'day'],
    ['2020-01-01', '2023-01-01', 'day'],
    ['2020-01-01', '2023-01-02', 'month'],
    ['1988-11-15', '2025-09-25', 'month'],
    ['1950-01-01', '2000-01-01', 'month'],
    ['1950-01-01', '2000-01-02', 'year'],
    ['0098-01-01', '1998-01-01', 'year'],
  ])('from %s to %s at every %s', (from, to, unit) => {
    expect(stopUnitOf(period(from, to))).toBe(unit);
  });

  it('on every day of a short period', () => {
    expect(stopsOf(period('2020-02-28', '2020-03-01')).days).toEqual([
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
    ]);
    expect(stopsOf(period('2020-02-28', '2020-02-28')).days).toEqual(['2020-02-28']);
  });

  it('on the last day of every month, and on the last day of all', () => {
    const { days } = stopsOf(period('2019-12-05', '2024-03-09'));
    expect(days).toHaveLength(52);
    expect(days.slice(0, 3)).toEqual(['2019-12-31', '2020-01-31', '2020-02-29']);
    expect(days.slice(-2)).toEqual(['2024-02-29', '2024-03-09']);
  });

  it('once where a month or a year ends with the period', () => {
    expect(stopsOf(period('2019-12-31', '2024-03-31')).days.slice(-2)).toEqual([
      '2024-02-29',
      '2024-03-31',
    ]);
    const { days } = stopsOf(period('1900-06-01', '1999-12-31'));
    expect([days.length, days[0], days.at(-1)]).toEqual([100, '1900-12-31', '1999-12-31']);
  });
});

describe('a day among the stops of months', () => {
  const stops = stopsOf(period('2019-12-05', '2024-03-09'));

  it.each([
    ['2019-12-05', 0],
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2024-03-01', 51],
    ['2024-03-09', 51],
    ['2030-01-01', 51],
  ])('%s lies in number %i', (text, number) => {
    expect(stopAt(stops, day(text))).toBe(number);
  });

  it.each([
    ['2020-02-29', '2020-01-31'],
    ['2020-02-10', '2020-01-31'],
    // Nothing is before the first but the day before the period.
    ['2019-12-31', '2019-12-04'],
  ])('%s is compared with %s', (text, before) => {
    expect(stopBefore(stops, day(text), period('2019-12-05', '2024-03-09'))).toBe(before);
  });

  it('is compared with the day before where every day is a stop', () => {
    const days = period('2020-02-28', '2020-03-05');
    expect(stopBefore(stopsOf(days), day('2020-03-01'), days)).toBe('2020-02-29');
    expect(stopBefore(stopsOf(days), day('2020-02-28'), days)).toBe('2020-02-27');
  });
});
