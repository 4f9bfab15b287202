import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import {
  FINE_LEVEL_CALLBACK,
  NAMES_CALLBACK,
  SKETCH_CALLBACK,
  STRINGS_CALLBACK,
} from '../core/contract/page-data.ts';
import { INTERFACE_LANGUAGES, stringsFor } from '../core/i18n/languages.ts';
import { DatasetError } from '../core/statements/fault.ts';
import type { Dataset, Language } from '../core/statements/types.ts';
import { bundle, TARGETS } from './bundle.ts';
import { oembedJson, type ShareAddresses, shareMarkup } from './pages/open-graph.ts';
import { otherNames } from './pages/other-names.ts';
import { type OtherData, type PageAssets, renderErrorPage, renderPage } from './pages/page.ts';
import { statementsSheet } from './pages/spreadsheet.ts';
import { type SiteScript, statementsScript } from './pages/statements-script.ts';
import { CARD, cardFiles, OEMBED, type SiteFile } from './pictures/cards.ts';
import { loadPictureFonts } from './pictures/font-files.ts';
import { parseDataOrigins } from './read/data-origins.ts';
import { loadMaps } from './read/load-map.ts';
import { parseSiteUrl } from './read/site-url.ts';
import { loadWorld, type World } from './read/world.ts';

/** A page of the site: its path below the root, without a leading slash, and what it shows. */
interface SitePage {
  readonly path: string;
  readonly layout: 'page' | 'frame';
  readonly slug: string;
  readonly language: Language;
}

/** Stands for the way from a page to the root in the style sheet, whose text is shared by all pages. */
const ROOT = '__SITE_ROOT__';

/** The fine level of the world as a classic script; see src/scripts/fine-level.ts. */
const FINE_LEVEL = 'geo/world.js';

/** Scripts that are built beside the main one, by the address that the development server has them at. */
const EMBEDDING = 'embedding.js';
const HELPER = 'embed.js';
const FRAME = 'frame.js';
const PICTURES = 'pictures.js';
const TABLE = 'table.js';
const LEVEL = 'fine-level.js';
const LENS = 'lens.js';
const TIMELINE = 'timeline.js';
const SCRIPTS = {
  // What frames need before the main script.
  [FRAME]: 'scripts/embed-page.ts',
  // Shows how to embed a map, once a reader asks.
  [EMBEDDING]: 'scripts/share.ts',
  // Draws the table of all statements.
  [TABLE]: 'scripts/table.ts',
  // Makes pictures.
  [PICTURES]: 'scripts/pictures.ts',
  // Draws the fine level of the world.
  [LEVEL]: 'scripts/fine-level.ts',
  // Shows the map as single sources report it.
  [LENS]: 'scripts/lens.ts',
  // Brings maps over time to life.
  [TIMELINE]: 'scripts/timeline.ts',
  // For the pages that embed a map.
  [HELPER]: 'scripts/embed.ts',
} as const;
/** Scripts of sites that may show statements of other sites. */
const GATE_SCRIPT = 'scripts/gate.ts';
const DATA_SCRIPT = 'scripts/foreign-data.ts';
const DATA_SHEET = 'page/foreign-data/foreign-data-bar.css';
/** The sketch level of the world as a classic script, for those sites. */
const SKETCH = 'geo/sketch.js';
const FRAME_SHEET = 'embed/embed.css';
const TIMELINE_SHEET = 'page/timeline/timeline.css';
/** The typefaces as a classic script; see src/page/image/browser-fonts.ts. */
const FONTS = 'fonts/pictures.js';
/** Other names of places, which the search knows besides those of the browser. */
const NAMES = 'names.js';

/**
 * Writes all pages of the site around one script: the parts that Vite does not know. In development
 * the same pages are rendered anew for each request.
 */
