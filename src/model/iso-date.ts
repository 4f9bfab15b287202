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
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - DAY);
  return before.toISOString().slice(0, 10) as IsoDate;
}
