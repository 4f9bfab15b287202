import { createGazetteer } from '../core/atlas/gazetteer.ts';
import type { ScriptAddresses } from '../core/contract/scripts.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { stringsFor } from '../core/i18n/languages.ts';
import { createLocale } from '../core/i18n/locale.ts';
import type { Markup } from '../core/markup/markup.ts';
import { stopUnitOf } from '../core/statements/stops.ts';
import type { ActorId, Dataset, Language } from '../core/statements/types.ts';
import type { PlaceCard } from './cards.ts';
import { datasetFacts } from './dataset-facts.ts';
import { listOfMaps } from './list-of-maps.ts';
import type { InlineScripts } from './pages/inline-scripts.ts';
import { datasetJsonLd } from './pages/json-ld.ts';
import { shareMarkup } from './pages/open-graph.ts';
import { type RenderedPage, renderPage, type SiteScript } from './pages/page.ts';
import {
  type ForeignData,
  type PageAssets,
  type PageContent,
  type PageInParts,
  pageInParts,
} from './pages/page-in-parts.ts';
import { placesWithPages } from './pages/place-body.ts';
import { panelRest, panelScript } from './pages/place-page.ts';
import { createSiteParts } from './pages/site-parts.ts';
import { statementsSheet } from './pages/spreadsheet.ts';
import { type PlaceFile, placeFiles } from './place-files.ts';
import { type PublishingFile, publishingFiles } from './publishing.ts';
import {
  frontOf,
  LICENCES,
  languageFor,
  MAKE_FOLDER,
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
import { NO_SETTINGS, siteText } from './settings/site-file.ts';
import type { SiteSettings } from './settings/site-file-schema.ts';
import type { World } from './world.ts';

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

/** Whether the pages of a site show who publishes it. */
export function hasPublication({ settings }: Pick<SiteFiles, 'settings'>): boolean {
  const { name, logo, footer = [] } = settings ?? {};
  return name !== undefined || logo !== undefined || footer.length > 0;
}

/** A site ready to be written: its pages, and the files that go with them. */
export interface Site {
  readonly pages: readonly SitePage[];
  readonly render: (page: SitePage, assets: PageAssets) => RenderedPage;
  /** What `render` writes a page from. */
  readonly parts: (page: SitePage, assets: PageAssets) => PageInParts;
  /** What completes the panels that the pages of a map in one language show in brief; empty where they show all. */
  readonly panels: (slug: string, language: Language) => ReadonlyMap<ActorId, readonly Markup[]>;
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
  /** Files for hosts, search engines and programs. */
  readonly publishingFiles: () => readonly PublishingFile[];
}

/** From so many statements on, pages show the latest of each place, and the rest comes when it is wanted. */
const MANY_STATEMENTS = 100;

const hasMany = ({ statements }: Dataset) => statements.length >= MANY_STATEMENTS;

interface SiteOptions {
  /** The text of index.html. */
  readonly template: string;
  readonly inline: InlineScripts;
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
  const { template, inline, siteUrl, addressOf, scripts, placeSheet, dataOrigins } = options;
  const front = frontOf(datasets, settings);
  const parts = createSiteParts(settings, options.publicationCss ?? '', inline.counter);
  const nameIn = (language: string) =>
    settings.name === undefined ? undefined : siteText(settings.name, language);
  const sharesOf = (site: string, dataset: Dataset, language: Language) =>
    shareAddresses(site, dataset, language, nameIn(language));
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

  function foreignData(up: string): ForeignData | undefined {
    if (dataOrigins.length === 0) return undefined;
    return {
      gate: up + addressOf('gate'),
      script: up + addressOf('foreign-data'),
      sketch: up + addressOf('sketch'),
      origins: dataOrigins,
    };
  }

  function contentOf({ path, layout, slug, language }: SitePage): PageContent {
    const dataset = datasetOf({ slug });
    const up = wayToRoot(path);
    const address = (of: SitePage['layout'], tag = language) =>
      up + pageAddress(pagePath(of, dataset, tag));
    const addresses: ScriptAddresses = Object.fromEntries([
      ...scripts.filter(isOnDemand).map((name) => [name, up + addressOf(name)]),
      ['strings', up + addressOf(stringsScript(language, dataset.kind))],
    ]);
    return {
      setting:
        layout === 'page'
          ? { kind: 'page', embedPage: address('embed') }
          : { kind: 'embed', page: address('page'), script: up + addressOf('embed-page') },
      dataset,
      language,
      world,
      scripts: addresses,
      restOf: hasMany(dataset)
        ? (id) => {
            const href = up + placeFolder(dataset, language, id);
            return {
              href,
              script: href + panelOf(id, editionOf(dataset, language)).fileName,
            };
          }
        : undefined,
      alternates: dataset.languages
        .filter((other) => other !== language)
        .map((other) => ({
          language: other,
          href: address(layout, other),
          published: siteUrl === null ? undefined : shareAddresses(siteUrl, dataset, other)[layout],
        })),
      fontsHref: `${up}fonts/`,
      statementsHref: up + spreadsheetPath(dataset, language),
      licencesHref: up + LICENCES,
      makeHref: settings.make ? up + MAKE_FOLDER : undefined,
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
          : [
              shareMarkup(dataset, language, sharesOf(siteUrl, dataset, language), layout),
              layout === 'page'
                ? datasetJsonLd(datasetFacts(editionOf(dataset, language), siteUrl, settings))
                : null,
            ],
      site: parts.page(layout, up, language),
      boot: inline.boot,
    };
  }

  function listPage(): string {
    const language = settings.language ?? datasets[0]?.languages[0] ?? 'en';
    return listOfMaps(datasets, {
      world,
      language,
      siteUrl,
      sheet: options.listSheet ?? '',
      parts,
      publicationName: nameIn(language),
      editionOf,
    });
  }

  return {
    pages: sitePages(datasets, front),
    listPage: front.kind === 'list' ? listPage : null,
    render: (page, assets) => renderPage(template, contentOf(page), assets),
    parts: (page, assets) => pageInParts(contentOf(page), assets),
    panels(slug, language) {
      const dataset = datasetOf({ slug });
      if (!hasMany(dataset)) return new Map();
      const edition = editionOf(dataset, language);
      return new Map(placesWithPages(edition).map((id) => [id, panelRest(id, edition)]));
    },
    placeFiles(slug, language, cards) {
      const dataset = datasetOf({ slug });
      const edition = editionOf(dataset, language);
      return placeFiles(edition, cards, {
        siteUrl,
        sheet: placeSheet,
        parts,
        publicationName: nameIn(language),
        panelOf: hasMany(dataset) ? (id) => panelOf(id, edition) : undefined,
      });
    },
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
    publishingFiles: () =>
      publishingFiles(datasets, { siteUrl, settings, hasList: front.kind === 'list', editionOf }),
  };
}

/** The style sheets of a map over time. An embed page has the day alone. */
function timelineSheets({ timeline }: Dataset, layout: SitePage['layout']): string[] {
  if (timeline === undefined) return [];
  const isLong = stopUnitOf(timeline.period) !== 'day' || timeline.spansRows === true;
  return [TIMELINE_SHEET, ...(isLong && layout === 'page' ? [DECADES_SHEET] : [])];
}
