import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { withOrganisations } from '../../core/statements/actors.ts';
import { DatasetError, type Fault } from '../../core/statements/fault.ts';
import { contradictions } from '../../core/statements/position.ts';
import { parseStatements } from '../../core/statements/statements.ts';
import type { Dataset, MapFile, Statement } from '../../core/statements/types.ts';
import { parseMapFile } from './map-file.ts';
import { checkReceipt, parseReceipt } from './receipt.ts';
import { actorRegistry, areaNames, type World } from './world.ts';

/** A map's files, parsed: the dataset, and the line of each fragment. */
export interface MapFolder {
  readonly dataset: Dataset;
  readonly lines: ReadonlyMap<string, number>;
  /** Name of the spreadsheet for messages. */
  readonly statementsFile: string;
}

/** The slugs of all maps, in alphabetical order. */
export function mapSlugs(publicDir: string): string[] {
  return readdirSync(join(publicDir, 'maps'), { withFileTypes: true })
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
  const folder = `maps/${slug}`;
  const registry = actorRegistry(world);
  const [mapFile, statementsFile] = [`${folder}/map.json`, `${folder}/statements.csv`];
  const read = (file: string) => {
    const path = join(publicDir, file);
    if (!existsSync(path)) throw new DatasetError([{ file, message: 'is missing' }]);
    const bytes = readFileSync(path);
    if (isUtf16(bytes)) {
      const message = 'is saved as UTF-16; save it as UTF-8, which Excel calls "CSV UTF-8"';
      throw new DatasetError([{ file, message }]);
    }
    return bytes.toString('utf8');
  };
  const map = parseMapFile(read(mapFile), mapFile, {
    registry,
    interfaceLanguages: Object.keys(INTERFACE_LANGUAGES),
  });
  if (!map.ok) throw new DatasetError(map.faults);
  const faults: Fault[] = [];
  if (map.value.slug !== slug) {
    const message = `must be the name of its folder, ${slug}`;
    faults.push({ file: mapFile, place: 'slug', value: map.value.slug, message });
  }
  const actors = withOrganisations(registry, map.value.organisations);
  const parsed = parseStatements(read(statementsFile), map.value, actors, statementsFile);
  if (!parsed.ok) throw new DatasetError([...faults, ...parsed.faults]);
  const { statements, pages, lines } = parsed.value;
  const lineOf = ({ id }: Statement) => [...lines].find(([key]) => key.startsWith(`${id}/`))?.[1];
  faults.push(...contradictions(statements, map.value, statementsFile, lineOf));
  if (faults.length > 0) throw new DatasetError(faults);
  const actorNames = withAreaNames(map.value, world);
  return { dataset: { ...map.value, actorNames, statements, pages }, lines, statementsFile };
}

/** Whether a file begins with the byte order mark of UTF-16, of either order: "Unicode text" of a spreadsheet. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Names a newsroom's own areas as their outline files do, unless the map gives another name. */
function withAreaNames({ actorNames, languages }: MapFile, world: World): MapFile['actorNames'] {
  const own = [...areaNames(world)].map(([id, name]) => {
    const everywhere = Object.fromEntries(languages.map((language) => [language, name]));
    return [id, { name: everywhere, ...actorNames[id] }] as const;
  });
  return { ...actorNames, ...Object.fromEntries(own) };
}

/**
 * Reads one map and checks its quotations against its receipt.
 *
 * @throws DatasetError with every fault
 */
export function loadMap(publicDir: string, slug: string, world: World): Dataset {
  const { dataset, lines, statementsFile } = readMapFolder(publicDir, slug, world);
  const path = join(publicDir, 'maps', slug, 'receipt.json');
  const receipt = existsSync(path) ? parseReceipt(readFileSync(path, 'utf8')) : null;
  const faults = checkReceipt(dataset, receipt, statementsFile, lines);
  if (faults.length > 0) throw new DatasetError(faults);
  return dataset;
}

/**
 * Reads all maps, in the order of their slugs.
 *
 * @throws DatasetError with every fault of every map
 */
export function loadMaps(publicDir: string, world: World): ReadonlyMap<string, Dataset> {
  const [datasets, faults] = [new Map<string, Dataset>(), [] as Fault[]];
  for (const slug of mapSlugs(publicDir)) {
    try {
      datasets.set(slug, loadMap(publicDir, slug, world));
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new DatasetError(faults);
  return datasets;
}
