import type { KindStrings, Strings } from './strings.ts';

/** The texts of a kind of story: its own in the place of those of statements. */
export function inWordsOf(words: KindStrings, strings: Strings): Strings {
  return merged(strings, words) as Strings;
}

function merged(whole: unknown, part: unknown): unknown {
  if (!isGroup(whole) || !isGroup(part)) return part;
  const changed = Object.entries(part).map(([name, value]) => [name, merged(whole[name], value)]);
  // A plural is one text: what a kind leaves out of it must not come from another.
  return 'other' in part ? part : { ...whole, ...Object.fromEntries(changed) };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
