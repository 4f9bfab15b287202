import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataScript } from '../core/contract/scripts.ts';
import { INTERFACE_LANGUAGES, stringsFor } from '../core/i18n/languages.ts';
import { placeWords } from '../core/i18n/place-words.ts';
import { pageTexts } from '../make/words/languages.ts';
import {
  type Interface,
  isBuilt,
  makeWordsScript,
  type SiteFeatures,
  stringsScript,
} from '../site/scripts.ts';
import { pictureFontFiles, type Typefaces } from '../site/settings/typefaces.ts';
import { type BundledPackage, bundle } from './bundle.ts';
import { placeNames } from './read/place-names.ts';

const FOLDER = fileURLToPath(new URL('../scripts', import.meta.url));

/** The scripts of dist/ beside the main one, by name, and the packages that code in them is from. */
interface SiteScripts {
  readonly sources: ReadonlyMap<string, string>;
  readonly packages: readonly BundledPackage[];
}

/** Names of the scripts in src/scripts/ beside the main one. */
export function bundledScripts(features: SiteFeatures): string[] {
  return readdirSync(FOLDER)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'main' && isBuilt(name, features));
}

/**
 * Data scripts that the build writes: a function for the source of each, by name. Every language has its
 * own script of strings for each kind of story.
 *
 * @param languages those of the maps, whose names of places the search finds: by default those of the interfaces
 */
export function dataScripts(
  publicDir: string,
  interfaces: Iterable<Interface>,
  features: SiteFeatures,
  typefaces: Typefaces = {},
  languages?: readonly string[],
): ReadonlyMap<string, () => string> {
  // An iterator gives its values once.
  const needed = [...interfaces];
  const searched = languages ?? needed.map(({ language }) => language);
  const json = (name: string): unknown =>
    JSON.parse(readFileSync(join(publicDir, 'geo', name), 'utf8'));
  const all: readonly (readonly [string, () => string])[] = [
    ['fonts', () => dataScript('fonts', fontFiles(publicDir, typefaces))],
    ['place-names', () => dataScript('place-names', placeNames(searched))],
    ['place-words', () => dataScript('place-words', placeWords())],
    ['world', () => dataScript('world', json('world.topo.json'))],
    ...needed.map(({ language, kind }): [string, () => string] => [
      stringsScript(language, kind),
      () =>
        dataScript('strings', {
          ...stringsFor(language, kind),
          kinds: undefined,
          defaults: undefined,
          maps: undefined,
        }),
    ]),
    ...Object.keys(INTERFACE_LANGUAGES).map((language): [string, () => string] => {
      const name = makeWordsScript(language);
      return [name, () => dataScript(name, pageTexts(language))];
    }),
    ['sketch', () => dataScript('sketch', json('sketch.topo.json'))],
    ['world-meta', () => dataScript('world-meta', json('world.meta.json'))],
  ];
  return new Map(all.filter(([name]) => isBuilt(name, features)));
}

/** Makes every script of the site beside the main one. */
export async function siteScripts(
  publicDir: string,
  interfaces: Iterable<Interface>,
  features: SiteFeatures,
  typefaces: Typefaces = {},
  languages?: readonly string[],
): Promise<SiteScripts> {
  const names = bundledScripts(features);
  const bundles = await Promise.all(names.map((name) => bundle(`scripts/${name}.ts`)));
  const bundled = bundles.map(({ source }, i): [string, string] => [names[i] ?? '', source]);
  const written = [...dataScripts(publicDir, interfaces, features, typefaces, languages)].map(
    ([name, source]): [string, string] => [name, source()],
  );
  return {
    sources: new Map([...bundled, ...written]),
    packages: bundles.flatMap(({ packages }) => packages),
  };
}

/** Both typefaces as data URLs: a picture cannot load files. */
function fontFiles(publicDir: string, typefaces: Typefaces) {
  const { serif, sans } = pictureFontFiles(typefaces);
  const read = (path: string) =>
    `data:font/woff2;base64,${readFileSync(join(publicDir, path)).toString('base64')}`;
  return { serif: read(serif.file), sans: read(sans.file) };
}
