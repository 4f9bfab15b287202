import { editDistance, likelyActors } from './place-hints.ts';
import type { ActorId, Organisation } from './types.ts';

/** The actors that a dataset may name: an id and a name for suggestions, most likely first. */
export interface ActorRegistry {
  readonly names: ReadonlyMap<string, string>;
  /** What else they are called, and codes that people take for theirs. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Integral parts of states: they have no answer of their own. */
  readonly partOf: ReadonlyMap<string, string>;
  /** Disputed areas, and who may be their owner on a map: whoever has or claims them, or themselves. */
  readonly disputed: ReadonlyMap<string, readonly string[]>;
}

/** The registry of a map that declares organisations, by their names in its first language. */
export function withOrganisations(
  registry: ActorRegistry,
  organisations: readonly Organisation[],
): ActorRegistry {
  const declared = organisations.map(({ id, name }): [string, string] => [
    id,
    Object.values(name)[0] ?? id,
  ]);
  return { ...registry, names: new Map([...registry.names, ...declared]) };
}

/** The actor with this code, or null. Codes are exact: `ar` is not `AR`. */
export function parseActorId(text: string, registry: ActorRegistry): ActorId | null {
  return registry.names.has(text) ? (text as ActorId) : null;
}

/** Why a code cannot be an actor, and what to write instead; null where it can. */
export function actorFault(
  text: string,
  registry: ActorRegistry,
): { readonly message: string; readonly suggestion?: string } | null {
  if (parseActorId(text, registry) === null) {
    const suggestion = suggestActor(text, registry);
    return { message: 'is not a known actor', ...(suggestion === undefined ? {} : { suggestion }) };
  }
  const state = registry.partOf.get(text);
  if (state === undefined) return null;
  return {
    message: `is an integral part of ${state}, ${registry.names.get(state) ?? state}`,
    suggestion: `write ${state}`,
  };
}

/** Which actor an unknown code may have meant: `did you mean GT, and its name?`, or undefined. */
export function suggestActor(text: string, registry: ActorRegistry): string | undefined {
  if (text.trim() === '') return 'write an ISO 3166-1 alpha-2 code such as GT';
  const found = likelyActors(text, registry.names, registry.aliases);
  if (found.length === 0) return undefined;
  const meant = found.map(({ id, name }) => {
    const state = registry.partOf.get(id);
    return state === undefined
      ? `${id}, ${name}`
      : `${state}, ${registry.names.get(state) ?? state}, of which ${name} is a part`;
  });
  return `did you mean ${meant.join(', or ')}?`;
}

/** The nearest of the known words within two edits, for a suggestion on a mistyped id. */
export function suggestWord(text: string, known: readonly string[]): string | undefined {
  const near = nearest(text, known);
  if (near !== undefined) return `did you mean ${near.word}?`;
  return known.length > 0 ? `use one of: ${known.join(', ')}` : undefined;
}

/**
 * Which of the known words a mistyped one may have meant, where most of its letters are right; undefined
 * where none is that near.
 */
export function nearWord(text: string, known: readonly string[]): string | undefined {
  const near = nearest(text, known);
  return near !== undefined && near.distance * 2 < text.length
    ? `did you mean ${near.word}?`
    : undefined;
}

/** The known word that is at most two edits away; only words of about its length are compared with a text. */
function nearest(
  text: string,
  known: readonly string[],
): { readonly word: string; readonly distance: number } | undefined {
  return (
    known
      .filter((word) => Math.abs(word.length - text.length) <= 2)
      .map((word) => ({ word, distance: editDistance(text.toLowerCase(), word.toLowerCase()) }))
      // A short word is near any other: "fr" is no "en" with two wrong letters.
      .filter(
        ({ word, distance }) =>
          distance <= Math.min(2, word.length / 3) || (distance <= 2 && isSwapped(text, word)),
      )
      .sort((a, b) => a.distance - b.distance)[0]
  );
}

function isSwapped(a: string, b: string): boolean {
  const sorted = (word: string) => Array.from(word.toLowerCase()).sort().join('');
  return sorted(a) === sorted(b);
}
