import { provide } from '../app/scripts.ts';
import { createAtlas } from '../core/atlas/atlas.ts';
import { writeMapPaths } from '../core/atlas/map-paths.ts';
import type { WriteLevel } from '../page/map/refinement.ts';

/* Writes the fine level of the world. A separate script, because most readers never zoom in. */

/** Work per animation frame, in ms: about half of one at 60 Hz; the rest is for moving the map. */
const SLICE = 7;

const writeLevel: WriteLevel = async (topology, gazetteer, unit, pause) => {
  await pause();
  const atlas = createAtlas(topology, gazetteer);
  await pause();
  const writing = writeMapPaths(atlas, unit);
  for (let since = performance.now(); ; ) {
    const step = writing.next();
    if (step.done !== true && performance.now() - since < SLICE) continue;
    await pause();
    if (step.done === true) return step.value;
    since = performance.now();
  }
};

provide('fine-level', writeLevel);
