import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { STORIES_DIR } from '../fixtures/folders.ts';
import { buildInto } from '../tools/built-sites.ts';
import { writePublicFolder } from '../tools/public-folder.ts';
import { builtOnce } from '../tools/site-cache.ts';
import { type StaticServer, startStaticServer } from '../tools/static-server.ts';

/** A map that differs from the election of the fixtures in its answers, and where asked in its settings. */
export interface OwnMap {
  readonly slug: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What each government answered: the id of a stance by its code. */
  readonly answers: Readonly<Record<string, string>>;
  /** The whole spreadsheet, in the place of the answers. */
  readonly sheet?: string;
  /** All files of the map by name, which then has nothing of the election. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What a publication settles for the maps of a site. */
export interface OwnSite {
  /** The content of site.json. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Further files below public/, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

const HEADER = 'statement,utterance,source,part,actor,stance,quote,summary,summary:es';

/** How long a build may take, in ms. */
const LONGEST = 300_000;

/**
 * A site of own maps for the tests of one file, built once for all files that name the same maps: gives its
 * address. Its first page is that of the map whose slug comes first in the alphabet, unless a publication settles that.
 */
export function useMaps(maps: readonly OwnMap[], site: OwnSite = firstOf(maps)): () => string {
  return useSite(() => builtMaps(maps, site));
}

/** A built site for the tests of one file: gives its address. */
export function useSite(built: () => Promise<string>): () => string {
  let server: StaticServer | undefined;
  beforeAll(async () => {
    const folder = await built();
    server = await startStaticServer([{ prefix: '/', folder }]);
  }, LONGEST);
  afterAll(() => server?.close());
  return () => {
    if (server === undefined) throw new Error('the site is there with the first test');
    return server.url;
  };
}

/** The folder of a site of own maps, built once for all files that name the same maps and the same publication. */
export function builtMaps(maps: readonly OwnMap[], site: OwnSite = firstOf(maps)): Promise<string> {
  return builtOnce(recipeOf(maps, site), (empty) => buildSite(maps, site, empty));
}

function firstOf(maps: readonly OwnMap[]): OwnSite {
  return { settings: { frontMap: maps.map(({ slug }) => slug).toSorted()[0] } };
}

/** Differs where the same files of the project become another site. */
function recipeOf(maps: readonly OwnMap[], site: OwnSite): string {
  const code = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  return JSON.stringify({ maps, site, code });
}

async function buildSite(
  maps: readonly OwnMap[],
  { settings, files = {} }: OwnSite,
  outDir: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'map-site-'));
  try {
    const publicDir = join(folder, 'public');
    writePublicFolder(publicDir, [], settings);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(publicDir, path), text);
    for (const map of maps) writeMap(map, join(publicDir, 'maps', map.slug));
    await buildInto(outDir, publicDir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeMap({ slug, settings, answers, sheet, files }: OwnMap, folder: string): void {
  if (files !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return;
  }
  cpSync(join(STORIES_DIR, 'maps/election'), folder, { recursive: true });
  const change = (name: string, fields: object) => {
    const file = join(folder, name);
    const settled = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...settled, ...fields }));
  };
  change('map.json', { ...settings, slug });
  change('receipt.json', { map: slug });
  const rows = Object.entries(answers).map(
    ([id, stance]) => `${id}-s,a,article-1,1,${id},${stance},,A summary.,Un resumen.`,
  );
  writeFileSync(join(folder, 'statements.csv'), sheet ?? [HEADER, ...rows, ''].join('\n'));
}
