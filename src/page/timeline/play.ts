import type { Stops } from '../../core/statements/stops.ts';
import type { IsoDate } from '../../core/statements/types.ts';

/** A day that is shown while the days play. */
export interface Frame {
  readonly day: IsoDate;
  /** How long after the start it is shown, in whole ms: timers know no parts of them. */
  readonly at: number;
}

/** How long the whole of a map plays at most, in ms. */
const LONGEST = 30_000;
/** How long a stop is shown, in ms: with a change in it, and without. */
const PACE = { turn: 900, other: 60 } as const;
/** The same for readers who want no motion: only stops with a change are shown, and each at least this long. */
const CALM_PACE = { most: 1800, least: 600 } as const;

/**
 * What plays from a day on, this day first and the last of the map last. The whole map takes half a minute at most,
 * however long it is: what is later than its time is passed over, so that slow devices take no longer.
 *
 * @param turns stops in which something changes
 * @param isCalm for readers who want no motion
 */
export function framesFrom(
  day: IsoDate,
  { days }: Pick<Stops, 'days'>,
  turns: readonly IsoDate[],
  isCalm: boolean,
): Frame[] {
  const shown = isCalm ? calmStops(days, turns) : days;
  const isTurn = new Set(turns);
  const paceOf = (stop: IsoDate) => {
    if (isCalm) return CALM_PACE.most;
    return isTurn.has(stop) ? PACE.turn : PACE.other;
  };
  const whole = shown.slice(0, -1).reduce((sum, stop) => sum + paceOf(stop), 0);
  const share = Math.min(1, LONGEST / Math.max(1, whole));
  let at = 0;
  return [day, ...shown.filter((stop) => stop > day)].map((stop) => {
    const frame = { day: stop, at: Math.floor(at) };
    at += paceOf(stop) * share;
    return frame;
  });
}

/** The frame that is due, by its number. */
export function frameAt(frames: readonly Frame[], elapsed: number): number {
  return Math.max(
    0,
    frames.findLastIndex(({ at }) => at <= elapsed),
  );
}

/** The first stop, the last, and those with a change between them; of too many as many as can be looked at. */
function calmStops(days: readonly IsoDate[], turns: readonly IsoDate[]): IsoDate[] {
  const between = turns.filter((turn) => turn > (days[0] ?? '') && turn < (days.at(-1) ?? ''));
  const every = Math.ceil(between.length / (LONGEST / CALM_PACE.least - 1));
  return [
    days.slice(0, 1),
    between.filter((_, i) => i % every === 0),
    days.slice(1).slice(-1),
  ].flat();
}
