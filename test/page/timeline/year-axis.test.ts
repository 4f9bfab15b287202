import { describe, expect, it } from 'vitest';
import { stopsOf } from '../../../src/core/statements/stops.ts';
import type { IsoDate, Period } from '../../../src/core/statements/types.ts';
import { AXIS_WIDTHS, type AxisWidth, yearAxis } from '../../../src/page/timeline/year-axis.ts';

const axisOf = (from: string, to: string) =>
  yearAxis(stopsOf({ from, to } as Period), from as IsoDate, (day) => day.slice(0, 4));
const namesAt = (width: AxisWidth, from: string, to: string) =>
  axisOf(from, to).flatMap(({ text, not, notNamed }) =>
    [...not, ...notNamed].includes(width) ? [] : [text],
  );

describe('the years of an axis', () => {
  it('are round ones, more of them where there is room', () => {
    const decades = ['1988-11-15', '2025-09-25'] as const;
    expect(namesAt('narrow', ...decades)).toEqual(['1990', '2000', '2010', '2020']);
    expect(namesAt('middle', ...decades)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
    expect(namesAt('narrow', '2020-01-01', '2023-06-30')).toEqual(['2020', '2021', '2022', '2023']);
    expect(namesAt('middle', '2015-03-01', '2025-09-25')).toEqual([
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
    ]);
    expect(namesAt('narrow', '1500-01-01', '2000-12-31')).toEqual([
      '1500',
      '1600',
      '1700',
      '1800',
      '1900',
    ]);
  });

  it('stand where they begin, and the one in which the map begins stands nowhere', () => {
    const marks = axisOf('2019-12-05', '2024-12-31');
    expect(marks[0]).toMatchObject({ text: '2020', at: 0.83 });
    expect(axisOf('2020-01-01', '2024-12-31')[0]).toMatchObject({ text: '2020', at: 0 });
    expect(axisOf('1900-06-01', '2000-06-01')[0]).toMatchObject({ text: '1900', at: 0 });
  });

  it.each([
    ['2020-01-01', '2023-01-02'],
    ['2015-03-01', '2025-09-25'],
    ['1988-11-15', '2025-09-25'],
    ['1976-01-01', '2025-12-31'],
    ['1900-01-01', '2025-12-31'],
    ['0098-01-01', '1998-01-01'],
  ])('have room for their names at every width from %s to %s', (from, to) => {
    const room = { narrow: 14.5, middle: 25.5, wide: 38.5 };
    for (const width of AXIS_WIDTHS) {
      const places = axisOf(from, to)
        .filter(({ not }) => !not.includes(width))
        .map(({ at }) => (at / 100) * room[width]);
      expect(places.length).toBeGreaterThan(1);
      for (const [i, place] of places.entries()) {
        if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThan(2.5);
      }
    }
  });
});
