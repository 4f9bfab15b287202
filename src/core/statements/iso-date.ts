import type { IsoDate } from './types.ts';

/** In ms. */
const DAY = 86_400_000;

/** A day that exists, as `YYYY-MM-DD`, or null. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
    ? (text as IsoDate)
    : null;
}

/** The day before this one. */
export function dayBefore(day: IsoDate): IsoDate {
  return addDays(day, -1);
}

/** The day that comes a number of days after this one, or before it where the number is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const then = new Date(Date.parse(day) + days * DAY);
  return then.toISOString().slice(0, 10) as IsoDate;
}

/** How many days after the first the second one is. */
export function daysBetween(first: IsoDate, second: IsoDate): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}
