import { fold } from '../../core/i18n/fold.ts';
import type { Wording } from '../words/wording.ts';

/** The places that a map can name. */
export interface KnownNames {
  /** Names in English, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** What else they are called, by code. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** How places are offered and found in one language. */
export interface PlaceNames {
  /** In the order of the language. */
  readonly names: readonly string[];
  /** The code of a place by its name in the language, in English or otherwise; null where none is called so. */
  readonly find: (name: string) => string | null;
}

/** The names of all places in the language of the page. */
export function placesIn({ place, language }: Wording, { names, aliases }: KnownNames): PlaceNames {
  const shown = [...names.keys()].map((id): [string, string] => [place(id), id]);
  const others = [...aliases].flatMap(([id, all]) =>
    names.has(id) ? all.map((name): [string, string] => [name, id]) : [],
  );
  const own = [...names].flatMap(([id, name]): [string, string][] => [
    [name, id],
    [id, id],
  ]);
  // Of a name that several have, the later counts: what the page itself calls them.
  const byName = new Map([...others, ...own, ...shown].map(([name, id]) => [fold(name), id]));
  return {
    names: shown.map(([name]) => name).sort(new Intl.Collator(language).compare),
    find: (name) => byName.get(fold(name)) ?? null,
  };
}
