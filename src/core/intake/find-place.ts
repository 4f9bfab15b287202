import type { ActorRegistry } from '../statements/actors.ts';
import { formalBase } from './formal-names.ts';
import { nearPlaces } from './near-places.ts';
import { ORGANISATION_WORDS } from './organisation-names.ts';
import { type Named, placeIndex } from './place-index.ts';
import { placeKey } from './place-spelling.ts';
import type { Unclear } from './unclear-names.ts';

/** A place that may answer on a map: its name, and the state whose part it is where it has no answer of its own. */
export interface KnownPlace {
  readonly name: string;
  readonly partOf?: string;
}

/** The places of the atlas by their codes. */
export type KnownPlaces = ReadonlyMap<string, KnownPlace>;

/** The places of a registry. */
export function knownPlaces({
  names,
  partOf,
}: Pick<ActorRegistry, 'names' | 'partOf'>): KnownPlaces {
  return new Map(
    [...names].map(([id, name]) => {
      const state = partOf.get(id);
      return [id, state === undefined ? { name } : { name, partOf: state }];
    }),
  );
}

/** What a text in the column of places means. Only `place` and `misspelt` are placed; all others are asked. */
export type FoundPlace =
  | { readonly kind: 'place'; readonly id: string }
  /** One letter is wrong, and no other place is near. */
  | { readonly kind: 'misspelt'; readonly id: string }
  /** A part of a state, which has no answer of its own. */
  | { readonly kind: 'part'; readonly id: string; readonly state: string }
  /** A place of ISO 3166-1 that the map does not have. */
  | { readonly kind: 'not-on-map'; readonly id: string }
  | { readonly kind: 'organisation'; readonly id: string | null }
  | { readonly kind: 'unclear'; readonly why: Unclear; readonly candidates: readonly string[] }
  /** @param candidates what is near, which may be nothing */
  | { readonly kind: 'unknown'; readonly candidates: readonly string[] };

/** How codes in a column are written. */
export interface CodeStyle {
  /** Nearly all texts are codes: then small letters and numbers without their first zeros are, too. */
  readonly isCodeColumn: boolean;
}

/** Longest text that can be a name, in characters. */
const LONGEST = 120;
/** What stands in brackets behind a name without changing which place it is. */
const SAYS_NOTHING =
  /^(?:country|state|nation|republic|país|pays|land|staat|un member|observer|estado|état)$/i;

/** What stands before another name of a place in brackets. */
const ALSO =
  /^(?:formerly|former|previously|ex|also|also known as|aka|a\.k\.a\.|now|officially|antes|anciennement|ehemals|früher)[\s:.-]+/i;

/** The place that a text means. Never guesses where two are possible. */
export function findPlace(text: string, places: KnownPlaces, style: CodeStyle): FoundPlace {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return { kind: 'unknown', candidates: [] };
  const { byCode, find } = placeIndex();
  const code = byCode.get(codeIn(trimmed, style));
  if (code !== undefined) return settled({ kind: 'place', id: code }, places);
  // A code that is none is not a name with a letter wrong.
  if (/^\d+$/.test(trimmed)) return { kind: 'unknown', candidates: [] };
  if (places.has(trimmed)) return settled({ kind: 'place', id: trimmed }, places);
  const [name = '', beside = ''] = parts(trimmed);
  // A code such as "DE" is an article elsewhere, which would be left out.
  const isLost = byCode.has(beside) && placeKey(trimmed) === placeKey(name);
  const coded = isLost ? bracketed(trimmed, places) : null;
  if (coded !== null) return coded;
  for (const reading of readings(trimmed)) {
    const named = find(reading) ?? formal(reading);
    if (named !== null) return settled(named, places);
  }
  const inBrackets = bracketed(trimmed, places);
  if (inBrackets !== null) return inBrackets;
  const elsewhere = inOtherLanguage(trimmed);
  if (elsewhere !== null) return settled(elsewhere, places);
  if (ORGANISATION_WORDS.test(trimmed)) return { kind: 'organisation', id: null };
  const near = nearPlaces(trimmed);
  return near.sure === null
    ? { kind: 'unknown', candidates: near.candidates.filter((id) => places.has(id)) }
    : asMisspelt(settled({ kind: 'place', id: near.sure }, places));
}

