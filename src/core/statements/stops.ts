import { addDays } from './iso-date.ts';
import type { IsoDate, Period } from './types.ts';

/** How long a step of a timeline is. */
export type StopUnit = 'day' | 'month' | 'year';

/** The days at which a timeline halts. */
export interface Stops {
  readonly unit: StopUnit;
  /** In order; the last is the last day of the period. Of a month or a year it is its last day. */
  readonly days: readonly IsoDate[];
}

/** A period longer than this goes by months, in years. */
const MOST_BY_DAY = 3;
/**
 * A period longer than this goes by years. Fifty years have six hundred months: on the timeline of a narrow page half
 * a pixel each, which is as close as a pointer can come; arrow keys, buttons and the date field reach every one.
 */
const MOST_BY_MONTH = 50;

/** By which steps a period is told. */
export function stopUnitOf({ from, to }: Period): StopUnit {
  if (to <= yearsAfter(from, MOST_BY_DAY)) return 'day';
  return to <= yearsAfter(from, MOST_BY_MONTH) ? 'month' : 'year';
}

/** The days at which the timeline of a period halts: every day, or the last of each month or year. */
export function stopsOf(period: Period): Stops {
  const unit = stopUnitOf(period);
  const days: IsoDate[] = [];
  for (let day = endOf(period.from, unit); day < period.to; day = endOf(addDays(day, 1), unit)) {
    days.push(day);
  }
  return { unit, days: [...days, period.to] };
}

/** The number of the stop in which a day of the period lies; the first is 0. */
export function stopAt({ days }: Stops, day: IsoDate): number {
  const at = days.findIndex((stop) => stop >= day);
  return at < 0 ? days.length - 1 : at;
}

/** The day that a day is compared with, to tell what has changed: the stop before it, or the day before the period. */
export function stopBefore({ days }: Stops, day: IsoDate, { from }: Period): IsoDate {
  return days.findLast((stop) => stop < day) ?? addDays(from, -1);
}

/** The last day of the month or year in which a day lies, or the day itself. */
function endOf(day: IsoDate, unit: StopUnit): IsoDate {
  if (unit === 'day') return day;
  if (unit === 'year') return `${day.slice(0, 4)}-12-31` as IsoDate;
  const next = addDays(`${day.slice(0, 7)}-01` as IsoDate, 31);
  return addDays(`${next.slice(0, 7)}-01` as IsoDate, -1);
}

/** The same day, years later. */
function yearsAfter(day: IsoDate, years: number): IsoDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  return `${year}${day.slice(4)}` as IsoDate;
}
