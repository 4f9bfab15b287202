import { LEVEL_CALLBACK, type WriteLevel } from './layout.ts';
import { createAtlas } from './model/atlas.ts';
import { mapPaths } from './model/map-paths.ts';

/* Writes the fine level of the world: a script of its own, for most readers never zoom in. */

const writeLevel: WriteLevel = async (topology, gazetteer, unit, pause) => {
  await pause();
  const atlas = createAtlas(topology, gazetteer);
  await pause();
  const paths = mapPaths(atlas, unit);
  await pause();
  return paths;
};

(window as unknown as Record<string, (write: WriteLevel) => void>)[LEVEL_CALLBACK]?.(writeLevel);
