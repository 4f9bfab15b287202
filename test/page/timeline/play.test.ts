import { describe, expect, it } from 'vitest';
import { stopsOf } from '../../../src/core/statements/stops.ts';
import type { IsoDate, Period } from '../../../src/core/statements/types.ts';
import { frameAt, framesFrom } from '../../../src/page/timeline/play.ts';

const stopsIn = (from: string, to: string) => stopsOf({ from, to } as Period);
const HALF_A_MINUTE = 30_000;

describe('what plays', () => {
  const week = stopsIn('2020-05-01', '2020-05-07');
  const turn = ['2020-05-03' as IsoDate];

  it('shows every stop in turn, and one with a change for longer', () => {
    const frames = framesFrom('2020-05-01' as IsoDate, week, turn, false);
    expect(frames.map(({ day }) => day)).toEqual(week.days);
    expect(frames.map(({ at }) => at)).toEqual([0, 60, 120, 1020, 1080, 1140, 1200]);
  });

  it('goes on from a day that is no stop', () => {
    const months = stopsIn('2010-01-01', '2020-05-07');
    const frames = framesFrom('2020-03-10' as IsoDate, months, [], false);
    expect(frames.map(({ day }) => day)).toEqual([
      '2020-03-10',
      '2020-03-31',
      '2020-04-30',
      '2020-05-07',
    ]);
  });

  it('shows readers who want no motion only the changes, and each for longer', () => {
    const frames = framesFrom('2020-05-01' as IsoDate, week, turn, true);
    expect(frames).toEqual([
      { day: '2020-05-01', at: 0 },
      { day: '2020-05-03', at: 1800 },
      { day: '2020-05-07', at: 3600 },
    ]);
  });

  it.each([
    ['2020-01-01', '2023-01-01'],
    ['1988-11-15', '2025-09-25'],
    ['1950-01-01', '2000-01-01'],
    ['0098-01-01', '1998-01-01'],
  ])('from %s to %s takes half a minute at most, whatever happens', (from, to) => {
    const stops = stopsIn(from, to);
    for (const isCalm of [false, true]) {
      for (const every of [1, 2, 7, 1000]) {
        const turns = stops.days.filter((_, i) => i % every === 0);
        const frames = framesFrom(stops.days[0] as IsoDate, stops, turns, isCalm);
        expect(frames.at(-1)?.day).toBe(to);
        expect(frames.at(-1)?.at).toBeLessThanOrEqual(HALF_A_MINUTE);
        expect(new Set(frames.map(({ day }) => day)).size).toBe(frames.length);
      }
    }
  });

  it('leaves readers who want no motion time to look at what it shows', () => {
    const stops = stopsIn('1988-11-15', '2025-09-25');
    const frames = framesFrom(stops.days[0] as IsoDate, stops, stops.days, true);
    const pauses = frames.slice(1).map(({ at }, i) => at - (frames[i]?.at ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(599);
  });

  it('is over sooner where it starts later', () => {
    const stops = stopsIn('1988-11-15', '2025-09-25');
    const whole = framesFrom(stops.days[0] as IsoDate, stops, stops.days, false).at(-1)?.at ?? 0;
    const rest = framesFrom('2020-01-31' as IsoDate, stops, stops.days, false).at(-1)?.at ?? 0;
    expect(rest).toBeLessThan(whole / 5);
  });
});

it('passes over what is later than its time', () => {
  const frames = framesFrom(
    '2020-05-01' as IsoDate,
    stopsIn('2020-05-01', '2020-05-07'),
    [],
    false,
  );
  expect([0, 59, 60, 200, 9000].map((elapsed) => frameAt(frames, elapsed))).toEqual([
    0, 0, 1, 3, 6,
  ]);
});
