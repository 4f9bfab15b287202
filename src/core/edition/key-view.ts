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
  readonly subject: { readonly id: ActorId; readonly label: string; readonly short: string };
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
    subject: {
      id: dataset.event.subject,
      label: locale.text(dataset.subject.label),
      short: locale.text(dataset.subject.short),
    },
    noStatement: locale.text(dataset.noStatement.label),
  };
}

/** Every government with a statement, in key order: stance by stance, then by name. */
export function keyOrder(key: KeyView): readonly ActorId[] {
  return key.entries.flatMap(({ actors }) => actors.map(({ id }) => id));
}