export function site(): Plugin {
  let publicDir = resolve('public');
  let root = resolve('.');
  const siteUrl = parseSiteUrl(process.env['SITE_URL']);
  const dataOrigins = parseDataOrigins(process.env['DATA_ORIGINS']);
  const load = (scripts: LateScripts) =>
    loadSite(publicDir, readFileSync(join(root, 'index.html'), 'utf8'), siteUrl, scripts);
  return {
    name: 'site',
    enforce: 'post',
    config: () => ({
      base: './',
      appType: 'mpa',
      experimental: {
        renderBuiltUrl: (file, { hostType }) =>
          hostType === 'css' ? ROOT + file : { relative: true },
      },
      build: {
        modulePreload: false,
        // Without this an IIFE build would add its style sheet by script, which the policy forbids.
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        ...TARGETS,
        rolldownOptions: {
          input: 'src/scripts/main.ts',
          output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    }),
    configResolved(config) {
      ({ publicDir, root } = config);
      // Bad data stop a build here: the bundler would tell each fault twice, and where in its own code.
      if (config.command === 'build') loadMaps(publicDir, loadWorld(publicDir));
    },
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (/\.(csv|json)$/.test(file) && file.startsWith(publicDir))
          server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = pagePath(request.url ?? '/');
        if (path === FINE_LEVEL) {
          response.setHeader('content-type', 'text/javascript');
          response.end(fineLevelScript(publicDir));
          return;
        }
        if (path === FONTS) {
          response.setHeader('content-type', 'text/javascript');
          response.end(fontsScript(publicDir));
          return;
        }
        if (path === NAMES) {
          response.setHeader('content-type', 'text/javascript');
          response.end(namesScript());
          return;
        }
        const ofLanguage = /^strings-([\w-]+)\.js$/.exec(path)?.[1];
        if (ofLanguage !== undefined) {
          response.setHeader('content-type', 'text/javascript');
          response.end(stringsScript(ofLanguage));
          return;
        }
        const send = async () => {
          if (path in SCRIPTS) {
            response.setHeader('content-type', 'text/javascript');
            response.end(await bundle(SCRIPTS[path as keyof typeof SCRIPTS]));
            return;
          }
          const { pages, render, sheets, shared } = load({
            embedding: EMBEDDING,
            frame: FRAME,
            pictures: PICTURES,
            table: TABLE,
            names: NAMES,
            strings: (language) => `strings-${language}.js`,
            level: LEVEL,
            lens: LENS,
            timeline: TIMELINE,
          });
          const sheet = shared.get(path);
          if (sheet !== undefined) {
            response.setHeader(
              'content-type',
              path.endsWith('.csv') ? 'text/csv' : 'application/json',
            );
            response.end(sheet);
            return;
          }
          const page = pages.find((candidate) => candidate.path === path);
          if (page === undefined) return next();
          const html = render(page, {
            script: { src: '/src/scripts/main.ts', type: 'module' },
            css: '',
            csp: false,
            sheets: sheets(page).map((sheet) => `/src/${sheet}`),
          });
          response.setHeader('content-type', 'text/html');
          response.end(await server.transformIndexHtml(request.url ?? '/', html));
        };
        send().catch((error: unknown) => {
          if (!(error instanceof DatasetError)) return next(error);
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html');
          response.end(renderErrorPage(error.message));
        });
      });
    },
    async generateBundle(_options, files) {
      const outputs = Object.values(files);
      const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry);
      const sheet = outputs.find(
        (output) => output.type === 'asset' && output.fileName.endsWith('.css'),
      );
      if (entry === undefined || sheet?.type !== 'asset') {
        throw new Error(
          'the build made no script or no style sheet: check rolldownOptions in src/build/plugin.ts',
        );
      }
      delete files[sheet.fileName];
      const [
        embedding,
        frame,
        pictures,
        table,
        level,
        lens,
        timeline,
        helper,
        frameCss,
        timelineCss,
      ] = await Promise.all([
        bundle(SCRIPTS[EMBEDDING]),
        bundle(SCRIPTS[FRAME]),
        bundle(SCRIPTS[PICTURES]),
        bundle(SCRIPTS[TABLE]),
        bundle(SCRIPTS[LEVEL]),
        bundle(SCRIPTS[LENS]),
        bundle(SCRIPTS[TIMELINE]),
        bundle(SCRIPTS[HELPER]),
        bundle(FRAME_SHEET),
        bundle(TIMELINE_SHEET),
      ]);
      const [gate, data, dataCss] =
        dataOrigins.length === 0
          ? []
          : await Promise.all([bundle(GATE_SCRIPT), bundle(DATA_SCRIPT), bundle(DATA_SHEET)]);
      const emit = (name: string, source: string) => {
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
        const fileName = `assets/${name}-${hash}.js`;
        this.emitFile({ type: 'asset', fileName, source });
        return fileName;
      };
      const languages = new Map(
        Object.keys(INTERFACE_LANGUAGES).map((language) => [
          language,
          emit(`strings-${language}`, stringsScript(language)),
        ]),
      );
      const scripts = {
        strings: (language: Language) => languages.get(language) ?? '',
        embedding: emit('embedding', embedding),
        frame: emit('frame', frame),
        pictures: emit('pictures', pictures),
        table: emit('table', table),
        names: emit('names', namesScript()),
        level: emit('fine-level', level),
        lens: emit('lens', lens),
        timeline: emit('timeline', timeline),
        ...(gate === undefined || data === undefined
          ? {}
          : {
              otherData: {
                gate: emit('data-gate', gate),
                script: emit('data-from', data),
                sketch: SKETCH,
                origins: dataOrigins,
              },
            }),
      };
      this.emitFile({ type: 'asset', fileName: HELPER, source: helper });
      this.emitFile({ type: 'asset', fileName: FONTS, source: fontsScript(publicDir) });
      const more = { [FRAME_SHEET]: frameCss, [TIMELINE_SHEET]: timelineCss };
      const { pages, render, sheets, statements, shared, datasets, world, addressesOf } =
        load(scripts);
      for (const page of pages) {
        const up = wayToRoot(page.path);
        const script = statements(page);
        const source = render(
          page,
          {
            script: { src: up + entry.fileName, type: 'classic' },
            css: [
              String(sheet.source).trim().replaceAll(ROOT, up),
              ...sheets(page).map((name) => more[name]),
              dataCss ?? '',
            ].join(''),
            csp: true,
          },
          script?.fileName,
        );
        this.emitFile({ type: 'asset', fileName: page.path, source });
        if (script === null) continue;
        const fileName = page.path.replace(/[^/]*$/, script.fileName);
        this.emitFile({ type: 'asset', fileName, source: script.source });
      }
      for (const [fileName, source] of shared) this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: FINE_LEVEL, source: fineLevelScript(publicDir) });
      if (scripts.otherData !== undefined) {
        this.emitFile({ type: 'asset', fileName: SKETCH, source: sketchScript(world) });
      }
      if (siteUrl === null) {
        this.info(
          'SITE_URL is not set: the site has no oEmbed, no Open Graph, no cards and no canonical address.',
        );
        return;
      }
      for (const { path, source } of await sharedFiles(
        publicDir,
        world,
        datasets,
        siteUrl,
        addressesOf,
      )) {
        this.emitFile({ type: 'asset', fileName: path, source });
      }
    },
  };
}

