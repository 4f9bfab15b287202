import type { ActorId, StanceId } from '../statements/types.ts';
import { answerOf, type Edition } from './edition.ts';

/** An organisation beside the map. All texts are in the page's language. */
export interface OrganisationView {
  readonly id: ActorId;
  readonly name: string;
  /** What it answered, in the words of the key. */
  readonly answer: string;
  /** Its colour; null where none of its statements decides. */
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
