import { isKnown } from './position.ts';
import { takesPart } from './rule.ts';
import type { ActorId, Dataset, IsoDate, Statement } from './types.ts';
import { knownFrom } from './when.ts';
/**
 * Who did the same on the same occasion, such as the signatories of a declaration or those who cast the
 * same vote, in the order of the dataset; without those of whom the rule of the map ignores it. Only the
 * actor itself for what was no part of an event.
 */
export function partnersOf(
  { event, stance, actor }: Statement,
  { statements, timeline }: Pick<Dataset, 'statements' | 'timeline'>,
): ActorId[] {
  if (event === undefined) return [actor];
  const same = (sharers(statements).get(`${event} ${stance}`) ?? []).filter(
    (other) => timeline === undefined || takesPart(other, timeline.rule),
  );
  return [...new Set(same.map((other) => other.actor))];
}

/** Statements by event and stance, listed once: every one of thousands asks for its partners. */
const lists = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Statement[]>>();

function sharers(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const known = lists.get(statements);
  if (known !== undefined) return known;
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.event === undefined) continue;
    const name = `${statement.event} ${statement.stance}`;
    const own = found.get(name);
    if (own === undefined) found.set(name, [statement]);
    else own.push(statement);
  }
  lists.set(statements, found);
  return found;
}

/**
 * The partners of a statement whose own statements are known on a day: others may have joined later. What
 * is later than the day itself has those who were part of it when it was made.
 */
export function partnersOn(
  statement: Statement,
  map: Pick<Dataset, 'statements' | 'timeline'>,
  day: IsoDate,
): ActorId[] {
  const from = knownFrom(statement) ?? day;
  const until = from > day ? from : day;
  return partnersOf(statement, {
    ...map,
    statements: map.statements.filter((other) => isKnown(other, until)),
  });
}
