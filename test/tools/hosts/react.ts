import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { started } from '../started.ts';
import { startStaticServer } from '../static-server.ts';
import { outcomeOf } from './article-checks.ts';
import type { Finding, Host, HostArticle, Outcome, Published, Way } from './host.ts';
import { fitOf, mapFrame } from './map-frame.ts';
import { takePicture } from './pictures.ts';
import { cacheFolder, run, until } from './processes.ts';
import { OWN_THEMES } from './themes.ts';

const VERSION = '19.3.1';
const WAYS = ['code', 'code and embed.js', 'code of a place', 'address'] as const;
type ReactWay = Extract<Way, (typeof WAYS)[number]>;

/**
 * A page of React whose component has the map: in strict mode, so that its effects run twice, and with a button that
 * takes it away and brings it back.
 */
export async function startReactHost(
  browser: Browser,
  folder: string,
  published: Published,
): Promise<Host> {
  const cache = cacheFolder(`react-${VERSION}`);
  if (!existsSync(join(cache, 'node_modules/react-dom'))) {
    const packages = [`react@${VERSION}`, `react-dom@${VERSION}`];
    run('npm', ['install', '--no-audit', '--no-fund', '--prefix', cache, ...packages]);
  }
  symlinkSync(join(cache, 'node_modules'), join(folder, 'node_modules'));
  const oembed = await fetch(`${published.map.address}oembed.json`);
  const { html } = (await oembed.json()) as { readonly html: string };
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'main.js'), program(published, html));
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir: 'public', minify: false },
  });
  const server = await startStaticServer(
    [{ prefix: '/', folder: join(folder, 'public') }],
    'localhost',
  );
  const [first] = OWN_THEMES;
  const useTheme = (css = '') => writeFileSync(join(folder, 'public/theme.css'), css);
  useTheme(first?.css);
  const articles = WAYS.map((way) => articleOf(way, server.url));
  return {
    name: 'React',
    version: VERSION,
    settings: ['strict mode, development build; the code by `dangerouslySetInnerHTML`'],
    themes: OWN_THEMES.map(({ name, css }) => ({
      name,
      activate: async () => useTheme(css),
    })),
    articles,
    feed: null,
    findings: await remountAll(browser, articles),
    stop: server.close,
  };
}

function articleOf(way: ReactWay, url: string): HostArticle {
  return {
    way,
    title: way,
    url: `${url}?way=${encodeURIComponent(way)}`,
    receiver: way === 'code and embed.js' ? 'embed.js' : null,
  };
}

async function remountAll(
  browser: Browser,
  articles: readonly HostArticle[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const article of articles) {
    const outcome = await outcomeOf(() => remount(browser, article));
    findings.push({ way: article.way, check: 'mounts again', outcome });
  }
  return findings;
}

/** The map goes and comes back twice: each time it starts, fits and follows, and nothing goes wrong meanwhile. */
async function remount(browser: Browser, { url, way, receiver }: HostArticle): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  try {
    await page.goto(url);
    await started(await mapFrame(page));
    for (const width of [700, 500]) {
      await page.getByRole('button', { name: 'Mount or unmount' }).click();
      await until('the frame to go', () => page.frames().length === 1, 10_000);
      await page.getByRole('button', { name: 'Mount or unmount' }).click();
      const map = await mapFrame(page);
      await started(map);
      await page.setViewportSize({ width, height: 900 });
      if (receiver === null) continue;
      await until(
        `the height at ${width} px`,
        async () => {
          const fit = await fitOf(map);
          return Math.abs(fit.height - fit.wanted) <= 1;
        },
        15_000,
      );
    }
    await takePicture(page, `mounted again ${way}`);
    // Chromium without a system to share with does not know the word.
    const ours = problems.filter((text) => !/web-share/.test(text));
    return ours.length === 0 ? { kind: 'pass' } : { kind: 'fail', why: ours.join('; ') };
  } finally {
    await page.close();
  }
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Test host</title><link rel="icon" href="data:,">
<body><div id="root"></div><script type="module" src="/main.js"></script></body></html>`;

/** The helper is added as components add scripts: by an effect, which also takes it away. */
function program({ site, map, place }: Published, oembed: string): string {
  const codes: Readonly<Record<ReactWay, string>> = {
    code: map.code,
    'code and embed.js': map.code,
    'code of a place': place.code,
    address: oembed,
  };
  return `import { createElement as h, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
const codes = ${JSON.stringify(codes)};
const way = new URLSearchParams(location.search).get('way');
const theme = document.createElement('link');
theme.rel = 'stylesheet';
theme.href = '/theme.css';
document.head.append(theme);
function Map() {
  useEffect(() => {
    if (way !== 'code and embed.js') return;
    const script = document.createElement('script');
    script.src = '${site}embed.js';
    document.body.append(script);
    return () => script.remove();
  }, []);
  return h('div', { dangerouslySetInnerHTML: { __html: codes[way] } });
}
function Article() {
  const [shown, show] = useState(true);
  const button = h('button', { onClick: () => show(!shown) }, 'Mount or unmount');
  return h('article', null, h('p', null, 'Words before the map.'), button, shown ? h(Map) : null);
}
createRoot(document.getElementById('root')).render(h(StrictMode, null, h(Article)));
`;
}
