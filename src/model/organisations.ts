import { answerOf, type Edition } from './edition.ts';
import { isKnown } from './position.ts';
import { takesPart } from './rule.ts';
import type { ActorId, Dataset, IsoDate, StanceId, Statement } from './types.ts';
import { knownFrom } from './when.ts';

/** An organisation beside the map. All texts are in the page's language. */
export interface OrganisationView {
  readonly id: ActorId;
  readonly name: string;
  /** What it answered, in the words of the key. */
  readonly answer: string;
  /** Its colour; null where nothing that it said decides. */
  readonly stance: StanceId | null;
  /** Its members that the map can outline, sorted by name. */
  readonly members: readonly { readonly id: ActorId; readonly name: string }[];
}

/** Organisations that have made a statement by the day of the edition, in the order of the map. */
export function organisationViews(edition: Edition): OrganisationView[] {
  const { dataset, locale, positions } = edition;
  return dataset.organisations.flatMap(({ id, members }) => {
    const position = positions.get(id);
    if (position === undefined) return [];
    return [
      {
        id,
        name: locale.name(id),
        answer: answerOf(id, edition),
        stance: position.kind === 'stated' ? position.stance : null,
        members: members
          .map((member) => ({ id: member, name: locale.name(member) }))
          .sort((a, b) => locale.compare(a.name, b.name)),
      },
    ];
  });
}

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
