import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle } from '../../src/build/bundle.ts';
import { inlineScripts } from '../../src/build/inline/inline-scripts.ts';
import type { MakeKit } from '../../src/make/kit.ts';
import type { FetchFile } from '../../src/make/take-away/site-zip.ts';
import { NO_SETTINGS } from '../../src/site/settings/site-file.ts';
import type { SiteSettings } from '../../src/site/settings/site-file-schema.ts';
import { DECADES_SHEET, EMBED_SHEET, TIMELINE_SHEET } from '../../src/site/site.ts';
import { TEMPLATE } from '../fixtures/page-sources.ts';

/** What Vite writes behind the style sheet of the main script. */
const MARK = '\n/*$vite$:1*/';
/** Scripts of the page /make/ itself, which sites of single maps do not have. */
const OF_MAKE = /^(?:make|world-meta)/;

/**
 * The kit of a built site.
 *
 * @param folder of the site
 */
export async function builtKit(
  folder: string,
  settings: SiteSettings = NO_SETTINGS,
): Promise<MakeKit> {
  const names = [EMBED_SHEET, TIMELINE_SHEET, DECADES_SHEET];
  const [common, ...sheets] = await Promise.all(['page/page.css', ...names].map(bundle));
  const assets = readdirSync(join(folder, 'assets')).sort();
  const scripts = assets.flatMap((file) => {
    const [, name = ''] = /^([\w-]+)-[0-9a-f]{6}\.js$/.exec(file) ?? [];
    return name === '' || OF_MAKE.test(name) ? [] : [[name, `assets/${file}`] as const];
  });
  const named = (pattern: RegExp) => {
    const file = assets.find((each) => pattern.test(each));
    if (file === undefined) throw new Error(`${folder} has no ${pattern}`);
    return `assets/${file}`;
  };
  return {
    template: TEMPLATE,
    inline: inlineScripts(settings),
    settings,
    sheets: {
      common: `${common?.source ?? ''}${MARK}`,
      ...Object.fromEntries(sheets.map(({ source }, i) => [names[i], source])),
    },
    main: named(/^main-[\w-]+\.js$/),
    scripts: { embed: 'embed.js', ...Object.fromEntries(scripts) },
    placeSheet: named(/^place-\w+\.css$/),
    files: ['licences.txt', ...filesBelow(folder, 'fonts')],
  };
}

/** Gives the files of a built site, as a browser fetches them. */
export function fileFrom(folder: string): FetchFile {
  return async (path) => new Uint8Array(readFileSync(join(folder, path)));
}

function filesBelow(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
