import { describe, expect, it } from 'vitest';
import { type DayReading, dayOrder, readDay } from '../../../src/core/intake/dates.ts';
import { type Cell, textCell } from '../../../src/core/workbook/grid.ts';

function shown(reading: DayReading): string {
  switch (reading.kind) {
    case 'day':
      return reading.day;
    case 'either':
      return `${reading.dayFirst} or ${reading.monthFirst}`;
    case 'range':
      return `${reading.from} to ${reading.to}`;
    case 'part':
      return `${reading.text}, a ${reading.precision}`;
    case 'serial':
      return `${reading.day} in Excel`;
    case 'none':
      return 'none';
  }
}

const day = (text: string) => shown(readDay(textCell(text)));

describe('a day', () => {
  it.each([
    '2022-03-02',
    '2022/3/2',
    '2022.03.02',
    '20220302',
    '2.3.2022',
    '02.03.2022',
    '2. 3. 2022',
    '2 March 2022',
    '2nd March 2022',
    '2-Mar-2022',
    'March 2, 2022',
    'Mar. 2, 2022',
    'Wednesday, March 2, 2022',
    '2 de marzo de 2022',
    'miércoles, 2 de marzo de 2022',
    '2 mars 2022',
    'le 2 mars 2022',
    '2. März 2022',
    'Mittwoch, 2. März 2022',
    '2 de março de 2022',
    '2022-03-02T14:30:00Z',
    '2022-03-02 14:30',
    '2 March 2022, 10:30 AM',
    '2 March 2022 at 14:00',
    '2 March 2022[96]',
    '2 March 2022*',
  ])('is read from "%s"', (text) => {
    expect(day(text)).toBe('2022-03-02');
  });

  it('may be one of two where day and month may be exchanged, but not with points between them', () => {
    expect(day('2/3/2022')).toBe('2022-03-02 or 2022-02-03');
    expect(day('02-03-2022')).toBe('2022-03-02 or 2022-02-03');
    expect(day('3/3/2022')).toBe('2022-03-03');
    expect(day('13/3/2022')).toBe('2022-03-13');
    expect(day('3/13/2022')).toBe('2022-03-13');
  });

  it.each([
    ['2011', '2011, a year'],
    ['2011*', '2011, a year'],
    ['2011-09', '2011-09, a month'],
    ['9/2011', '2011-09, a month'],
    ['September 2011', '2011-09, a month'],
    ['sept. 2011', '2011-09, a month'],
    ['septiembre de 2011', '2011-09, a month'],
    ['septembre 2011', '2011-09, a month'],
    ['setembro de 2011', '2011-09, a month'],
    ['May 1989[96]', '1989-05, a month'],
  ])('is not made up where there is a month or a year: "%s"', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    ['1–3 March 2022', '2022-03-01 to 2022-03-03'],
    ['2022-03-01 to 2022-03-03', '2022-03-01 to 2022-03-03'],
    ['1 March 2022 – 3 April 2022', '2022-03-01 to 2022-04-03'],
  ])('may be the first of several: "%s"', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each(['', 'unknown', '31.02.2022', '2022-13-32', 'yes', '12', 'May', 'Chad', '99999999'])(
    'is not what "%s" is',
    (text) => {
      expect(day(text)).toBe('none');
    },
  );

  it('may be a number as Excel counts days, or a day of a workbook', () => {
    const number: Cell = { kind: 'number', text: '44622', value: 44622 };
    expect(shown(readDay(number))).toBe('2022-03-02 in Excel');
    expect(day('44622')).toBe('2022-03-02 in Excel');
    expect(shown(readDay({ kind: 'number', text: '2011', value: 2011 }))).toBe('2011, a year');
  });
});

describe('the order of a column', () => {
  const order = (...texts: string[]) => dayOrder(texts.map(textCell));

  it('is that of the days that can be read in one way', () => {
    expect(order('2/3/2022', '13/3/2022')).toBe('day-first');
    expect(order('2/3/2022', '3/13/2022')).toBe('month-first');
  });

  it('is unknown where none can, or where they differ', () => {
    expect(order('2/3/2022', '4/5/2022')).toBeNull();
    expect(order('13/3/2022', '3/13/2022')).toBeNull();
    expect(order()).toBeNull();
  });
});
