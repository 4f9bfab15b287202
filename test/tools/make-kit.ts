import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { inject } from 'vitest';
import type { MakeKit } from '../../src/make/kit.ts';

/**
 * The kit of the page /make/ of the site that browser tests open.
 *
 * @throws Error where the site has none
 */
export function builtKit(): MakeKit {
  const assets = join(inject('servedFolder'), 'assets');
  const file = readdirSync(assets).find((name) => /^make-kit-.*\.js$/.test(name));
  if (file === undefined) throw new Error('the site has no kit');
  const self: { reactionMap?: { readonly 'make-kit': MakeKit } } = {};
  runInNewContext(readFileSync(join(assets, file), 'utf8'), { self });
  if (self.reactionMap === undefined) throw new Error(`${file} brings no kit`);
  return self.reactionMap['make-kit'];
}
