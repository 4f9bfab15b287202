import { loadLate } from './late-script.ts';
import type { WorldTopology } from './model/atlas.ts';

/** Name of the global function that `geo/world.js` calls. */
export const FINE_LEVEL_CALLBACK = 'reactionMapWorld';

/**
 * Fetches the fine level of the map.
 *
 * @throws Error when it cannot be had
 */
export function loadFineLevel(src: string): Promise<WorldTopology> {
  return loadLate(src, FINE_LEVEL_CALLBACK);
}