interface Site {
  readonly world: World;
  readonly datasets: readonly Dataset[];
  readonly pages: readonly SitePage[];
  /** @param statementsScriptHref see `PageContent` */
  readonly render: (page: SitePage, assets: PageAssets, statementsScriptHref?: string) => string;
  /** Style sheets that a page has beside the common one. */
  readonly sheets: (page: SitePage) => readonly (typeof FRAME_SHEET | typeof TIMELINE_SHEET)[];
  /** The script with a page's statements, where they do not stand in the page. */
  readonly statements: (page: SitePage) => SiteScript | null;
  /** Spreadsheets of all statements, by path. */
  readonly shared: ReadonlyMap<string, string>;
  readonly addressesOf: (site: string, dataset: Dataset, language: Language) => ShareAddresses;
}

/** Paths of the scripts beside the main one. */
interface LateScripts {
  /** Shows how to embed a map. */
  readonly embedding: string;
  readonly frame: string;
  /** Makes pictures. */
  readonly pictures: string;
  /** Draws the table of all statements. */
  readonly table: string;
  /** Other names of places. */
  readonly names: string;
  /** All that the interface says in a language. */
  readonly strings: (language: Language) => string;
  /** Draws the fine level. */
  readonly level: string;
  /** Shows the map as single sources report it. */
  readonly lens: string;
  /** Brings maps over time to life. */
  readonly timeline: string;
  /** Shows statements of other sites; only a built site that names their origins has it. */
  readonly otherData?: OtherData;
}

