import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { INTERFACE_LANGUAGES } from '../core/i18n/languages.ts';
import { DatasetError } from '../core/statements/fault.ts';
import { KINDS } from '../core/statements/kinds.ts';
import type { MakeKit } from '../make/kit.ts';
import { MAKE_SHEET } from '../make/shell.ts';
import { renderErrorPage } from '../site/pages/page.ts';
import { FRONT_PAGE, requestedPath, type SitePage } from '../site/routes.ts';
import { NO_SETTINGS } from '../site/settings/site-file.ts';
import {
  createSite,
  DECADES_SHEET,
  EMBED_SHEET,
  hasPublication,
  LIST_SHEET,
  PLACE_SHEET,
  PUBLICATION_SHEET,
  type Site,
  TIMELINE_SHEET,
} from '../site/site.ts';
import { bundle } from './bundle.ts';
import { inlineScripts } from './inline/inline-scripts.ts';
import { makeBootScript } from './inline/make-boot-script.ts';
import { kitScript, makeDocuments, makeKit } from './make-kit.ts';
import { publicFiles } from './public-files.ts';
import { loadSettings } from './read/load-settings.ts';
import { readSite } from './read/read-site.ts';
import { bundledScripts, dataScripts } from './scripts.ts';

/** Where the server finds its files. */
interface DevServerOptions {
  readonly root: string;
  readonly publicDir: string;
  readonly siteUrl: string | null;
}

/** The settings of the site may change while the server runs: it has every script that they may ask for. */
const FEATURES = { foreignData: false, make: true };

/** The style sheet of every page, which a build takes from the main script. */
const COMMON_SHEET = 'page/page.css';
const KIT_SHEETS = [COMMON_SHEET, EMBED_SHEET, TIMELINE_SHEET, DECADES_SHEET, PUBLICATION_SHEET];

const addressOf = (name: string) => `${name}.js`;

/** Renders a page on every request, and reloads pages when the files of a map change. */
export function serveSite(
  server: ViteDevServer,
  { root, publicDir, siteUrl }: DevServerOptions,
): void {
  const bundled = new Set(bundledScripts(FEATURES));
  // Maps may get other languages while the server runs.
  const interfaces = Object.keys(INTERFACE_LANGUAGES).flatMap((language) =>
    KINDS.map((kind) => ({ language, kind })),
  );
  const written = dataScripts(publicDir, interfaces, FEATURES);

  const documents = makeDocuments({
    boot: makeBootScript(),
    kit: 'make-kit.js',
    sheet: `src/${MAKE_SHEET}`,
    addressOf,
    csp: false,
  });

  async function readKit(): Promise<MakeKit> {
    const settings = loadSettings(publicDir);
    const sources = await Promise.all(KIT_SHEETS.map(async (path) => (await bundle(path)).source));
    const sheets = Object.fromEntries(KIT_SHEETS.map((path, i) => [path, sources[i] ?? '']));
    return makeKit({
      template: readFileSync(join(root, 'index.html'), 'utf8'),
      inline: inlineScripts(settings),
      settings,
      sheets: { ...sheets, common: sheets[COMMON_SHEET] ?? '' },
      main: addressOf('main'),
      addresses: [...bundled, ...written.keys()].map((name) => [name, addressOf(name)]),
      placeSheet: `src/${PLACE_SHEET}`,
      publicFiles: publicFiles(publicDir),
    });
  }

  async function answer(path: string, url: string, response: ServerResponse): Promise<boolean> {
    const send = (type: string, body: string) => {
      response.setHeader('content-type', type);
      response.end(body);
      return true;
    };
    const script = path.replace(/\.js$/, '');
    // Pages of the site itself have the module of the server; those that are made have this.
    if ((bundled.has(script) || script === 'main') && path !== script) {
      return send('text/javascript', (await bundle(`scripts/${script}.ts`)).source);
    }
    // The typefaces of pictures are those that site.json says now.
    const { typefaces } = script === 'fonts' ? loadSettings(publicDir) : NO_SETTINGS;
    const data = dataScripts(publicDir, interfaces, FEATURES, typefaces);
    const source = path === script ? undefined : data.get(script);
    if (source !== undefined) return send('text/javascript', source());
    if (path === 'make-kit.js') return send('text/javascript', kitScript(await readKit()));
    const document = loadSettings(publicDir).make ? documents.get(path) : undefined;
    if (document !== undefined) {
      return send('text/html', await server.transformIndexHtml(url, document));
    }
    const files = readSite(publicDir, { isPreview: true, wanted: process.env['MAPS'] });
    const site = createSite(files, {
      template: readFileSync(join(root, 'index.html'), 'utf8'),
      inline: inlineScripts(files.settings ?? NO_SETTINGS),
      siteUrl: siteUrl ?? files.settings?.address ?? null,
      addressOf,
      scripts: [...bundled, ...written.keys()],
      placeSheet: `src/${PLACE_SHEET}`,
      listSheet: `src/${LIST_SHEET}`,
      publicationCss: hasPublication(files) ? (await bundle(PUBLICATION_SHEET)).source : '',
      dataOrigins: [],
    });
    if (path === FRONT_PAGE && site.listPage !== null) return send('text/html', site.listPage());
    const spreadsheet = site.spreadsheets.get(path);
    if (spreadsheet !== undefined) return send('text/csv', spreadsheet);
    const render = (page: SitePage) =>
      site.render(page, {
        script: { src: '/src/scripts/main.ts', type: 'module' },
        css: '',
        csp: false,
        sheets: site.sheets(page).map((sheet) => `/src/${sheet}`),
      });
    const folder = path.replace(/[^/]*$/, '');
    for (const page of site.pages) {
      if (page.path === path) {
        return send('text/html', await server.transformIndexHtml(url, render(page).html));
      }
      if (!path.endsWith('.js') || page.path.replace(/[^/]*$/, '') !== folder) continue;
      const { data, words } = render(page);
      const wanted = [data, words].find(({ fileName }) => folder + fileName === path);
      if (wanted !== undefined) return send('text/javascript', wanted.source);
    }
    return sendPlaceFile(site, path, send);
  }

  server.watcher.on('change', (file) => {
    if (/\.(csv|json)$/.test(file) && file.startsWith(publicDir)) {
      server.ws.send({ type: 'full-reload' });
    }
  });
  server.middlewares.use((request, response, next) => {
    const url = request.url ?? '/';
    answer(requestedPath(url), url, response).then(
      (answered) => {
        if (!answered) next();
      },
      (error: unknown) => {
        if (!(error instanceof DatasetError)) return next(error);
        response.statusCode = 500;
        response.setHeader('content-type', 'text/html');
        response.end(renderErrorPage(error.message));
      },
    );
  });
}

/** The page of a single place, its oEmbed answer, or the script that completes its panel. */
function sendPlaceFile(
  { pages, placeFiles }: Site,
  path: string,
  send: (type: string, body: string) => boolean,
): boolean {
  const map = pages.find((page) => path.startsWith(page.path.replace(/index\.html$/, 'c/')));
  if (map === undefined) return false;
  const file = placeFiles(map.slug, map.language, new Map()).find((one) => one.path === path);
  if (file === undefined) return false;
  const types = { js: 'text/javascript', json: 'application/json', html: 'text/html' };
  const ending = path.replace(/.*\./, '') as keyof typeof types;
  return send(types[ending], file.source);
}
