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

/** Actors whose statements take different stances: this map has no rule to choose between them. */
export function contradictions(
  statements: readonly Statement[],
  map: Pick<MapFile, 'event'>,
  file: string,
): Fault[] {
  const faults: Fault[] = [];
  for (const [actor, [first, ...others]] of statementsByActor(statements)) {
    if (actor === map.event.subject) {
      faults.push({
        file,
        place: 'actor',
        value: actor,
        message: 'is the subject of this map and cannot hold a stance on it',
      });
    }
    for (const other of others) {
      if (first === undefined || other.stance === first.stance) continue;
      faults.push({
        file,
        place: 'stance',
        value: other.stance,
        message: `of statement ${other.id} differs from ${first.id}, which has "${first.stance}"`,
        suggestion: `give the statements of ${actor} one stance`,
      });
    }
  }
  return faults;
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
