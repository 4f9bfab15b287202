import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_DIR, STORIES_DIR } from '../fixtures/folders.ts';

/**
 * Writes the `public/` of a project: the world and the typefaces as they are committed, and maps of the tests.
 *
 * @param publicDir a folder that is not there yet
 * @param maps their slugs; the first is at the root of the site
 * @param settings the content of site.json, where it says more than that
 */
export function writePublicFolder(
  publicDir: string,
  maps: readonly string[],
  settings: Readonly<Record<string, unknown>> = { frontMap: maps[0] },
): void {
  for (const part of ['geo', 'fonts']) {
    cpSync(join(PUBLIC_DIR, part), join(publicDir, part), { recursive: true });
  }
  for (const slug of maps) {
    cpSync(join(STORIES_DIR, 'maps', slug), join(publicDir, 'maps', slug), { recursive: true });
  }
  writeFileSync(join(publicDir, 'site.json'), JSON.stringify(settings));
}
