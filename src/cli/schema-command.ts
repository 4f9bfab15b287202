import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapJsonSchema, mapReference } from '../build/read/map-reference.ts';
import { siteJsonSchema, siteReference } from '../build/read/site-reference.ts';
import type { Command } from './command.ts';

/** The files that tell how to write `map.json` and `site.json`, by path below the root of the project. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/map.schema.json', `${JSON.stringify(mapJsonSchema(), null, 2)}\n`],
    ['docs/map-json.md', mapReference()],
    ['docs/site.schema.json', `${JSON.stringify(siteJsonSchema(), null, 2)}\n`],
    ['docs/site-json.md', siteReference()],
  ]);
}

/** Writes the JSON Schemas and the references of `map.json` and `site.json`. */
export const schema: Command = (_args, { root, out }) => {
  for (const [path, text] of schemaFiles()) {
    writeFileSync(join(root, path), text);
    out(`${path}\n`);
  }
  return 0;
};
