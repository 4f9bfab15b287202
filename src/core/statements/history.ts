import { dayBefore } from './iso-date.ts';

import { positionsOn, stanceIn, statementsByActor } from './position.ts';
import { countsFrom, stanceOn } from './rule.ts';
import { type Stops, stopAt } from './stops.ts';
import {
  type ActorId,
  type Dataset,
  type IsoDate,
  OPEN_END,
  type Period,
  type Position,
  type Rule,
  type StanceId,
  type Statement,
} from './types.ts';
import { knownFrom, madeBy } from './when.ts';

/** Days in a row, first and last included, on which an actor held one position. */
export interface Stretch {
  /** Null for a position that no source gives a day: it holds from the first day of the map on. */
  readonly from: IsoDate | null;
  readonly to: IsoDate;
  readonly stance: StanceId;
}

/**
 * The positions that one actor held until the end of the period, oldest first. They follow each other
 * without a gap, and no two neighbours are the same.
 *
 * @param statements all of one actor, in any order
 */
export function historyOf(
  statements: readonly Statement[],
  { period, rule }: { readonly period: Period; readonly rule: Rule },
): Stretch[] {
  const days = [
    ...new Set(statements.flatMap((statement) => countsFrom(statement, rule) ?? [])),
  ].sort();
  const turns = days
    .map((day) => ({ from: day, stance: stanceOn(statements, rule, day as IsoDate) }))
    .filter(({ from, stance }, i, all) => {
      const before = i === 0 ? null : (all[i - 1]?.stance ?? null);
      return stance !== null && stance !== before && from <= period.to;
    });
  return turns.flatMap(({ from, stance }, i) => {
    const next = turns[i + 1];
    // Only the first can be without a day.
    const to = next === undefined ? period.to : dayBefore(next.from as IsoDate);
    return stance === null ? [] : [{ from: from === '' ? null : from, to, stance }];
  });
}

/** The days of the period on which the position of somebody changes, in order. */
export function turningDays({ statements, timeline }: Dataset): IsoDate[] {
  if (timeline === undefined) return [];
  const histories = [...statementsByActor(statements).values()].map((all) =>
    historyOf(all, timeline),
  );
  const days = histories.flat().flatMap(({ from }) => from ?? []);
  return [...new Set(days)].filter((day) => day >= timeline.period.from).sort();
}

/** The stops of a timeline in which the position of somebody changes, in order. */
export function turningStops(dataset: Dataset, stops: Stops): IsoDate[] {
  const numbers = new Set(turningDays(dataset).map((day) => stopAt(stops, day)));
  return [...numbers].flatMap((number) => stops.days[number] ?? []);
}

/** The days of the period on which a statement comes to be known, in order: between them nothing differs. */
export function newsDays({ statements, timeline }: Dataset): IsoDate[] {
  const days = statements.flatMap((statement) => knownFrom(statement) ?? []);
  const { from, to } = timeline?.period ?? {};
  if (from === undefined || to === undefined) return [];
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort();
}

/** How many places hold each stance of the map on a day, in the order of the map. Organisations are none. */
export function countsOn(dataset: Dataset, day: IsoDate): ReadonlyMap<StanceId, number> {
  const counts = new Map(dataset.stances.map(({ id }) => [id, 0]));
  const organisations = new Set(dataset.organisations.map(({ id }) => id));
  for (const [actor, position] of positionsOn(dataset, day)) {
    if (position.kind === 'stated' && !organisations.has(actor)) {
      counts.set(position.stance, (counts.get(position.stance) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many places hold each stance at most on one day of the period; none without a timeline. */
export function mostOnOneDay(dataset: Dataset): ReadonlyMap<StanceId, number> {
  const most = new Map<StanceId, number>();
  if (dataset.timeline === undefined) return most;
  for (const day of [dataset.timeline.period.from, ...newsDays(dataset)]) {
    for (const [stance, count] of countsOn(dataset, day)) {
      most.set(stance, Math.max(most.get(stance) ?? 0, count));
    }
  }
  return most;
}

/** An actor whose position differs between two days; null where it had none. */
export interface Change {
  readonly actor: ActorId;
  readonly before: StanceId | null;
  readonly after: StanceId | null;
}

/** Which of these actors hold another position in the second of two sets, in the order of the actors. */
export function changesIn(
  actors: Iterable<ActorId>,
  old: ReadonlyMap<ActorId, Position>,
  young: ReadonlyMap<ActorId, Position>,
): Change[] {
  return [...actors]
    .map((actor) => ({ actor, before: stanceIn(old, actor), after: stanceIn(young, actor) }))
    .filter(({ before, after }) => before !== after);
}

/** The first and the last day that statements and events name; null where none does. */
export function spanOf(
  statements: readonly Statement[],
  events: readonly { readonly date: IsoDate }[],
): Period | null {
  const days = [
    ...statements.flatMap(({ date, dateTo }) => [date, dateTo === OPEN_END ? undefined : dateTo]),
    ...events.map(({ date }) => date),
  ]
    .filter((day) => day !== undefined)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** How many statements of each stance were made on one day, places and organisations together. */
export interface DayOfStatements {
  readonly day: IsoDate;
  readonly counts: ReadonlyMap<StanceId, number>;
}

/** Days with statements, in order. A span stands at its last day; what has no day is left out. */
export function statementsByDay({ stances, statements }: Dataset): DayOfStatements[] {
  const days = new Map<IsoDate, Map<StanceId, number>>();
  for (const statement of statements) {
    const day = madeBy(statement);
    if (day === null) continue;
    const counts = days.get(day) ?? new Map(stances.map(({ id }) => [id, 0]));
    counts.set(statement.stance, (counts.get(statement.stance) ?? 0) + 1);
    days.set(day, counts);
  }
  return [...days]
    .map(([day, counts]) => ({ day, counts }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * The latest day on which somebody made a statement, and who did; null where no day is known, or where all statements
 * are of that one day. A statement that may be shown later than the period ends is left out.
 */
export function newestDay({
  statements,
  timeline,
}: Dataset): { readonly day: IsoDate; readonly actors: ReadonlySet<ActorId> } | null {
  const made = statements.flatMap((statement) => {
    const day = madeBy(statement);
    const isLate = day !== null && timeline !== undefined && day > timeline.period.to;
    return day === null || isLate ? [] : [{ day, actor: statement.actor }];
  });
  const days = [...new Set(made.map(({ day }) => day))].sort();
  const [last, first] = [days.at(-1), days[0]];
  if (last === undefined || last === first) return null;
  return { day: last, actors: new Set(made.flatMap((one) => (one.day === last ? one.actor : []))) };
}
