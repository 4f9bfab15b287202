import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLOBAL } from '../../src/core/contract/scripts.ts';
import type { MakeKit } from '../../src/make/kit.ts';
import type { FetchFile } from '../../src/make/take-away/site-zip.ts';

/**
 * The kit of a built site, as its page /make/ gets it.
 *
 * @param folder of the site
 */
export function builtKit(folder: string): MakeKit {
  const assets = join(folder, 'assets');
  const file = readdirSync(assets).find((name) => name.startsWith('make-kit-'));
  if (file === undefined) throw new Error(`${folder} has no kit`);
  const source = readFileSync(join(assets, file), 'utf8');
  const start = `(self.${GLOBAL}??={})["make-kit"]=`;
  return JSON.parse(source.trim().slice(start.length, -1)) as MakeKit;
}

/** Gives the files of a built site, as a browser fetches them. */
export function fileFrom(folder: string): FetchFile {
  return async (path) => new Uint8Array(readFileSync(join(folder, path)));
}
