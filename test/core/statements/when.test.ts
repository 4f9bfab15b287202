import { describe, expect, it } from 'vitest';
import { dayBefore } from '../../../src/core/statements/iso-date.ts';
import type { IsoDate } from '../../../src/core/statements/types.ts';
import { madeBy, whenOf } from '../../../src/core/statements/when.ts';
import { day } from '../../fixtures/square-record.ts';

describe('the time of a statement', () => {
  it.each([
    [{ date: day(3) }, { kind: 'day', day: day(3) }, day(3)],
    [{ date: day(3), dateTo: day(6) }, { kind: 'span', from: day(3), to: day(6) }, day(6)],
    [{ date: day(3), dateTo: '..' as const }, { kind: 'since', from: day(3) }, null],
    [{}, { kind: 'unknown' }, null],
  ])('%o is told as it is known, and counts from its last day', (dates, when, made) => {
    expect(whenOf(dates)).toEqual(when);
    expect(madeBy(dates)).toBe(made);
  });
});

describe('the day before', () => {
  it.each([
    ['2024-08-01', '2024-07-31'],
    ['2025-01-01', '2024-12-31'],
    ['2024-03-01', '2024-02-29'],
  ])('%s is %s', (later, earlier) => {
    expect(dayBefore(later as IsoDate)).toBe(earlier);
  });
});
