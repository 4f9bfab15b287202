import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptAddresses } from '../core/contract/scripts.ts';
import type { Dataset } from '../core/statements/types.ts';
import { shareMarkup } from './pages/open-graph.ts';
import { type ForeignData, type PageAssets, type RenderedPage, renderPage } from './pages/page.ts';
import { statementsSheet } from './pages/spreadsheet.ts';
import { loadMaps } from './read/load-map.ts';
import { loadWorld, type World } from './read/world.ts';
import {
  pageAddress,
  pagePath,
  type SitePage,
  shareAddresses,
  sitePages,
  spreadsheetPath,
  wayToRoot,
} from './routes.ts';
import { isOnDemand, stringsScript } from './scripts.ts';

/** Style sheets that some pages use besides the common one, by path below src/. */
export const EMBED_SHEET = 'embed/embed.css';
export const TIMELINE_SHEET = 'page/timeline/timeline.css';
export const FOREIGN_DATA_SHEET = 'page/foreign-data/foreign-data-bar.css';

/** Everything that people and `npm run geo` have written. */
export interface SiteFiles {
  readonly world: World;
  readonly datasets: readonly Dataset[];
}

/**
 * Reads the world and every map.
 *
 * @throws DatasetError with every fault of every map
 */
export function readSite(publicDir: string): SiteFiles {
  const world = loadWorld(publicDir);
  return { world, datasets: [...loadMaps(publicDir, world).values()] };
}

/** A site ready to be written: its pages, and the files that go with them. */
export interface Site {
  readonly pages: readonly SitePage[];
  readonly render: (page: SitePage, assets: PageAssets) => RenderedPage;
  /** Style sheets that a page uses besides the common one. */
  readonly sheets: (page: SitePage) => readonly string[];
  /** Spreadsheets of all statements, by path. */
  readonly spreadsheets: ReadonlyMap<string, string>;
}

export interface SiteOptions {
  /** Root of the project, the folder of index.html. */
  readonly root: string;
  /** Address that the site will have; null where it is not known. */
  readonly siteUrl: string | null;
  /** Address of each script below the root, by name. */
  readonly addressOf: (script: string) => string;
  /** Names of all scripts beside the main one. */
  readonly scripts: readonly string[];
  /** Origins whose statements pages may show. */
  readonly dataOrigins: readonly string[];
}

/** Lays out the site: which pages it has, and how each is written. */
export function createSite(
  { world, datasets }: SiteFiles,
  { root, siteUrl, addressOf, scripts, dataOrigins }: SiteOptions,
): Site {
  const template = readFileSync(join(root, 'index.html'), 'utf8');
  const datasetOf = ({ slug }: Pick<SitePage, 'slug'>): Dataset => {
    const dataset = datasets.find((candidate) => candidate.slug === slug);
    if (dataset === undefined) throw new Error(`no map named "${slug}"`);
    return dataset;
  };

  function foreignData(up: string): ForeignData | undefined {
    if (dataOrigins.length === 0) return undefined;
    return {
      gate: up + addressOf('gate'),
      script: up + addressOf('foreign-data'),
      sketch: up + addressOf('sketch'),
      origins: dataOrigins,
    };
  }

  function render({ path, layout, slug, language }: SitePage, assets: PageAssets): RenderedPage {
    const dataset = datasetOf({ slug });
    const up = wayToRoot(path);
    const address = (of: SitePage['layout'], tag = language) =>
      up + pageAddress(pagePath(of, dataset, tag));
    const addresses: ScriptAddresses = Object.fromEntries([
      ...scripts.filter(isOnDemand).map((name) => [name, up + addressOf(name)]),
      ['strings', up + addressOf(stringsScript(language))],
    ]);
    return renderPage(
      template,
      {
        setting:
          layout === 'page'
            ? { kind: 'page', embedPage: address('embed') }
            : { kind: 'embed', page: address('page'), script: up + addressOf('embed-page') },
        dataset,
        language,
        world,
        scripts: addresses,
        alternates: dataset.languages
          .filter((other) => other !== language)
          .map((other) => ({
            language: other,
            href: address(layout, other),
            published:
              siteUrl === null ? undefined : shareAddresses(siteUrl, dataset, other)[layout],
          })),
        statementsHref: up + spreadsheetPath(dataset, language),
        others: datasets
          .filter((other) => other !== dataset)
          .map((other) => {
            const own = other.languages.find((one) => one === language) ?? other.languages[0];
            const href = up + pageAddress(pagePath('page', other, own));
            return { title: other.headline[own] ?? other.slug, href };
          }),
        timelineScriptHref: dataset.timeline === undefined ? undefined : up + addressOf('timeline'),
        foreignData: foreignData(up),
        share:
          siteUrl === null
            ? null
            : shareMarkup(dataset, language, shareAddresses(siteUrl, dataset, language), layout),
      },
      assets,
    );
  }

  return {
    pages: sitePages(datasets),
    render,
    sheets: (page) => [
      ...(page.layout === 'embed' ? [EMBED_SHEET] : []),
      ...(datasetOf(page).timeline === undefined ? [] : [TIMELINE_SHEET]),
    ],
    spreadsheets: new Map(
      datasets.flatMap((dataset) =>
        dataset.languages.map((language): [string, string] => [
          spreadsheetPath(dataset, language),
          statementsSheet(dataset, language, world),
        ]),
      ),
    ),
  };
}
