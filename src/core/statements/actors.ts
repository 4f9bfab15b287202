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
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return 'write an ISO 3166-1 alpha-2 code such as GT';
  const entries = [...registry.names].map(([id, name]) => ({
    id,
    name,
    plain: name.toLowerCase(),
    others: (registry.aliases.get(id) ?? []).map((alias) => alias.toLowerCase()),
  }));
  const found =
    entries.find(({ id }) => id.toLowerCase() === wanted) ??
    entries.find(({ plain }) => plain === wanted) ??
    entries.find(({ others }) => others.includes(wanted)) ??
    (wanted.length >= 3 ? entries.find(({ plain }) => plain.startsWith(wanted)) : undefined) ??
    (wanted.length === 3 ? entries.find(({ plain }) => abbreviates(wanted, plain)) : undefined);
  return found === undefined ? undefined : `did you mean ${found.id}, ${found.name}?`;
}

/** Whether the letters of `code` stand in `name` in this order, from its first letter on. */
function abbreviates(code: string, name: string): boolean {
  if (code[0] !== name[0]) return false;
  let at = 0;
  for (const letter of code) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The nearest of the known words within two edits, for a suggestion on a mistyped id. */
export function suggestWord(text: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, distance: editDistance(text.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined && near.distance <= 2) return `did you mean ${near.word}?`;
  return known.length > 0 ? `use one of: ${known.join(', ')}` : undefined;
}

/**
 * Which of the known words a mistyped one may have meant, where most of its letters are right; undefined
 * where none is that near.
 */
export function nearWord(text: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, distance: editDistance(text.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance <= 2 && distance * 2 < text.length)
    .sort((a, b) => a.distance - b.distance)[0];
  return near && `did you mean ${near.word}?`;
}

/** Levenshtein distance between two short words. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
