import { DatasetError, type Fault } from '../../core/statements/fault.ts';
import { checkSettings, missingFrontMap } from '../../site/settings/site-file.ts';
import type { SiteFiles } from '../../site/site.ts';
import { type LoadOptions, loadMaps, mapSlugs, printNote } from './load-map.ts';
import { loadSettings } from './load-settings.ts';
import { loadWorld } from './world.ts';

/**
 * Reads the world, the settings of the site and every map.
 *
 * @throws DatasetError with every fault of every file
 */
export function readSite(publicDir: string, options: LoadOptions = {}): SiteFiles {
  const world = loadWorld(publicDir);
  const faults: Fault[] = [];
  const collect = <Read>(read: () => Read): Read | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      faults.push(...error.faults);
      return null;
    }
  };
  const settings = collect(() => loadSettings(publicDir));
  const datasets = collect(() => [...loadMaps(publicDir, world, options).values()]);
  if (settings !== null && datasets !== null) faults.push(...checkSettings(settings, datasets));
  if (settings === null || datasets === null || faults.length > 0) throw new DatasetError(faults);
  const missing = missingFrontMap(settings, mapSlugs(publicDir));
  if (missing !== null) (options.note ?? printNote)(missing);
  return { world, datasets, settings };
}
