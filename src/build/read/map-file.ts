import * as v from 'valibot';
import type { Fault, Result } from '../../core/statements/fault.ts';
import type { MapFile } from '../../core/statements/types.ts';
import { mapFileSchema } from './map-file-schema.ts';
import { checkReferences, type MapFileContext } from './map-references.ts';
import { shapeFault } from './shape-fault.ts';

/**
 * The only way from the text of `map.json` to a typed map. Reports every fault at once.
 *
 * @param file name for fault messages
 */
export function parseMapFile(
  source: string,
  file: string,
  context: MapFileContext,
): Result<MapFile> {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [{ file, message: `is not JSON: ${message}` }] };
  }
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
  const inherited = inheritedKeys(json, file);
  const schema = mapFileSchema(languages);
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    return {
      ok: false,
      faults: [...inherited, ...parsed.issues.map((issue) => shapeFault(issue, schema, file))],
    };
  }
  const map: MapFile = parsed.output;
  const faults = [...inherited, ...checkReferences(map, file, context)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: map };
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

/** The languages that the file declares, read before its shape is known. */
function languagesIn(json: unknown): string[] {
  const declared =
    typeof json === 'object' && json !== null && 'languages' in json ? json.languages : [];
  return Array.isArray(declared)
    ? declared.filter((tag): tag is string => typeof tag === 'string')
    : [];
}
