import type { WorldTopology } from '../core/atlas/atlas.ts';
import type { PageData } from '../core/contract/page-data.ts';
import { GLOBAL, type ScriptAddresses } from '../core/contract/scripts.ts';
import type { Words } from '../core/contract/words.ts';
import type { OtherNames, Strings } from '../core/i18n/strings.ts';
import type { Markup } from '../core/markup/markup.ts';
import type { FontFiles } from '../page/image/browser-fonts.ts';
import type { CreatePictures } from '../page/image/pictures.ts';
import type { CreateChoropleth } from '../page/map/choropleth.ts';
import type { WriteLevel } from '../page/map/refinement.ts';
import type {
  CreateEmbedLayout,
  CreateTimeline,
  ReadAddress,
  ShowAddress,
  ShowForeignData,
  ShowLens,
  ShowSearch,
  ShowShare,
  ShowTable,
} from './app.ts';

/**
 * What each script provides, by the name of its file in src/scripts/. The last of them are data that the build
 * writes as scripts.
 */
export interface Provided {
  readonly address: ShowAddress;
  readonly 'embed-page': CreateEmbedLayout;
  readonly embed: true;
  readonly 'fine-level': WriteLevel;
  readonly 'foreign-data': ShowForeignData;
  readonly lens: ShowLens;
  readonly 'loose-address': ReadAddress;
  readonly 'moving-map': CreateChoropleth;
  readonly pictures: CreatePictures;
  readonly search: ShowSearch;
  readonly share: ShowShare;
  readonly table: ShowTable;
  readonly timeline: CreateTimeline;
  readonly fonts: FontFiles;
  readonly page: PageData;
  readonly 'place-names': OtherNames;
  readonly 'place-words': OtherNames;
  readonly sketch: WorldTopology;
  readonly strings: Strings;
  readonly words: Words;
  readonly world: WorldTopology;
  /** What a reader did before the main script ran: see boot.js. */
  readonly early: readonly Event[];
  /** Everything under the heading of a panel that the page shows in brief, by the id of its place. */
  readonly [panel: `panel ${string}`]: readonly Markup[];
}

export type ScriptName = keyof Provided;

/** Scripts that are loading or loaded; failed ones are forgotten, so that the next request tries again. */
const loading = new Map<ScriptName, Promise<unknown>>();

/** Publishes what a script provides: its last line. */
export function provide<Name extends ScriptName>(name: Name, given: Provided[Name]): void {
  const host = window as { [GLOBAL]?: { [Key in ScriptName]?: unknown } };
  host[GLOBAL] ??= {};
  host[GLOBAL][name] = given;
}

/** What an earlier script of the page has provided; undefined if it failed to load. */
export function provided<Name extends ScriptName>(name: Name): Provided[Name] | undefined {
  const all = Reflect.get(window, GLOBAL) as Partial<Provided> | undefined;
  return all?.[name];
}

/**
 * What an earlier script of the page must have provided.
 *
 * @throws Error if it failed to load
 */
export function needed<Name extends ScriptName>(name: Name): Provided[Name] {
  const given = provided(name);
  if (given === undefined) throw new Error(`the script "${name}" did not load`);
  return given;
}

/**
 * Fetches a script once and returns what it provides.
 *
 * @throws Error when the script cannot be loaded, or provides nothing
 */
export function load<Name extends ScriptName>(
  name: Name,
  addresses: ScriptAddresses,
): Promise<Provided[Name]> {
  // Another script of the page may have fetched it.
  const here = provided(name);
  if (here !== undefined) return Promise.resolve(here);
  const known = loading.get(name) as Promise<Provided[Name]> | undefined;
  if (known !== undefined) return known;
  const wanted = fetchScript(name, addresses[name]);
  loading.set(name, wanted);
  wanted.catch(() => loading.delete(name));
  return wanted;
}

function fetchScript<Name extends ScriptName>(
  name: Name,
  src: string | undefined,
): Promise<Provided[Name]> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => {
      script.remove();
      reject(new Error(`the script "${name}" could not be loaded from ${src}`));
    };
    script.addEventListener('load', () => {
      const given = provided(name);
      // A host may answer with a page of its own, which loads but provides nothing.
      if (given === undefined) fail();
      else resolve(given);
    });
    script.addEventListener('error', fail);
    script.src = src ?? '';
    document.head.append(script);
  });
}
