import { readFileSync } from 'node:fs';
import type { MapTopology, Mesh } from '../../geo/mesh.ts';
import { readTopology } from '../../geo/mesh.ts';
import type { WorldMeta } from '../../geo/outputs.ts';

/** The text of a committed file of `public/geo/`. */
export function readCommitted(file: string): string {
  return readFileSync(new URL(`../../public/geo/${file}`, import.meta.url), 'utf8');
}

/** A level as it is committed: the file, and what it says in plane units. */
export interface Level {
  readonly topology: MapTopology;
  readonly mesh: Mesh;
}

function readLevel(file: string): Level {
  const topology = JSON.parse(readCommitted(file)) as MapTopology;
  return { topology, mesh: readTopology(topology) };
}

export const fine = readLevel('world.topo.json');
export const sketch = readLevel('sketch.topo.json');
export const meta = JSON.parse(readCommitted('world.meta.json')) as WorldMeta;
