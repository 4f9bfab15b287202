import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { INTERFACE_LANGUAGES, stringsFor } from '../core/i18n/languages.ts';
import { KINDS } from '../core/statements/kinds.ts';
import { MAKE_SHEET } from '../make/shell.ts';
import { OEMBED } from '../site/cards.ts';
import { oembedJson } from '../site/pages/open-graph.ts';
import { pictureEdition } from '../site/picture-studio.ts';
import {
  FRONT_PAGE,
  frontOf,
  LICENCES,
  languageFolder,
  shareAddresses,
  wayToRoot,
} from '../site/routes.ts';
import { EMBED_SCRIPT, type Interface, stringsScript } from '../site/scripts.ts';
import { parseDataOrigins } from '../site/settings/data-origins.ts';
import { NO_SETTINGS, SITE_FILE, siteText } from '../site/settings/site-file.ts';
import { parseSiteUrl } from '../site/settings/site-url.ts';
import {
  createSite,
  DECADES_SHEET,
  EMBED_SHEET,
  FOREIGN_DATA_SHEET,
  hasPublication,
  LIST_SHEET,
  PLACE_SHEET,
  PUBLICATION_SHEET,
  type SiteFiles,
  TIMELINE_SHEET,
} from '../site/site.ts';
import { type Bundle, bundle, PACKAGE_LIST, packagesIn } from './bundle.ts';
import { serveSite } from './dev-server.ts';
import { CSS_OPTIONS, TARGETS } from './floor.ts';
import { galleryFiles } from './gallery.ts';
import { inlineScripts } from './inline/inline-scripts.ts';
import { makeBootScript } from './inline/make-boot-script.ts';
import { licencesText } from './licences.ts';
import { kitScript, makeDocuments, makeKit } from './make-kit.ts';
import { type Cards, cardFiles, type SiteFile } from './pictures/cards.ts';
import { loadPictureFonts, type PictureFonts } from './pictures/font-files.ts';
import { longTexts } from './pictures/long-texts.ts';
import { publicFiles } from './public-files.ts';
import { readSite } from './read/read-site.ts';
import { siteScripts } from './scripts.ts';

