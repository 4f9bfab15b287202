import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { MakeKit } from '../../src/make/kit.ts';

const ASSETS = new URL('../../dist/assets/', import.meta.url);

/**
 * The kit of the page /make/ of the built site.
 *
 * @throws Error where the site has none
 */
export function builtKit(): MakeKit {
  const file = readdirSync(ASSETS).find((name) => /^make-kit-.*\.js$/.test(name));
  if (file === undefined) throw new Error('dist/ has no kit: build the site again');
  const self: { reactionMap?: { readonly 'make-kit': MakeKit } } = {};
  runInNewContext(readFileSync(new URL(file, ASSETS), 'utf8'), { self });
  if (self.reactionMap === undefined) throw new Error(`${file} brings no kit`);
  return self.reactionMap['make-kit'];
}
