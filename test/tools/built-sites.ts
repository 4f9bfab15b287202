import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { PUBLIC_DIR } from '../fixtures/folders.ts';
import { writePublicFolder } from './public-folder.ts';
import { builtOnce } from './site-cache.ts';

/** The maps of the site that most browser tests look at: a list with quotations, and a record over time. */
export const SITE_MAPS = ['election', 'election-record'] as const;

/** The folder of the site of `SITE_MAPS`, whose address its pages do not know. */
export function builtSite(): Promise<string> {
  return builtOnce(`the site of ${SITE_MAPS.join(', ')}`, async (outDir) => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    try {
      const publicDir = join(folder, 'public');
      writePublicFolder(publicDir, SITE_MAPS);
      await buildInto(outDir, publicDir);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** The folder of the site of `public/`, as `npm run build` builds it. */
export function builtPublication(): Promise<string> {
  return builtOnce('the site of public/', (outDir) => buildInto(outDir, PUBLIC_DIR), ['public']);
}

/** Builds a site of what a `public/` holds, as `npm run build` does. */
export async function buildInto(outDir: string, publicDir: string): Promise<void> {
  await build({ publicDir, logLevel: 'error', build: { outDir, emptyOutDir: true } });
}
