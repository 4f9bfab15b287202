import * as v from 'valibot';
import { suggestWord } from '../../core/statements/actors.ts';
import type { Fault, Result } from '../../core/statements/fault.ts';
import { parseHttpUrl } from '../../core/statements/http-url.ts';
import { parseJson } from './json-text.ts';
import { mapFileSchema, type WrittenMap } from './map-file-schema.ts';
import { checkReferences, type MapFileContext } from './map-references.ts';
import { shapeFault } from './shape-fault.ts';

/**
 * The only way from the text of `map.json` to a typed map, as it is written: map-defaults.ts completes it. Reports
 * every fault at once.
 *
 * @param file name for fault messages
 */
export function parseMapFile(
  source: string,
  file: string,
  context: MapFileContext,
): Result<WrittenMap> {
  const read = parseJson(source, file);
  if (!read.ok) return read;
  const json = read.value;
  const languages = languagesIn(json);
  if (languages.length === 0) {
    const suggestion = 'write it as "languages": ["en", "es"]';
    return {
      ok: false,
      faults: [
        { file, place: 'languages', message: 'must name the languages of the texts', suggestion },
      ],
    };
  }
  // Texts are asked for in every language that the file declares: one that we do not have comes first.
  const foreign = unknownLanguages(json, file, context);
  if (foreign.length > 0) return { ok: false, faults: foreign };
  const inherited = [...inheritedKeys(json, file), ...sameOutlets(json, file)];
  const schema = mapFileSchema(languages);
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    return {
      ok: false,
      faults: [...inherited, ...parsed.issues.map((issue) => shapeFault(issue, schema, file))],
    };
  }
  const map = parsed.output;
  const faults = [...inherited, ...checkReferences(map, file, context)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: map };
}

/** Entries of `languages` that the interface does not speak. */
function unknownLanguages(
  json: unknown,
  file: string,
  { interfaceLanguages }: MapFileContext,
): Fault[] {
  const { languages } = json as { readonly languages?: unknown };
  return (Array.isArray(languages) ? languages : []).flatMap((language: unknown, i): Fault[] => {
    if (typeof language !== 'string' || interfaceLanguages.includes(language.trim())) return [];
    const suggestion = suggestWord(language, interfaceLanguages);
    const message = 'is not a language of the interface';
    return [
      {
        file,
        place: `languages[${i}]`,
        value: language,
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ];
  });
}

/** Tables of the file whose keys are actors. */
const ACTOR_TABLES = ['labels', 'actorNotes', 'actorNames', 'owners'] as const;
/** Keys that schemas leave out, because assigning them would change every object. */
const UNSAFE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Entries that would be dropped silently. */
function inheritedKeys(json: unknown, file: string): Fault[] {
  const tables = json as Readonly<Record<string, unknown>>;
  return ACTOR_TABLES.flatMap((name) => {
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    const keys = typeof table === 'object' && table !== null ? Object.keys(table) : [];
    return keys
      .filter((key) => UNSAFE_KEYS.includes(key))
      .map((key) => ({
        file,
        place: `${name}.${key}`,
        value: key,
        message: 'is not a known actor',
      }));
  });
}

/** Outlets that are named twice, by addresses that are the same however they are written: one would be dropped. */
function sameOutlets(json: unknown, file: string): Fault[] {
  const { outlets } = json as { readonly outlets?: unknown };
  const keys = typeof outlets === 'object' && outlets !== null ? Object.keys(outlets) : [];
  const first = new Map<string, string>();
  return keys.flatMap((key): Fault[] => {
    const url = parseHttpUrl(key);
    const known = url === null ? undefined : first.get(url);
    if (url !== null && known === undefined) first.set(url, key);
    if (known === undefined) return [];
    const message = `is the address of "${known}" too`;
    return [
      { file, place: `outlets.${key}`, value: key, message, suggestion: 'keep one of the two' },
    ];
  });
}

/**
 * The languages that the file declares, read before its shape is known. One that says nothing of them is in English,
 * unless its headline shows that it is not.
 */
function languagesIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { languages, headline } = json as Readonly<Record<string, unknown>>;
  const texts = typeof headline === 'object' && headline !== null ? Object.keys(headline) : ['en'];
  const declared =
    languages === undefined && texts.every((tag) => tag === 'en') ? ['en'] : languages;
  return Array.isArray(declared)
    ? declared.filter((tag): tag is string => typeof tag === 'string')
    : [];
}
