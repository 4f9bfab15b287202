import { scaleSqrt, scaleUtc } from 'd3-scale';
import type { Edition } from '../../core/edition/edition.ts';
import { stopText, totalText } from '../../core/edition/stop-text.ts';
import { fill } from '../../core/i18n/fill.ts';
import { inARow, marksOf } from '../../core/i18n/marks.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { countsOn, statementsByDay } from '../../core/statements/history.ts';
import { type StopUnit, stopAt, stopsOf } from '../../core/statements/stops.ts';
import type { Dataset, IsoDate, Period, StanceId } from '../../core/statements/types.ts';
import { runningTotals, type TotalArea } from './running-total.ts';
import { AXIS_WIDTHS, type AxisMark, yearAxis } from './year-axis.ts';

/** What the timeline shows before the reader moves it. All texts are in the page's language. */
export interface TimelineView {
  readonly period: Period;
  /** What the slider moves by. */
  readonly unit: StopUnit;
  /** The number of the last stop; the first is 0. */
  readonly last: number;
  /** The last day in words. */
  readonly lastDay: string;
  /** The last stop in words. */
  readonly lastText: string;
  /** The same with its running total, where the map has one. */
  readonly shown: string;
  readonly bars: readonly StanceBars[];
  /** The running totals behind the bars of months or years. */
  readonly areas: readonly TotalArea[];
  /** The chart in words. */
  readonly chart: string;
  readonly axis: readonly AxisMark[];
  readonly events: readonly { readonly at: number; readonly text: string }[];
}

/** Every bar of one stance: one unit wide for a stop, `BARS_HEIGHT` high for the most statements. */
export interface StanceBars {
  readonly stance: StanceId;
  /** Path data; stop 0 is centred on x = 0, and y grows downwards. */
  readonly d: string;
}

export const BARS_HEIGHT = 100;
/** Share of a stop's width that its bar takes. */
const BAR = 0.86;
/** Of more stops than this, bars are as wide as this part of the chart: one of a month would be too thin to be seen. */
const MOST_BARS = 300;
/** Approximate number of names on the axis. */
const TICKS = 7;
/** A name that begins farther to the right than this, in per cent, would not fit. */
const LAST_NAME = 94;
/** In ms: from this distance between ticks on, they are named by month, or by year. */
const MONTH = 28 * 86_400_000;
const YEAR = 360 * 86_400_000;

/** The timeline of a map, or null where positions do not change with the day. */
export function timelineView(
  edition: Edition,
  { timeline }: Pick<Strings, 'timeline'>,
): TimelineView | null {
  const { dataset, locale } = edition;
  if (dataset.timeline === undefined) return null;
  const { period } = dataset.timeline;
  const stops = stopsOf(period);
  const { unit } = stops;
  const last = stops.days.length - 1;
  const inWords = (day: IsoDate) => stopText(day, stops, locale);
  const bars = statementsByStop(dataset, (day) => stopAt(stops, day), period);
  const most = bars.reduce((a, b) => (b.total > a.total ? b : a), { at: 0, total: 0 });
  const width = Math.max(BAR, Math.round((last / MOST_BARS) * 100) / 100);
  // Some days have a hundred times as many statements as others, which should still be visible.
  const height = scaleSqrt()
    .domain([0, Math.max(1, most.total)])
    .range([0, BARS_HEIGHT]);
  const paths = new Map<StanceId, string>(dataset.stances.map(({ id }) => [id, '']));
  for (const { at, counts, total } of bars) {
    let below = 0;
    for (const [stance, count] of counts) {
      if (count === 0) continue;
      const [top, bottom] = [below + count, below].map((n) =>
        Math.round(BARS_HEIGHT - (height(total) * n) / total),
      ) as [number, number];
      const x = Math.round((at - width / 2) * 100) / 100;
      const bar = `M${x} ${bottom}V${top}h${width}V${bottom}`;
      paths.set(stance, `${paths.get(stance)}${bar}`);
      below += count;
    }
  }
  return {
    period,
    unit,
    last,
    lastDay: locale.day(period.to),
    lastText: inWords(period.to),
    shown: totalText(period.to, stops, edition),
    bars: [...paths].flatMap(([stance, d]) => (d === '' ? [] : [{ stance, d }])),
    areas: unit === 'day' ? [] : runningTotals(dataset, stops, BARS_HEIGHT),
    chart: inARow([
      fill(timeline.chart[unit], {
        from: inWords(stops.days[0] ?? period.from),
        to: inWords(period.to),
        most: String(most.total),
        day: inWords(stops.days[most.at] ?? period.from),
      }),
      timeline.scale,
      ...(unit === 'day'
        ? []
        : [
            fill(timeline.running, {
              count: locale.plural(locale.strings.key.count, placesOn(dataset, period.to)),
            }),
          ]),
    ]),
    axis:
      unit === 'day'
        ? axisOf(period, locale.strings.formats)
        : yearAxis(stops, period.from, locale.year),
    events: dataset.events
      .filter(({ milestone, date }) => milestone && date >= period.from && date <= period.to)
      .map(({ date, label }) => ({
        at: percent(stopAt(stops, date) / Math.max(1, last)),
        text: locale.day(date) + marksOf(locale.strings).colon + locale.text(label),
      })),
  };
}

/** How many statements of each stance were made by each stop since the one before, where there were any. */
function statementsByStop(
  dataset: Dataset,
  stopOf: (day: IsoDate) => number,
  { from, to }: Period,
): { at: number; counts: Map<StanceId, number>; total: number }[] {
  const stops = new Map<number, { counts: Map<StanceId, number>; total: number }>();
  for (const { day, counts } of statementsByDay(dataset)) {
    if (day < from || day > to) continue;
    const at = stopOf(day);
    const stop = stops.get(at) ?? {
      counts: new Map(dataset.stances.map(({ id }) => [id, 0])),
      total: 0,
    };
    for (const [stance, count] of counts) {
      stop.counts.set(stance, (stop.counts.get(stance) ?? 0) + count);
      stop.total += count;
    }
    stops.set(at, stop);
  }
  return [...stops].map(([at, stop]) => ({ at, ...stop }));
}

/** How many places have a position on a day. */
function placesOn(dataset: Dataset, day: IsoDate): number {
  return [...countsOn(dataset, day).values()].reduce((sum, count) => sum + count, 0);
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
  return ticks.map((tick) => {
    const at = percent(scale(tick));
    const notNamed = at > LAST_NAME ? AXIS_WIDTHS : [];
    return { at, text: format.format(tick), not: [], notNamed };
  });
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