/** Writes all pages of the site: the part of a build that Vite does not do. */
export function site(): Plugin {
  let publicDir = resolve('public');
  let root = resolve('.');
  let files: SiteFiles | null = null;
  const urlOfVariable = parseSiteUrl(process.env['SITE_URL']);
  const dataOrigins = parseDataOrigins(process.env['DATA_ORIGINS']);
  return {
    name: 'site',
    enforce: 'post',
    config: (_config, { command }) => ({
      base: './',
      appType: 'mpa',
      // A build has its style sheets written for these browsers when they are minified.
      css: command === 'serve' ? CSS_OPTIONS : {},
      build: {
        modulePreload: false,
        // Without this an IIFE build would add its style sheet by script, which the policy forbids.
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        license: PACKAGE_LIST,
        // The files of public/ that pages need are emitted below; only the build reads the rest.
        copyPublicDir: false,
        target: TARGETS,
        rolldownOptions: {
          input: 'src/scripts/main.ts',
          output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    }),
    configResolved(config) {
      ({ publicDir, root } = config);
      // Bad data stops a build here: the bundler would print each fault twice, with its own stack trace.
      if (config.command === 'build') files = readSite(publicDir, { wanted: process.env['MAPS'] });
    },
    configureServer(server) {
      serveSite(server, { root, publicDir, siteUrl: urlOfVariable });
    },
    // After Vite has listed the packages in the main script.
    generateBundle: {
      order: 'post',
      async handler(_options, outputs) {
        if (files === null) throw new Error('the maps have not been read');
        const { settings = NO_SETTINGS } = files;
        const siteUrl = urlOfVariable ?? settings.address ?? null;
        if (settings.address !== undefined && siteUrl !== settings.address) {
          this.info(`SITE_URL, ${siteUrl}, takes the place of the address in ${SITE_FILE}.`);
        }
        const all = Object.values(outputs);
        const main = all.find((output) => output.type === 'chunk' && output.isEntry);
        const sheet = all.find(
          (output) => output.type === 'asset' && output.fileName.endsWith('.css'),
        );
        if (main?.type !== 'chunk' || sheet?.type !== 'asset') {
          throw new Error(
            'the build made no script or no style sheet: check rolldownOptions in src/build/plugin.ts',
          );
        }
        delete outputs[sheet.fileName];
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        const inMain = packagesIn(all);
        delete outputs[PACKAGE_LIST.fileName];
        const isList = frontOf(files.datasets, settings).kind === 'list';
        const [
          scripts,
          embedCss,
          timelineCss,
          decadesCss,
          placeCss,
          foreignDataCss,
          listCss,
          publicationCss,
          makeCss,
        ] = await Promise.all([
          siteScripts(
            publicDir,
            settings.make ? allInterfaces() : interfacesOf(files.datasets),
            { foreignData: dataOrigins.length > 0, make: settings.make },
            settings.typefaces,
            files.datasets.flatMap(({ languages }) => languages),
          ),
          bundle(EMBED_SHEET),
          bundle(TIMELINE_SHEET),
          bundle(DECADES_SHEET),
          bundle(PLACE_SHEET),
          dataOrigins.length > 0 ? bundle(FOREIGN_DATA_SHEET) : null,
          isList ? bundle(LIST_SHEET) : null,
          hasPublication(files) ? bundle(PUBLICATION_SHEET) : null,
          settings.make ? bundle(MAKE_SHEET) : null,
        ]);
        const addresses = new Map(
          [...scripts.sources].map(([name, source]) => [
            name,
            name === EMBED_SCRIPT ? `${name}.js` : `assets/${name}-${hashOf(source)}.js`,
          ]),
        );
        for (const [name, source] of scripts.sources) emit(addresses.get(name) ?? '', source);
        const emitSheet = (name: string, { source }: Pick<Bundle, 'source'>): string => {
          // It is in the folder of assets, one level below the root.
          const moved = source.replaceAll('/fonts/', '../fonts/');
          const path = `assets/${name}-${hashOf(moved)}.css`;
          emit(path, moved);
          return path;
        };
        const placeSheet = emitSheet('place', placeCss);
        const template = readFileSync(join(root, 'index.html'), 'utf8');
        const inline = inlineScripts(settings);
        const addressOf = (name: string) => addresses.get(name) ?? '';
        const site = createSite(files, {
          template,
          inline,
          siteUrl,
          addressOf,
          scripts: [...scripts.sources.keys()],
          placeSheet,
          ...(listCss === null ? {} : { listSheet: emitSheet('list', listCss) }),
          publicationCss: publicationCss?.source ?? '',
          dataOrigins,
        });
        const { pages, listPage, render, placeFiles, sheets, spreadsheets } = site;
        const more: Readonly<Record<string, string>> = {
          [EMBED_SHEET]: embedCss.source,
          [TIMELINE_SHEET]: timelineCss.source,
          [DECADES_SHEET]: decadesCss.source,
        };
        const common = String(sheet.source).trim();
        for (const page of pages) {
          const up = wayToRoot(page.path);
          const css = [
            common,
            ...sheets(page).map((name) => more[name]),
            foreignDataCss?.source,
          ].join('');
          const script = { src: up + main.fileName, type: 'classic' } as const;
          const { html, data, words } = render(page, { script, css, csp: true });
          emit(page.path, html);
          for (const { fileName, source } of [data, words]) {
            emit(page.path.replace(/[^/]*$/, fileName), source);
          }
        }
        if (listPage !== null) emit(FRONT_PAGE, listPage());
        for (const [path, source] of spreadsheets) emit(path, source);
        emit(LICENCES, licencesText(publicDir, [...inMain, ...scripts.packages]));
        const copied = publicFiles(publicDir);
        for (const path of copied) emit(path, readFileSync(join(publicDir, path)));
        for (const { path, source } of site.publishingFiles()) {
          // A newsroom may have a robots.txt of its own.
          if (!copied.includes(path)) emit(path, source);
        }
        if (makeCss !== null) {
          for (const { path, source } of galleryFiles()) emit(path, source);
          const kit = kitScript(
            makeKit({
              template,
              inline,
              settings,
              sheets: { ...more, common, [PUBLICATION_SHEET]: publicationCss?.source ?? '' },
              main: main.fileName,
              addresses,
              placeSheet,
              publicFiles: copied,
            }),
          );
          const path = `assets/make-kit-${hashOf(kit)}.js`;
          emit(path, kit);
          const documents = makeDocuments({
            boot: makeBootScript(),
            kit: path,
            sheet: emitSheet('make', makeCss),
            addressOf,
            csp: true,
          });
          for (const [path, html] of documents) emit(path, html);
        }
        const fonts = await loadPictureFonts(publicDir, settings.typefaces);
        const shared = siteUrl === null ? null : sharedFiles(publicDir, files, siteUrl, fonts);
        for (const line of tooLong(files, siteUrl, fonts)) this.warn(line);
        fonts.dispose();
        for (const dataset of files.datasets) {
          for (const language of dataset.languages) {
            const cards = shared?.cards.get(languageFolder(dataset, language)) ?? new Map();
            for (const { path, source } of placeFiles(dataset.slug, language, cards))
              emit(path, source);
          }
        }
        if (shared === null) {
          this.info(
            'The address of the site is not known (SITE_URL, or address in site.json): the site has no oEmbed, no Open Graph, no cards, no canonical address, no list of pages (sitemap.xml) and no description of its data.',
          );
          return;
        }
        for (const { path, source } of shared.files) emit(path, source);
      },
    },
  };
}

/** Every language of the interface in the words of every kind: maps that are made may be in any. */
function allInterfaces(): Interface[] {
  return Object.keys(INTERFACE_LANGUAGES).flatMap((language) =>
    KINDS.map((kind) => ({ language, kind })),
  );
}

/** The languages of the maps, each in the words of the kinds that they have in it. */
function interfacesOf(datasets: SiteFiles['datasets']): Iterable<Interface> {
  const all = datasets.flatMap(({ languages, kind }) =>
    languages.map((language) => ({ language, kind })),
  );
  return new Map(all.map((one) => [stringsScript(one.language, one.kind), one])).values();
}

/** What other sites show of the maps, and the cards of places by the folder of map and language. */
interface SharedFiles {
  readonly files: readonly SiteFile[];
  readonly cards: ReadonlyMap<string, Cards['places']>;
}

/** The cards and the oEmbed answer of every map in every language. */
function sharedFiles(
  publicDir: string,
  { world, datasets, settings }: SiteFiles,
  siteUrl: string,
  fonts: PictureFonts,
): SharedFiles {
  const files: SiteFile[] = [];
  const cards = new Map<string, Cards['places']>();
  for (const dataset of datasets) {
    for (const language of dataset.languages) {
      const folder = languageFolder(dataset, language);
      const publication =
        settings?.name === undefined ? undefined : siteText(settings.name, language);
      const addresses = shareAddresses(siteUrl, dataset, language, publication);
      const drawn = cardFiles(publicDir, world, dataset, language, fonts, { siteUrl, folder });
      files.push({ path: folder + OEMBED, source: oembedJson(dataset, language, addresses) });
      files.push(...drawn.files);
      cards.set(folder, drawn.places);
    }
  }
  return { files, cards };
}

/** The texts of every map in every language that are too long for pictures, a sentence each. */
function tooLong(
  { world, datasets }: SiteFiles,
  siteUrl: string | null,
  { measure }: PictureFonts,
): string[] {
  return datasets.flatMap((dataset) =>
    dataset.languages.flatMap((language) =>
      longTexts(
        pictureEdition(world, dataset, language),
        stringsFor(language).pictures,
        measure,
        siteUrl === null
          ? undefined
          : shareAddresses(siteUrl, dataset, language).page.replace(/^https?:\/\//, ''),
      ),
    ),
  );
}

function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 6);
}
