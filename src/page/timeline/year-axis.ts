import { type Stops, stopAt } from '../../core/statements/stops.ts';
import type { IsoDate } from '../../core/statements/types.ts';

/** How wide a timeline is: each has names of its own, because none may touch the next. */
export const AXIS_WIDTHS = ['narrow', 'middle', 'wide'] as const;
export type AxisWidth = (typeof AXIS_WIDTHS)[number];

/** A mark on the axis. */
export interface AxisMark {
  /** In per cent of the axis. */
  readonly at: number;
  readonly text: string;
  /** The widths at which neither mark nor name is shown. */
  readonly not: readonly AxisWidth[];
  /** The widths at which its name would reach over the end. */
  readonly notNamed: readonly AxisWidth[];
}

/** The narrowest axis of each width, in rem: a page of 280 px, and where controls.css changes. */
const ROOM: Readonly<Record<AxisWidth, number>> = { narrow: 14.5, middle: 25.5, wide: 38.5 };
/** What the name of a year takes with the space to the next, in rem. */
const NAME = 2.75;
/** How near the end a name may begin, in rem: it may reach over it by as much as the chart is inset. */
const END = 1.5;
/** Years between two names. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/**
 * Years along an axis of months or years, marked where they begin.
 *
 * @param name of the year in which a day lies
 */
export function yearAxis(stops: Stops, from: IsoDate, name: (day: IsoDate) => string): AxisMark[] {
  const { unit, days } = stops;
  const last = days.length - 1;
  const years = unit === 'year' ? days.length : days.length / 12;
  const stepAt = (width: AxisWidth) =>
    STEPS.find((step) => (step / years) * ROOM[width] >= NAME) ?? STEPS[STEPS.length - 1];
  const steps = AXIS_WIDTHS.map((width) => ({ width, step: stepAt(width) ?? 1 }));
  const [first, end] = [from, days.at(-1) ?? from].map((day) => Number(day.slice(0, 4)));
  const marks: AxisMark[] = [];
  for (let year = first ?? 0; year <= (end ?? 0); year += 1) {
    const day = `${String(year).padStart(4, '0')}-01-01` as IsoDate;
    const not = steps.filter(({ step }) => year % step !== 0).map(({ width }) => width);
    // The year in which the map begins has begun before it.
    if (day < from && unit !== 'year') continue;
    if (not.length === AXIS_WIDTHS.length) continue;
    // A month is as wide as its bar, and the year begins at the edge of its first.
    const stop = stopAt(stops, day) - (unit === 'year' ? 0 : 0.5);
    const at = Math.round((Math.max(0, stop) / last) * 10_000) / 100;
    const room = (width: AxisWidth) => ((100 - at) / 100) * ROOM[width];
    marks.push({
      at,
      text: name(day),
      not,
      notNamed: AXIS_WIDTHS.filter((width) => room(width) < END && !not.includes(width)),
    });
  }
  return marks;
}