/**
 * Reads every map and lists the pages of the site; the first map also stands at the root.
 *
 * @param template the text of index.html
 * @param siteUrl where the site will stand; null where that is not known
 * @throws DatasetError with every fault of every map
 */
function loadSite(
  publicDir: string,
  template: string,
  siteUrl: string | null,
  scripts: LateScripts,
): Site {
  const world: World = loadWorld(publicDir);
  const datasets = loadMaps(publicDir, world);
  const pages = [...datasets].flatMap(([slug, { languages }], i): SitePage[] => [
    ...(i === 0
      ? [{ path: 'index.html', layout: 'page' as const, slug, language: languages[0] }]
      : []),
    ...languages.flatMap((language) =>
      (['page', 'frame'] as const).map((layout) => ({
        path: layoutPath(layout, slug, language, languages[0]),
        layout,
        slug,
        language,
      })),
    ),
  ]);
  const datasetNamed = (slug: string): Dataset => {
    const dataset = datasets.get(slug);
    if (dataset === undefined) throw new Error(`no map named "${slug}"`);
    return dataset;
  };
  const addressesOf = (site: string, dataset: Dataset, language: Language): ShareAddresses => {
    const folder = `${site}${languageFolder(dataset.slug, language, dataset.languages[0])}`;
    return {
      site,
      page: folder,
      frame: `${folder}embed.html`,
      oembed: folder + OEMBED,
      card: folder + CARD,
    };
  };
  const sheets = [...datasets].flatMap(([slug, dataset]) =>
    dataset.languages.map((language): [string, string] => [
      sheetPath(slug, language, dataset.languages[0]),
      statementsSheet(dataset, language, world),
    ]),
  );
  return {
    world,
    datasets: [...datasets.values()],
    pages,
    sheets: ({ layout, slug }) => [
      ...(layout === 'frame' ? ([FRAME_SHEET] as const) : []),
      ...(datasetNamed(slug).timeline === undefined ? [] : ([TIMELINE_SHEET] as const)),
    ],
    shared: new Map(sheets),
    addressesOf,
    statements: ({ slug, language }) => statementsScript(datasetNamed(slug), language),
    render({ path, layout, slug, language }, assets, statementsScriptHref) {
      const dataset = datasetNamed(slug);
      const root = wayToRoot(path);
      const address = (of: SitePage['layout'], tag: Language) =>
        root + layoutPath(of, slug, tag, dataset.languages[0]).replace(/index\.html$/, '');
      const alternates = dataset.languages
        .filter((other) => other !== language)
        .map((other) => ({
          language: other,
          href: address(layout, other),
          published: siteUrl === null ? undefined : addressesOf(siteUrl, dataset, other)[layout],
        }));
      const statementsHref = root + sheetPath(slug, language, dataset.languages[0]);
      const strings = root + scripts.strings(language);
      const pictures = { script: root + scripts.pictures, fonts: root + FONTS, strings };
      const setting =
        layout === 'page'
          ? {
              kind: layout,
              frame: address('frame', language),
              embedding: root + scripts.embedding,
              table: root + scripts.table,
              names: root + scripts.names,
              strings,
              pictures,
            }
          : {
              kind: layout,
              pictures,
              page: address('page', language),
              script: root + scripts.frame,
            };
      const share =
        siteUrl === null
          ? null
          : shareMarkup(dataset, language, addressesOf(siteUrl, dataset, language), layout);
      const fineLevel = { script: root + scripts.level, data: root + FINE_LEVEL };
      const lens = root + scripts.lens;
      const others = [...datasets.values()]
        .filter((other) => other !== dataset)
        .map((other) => {
          const own = other.languages.find((one) => one === language) ?? other.languages[0];
          const file = layoutPath('page', other.slug, own, other.languages[0]);
          const href = root + file.replace(/index\.html$/, '');
          return { title: other.headline[own] ?? other.slug, href };
        });
      return renderPage(
        template,
        {
          setting,
          dataset,
          language,
          world,
          alternates,
          statementsHref,
          lens,
          others,
          statementsScriptHref,
          timelineScriptHref: dataset.timeline === undefined ? undefined : root + scripts.timeline,
          fineLevel,
          otherData:
            scripts.otherData === undefined
              ? undefined
              : {
                  ...scripts.otherData,
                  gate: root + scripts.otherData.gate,
                  script: root + scripts.otherData.script,
                  sketch: root + scripts.otherData.sketch,
                },
          share,
        },
        assets,
      );
    },
  };
}

