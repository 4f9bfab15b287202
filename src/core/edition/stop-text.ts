import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locale.ts';
import { marksOf } from '../i18n/marks.ts';
import { actorsWith } from '../statements/position.ts';
import type { Stops } from '../statements/stops.ts';
import type { IsoDate } from '../statements/types.ts';
import type { Edition } from './edition.ts';

/** A day as the timeline says it: a stop of months or years by its name, any other as the day that it is. */
export function stopText(
  day: IsoDate,
  { unit, days }: Stops,
  locale: Pick<Locale, 'day' | 'month' | 'year'>,
): string {
  return (unit === 'day' || !days.includes(day) ? locale.day : locale[unit])(day);
}

/** A map of more responses than this tells their sum: the key beside it has each. */
const MOST_LISTED = 2;

/** The running total of a day in words, where a map goes by months or years: how many governments have a position. */
export function totalText(
  day: IsoDate,
  stops: Stops,
  { dataset, locale, positions }: Pick<Edition, 'dataset' | 'locale' | 'positions'>,
): string {
  const text = stopText(day, stops, locale);
  if (stops.unit === 'day') return text;
  const { key, timeline } = locale.strings;
  const organisations = new Set(dataset.organisations.map(({ id }) => id));
  const counts = dataset.stances.map(({ id, label }) => ({
    label: locale.text(label),
    count: actorsWith(positions, id).filter((actor) => !organisations.has(actor)).length,
  }));
  const sum = counts.reduce((all, { count }) => all + count, 0);
  const isListed = counts.length > 1 && counts.length <= MOST_LISTED;
  const count = isListed
    ? counts
        .map(({ label, count: own }) => `${label} ${locale.number(own)}`)
        .join(marksOf(locale.strings).list)
    : locale.plural(key.count, sum);
  return fill(timeline.total, { day: text, count });
}
