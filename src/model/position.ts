import type { Fault } from './fault.ts';
import type { ActorId, Dataset, MapFile, Position, StanceId, Statement } from './types.ts';

/** The place of every actor that the dataset speaks of; any other actor has made no statement in it. */
export function positionsOf(dataset: Dataset): ReadonlyMap<ActorId, Position> {
  const positions = new Map<ActorId, Position>([[dataset.event.subject, { kind: 'subject' }]]);
  for (const [actor, statements] of statementsByActor(dataset.statements)) {
    const [first] = statements;
    if (first !== undefined && actor !== dataset.event.subject) {
      positions.set(actor, { kind: 'stated', stance: first.stance, statements });
    }
  }
  return positions;
}

/**
 * Statements that a map without a rule cannot turn into one position: those of an actor that take
 * different stances, and those of the subject.
 *
 * @param lineOf the line of a statement in `file`
 */
export function contradictions(
  statements: readonly Statement[],
  map: Pick<MapFile, 'event'>,
  file: string,
  lineOf: (statement: Statement) => number | undefined,
): Fault[] {
  const fault = (statement: Statement, place: string, value: string, message: string): Fault => {
    const line = lineOf(statement);
    return { file, ...(line === undefined ? {} : { line }), place, value, message };
  };
  return [...statementsByActor(statements)].flatMap(([actor, all]): Fault[] => {
    if (actor === map.event.subject) {
      const message = 'is the subject of this map and cannot hold a stance on it';
      return all.map((statement) => fault(statement, 'actor', actor, message));
    }
    const [first, ...others] = all;
    return others
      .filter(({ stance }) => stance !== first?.stance)
      .map((other) => {
        const message = `differs from "${first?.stance}" of statement ${first?.id}: give ${actor} one stance`;
        return fault(other, 'stance', other.stance, message);
      });
  });
}

/** Actors with this stance, in the order of the dataset. */
export function actorsWith(positions: ReadonlyMap<ActorId, Position>, stance: StanceId): ActorId[] {
  return [...positions].flatMap(([actor, position]) =>
    position.kind === 'stated' && position.stance === stance ? [actor] : [],
  );
}

function statementsByActor(statements: readonly Statement[]): Map<ActorId, Statement[]> {
  const byActor = new Map<ActorId, Statement[]>();
  for (const statement of statements) {
    byActor.set(statement.actor, [...(byActor.get(statement.actor) ?? []), statement]);
  }
  return byActor;
}
