import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type StaticServer, startStaticServer } from '../tools/static-server.ts';

/** A built and served site that is there for one test file. */
export interface MapSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A map that differs from the published one in its answers, and where asked in its settings. */
export interface OwnMap {
  readonly slug: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What each government answered: the id of a stance by its code. */
  readonly answers: Readonly<Record<string, string>>;
  /** The whole spreadsheet, in the place of the answers. */
  readonly sheet?: string;
}

const HEADER = 'statement,utterance,source,part,actor,stance,quote,summary,summary:es';

/** Builds a site of own maps and serves it: its first page is the first of them. */
export async function serveMaps(maps: readonly OwnMap[]): Promise<MapSite> {
  const folder = mkdtempSync(join(tmpdir(), 'map-site-'));
  const publicDir = join(folder, 'public');
  for (const part of ['geo', 'fonts']) {
    cpSync(join('public', part), join(publicDir, part), { recursive: true });
  }
  for (const { slug, settings, answers, sheet } of maps) {
    const map = join(publicDir, 'maps', slug);
    cpSync('public/maps/venezuela-2024', map, { recursive: true });
    const file = join(map, 'map.json');
    const published = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...published, ...settings, slug }));
    const rows = Object.entries(answers).map(
      ([id, stance]) => `${id}-s,a,article-1,1,${id},${stance},,A summary.,Un resumen.`,
    );
    writeFileSync(join(map, 'statements.csv'), sheet ?? [HEADER, ...rows, ''].join('\n'));
  }
  const outDir = join(folder, 'dist');
  await build({ publicDir, logLevel: 'error', build: { outDir } });
  const server: StaticServer = await startStaticServer([{ prefix: '/', folder: outDir }]);
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
