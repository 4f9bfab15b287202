import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGazetteer } from '../core/atlas/gazetteer.ts';
import type { ScriptAddresses } from '../core/contract/scripts.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { descriptionOf } from '../core/edition/map-texts.ts';
import { stringsFor } from '../core/i18n/languages.ts';
import { createLocale } from '../core/i18n/locale.ts';
import { passagesOf } from '../core/picture/passages.ts';
import { stopUnitOf } from '../core/statements/stops.ts';
import type { ActorId, Dataset, Language } from '../core/statements/types.ts';
import {
  CARD_SIZE,
  oembedJson,
  oembedLink,
  type PlaceShare,
  placeShareMarkup,
  shareMarkup,
} from './pages/open-graph.ts';
import {
  type ForeignData,
  type PageAssets,
  type RenderedPage,
  renderPage,
  type SiteScript,
} from './pages/page.ts';
import { placesWithPages, placeTitle } from './pages/place-body.ts';
import { panelScript, renderPlacePage } from './pages/place-page.ts';
import { statementsSheet } from './pages/spreadsheet.ts';
import { CARD, OEMBED, type PlaceCard, passageSummary } from './pictures/cards.ts';
import { type LoadOptions, loadMaps } from './read/load-map.ts';
import { loadWorld, type World } from './read/world.ts';
import {
  LICENCES,
  pageAddress,
  pagePath,
  placeFolder,
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
/** On top of it, where a map goes by months or years, or does with the rows of another site. */
export const DECADES_SHEET = 'page/timeline/decades.css';
export const FOREIGN_DATA_SHEET = 'page/foreign-data/foreign-data-bar.css';
/** The style sheet of the pages of single places. */
export const PLACE_SHEET = 'page/place/place.css';

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
export function readSite(publicDir: string, options: LoadOptions = {}): SiteFiles {
  const world = loadWorld(publicDir);
  return { world, datasets: [...loadMaps(publicDir, world, options).values()] };
}

/** A site ready to be written: its pages, and the files that go with them. */
export interface Site {
  readonly pages: readonly SitePage[];
  readonly render: (page: SitePage, assets: PageAssets) => RenderedPage;
  /** Style sheets that a page uses besides the common one. */
  readonly sheets: (page: SitePage) => readonly string[];
  /** The pages of single places of a map in one language, and the scripts that complete panels. */
  readonly placeFiles: (
    slug: string,
    language: Language,
    cards: ReadonlyMap<ActorId, PlaceCard>,
  ) => readonly PlaceFile[];
  /** Spreadsheets of all statements, by path. */
  readonly spreadsheets: ReadonlyMap<string, string>;
}

/** A file of a single place: its path below the root and its content. */
export interface PlaceFile {
  readonly path: string;
  readonly source: string;
}

/** From so many statements on, pages show the latest of each place, and the rest comes when it is wanted. */
const MANY_STATEMENTS = 100;

export interface SiteOptions {
  /** Root of the project, the folder of index.html. */
  readonly root: string;
  /** Address that the site will have; null where it is not known. */
  readonly siteUrl: string | null;
  /** Address of each script below the root, by name. */
  readonly addressOf: (script: string) => string;
  /** Names of all scripts beside the main one. */
  readonly scripts: readonly string[];
  /** Address below the root of the style sheet of the pages of single places. */
  readonly placeSheet: string;
  /** Origins whose statements pages may show. */
  readonly dataOrigins: readonly string[];
}

/** Lays out the site: which pages it has, and how each is written. */
export function createSite(
  { world, datasets }: SiteFiles,
  { root, siteUrl, addressOf, scripts, placeSheet, dataOrigins }: SiteOptions,
): Site {
  const template = readFileSync(join(root, 'index.html'), 'utf8');
  const datasetOf = ({ slug }: Pick<SitePage, 'slug'>): Dataset => {
    const dataset = datasets.find((candidate) => candidate.slug === slug);
    if (dataset === undefined) throw new Error(`no map named "${slug}"`);
    return dataset;
  };

  /** Editions by map and language, derived once for all places. */
  const editions = new Map<string, Edition>();
  function editionOf(dataset: Dataset, language: Language): Edition {
    const key = `${dataset.slug} ${language}`;
    const known =
      editions.get(key) ??
      createEdition(
        dataset,
        createGazetteer(world.meta, dataset.pointOfView, dataset.owners),
        createLocale(dataset, language, stringsFor(language, dataset.kind)),
      );
    editions.set(key, known);
    return known;
  }

  /** The scripts that complete panels, by map and language and then by place. */
  const panels = new Map<Edition, Map<ActorId, SiteScript>>();
  function panelOf(id: ActorId, edition: Edition): SiteScript {
    const own = panels.get(edition) ?? new Map<ActorId, SiteScript>();
    panels.set(edition, own);
    const known = own.get(id) ?? panelScript(id, edition);
    own.set(id, known);
    return known;
  }

  function placeFiles(
    slug: string,
    language: Language,
    cards: ReadonlyMap<ActorId, PlaceCard>,
  ): PlaceFile[] {
    const dataset = datasetOf({ slug });
    const edition = editionOf(dataset, language);
    return placesWithPages(edition).flatMap((id): PlaceFile[] => {
      const folder = placeFolder(dataset, language, id);
      const up = wayToRoot(folder);
      const [passage] = passagesOf(id, edition);
      const title = placeTitle(id, edition);
      const description = passage === undefined ? title : passageSummary(passage, edition);
      const share =
        siteUrl === null
          ? null
          : placeShare(id, edition, siteUrl, cards.get(id), { title, description });
      const html = renderPlacePage(id, edition, {
        map: '../../',
        spreadsheet: up + spreadsheetPath(dataset, language),
        licences: up + LICENCES,
        alternates: dataset.languages
          .filter((other) => other !== language)
          .map((other) => ({ language: other, href: up + placeFolder(dataset, other, id) })),
        sheet: up + placeSheet,
        description,
        share: share === null ? null : placeShareMarkup(share),
      });
      const files = [{ path: `${folder}index.html`, source: html }];
      if (siteUrl !== null && share !== null) {
        const addresses = shareAddresses(siteUrl, dataset, language);
        const { title: placeTitle, address, image } = share;
        const place = { id, title: placeTitle, address, image };
        const source = oembedJson(dataset, language, addresses, place);
        files.push({ path: folder + OEMBED, source });
      }
      if (dataset.statements.length < MANY_STATEMENTS) return files;
      const { fileName, source } = panelOf(id, edition);
      return [...files, { path: folder + fileName, source }];
    });
  }

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
      ['strings', up + addressOf(stringsScript(language, dataset.kind))],
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
        restOf:
          dataset.statements.length < MANY_STATEMENTS
            ? undefined
            : (id) => {
                const href = up + placeFolder(dataset, language, id);
                return {
                  href,
                  script: href + panelOf(id, editionOf(dataset, language)).fileName,
                };
              },
        alternates: dataset.languages
          .filter((other) => other !== language)
          .map((other) => ({
            language: other,
            href: address(layout, other),
            published:
              siteUrl === null ? undefined : shareAddresses(siteUrl, dataset, other)[layout],
          })),
        fontsHref: `${up}fonts/`,
        statementsHref: up + spreadsheetPath(dataset, language),
        licencesHref: up + LICENCES,
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
    placeFiles,
    sheets: (page) => [
      ...(page.layout === 'embed' ? [EMBED_SHEET] : []),
      ...timelineSheets(datasetOf(page), page.layout),
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

function placeShare(
  id: ActorId,
  { dataset, locale }: Edition,
  siteUrl: string,
  card: PlaceCard | undefined,
  { title, description }: { readonly title: string; readonly description: string },
): PlaceShare {
  const { language } = locale;
  const addresses = shareAddresses(siteUrl, dataset, language);
  const address = siteUrl + placeFolder(dataset, language, id);
  return {
    title: card?.title ?? title,
    description,
    address,
    language,
    image:
      card === undefined
        ? { address: addresses.card, ...CARD_SIZE, alt: locale.text(descriptionOf(dataset)) }
        : { ...card, address: address + CARD },
    oembed: oembedLink(address + OEMBED, title),
  };
}

/** The style sheets of a map over time. An embed page has the day alone. */
function timelineSheets({ timeline }: Dataset, layout: SitePage['layout']): string[] {
  if (timeline === undefined) return [];
  const isLong = stopUnitOf(timeline.period) !== 'day' || timeline.spansRows === true;
  return [TIMELINE_SHEET, ...(isLong && layout === 'page' ? [DECADES_SHEET] : [])];
}
