import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGazetteer } from '../core/atlas/gazetteer.ts';
import type { ScriptAddresses } from '../core/contract/scripts.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { descriptionOf } from '../core/edition/map-texts.ts';
import { stringsFor } from '../core/i18n/languages.ts';
import { createLocale } from '../core/i18n/locale.ts';
import type { Child } from '../core/markup/markup.ts';
import { passagesOf } from '../core/picture/passages.ts';
import { DatasetError, type Fault } from '../core/statements/fault.ts';
import { stopUnitOf } from '../core/statements/stops.ts';
import type { ActorId, Dataset, Language } from '../core/statements/types.ts';
import { listTitle, type MapList } from './pages/list-body.ts';
import { listDescription, renderListPage } from './pages/list-page.ts';
import { listPictures } from './pages/list-picture.ts';
import {
  CARD_SIZE,
  listShareMarkup,
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
import { createSiteParts } from './pages/site-parts.ts';
import { statementsSheet } from './pages/spreadsheet.ts';
import { CARD, OEMBED, type PlaceCard, passageSummary } from './pictures/cards.ts';
import { type LoadOptions, loadMaps, mapSlugs, printNote } from './read/load-map.ts';
import {
  checkSettings,
  loadSettings,
  missingFrontMap,
  NO_SETTINGS,
  type SiteSettings,
  siteText,
} from './read/site-file.ts';
import { loadWorld, type World } from './read/world.ts';
import {
  FRONT_PAGE,
  frontOf,
  LICENCES,
  languageFor,
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

/** The style sheet of the list of maps, and that of the name and the links of the publication. */
export const LIST_SHEET = 'page/list/list.css';
export const PUBLICATION_SHEET = 'page/publication/publication.css';

/** Everything that people and `npm run geo` have written. */
export interface SiteFiles {
  readonly world: World;
  readonly datasets: readonly Dataset[];
  /** What `site.json` says; absent where there is none. */
  readonly settings?: SiteSettings;
}

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

/** Whether the pages of a site show who publishes it. */
export function hasPublication({ settings }: Pick<SiteFiles, 'settings'>): boolean {
  const { name, logo, footer = [] } = settings ?? {};
  return name !== undefined || logo !== undefined || footer.length > 0;
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
  /** The page at the root that lists the maps, as HTML; null where a map is there. */
  readonly listPage: (() => string) | null;
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
  /** The same of the list of maps. */
  readonly listSheet?: string;
  /** The style rules for the name and the links of the publication, where the site has them. */
  readonly publicationCss?: string;
  /** Origins whose statements pages may show. */
  readonly dataOrigins: readonly string[];
}

/** Lays out the site: which pages it has, and how each is written. */
export function createSite(
  { world, datasets, settings = NO_SETTINGS }: SiteFiles,
  options: SiteOptions,
): Site {
  const { root, siteUrl, addressOf, scripts, placeSheet, dataOrigins } = options;
  const front = frontOf(datasets, settings);
  const parts = createSiteParts(settings, options.publicationCss ?? '');
  const nameIn = (language: string) =>
    settings.name === undefined ? undefined : siteText(settings.name, language);
  const sharesOf = (site: string, dataset: Dataset, language: Language) =>
    shareAddresses(site, dataset, language, nameIn(language));
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
          : placeShare(id, edition, siteUrl, cards.get(id), {
              title,
              description,
              publication: nameIn(language),
            });
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
        publication: parts.publication(up, language),
        additions: parts.plain(up),
      });
      const files = [{ path: `${folder}index.html`, source: html }];
      if (siteUrl !== null && share !== null) {
        const addresses = sharesOf(siteUrl, dataset, language);
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
        others: [
          ...datasets
            .filter((other) => other !== dataset)
            .map((other) => {
              const own = languageFor(other, language);
              const href = up + pageAddress(pagePath('page', other, own));
              return { title: other.headline[own] ?? other.slug, href };
            }),
          ...(front.kind === 'map' ? [] : [{ title: stringsFor(language).maps.all, href: up }]),
        ],
        timelineScriptHref: dataset.timeline === undefined ? undefined : up + addressOf('timeline'),
        foreignData: foreignData(up),
        share:
          siteUrl === null
            ? null
            : shareMarkup(dataset, language, sharesOf(siteUrl, dataset, language), layout),
        site: parts.page(layout, up, language),
      },
      assets,
    );
  }

  function listPage(): string {
    const language = settings.language ?? datasets[0]?.languages[0] ?? 'en';
    const up = wayToRoot(FRONT_PAGE);
    const pictures = datasets.length === 0 ? null : listPictures(world);
    const list: MapList = {
      language,
      land: pictures?.land ?? null,
      maps: datasets.flatMap((dataset) => {
        if (pictures === null) return [];
        const edition = editionOf(dataset, languageFor(dataset, language));
        const languages = dataset.languages.map((tag) => ({
          language: tag,
          href: pageAddress(pagePath('page', dataset, tag)),
        }));
        const own = languages.find((one) => one.language === edition.locale.language);
        return [{ edition, href: own?.href ?? up, picture: pictures.of(edition), languages }];
      }),
      licences: up + LICENCES,
      publication: parts.publication(up, language),
    };
    return renderListPage(list, {
      sheet: up + (options.listSheet ?? ''),
      share: siteUrl === null ? null : listShare(list, siteUrl, nameIn(language)),
      additions: parts.plain(up),
    });
  }

  return {
    pages: sitePages(datasets, front),
    listPage: front.kind === 'list' ? listPage : null,
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
  { title, description, publication }: Pick<PlaceShare, 'title' | 'description' | 'publication'>,
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
    publication,
  };
}

function listShare(list: MapList, siteUrl: string, publication: string | undefined): Child {
  const [first] = list.maps;
  return listShareMarkup({
    title: listTitle(list),
    description: listDescription(list),
    address: siteUrl,
    language: list.language,
    publication,
    image:
      first === undefined
        ? null
        : {
            address: `${siteUrl}${first.href}${CARD}`,
            alt: first.edition.locale.text(descriptionOf(first.edition.dataset)),
          },
  });
}

/** The style sheets of a map over time. An embed page has the day alone. */
function timelineSheets({ timeline }: Dataset, layout: SitePage['layout']): string[] {
  if (timeline === undefined) return [];
  const isLong = stopUnitOf(timeline.period) !== 'day' || timeline.spansRows === true;
  return [TIMELINE_SHEET, ...(isLong && layout === 'page' ? [DECADES_SHEET] : [])];
}
