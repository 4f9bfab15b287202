import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES_DIR } from '../fixtures/folders.ts';
import { builtMaps, type OwnMap } from './map-site.ts';
import { storyFiles } from './own-maps.ts';

/** A map with checked quotations, as its folder is. */
function filesWithReceipt(slug: string): OwnMap {
  const names = ['map.json', 'statements.csv', 'receipt.json'];
  const paths = names.map((name) => [name, join(STORIES_DIR, 'maps', slug, name)] as const);
  const files = paths
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, readFileSync(path, 'utf8')]);
  return { slug, answers: {}, files: Object.fromEntries(files) };
}

/** A vote, quotations in two languages, and a map over time. */
export const TAKEN: readonly OwnMap[] = [
  storyFiles('vote'),
  filesWithReceipt('election'),
  filesWithReceipt('election-record'),
];

/** The folder of a site of several maps, on which others are made: its list of maps stands at the root. */
export function siteToMakeOn(): Promise<string> {
  return builtMaps(TAKEN, { settings: {} });
}

/** The folder of the site of one of these maps alone, as `npm run build -- <map>` writes it without /make/. */
export function siteOfOne(map: OwnMap): Promise<string> {
  return builtMaps([map], { settings: { make: false } });
}
