import type { Fault } from './fault.ts';
import { kindRules } from './kinds.ts';
import { stanceOn } from './rule.ts';
import type { ActorId, Dataset, IsoDate, MapFile, Position, StanceId, Statement } from './types.ts';
import { knownFrom } from './when.ts';

/**
 * The place of every actor that the dataset speaks of, as it stands in the end; any other actor has made
 * no statement in it.
 */
export function positionsOf(dataset: Dataset): ReadonlyMap<ActorId, Position> {
  return positionsOn(dataset, dataset.timeline?.period.to ?? null);
}

/**
 * The place of every actor on a day, with the statements that are known by then. A map without a rule
 * has the same positions on every day. A subject that answers has a position as others have.
 *
 * @param day null, on a map without a rule, where no day is needed
 */
export function positionsOn(dataset: Dataset, day: IsoDate | null): ReadonlyMap<ActorId, Position> {
  const { event, timeline } = dataset;
  const positions = new Map<ActorId, Position>();
  if (event.subject !== undefined) positions.set(event.subject, { kind: 'subject' });
  for (const [actor, all] of statementsByActor(dataset.statements)) {
    const ruled = timeline === undefined || day === null ? null : { rule: timeline.rule, day };
    const statements = ruled === null ? all : all.filter((one) => isKnown(one, ruled.day));
    const [first] = statements;
    if (first === undefined || (actor === event.subject && !mayAnswer(dataset))) continue;
    const stance = ruled === null ? first.stance : stanceOn(statements, ruled.rule, ruled.day);
    positions.set(
      actor,
      stance === null ? { kind: 'undecided', statements } : { kind: 'stated', stance, statements },
    );
  }
  return positions;
}

/** Whether the subject of a map may answer too. */
function mayAnswer(map: Pick<MapFile, 'event' | 'kind'>): boolean {
  return map.event.subjectAnswers ?? kindRules(map).subjectAnswers;
}

/** Whether a statement may be shown on a day. */
export function isKnown(statement: Statement, day: IsoDate): boolean {
  const from = knownFrom(statement);
  return from === null || from <= day;
}

/**
 * Statements that cannot become one position: those of the subject and, on a map without a rule, those
 * of an actor that take different stances.
 *
 * @param lineOf the line of a statement in `file`
 */
export function contradictions(
  statements: readonly Statement[],
  map: Pick<MapFile, 'event' | 'timeline' | 'kind'>,
  file: string,
  lineOf: (statement: Statement) => number | undefined,
): Fault[] {
  const fault = (statement: Statement, place: string, value: string, message: string): Fault => {
    const line = lineOf(statement);
    return { file, ...(line === undefined ? {} : { line }), place, value, message };
  };
  const suggestion = 'a map whose positions change over time needs timeline in map.json';
  return [...statementsByActor(statements)].flatMap(([actor, all]): Fault[] => {
    if (actor === map.event.subject && !mayAnswer(map)) {
      const message = 'is the subject of this map and cannot hold a stance on it';
      return all.map((statement) => fault(statement, 'actor', actor, message));
    }
    if (map.timeline !== undefined) return [];
    const [first, ...others] = all;
    return others
      .filter(({ stance }) => stance !== first?.stance)
      .map((other) => {
        const message = `differs from "${first?.stance}" of statement ${first?.id}: give ${actor} one stance`;
        return { ...fault(other, 'stance', other.stance, message), suggestion };
      });
  });
}

/** The stance of an actor; null where it has none, or nothing that it said decides. */
export function stanceIn(
  positions: ReadonlyMap<ActorId, Position>,
  actor: ActorId,
): StanceId | null {
  const position = positions.get(actor);
  return position?.kind === 'stated' ? position.stance : null;
}

/** Actors with this stance, in the order of the dataset. */
export function actorsWith(positions: ReadonlyMap<ActorId, Position>, stance: StanceId): ActorId[] {
  return [...positions].flatMap(([actor, position]) =>
    position.kind === 'stated' && position.stance === stance ? [actor] : [],
  );
}

/** All statements of each actor, in the order of the dataset. */
export function statementsByActor(statements: readonly Statement[]): Map<ActorId, Statement[]> {
  const byActor = new Map<ActorId, Statement[]>();
  for (const statement of statements) {
    byActor.set(statement.actor, [...(byActor.get(statement.actor) ?? []), statement]);
  }
  return byActor;
}
