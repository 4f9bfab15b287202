import type { Gazetteer } from '../atlas/gazetteer.ts';
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locale.ts';
import { once } from '../statements/once.ts';
import { positionsOf, positionsOn } from '../statements/position.ts';
import type { ActorId, Dataset, IsoDate, Position, StanceId } from '../statements/types.ts';
import { type KeyView, keyOrder, keyView } from './key-view.ts';

/** A map in one language: the basis of everything that is shown. */
export interface Edition {
  readonly dataset: Dataset;
  readonly gazetteer: Gazetteer;
  readonly locale: Locale;
  readonly positions: ReadonlyMap<ActorId, Position>;
  readonly key: KeyView;
  /** Governments with a statement, in key order, which is also the order of keyboard navigation. */
  readonly order: readonly ActorId[];
  /** Actors with statements but no place in the key: those that the rule leaves undecided, and organisations. */
  readonly beside: readonly ActorId[];
}

/**
 * Derives everything that does not depend on what a reader opens.
 *
 * @param day the day whose positions are shown; by default the map's last
 */
export function createEdition(
  dataset: Dataset,
  gazetteer: Gazetteer,
  locale: Locale,
  day: IsoDate | null = null,
): Edition {
  const positions = day === null ? positionsOf(dataset) : positionsOn(dataset, day);
  // Sorting by name takes the names of places, which browsers are slow to look up: at first use.
  const key = once(() => keyView(dataset, positions, locale));
  const order = once(() => keyOrder(key()));
  const beside = once(() => {
    const inKey = new Set(order());
    return [...positions].flatMap(([id, { kind }]) =>
      inKey.has(id) || kind === 'subject' ? [] : [id],
    );
  });
  return {
    dataset,
    gazetteer,
    locale,
    positions,
    get key() {
      return key();
    },
    get order() {
      return order();
    },
    get beside() {
      return beside();
    },
  };
}

/** What a place answered, in the words of the key; a disputed area without a statement has none. */
export function answerOf(id: ActorId, { dataset, gazetteer, locale, positions }: Edition): string {
  const position = positions.get(id);
  if (position === undefined && gazetteer.places[id]?.kind === 'disputed') {
    return locale.strings.panel.disputedArea;
  }
  switch (position?.kind) {
    case 'stated': {
      const stance = dataset.stances.find((candidate) => candidate.id === position.stance);
      return stance === undefined ? '' : locale.text(stance.answer);
    }
    case 'undecided':
      return locale.strings.panel.undecided;
    case 'subject':
      return dataset.subject === undefined ? '' : locale.text(dataset.subject.short);
    case 'none':
    case undefined:
      return locale.text(dataset.noStatement.label);
  }
}

/** The filter in words: the only responses that are shown. */
export function filterText(only: readonly StanceId[], { key, locale }: Edition): string {
  const labels = key.entries
    .filter(({ stance }) => only.includes(stance))
    .map(({ label }) => label);
  return fill(locale.strings.key.only, { responses: locale.list(labels) });
}