/**
 * The place of this name in a language of few spreadsheets. Where it is near the name of another place in a language of
 * many, it may be that with a letter wrong: "Nigera".
 */
function inOtherLanguage(text: string): Named | null {
  const named = placeIndex().findElsewhere(text);
  if (named?.kind !== 'place') return named;
  // "Nga" is Russia in Vietnamese, and may be the code of Nigeria.
  if (/^[a-z]{1,3}$/i.test(text))
    return { kind: 'unclear', why: 'several', candidates: [named.id] };
  const near = nearPlaces(text).candidates.filter((id) => id !== named.id);
  return near.length === 0
    ? named
    : { kind: 'unclear', why: 'several', candidates: [named.id, ...near] };
}

/** A text as codes are written. */
function codeIn(text: string, { isCodeColumn }: CodeStyle): string {
  if (!isCodeColumn) return text;
  return /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : text.toUpperCase();
}

function settled(named: Named, places: KnownPlaces): FoundPlace {
  switch (named.kind) {
    case 'place': {
      const place = places.get(named.id);
      if (place === undefined) return { kind: 'not-on-map', id: named.id };
      return place.partOf === undefined
        ? named
        : { kind: 'part', id: named.id, state: place.partOf };
    }
    case 'organisation':
      return named;
    case 'unclear':
      return { ...named, candidates: named.candidates.filter((id) => places.has(id)) };
  }
}

/** A typing error in the name of what would be asked anyway is asked. */
function asMisspelt(found: FoundPlace): FoundPlace {
  return found.kind === 'place' ? { kind: 'misspelt', id: found.id } : found;
}

/** The text itself; then with what stands behind a comma, a hyphen or in brackets put before it. */
function readings(text: string): readonly string[] {
  const [name, rest] = parts(text);
  if (name === undefined || rest === undefined) return [text];
  return [text, `${rest} ${name}`];
}

/** The two parts of "Iran (Islamic Republic of)", "Iran, Islamic Republic of" or "Germany / Deutschland". */
function parts(text: string): readonly string[] {
  return /^([^(),/[\]]+)[([,/]\s*([^()/[\]]+?)\s*[)\]]?$/.exec(text)?.slice(1) ?? [];
}

/** The place whose formal name this is: "Republic of Chad". */
function formal(text: string): Named | null {
  const base = formalBase(text);
  return base === null ? null : placeIndex().find(base);
}

/**
 * A name with another in brackets: "Myanmar (Burma)". It is placed where both mean the same, or where what is in the
 * brackets says nothing; else it is asked.
 */
function bracketed(text: string, places: KnownPlaces): FoundPlace | null {
  const [name, rest] = parts(text);
  if (name === undefined || rest === undefined) return null;
  const [first, second] = [name, rest.replace(ALSO, '')].map((part) => findPlain(part, places));
  if (first === undefined || first === null) return null;
  if (SAYS_NOTHING.test(rest)) return first;
  const [one, other] = [first, second].map((found) => (found?.kind === 'place' ? found.id : null));
  if (one !== null && one === other) return first;
  const candidates = [...candidatesOf(first), ...(second == null ? [] : candidatesOf(second))];
  return { kind: 'unclear', why: 'several', candidates: [...new Set(candidates)] };
}

function place(id: string): Named {
  return { kind: 'place', id };
}

function findPlain(text: string, places: KnownPlaces): FoundPlace | null {
  const { byCode, find } = placeIndex();
  const code = byCode.get(text.trim());
  const named = code === undefined ? (find(text) ?? formal(text)) : place(code);
  return named === null ? null : settled(named, places);
}

/** The places that may be answered for a text that is asked, the likeliest first. */
export function candidatesOf(found: FoundPlace): readonly string[] {
  switch (found.kind) {
    case 'place':
    case 'misspelt':
      return [found.id];
    case 'part':
      return [found.state];
    case 'not-on-map':
    case 'organisation':
      return [];
    case 'unclear':
    case 'unknown':
      return found.candidates;
  }
}
