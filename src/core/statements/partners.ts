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
  const same = statements.filter(
    (other) =>
      other.event === event &&
      other.stance === stance &&
      (timeline === undefined || takesPart(other, timeline.rule)),
  );
  return [...new Set(same.map((other) => other.actor))];
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
