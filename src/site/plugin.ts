import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { DatasetError } from '../model/fault.ts';
import { FINE_LEVEL_CALLBACK } from '../model/page-data.ts';
import type { Dataset, Language } from '../model/types.ts';
import { loadMap, mapSlugs } from './load-map.ts';
import { type PageAssets, renderErrorPage, renderPage } from './page.ts';
import { loadWorld, type World } from './world.ts';

/** A page of the site: its path below the root, without a leading slash, and what it shows. */
interface SitePage {
  readonly path: string;
  readonly slug: string;
  readonly language: Language;
}

/** Stands for the way from a page to the root in the style sheet, whose text is shared by all pages. */
const ROOT = '__SITE_ROOT__';

/** The fine level of the world as a classic script; see src/fine-level.ts. */
const FINE_LEVEL = 'geo/world.js';

/**
 * Writes all pages of the site around one script: the parts that Vite does not know. In development
 * the same pages are rendered anew for each request.
 */
export function site(): Plugin {
  let publicDir = resolve('public');
  let root = resolve('.');
  const load = () => loadSite(publicDir, readFileSync(join(root, 'index.html'), 'utf8'));
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
        target: 'es2022',
        // Below these, Lightning CSS writes fallbacks for `light-dark` and nesting that nobody needs.
        cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
        rolldownOptions: {
          input: 'src/main.ts',
          output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    }),
    configResolved(config) {
      ({ publicDir, root } = config);
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
        const send = async () => {
          const { pages, render } = load();
          const page = pages.find((candidate) => candidate.path === path);
          if (page === undefined) return next();
          const html = render(page, {
            script: { src: '/src/main.ts', type: 'module' },
            css: '',
            csp: false,
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
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry);
      const sheet = outputs.find(
        (output) => output.type === 'asset' && output.fileName.endsWith('.css'),
      );
      if (entry === undefined || sheet?.type !== 'asset') {
        throw new Error(
          'the build made no script or no style sheet: check rolldownOptions in src/site/plugin.ts',
        );
      }
      delete bundle[sheet.fileName];
      const { pages, render } = load();
      for (const page of pages) {
        const up = wayToRoot(page.path);
        const source = render(page, {
          script: { src: up + entry.fileName, type: 'classic' },
          css: String(sheet.source).trim().replaceAll(ROOT, up),
          csp: true,
        });
        this.emitFile({ type: 'asset', fileName: page.path, source });
      }
      this.emitFile({ type: 'asset', fileName: FINE_LEVEL, source: fineLevelScript(publicDir) });
    },
  };
}

interface Site {
  readonly pages: readonly SitePage[];
  readonly render: (page: SitePage, assets: PageAssets) => string;
}

/**
 * Reads every map and lists the pages of the site; the first map also stands at the root.
 *
 * @param template the text of index.html
 * @throws DatasetError with the faults of the first map that has any
 */
function loadSite(publicDir: string, template: string): Site {
  const world: World = loadWorld(publicDir);
  const datasets = new Map<string, Dataset>(
    mapSlugs(publicDir).map((slug) => [slug, loadMap(publicDir, slug, world)]),
  );
  const pages = [...datasets].flatMap(([slug, { languages }], i) => [
    ...(i === 0 ? [{ path: 'index.html', slug, language: languages[0] }] : []),
    ...languages.map((language) => ({
      path: languagePath(slug, language, languages[0]),
      slug,
      language,
    })),
  ]);
  return {
    pages,
    render({ path, slug, language }, assets) {
      const dataset = datasets.get(slug);
      if (dataset === undefined) throw new Error(`no map named "${slug}"`);
      const root = wayToRoot(path);
      const alternates = dataset.languages
        .filter((other) => other !== language)
        .map((other) => ({
          language: other,
          href: root + languagePath(slug, other, dataset.languages[0]).replace(/index\.html$/, ''),
        }));
      const statementsHref = `${root}maps/${slug}/statements.csv`;
      const fineLevelHref = root + FINE_LEVEL;
      return renderPage(
        template,
        { dataset, language, world, alternates, statementsHref, fineLevelHref },
        assets,
      );
    },
  };
}

function fineLevelScript(publicDir: string): string {
  const topology = readFileSync(join(publicDir, 'geo', 'world.topo.json'), 'utf8').trim();
  return `${FINE_LEVEL_CALLBACK}(${topology});\n`;
}

/** The first language of a map stands in its folder, the others in folders of their own below. */
function languagePath(slug: string, language: Language, first: Language): string {
  return language === first ? `${slug}/index.html` : `${slug}/${language}/index.html`;
}

/** From a page to the site's root: `./` or as many `../` as it takes. */
function wayToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function pagePath(url: string): string {
  return new URL(url, 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
}
