import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEdition, type Edition } from '../../src/model/edition.ts';
import { createGazetteer } from '../../src/model/gazetteer.ts';
import { createLocale } from '../../src/model/locale.ts';
import { stringsFor } from '../../src/model/locales/languages.ts';
import type { Language } from '../../src/model/types.ts';
import { loadMap, readMapFolder } from '../../src/site/load-map.ts';
import { parseReceipt, type Receipt } from '../../src/site/receipt.ts';
import { actorRegistry, loadWorld } from '../../src/site/world.ts';

export const PUBLIC_DIR = fileURLToPath(new URL('../../public', import.meta.url));
export const SLUG = 'venezuela-2024';

/** The text of a committed file of the map. */
export function readMapText(name: string): string {
  return readFileSync(`${PUBLIC_DIR}/maps/${SLUG}/${name}`, 'utf8');
}

export const world = loadWorld(PUBLIC_DIR);
export const registry = actorRegistry(world);
export const folder = readMapFolder(PUBLIC_DIR, SLUG, world);
export const dataset = loadMap(PUBLIC_DIR, SLUG, world);
export const receipt = committedReceipt();

function committedReceipt(): Receipt {
  const found = parseReceipt(readMapText('receipt.json'));
  if (found === null) throw new Error('receipt.json is no receipt');
  return found;
}

/** The committed map in one language. */
export function committedEdition(tag: 'en' | 'es'): Edition {
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  return createEdition(dataset, gazetteer, createLocale(dataset, tag as Language, stringsFor(tag)));
}
