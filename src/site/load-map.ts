import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetError, type Fault } from '../model/fault.ts';
import { INTERFACE_LANGUAGES } from '../model/locales/languages.ts';
import { contradictions } from '../model/position.ts';
import { parseStatements } from '../model/statements.ts';
import type { Dataset } from '../model/types.ts';
import { parseMapFile } from './map-file.ts';
import { checkReceipt, type Receipt } from './receipt.ts';
import { actorRegistry, type World } from './world.ts';

/** A map's files, parsed: the dataset, and where its fragments stand. */
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
 * @throws DatasetError with every fault of both files
 */
export function readMapFolder(publicDir: string, slug: string, world: World): MapFolder {
  const folder = `maps/${slug}`;
  const registry = actorRegistry(world);
  const read = (name: string) => readFileSync(join(publicDir, folder, name), 'utf8');
  const mapFile = `${folder}/map.json`;
  const statementsFile = `${folder}/statements.csv`;
  const map = parseMapFile(read('map.json'), mapFile, {
    registry,
    interfaceLanguages: Object.keys(INTERFACE_LANGUAGES),
  });
  if (!map.ok) throw new DatasetError(map.faults);
  const faults: Fault[] = [];
  if (map.value.slug !== slug) {
    faults.push({
      file: mapFile,
      place: 'slug',
      value: map.value.slug,
      message: `must be the name of its folder, ${slug}`,
    });
  }
  const statements = parseStatements(read('statements.csv'), map.value, registry, statementsFile);
  if (!statements.ok) throw new DatasetError([...faults, ...statements.faults]);
  faults.push(...contradictions(statements.value.statements, map.value, statementsFile));
  if (faults.length > 0) throw new DatasetError(faults);
  return {
    dataset: { ...map.value, statements: statements.value.statements },
    lines: statements.value.lines,
    statementsFile,
  };
}

/**
 * Reads one map and checks its quotations against its receipt, as a build must.
 *
 * @throws DatasetError with every fault
 */
export function loadMap(publicDir: string, slug: string, world: World): Dataset {
  const { dataset, lines, statementsFile } = readMapFolder(publicDir, slug, world);
  const path = join(publicDir, 'maps', slug, 'receipt.json');
  const receipt: Receipt = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Receipt)
    : { comment: '', sources: {}, quotations: {} };
  const faults = checkReceipt(dataset, receipt, statementsFile, lines);
  if (faults.length > 0) throw new DatasetError(faults);
  return dataset;
}
