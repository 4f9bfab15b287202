import { editDistance } from '../statements/place-hints.ts';
import { type Named, placeIndex } from './place-index.ts';
import { placeKey } from './place-spelling.ts';

/** Least letters of a name, and of a text, in which one wrong letter can be known for one. */
const LEAST = 5;
/** How far other places must be, in edits. */
const CLEAR = 2;
/** Most candidates that a question names. */
const MOST = 4;

/** The places whose names are near a text that is none of them. */
export interface NearPlaces {
  /** The one that is one edit away, where no other is within two and the name is long enough; else null. */
  readonly sure: string | null;
  /** What is within two edits, the nearest first. */
  readonly candidates: readonly string[];
}

/** What was found by how texts are compared: a table that is edited is read again and again. */
const known = new Map<string, NearPlaces>();
/** Most that are kept. */
const MOST_KNOWN = 20_000;

/** Looks for a typing error. Texts of three letters or less are codes, and are never guessed. */
export function nearPlaces(text: string): NearPlaces {
  const wanted = placeKey(text);
  if (wanted.length <= 3) return { sure: null, candidates: [] };
  const found = known.get(wanted) ?? lookFor(wanted);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(wanted, found);
  return found;
}

function lookFor(wanted: string): NearPlaces {
  const nearest = new Map<string, { readonly distance: number; readonly length: number }>();
  for (const [key, named] of placeIndex().keys) {
    if (key.length <= 3 || Math.abs(key.length - wanted.length) > CLEAR) continue;
    const distance = typingDistance(wanted, key);
    if (distance > CLEAR) continue;
    for (const id of placesOf(named)) {
      if (distance < (nearest.get(id)?.distance ?? CLEAR + 1)) {
        nearest.set(id, { distance, length: key.length });
      }
    }
  }
  const near = [...nearest].toSorted(([, a], [, b]) => a.distance - b.distance);
  const [first] = near;
  const isSure =
    first !== undefined &&
    near.length === 1 &&
    first[1].distance === 1 &&
    first[1].length >= LEAST &&
    wanted.length >= LEAST;
  return { sure: isSure ? first[0] : null, candidates: near.slice(0, MOST).map(([id]) => id) };
}

function placesOf(named: Named): readonly string[] {
  switch (named.kind) {
    case 'place':
      return [named.id];
    case 'unclear':
      return named.candidates;
    case 'organisation':
      return [];
  }
}

/** Edits between two words, two neighbouring letters exchanged counting as one. */
function typingDistance(a: string, b: string): number {
  const distance = editDistance(a, b, CLEAR);
  return distance === 2 && isSwapped(a, b) ? 1 : distance;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
