import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorldTopology } from '../../core/atlas/atlas.ts';
import type { WorldMeta } from '../../core/atlas/gazetteer.ts';
import type { World } from '../../site/world.ts';

/** Reads the geometry, which we generate ourselves: its shape is not checked. */
export function loadWorld(publicDir: string): World {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(publicDir, 'geo', name), 'utf8'));
  return {
    sketch: read('sketch.topo.json') as WorldTopology,
    meta: read('world.meta.json') as WorldMeta,
  };
}

/** Reads the fine level, which pictures are drawn from. */
export function loadFineLevel(publicDir: string): WorldTopology {
  const path = join(publicDir, 'geo', 'world.topo.json');
  return JSON.parse(readFileSync(path, 'utf8')) as WorldTopology;
}
