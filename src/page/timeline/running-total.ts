import { countsOn, newsDays } from '../../core/statements/history.ts';
import { type Stops, stopAt } from '../../core/statements/stops.ts';
import type { Dataset, StanceId } from '../../core/statements/types.ts';

/** The running total of one stance and of all that are drawn before it as one shape: the first reaches highest. */
export interface TotalArea {
  readonly stance: StanceId;
  /** Path data, as of the bars: one unit wide for a stop, and as high as `height` for the most. */
  readonly d: string;
}

/**
 * How many places hold each stance from stop to stop, stacked, in the order in which they are drawn: each lies over the
 * one before and leaves its share of it to be seen.
 */
export function runningTotals(dataset: Dataset, stops: Stops, height: number): TotalArea[] {
  const last = stops.days.length - 1;
  // Between two of these nothing differs.
  const numbers = new Set([0, ...newsDays(dataset).map((day) => stopAt(stops, day))]);
  const counts = [...numbers].map((at) => {
    const day = stops.days[at];
    return { at, on: day === undefined ? new Map<StanceId, number>() : countsOn(dataset, day) };
  });
  const sum = (on: ReadonlyMap<StanceId, number>, stances: readonly StanceId[]) =>
    stances.reduce((all, id) => all + (on.get(id) ?? 0), 0);
  const ids = dataset.stances.map(({ id }) => id);
  const most = Math.max(1, ...counts.map(({ on }) => sum(on, ids)));
  return ids.flatMap((stance, i): TotalArea[] => {
    if (counts.every(({ on }) => (on.get(stance) ?? 0) === 0)) return [];
    const under = ids.slice(i);
    const steps = counts.map(({ at, on }) => {
      const y = Math.round(height * (1 - sum(on, under) / most) * 100) / 100;
      return `H${Math.max(0, at - 0.5)}V${y}`;
    });
    return [{ stance, d: `M0 ${height}${steps.join('')}H${last}V${height}` }];
  });
}
