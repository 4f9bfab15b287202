import type { Gazetteer } from './gazetteer.ts';
import { type KeyView, keyOrder, keyView } from './key-view.ts';
import type { Locale } from './locale.ts';
import { fill } from './locales/strings.ts';
import { positionsOf } from './position.ts';
import type { ActorId, Dataset, Position, StanceId } from './types.ts';

/** A map in one language: what everything that is shown of it is derived from. */
export interface Edition {
  readonly dataset: Dataset;
  readonly gazetteer: Gazetteer;
  readonly locale: Locale;
  readonly positions: ReadonlyMap<ActorId, Position>;
  readonly key: KeyView;
  /** Governments with a statement, in key order: the order in which the map is walked through. */
  readonly order: readonly ActorId[];
}

/** Derives what does not depend on the reader's choices. */
export function createEdition(dataset: Dataset, gazetteer: Gazetteer, locale: Locale): Edition {
  const positions = positionsOf(dataset);
  const key = keyView(dataset, positions, locale);
  return { dataset, gazetteer, locale, positions, key, order: keyOrder(key) };
}

/** What a place answered, in the words of the key; a disputed area answers nothing by itself. */
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
    case 'subject':
      return locale.text(dataset.subject.short);
    case 'none':
    case undefined:
      return locale.text(dataset.noStatement.label);
  }
}

/** Which responses alone are shown, in words. */
export function filterText(only: readonly StanceId[], { key, locale }: Edition): string {
  const labels = key.entries
    .filter(({ stance }) => only.includes(stance))
    .map(({ label }) => label);
  return fill(locale.strings.key.only, { responses: locale.list(labels) });
}
