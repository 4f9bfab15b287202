import type { Locale } from '../i18n/locale.ts';
import { actorsWith } from '../statements/position.ts';
import type { ActorId, Dataset, Position, StanceId } from '../statements/types.ts';

/** One stance of the key with its governments, sorted by name. */
export interface KeyEntry {
  readonly stance: StanceId;
  readonly label: string;
  /** How many governments, in figures. */
  readonly count: string;
  readonly actors: readonly {
    readonly id: ActorId;
    readonly name: string;
    readonly shortName: string;
  }[];
}

/** The key of a map in one language. */
export interface KeyView {
  readonly entries: readonly KeyEntry[];
  /** Who the map is about; null where that is nobody, or somebody with an answer as others have. */
  readonly subject: {
    readonly id: ActorId;
    readonly label: string;
    readonly short: string;
  } | null;
  readonly noStatement: string;
}

/** Derives the key; stances come in the order of the map. */
export function keyView(
  dataset: Dataset,
  positions: ReadonlyMap<ActorId, Position>,
  locale: Locale,
): KeyView {
  const organisations = new Set(dataset.organisations.map(({ id }) => id));
  return {
    entries: dataset.stances.map((stance) => {
      const actors = actorsWith(positions, stance.id)
        .filter((id) => !organisations.has(id))
        .map((id) => ({ id, name: locale.name(id), shortName: locale.shortName(id) }))
        .sort((a, b) => locale.compare(a.name, b.name));
      const label = locale.text(stance.label);
      return { stance: stance.id, label, count: locale.number(actors.length), actors };
    }),
    subject: subjectOf(dataset, positions, locale),
    noStatement: locale.text(dataset.noStatement.label),
  };
}

function subjectOf(
  { event: { subject: id }, subject }: Dataset,
  positions: ReadonlyMap<ActorId, Position>,
  locale: Locale,
): KeyView['subject'] {
  if (id === undefined || subject === undefined || positions.get(id)?.kind !== 'subject') {
    return null;
  }
  return { id, label: locale.text(subject.label), short: locale.text(subject.short) };
}

/** Every government with a statement, in key order: stance by stance, then by name. */
export function keyOrder(key: KeyView): readonly ActorId[] {
  return key.entries.flatMap(({ actors }) => actors.map(({ id }) => id));
}
