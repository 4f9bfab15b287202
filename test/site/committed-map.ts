import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGazetteer } from '../../src/model/gazetteer.ts';
import { keyOrder, keyView } from '../../src/model/key-view.ts';
import { createLocale } from '../../src/model/locale.ts';
import { stringsFor } from '../../src/model/locales/languages.ts';
import type { PanelContext } from '../../src/model/panel-view.ts';
import { positionsOf } from '../../src/model/position.ts';
import type { Language } from '../../src/model/types.ts';
import { loadMap, readMapFolder } from '../../src/site/load-map.ts';
import { POINT_OF_VIEW } from '../../src/site/page.ts';
import type { Receipt } from '../../src/site/receipt.ts';
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
export const receipt = JSON.parse(readMapText('receipt.json')) as Receipt;

/** What the panels of the committed map are derived from, in one language. */
export function panelContext(tag: 'en' | 'es'): PanelContext {
  const locale = createLocale(dataset, tag as Language, stringsFor(tag));
  const positions = positionsOf(dataset);
  const gazetteer = createGazetteer(world.meta, POINT_OF_VIEW);
  return {
    dataset,
    positions,
    gazetteer,
    locale,
    order: keyOrder(keyView(dataset, positions, locale)),
  };
}
