/**
 * npm run hosts: installs systems that people publish with into a temporary folder, publishes articles with a map
 * in each, and looks at them in Chromium.
 *
 *   npm run hosts                    all
 *   npm run hosts -- ghost hugo      some
 *
 * Each check is a line; the table at the end is that of docs/embedding.md. Exit code 1 if one failed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser.ts';
import { checkArticle, outcomeOf } from './article-checks.ts';
import { checkFeed } from './feed-check.ts';
import { startGhostHost } from './ghost.ts';
import type { Host, HostArticle, Outcome, Published } from './host.ts';
import { startHugoHost } from './hugo.ts';
import { startMapSite } from './map-site.ts';
import { namePictures, PICTURES } from './pictures.ts';
import { startReactHost } from './react.ts';
import { lineOf, type Result, tableOf } from './report.ts';
import { checkStrippedArticle } from './stripped-article.ts';
import { startWordPressHost } from './wordpress.ts';

type Start = (browser: Browser, folder: string, published: Published) => Promise<Host>;

const HOSTS: Readonly<Record<string, readonly Start[]>> = {
  wordpress: [
    (...given) => startWordPressHost('Debian', ...given),
    (...given) => startWordPressHost('npm', ...given),
  ],
  ghost: [startGhostHost],
  hugo: [(...given) => startHugoHost(true, ...given), (...given) => startHugoHost(false, ...given)],
  react: [startReactHost],
};

/** Widths of windows, in px: a phone, and a desktop whose scroll bars take room. */
const WINDOWS = [
  { width: 360, scrollBars: false },
  { width: 1200, scrollBars: true },
] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(HOSTS, name));
if (unknown !== undefined) {
  throw new Error(`no host "${unknown}": there are ${Object.keys(HOSTS).join(', ')}`);
}
const results: Result[] = [];
const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
// Those of other hosts stay.
if (wanted.length === 0) rmSync(PICTURES, { recursive: true, force: true });
const browser = await launchChromium();
const withScrollBars = await launchChromium(true);
try {
  const site = await startMapSite(browser, join(folder, 'map'));
  for (const [name, starts] of Object.entries(HOSTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const [index, start] of starts.entries()) {
      const own = join(folder, `${name}-${index}`);
      mkdirSync(own);
      namePictures(`${name}-${index}`);
      const host = await start(browser, own, site.published);
      try {
        await look(host, site.published);
      } finally {
        await host.stop();
      }
    }
  }
  await site.close();
} finally {
  await browser.close();
  await withScrollBars.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${tableOf(results)}\n`);
const failed = results.filter(({ outcome }) => outcome.kind === 'fail').length;
console.log(`${results.length - failed} passed, ${failed} failed; pictures: ${PICTURES}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Looks at all that a host has published. */
async function look(host: Host, published: Published): Promise<void> {
  const { name, version, settings, themes, articles, feed, findings } = host;
  for (const setting of settings) console.log(`set    ${name} ${version}: ${setting}`);
  const note = (
    { way }: Pick<HostArticle, 'way'>,
    check: string,
    outcome: Outcome,
    theme = '',
    width: number | null = null,
  ) => {
    const result = { host: name, version, theme, width, way, check, outcome };
    results.push(result);
    console.log(lineOf(result));
  };
  for (const { name: theme, activate } of themes) {
    await activate();
    for (const article of articles) {
      for (const { width, scrollBars } of WINDOWS) {
        const reader = scrollBars ? withScrollBars : browser;
        const label = `${theme} ${article.way} ${width}`;
        if (article.way === 'code without the right') {
          const outcome = await outcomeOf(() =>
            checkStrippedArticle(reader, article, published, width, label),
          );
          note(article, 'what remains', outcome, theme, width);
          continue;
        }
        const outcomes = await checkArticle(reader, article, published, width, label);
        for (const [check, outcome] of outcomes) note(article, check, outcome, theme, width);
      }
    }
  }
  if (feed !== null) {
    for (const [article, outcome] of await checkFeed(browser, feed, articles, published)) {
      note(article, 'feed', outcome);
    }
  }
  for (const finding of findings) note(finding, finding.check, finding.outcome);
}