/** The cards and the oEmbed answer of every map in every language. */
async function sharedFiles(
  publicDir: string,
  world: World,
  datasets: readonly Dataset[],
  siteUrl: string,
  addressesOf: Site['addressesOf'],
): Promise<SiteFile[]> {
  const fonts = await loadPictureFonts(publicDir);
  try {
    return datasets.flatMap((dataset) =>
      dataset.languages.flatMap((language) => {
        const folder = languageFolder(dataset.slug, language, dataset.languages[0]);
        const addresses = addressesOf(siteUrl, dataset, language);
        return [
          {
            path: folder + OEMBED,
            source: oembedJson(dataset, language, addresses),
          },
          ...cardFiles(publicDir, world, dataset, language, fonts, { siteUrl, folder }),
        ];
      }),
    );
  } finally {
    fonts.dispose();
  }
}

function fineLevelScript(publicDir: string): string {
  const topology = readFileSync(join(publicDir, 'geo', 'world.topo.json'), 'utf8').trim();
  return `${FINE_LEVEL_CALLBACK}(${topology});\n`;
}

function sketchScript({ sketch }: World): string {
  return `${SKETCH_CALLBACK}(${JSON.stringify(sketch)});\n`;
}

/** Other names of places as a classic script. */
function namesScript(): string {
  return `${NAMES_CALLBACK}(${JSON.stringify(otherNames())});\n`;
}

/** All that the interface says in a language, as a classic script. */
function stringsScript(language: string): string {
  return `${STRINGS_CALLBACK}(${JSON.stringify(stringsFor(language))});\n`;
}

/** Both typefaces as addresses that hold them: a picture cannot load files. */
function fontsScript(publicDir: string): string {
  const read = (name: string) =>
    `data:font/woff2;base64,${readFileSync(join(publicDir, 'fonts', `${name}.woff2`)).toString('base64')}`;
  const fonts = { serif: read('newsreader'), sans: read('libre-franklin') };
  return `reactionMapFonts(${JSON.stringify(fonts)});\n`;
}

/** The first language of a map stands in its folder, the others in folders of their own below. */
function languageFolder(slug: string, language: Language, first: Language): string {
  return language === first ? `${slug}/` : `${slug}/${language}/`;
}

function sheetPath(slug: string, language: Language, first: Language): string {
  return `${languageFolder(slug, language, first)}${slug}.csv`;
}

function layoutPath(
  layout: SitePage['layout'],
  slug: string,
  language: Language,
  first: Language,
): string {
  return `${languageFolder(slug, language, first)}${layout === 'page' ? 'index' : 'embed'}.html`;
}

/** From a page to the site's root: `./` or as many `../` as it takes. */
function wayToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function pagePath(url: string): string {
  return new URL(url, 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
}
