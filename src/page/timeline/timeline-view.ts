import { scaleSqrt, scaleUtc } from 'd3-scale';
import type { Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { statementsByDay } from '../../core/statements/history.ts';
import { daysBetween } from '../../core/statements/iso-date.ts';
import type { IsoDate, Period, StanceId } from '../../core/statements/types.ts';

/** What the timeline shows before the reader moves it. All texts are in the page's language. */
export interface TimelineView {
  readonly period: Period;
  /** The number of the last day; the first is 0. */
  readonly last: number;
  /** The last day in words. */
  readonly lastText: string;
  readonly bars: readonly StanceBars[];
  /** The chart in words. */
  readonly chart: string;
  readonly axis: readonly { readonly at: number; readonly text: string }[];
  readonly events: readonly { readonly at: number; readonly text: string }[];
}

/** Every bar of one stance: one unit wide for a day, `BARS_HEIGHT` high for the most statements. */
export interface StanceBars {
  readonly stance: StanceId;
  /** Path data; day 0 is centred on x = 0, and y grows downwards. */
  readonly d: string;
}

export const BARS_HEIGHT = 100;
/** Share of a day's width that its bar takes. */
const BAR = 0.86;
/** Approximate number of names on the axis. */
const TICKS = 7;
/** In ms: from this distance between ticks on, they are named by month, or by year. */
const MONTH = 28 * 86_400_000;
const YEAR = 360 * 86_400_000;

/** The timeline of a map, or null where positions do not change with the day. */
export function timelineView({ dataset, locale }: Edition): TimelineView | null {
  if (dataset.timeline === undefined) return null;
  const { period } = dataset.timeline;
  const last = daysBetween(period.from, period.to);
  const number = (day: IsoDate) => daysBetween(period.from, day);
  const days = statementsByDay(dataset)
    .filter(({ day }) => day >= period.from && day <= period.to)
    .map(({ day, counts }) => ({
      day,
      counts,
      total: [...counts.values()].reduce((sum, n) => sum + n, 0),
    }));
  const most = days.reduce((a, b) => (b.total > a.total ? b : a), { day: period.from, total: 0 });
  // Some days have a hundred times as many statements as others, which should still be visible.
  const height = scaleSqrt()
    .domain([0, Math.max(1, most.total)])
    .range([0, BARS_HEIGHT]);
  const paths = new Map<StanceId, string>(dataset.stances.map(({ id }) => [id, '']));
  for (const { day, counts, total } of days) {
    let below = 0;
    for (const [stance, count] of counts) {
      if (count === 0) continue;
      const [top, bottom] = [below + count, below].map((n) =>
        Math.round(BARS_HEIGHT - (height(total) * n) / total),
      ) as [number, number];
      const x = Math.round((number(day) - BAR / 2) * 100) / 100;
      const bar = `M${x} ${bottom}V${top}h${BAR}V${bottom}`;
      paths.set(stance, `${paths.get(stance)}${bar}`);
      below += count;
    }
  }
  return {
    period,
    last,
    lastText: locale.day(period.to),
    bars: [...paths].flatMap(([stance, d]) => (d === '' ? [] : [{ stance, d }])),
    chart: fill(locale.strings.timeline.chart, {
      from: locale.day(period.from),
      to: locale.day(period.to),
      most: String(most.total),
      day: locale.day(most.day),
    }),
    axis: axisOf(period, locale.strings.formats),
    events: dataset.events
      .filter(({ milestone, date }) => milestone && date >= period.from && date <= period.to)
      .map(({ date, label }) => ({
        at: percent(number(date) / Math.max(1, last)),
        text: `${locale.day(date)}: ${locale.text(label)}`,
      })),
  };
}

function axisOf({ from, to }: Period, formats: string): TimelineView['axis'] {
  const scale = scaleUtc()
    .domain([new Date(from), new Date(to)])
    .range([0, 1]);
  const ticks = scale.ticks(TICKS);
  const step = Number(ticks[1] ?? 0) - Number(ticks[0] ?? 0);
  const format = new Intl.DateTimeFormat(formats, {
    timeZone: 'UTC',
    ...(step >= YEAR
      ? { year: 'numeric' }
      : step >= MONTH
        ? { month: 'short' }
        : { day: 'numeric', month: 'short' }),
  });
  return ticks.map((tick) => ({ at: percent(scale(tick)), text: format.format(tick) }));
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
