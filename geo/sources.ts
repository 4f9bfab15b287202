import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type {
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { unitIdOf } from './numeric-ids.ts';
import type { Polygon } from './rings.ts';

/** Outlines by unit id. Degrees or plane units, depending on the step. */
export type Outlines = Map<string, Polygon[]>;

type Country = (TopoPolygon | TopoMultiPolygon) & { id?: string; properties: { name: string } };
type AreaGeometry =
  | { type: 'Polygon'; coordinates: Polygon }
  | { type: 'MultiPolygon'; coordinates: Polygon[] };
type Countries = Topology<{ countries: { type: 'GeometryCollection'; geometries: Country[] } }>;

/** Antarctica, the French Southern and Antarctic Lands, Heard Island: they have no government to make statements. */
const LEFT_OUT = new Set(['AQ', 'TF', 'HM']);

/** The installed release of world-atlas. */
export function sourceVersion(): string {
  const path = createRequire(import.meta.url).resolve('world-atlas/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

function readAtlas(file: string): Countries {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${file}`);
  return JSON.parse(readFileSync(path, 'utf8')) as Countries;
}

function polygonsOf(atlas: Countries, country: Country): Polygon[] {
  const { geometry } = feature(atlas, country) as unknown as { geometry: AreaGeometry };
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  throw new Error(`geo/sources.ts: "${country.properties.name}" in world-atlas is not an area.`);
}

/**
 * The outlines of world-atlas in degrees, by unit id, before anything is cut. Features with the same
 * id (Australia, and Ashmore and Cartier Islands) become one unit.
 *
 * @throws Error on a feature of unknown id or without an area
 */
export function readOutlines(): Outlines {
  const outlines: Outlines = new Map();
  const atlas = readAtlas('countries-50m.json');
  for (const country of atlas.objects.countries.geometries) {
    const id = unitIdOf(country.id, country.properties.name);
    if (LEFT_OUT.has(id)) continue;
    outlines.set(id, [...(outlines.get(id) ?? []), ...polygonsOf(atlas, country)]);
  }
  outlines.set('TV', readTuvalu());
  return outlines;
}

/** Tuvalu is the one state that the 1:50 million file lacks; the 1:10 million file has it. */
function readTuvalu(): Polygon[] {
  const atlas = readAtlas('countries-10m.json');
  const tuvalu = atlas.objects.countries.geometries.find(({ id }) => id === '798');
  if (!tuvalu) throw new Error('geo/sources.ts: countries-10m.json lacks Tuvalu (798).');
  return polygonsOf(atlas, tuvalu);
}
