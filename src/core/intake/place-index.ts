import { CLDR_LANGUAGES, MAIN_LANGUAGES, regionNames } from './cldr-languages.ts';
import { ISO_CODES } from './iso-codes.ts';
import { ORGANISATION_NAMES } from './organisation-names.ts';
import { OTHER_NAMES } from './other-names.ts';
import { placeBag, placeKey } from './place-spelling.ts';
import { UNCLEAR_NAMES, type Unclear } from './unclear-names.ts';

/** What a name stands for. */
export type Named =
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'organisation'; readonly id: string }
  | { readonly kind: 'unclear'; readonly why: Unclear; readonly candidates: readonly string[] };

/** Names by their spelling (place-spelling.ts). */
export interface PlaceIndex {
  readonly byCode: ReadonlyMap<string, string>;
  /** What the name means in the main languages, in whatever order its words are; null where nothing is called so. */
  readonly find: (name: string) => Named | null;
  /** What it means in any other language. */
  readonly findElsewhere: (name: string) => Named | null;
  /** The names of the main languages as they are compared, for typing errors. */
  readonly keys: readonly (readonly [key: string, named: Named])[];
}

/** Two-letter codes that are in use beside those of ISO 3166-1. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** Codes of ISO 3166-1 of which the maps of the project have a unit under another code. */
const UNITS: Readonly<Record<string, string>> = { CX: 'xio', CC: 'xio' };

const REGIONS = ISO_CODES.map(([two]) => two);

let made: PlaceIndex | null = null;

/** The index of all names. It is made once; that of other languages, which takes longer, when one is first wanted. */
export function placeIndex(): PlaceIndex {
  made ??= makeIndex();
  return made;
}

function makeIndex(): PlaceIndex {
  const [keys, bags] = [new Map<string, Named>(), new Map<string, Named>()];
  const set = (name: string, named: Named) => {
    keys.set(placeKey(name), named);
    bags.set(placeBag(name), named);
  };
  const add = (name: string, id: string) => {
    addTo(keys, placeKey(name), id);
    addTo(bags, placeBag(name), id);
  };
  for (const language of MAIN_LANGUAGES) {
    for (const [code, name] of regionNames(language, REGIONS)) {
      add(name, unitOf(code));
      if (language === 'de') add(withoutUmlauts(name), unitOf(code));
    }
  }
  for (const [id, names] of OTHER_NAMES) {
    for (const name of names) set(name, { kind: 'place', id });
  }
  for (const [id, names] of ORGANISATION_NAMES) {
    for (const name of names) set(name, { kind: 'organisation', id });
  }
  for (const { name, why, candidates } of UNCLEAR_NAMES) {
    set(name, { kind: 'unclear', why, candidates });
  }
  let others: ReadonlyMap<string, Named> | null = null;
  return {
    byCode: codes(),
    find: (name) => keys.get(placeKey(name)) ?? bags.get(placeBag(name)) ?? null,
    findElsewhere: (name) => {
      others ??= otherLanguages();
      return others.get(placeKey(name)) ?? null;
    },
    keys: [...keys],
  };
}

function otherLanguages(): ReadonlyMap<string, Named> {
  const [names, seen] = [new Map<string, Named>(), new Set<string>()];
  for (const language of CLDR_LANGUAGES) {
    for (const [code, name] of regionNames(language, REGIONS)) {
      // Most languages share their names with others: comparing texts is quicker than making keys.
      const pair = code + name;
      if (seen.has(pair)) continue;
      seen.add(pair);
      addTo(names, placeKey(name), unitOf(code));
    }
  }
  return names;
}

/** Adds a name; one that two places have is unclear. */
function addTo(names: Map<string, Named>, key: string, id: string): void {
  const known = names.get(key);
  if (known === undefined) names.set(key, { kind: 'place', id });
  else if (known.kind === 'place' && known.id !== id) {
    names.set(key, { kind: 'unclear', why: 'several', candidates: [known.id, id] });
  } else if (known.kind === 'unclear' && !known.candidates.includes(id)) {
    names.set(key, { ...known, candidates: [...known.candidates, id] });
  }
}

function codes(): ReadonlyMap<string, string> {
  return new Map([
    ...ISO_CODES.flatMap((row) => row.map((code): [string, string] => [code, unitOf(row[0])])),
    ...Object.entries(OTHER_CODES),
  ]);
}

function unitOf(code: string): string {
  return UNITS[code] ?? code;
}

/** German as it is typed without its letters: "Oesterreich", "Suedsudan". */
function withoutUmlauts(name: string): string {
  return name.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}
