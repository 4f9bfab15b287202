import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetError, type Fault } from '../../core/statements/fault.ts';
import type { Dataset } from '../../core/statements/types.ts';
import {
  checkedDataset,
  type MapFolder,
  type Note,
  parseMapFolder,
} from '../../site/map/map-folder.ts';
import { actorRegistry, type World } from '../../site/world.ts';
import { placeNames } from './place-names.ts';
import { parseWantedMaps } from './wanted-maps.ts';

/** The slugs of all maps, in alphabetical order. */
export function mapSlugs(publicDir: string): string[] {
  const folder = join(publicDir, 'maps');
  // Git keeps no empty folder: without a map there is none.
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads `map.json` and `statements.csv` of one map.
 *
 * @throws DatasetError with every fault; the spreadsheet is only checked when `map.json` is valid
 */
export function readMapFolder(publicDir: string, slug: string, world: World): MapFolder {
  const read = (name: string): Uint8Array => {
    const file = `maps/${slug}/${name}`;
    const path = join(publicDir, file);
    if (!existsSync(path)) throw new DatasetError([{ file, message: 'is missing' }]);
    return readFileSync(path);
  };
  return parseMapFolder(read, slug, world, actorRegistry(world, placeNames()));
}

export const printNote: Note = (line) => {
  process.stderr.write(`${line}\n`);
};

/** How maps are read. */
export interface LoadOptions {
  /** Takes what is worth knowing and no fault; it is printed otherwise. */
  readonly note?: Note;
  /** For the eyes of those who write the map: quotations that nobody has checked are marked, and no fault. */
  readonly isPreview?: boolean;
  /** The variable MAPS: see wanted-maps.ts. */
  readonly wanted?: string | undefined;
}

/**
 * Reads one map and checks its quotations against its receipt.
 *
 * @throws DatasetError with every fault
 */
export function loadMap(
  publicDir: string,
  slug: string,
  world: World,
  { note = printNote, isPreview = false }: LoadOptions = {},
): Dataset {
  const path = join(publicDir, 'maps', slug, 'receipt.json');
  const receipt = existsSync(path) ? readFileSync(path, 'utf8') : null;
  return checkedDataset(readMapFolder(publicDir, slug, world), receipt, { note, isPreview });
}

/**
 * Reads all maps that are wanted, in the order of their slugs.
 *
 * @throws DatasetError with every fault of every map; Error if a wanted map is not there
 */
export function loadMaps(
  publicDir: string,
  world: World,
  options: LoadOptions = {},
): ReadonlyMap<string, Dataset> {
  const [datasets, faults] = [new Map<string, Dataset>(), [] as Fault[]];
  for (const slug of parseWantedMaps(options.wanted, mapSlugs(publicDir))) {
    try {
      datasets.set(slug, loadMap(publicDir, slug, world, options));
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new DatasetError(faults);
  return datasets;
}
