import { loadLate } from './late-script.ts';
import type { WorldTopology } from './model/atlas.ts';
import { FINE_LEVEL_CALLBACK } from './model/page-data.ts';

/**
 * Fetches the fine level of the map.
 *
 * @throws Error when it cannot be had
 */
export function loadFineLevel(src: string): Promise<WorldTopology> {
  return loadLate(src, FINE_LEVEL_CALLBACK);
}
