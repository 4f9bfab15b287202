import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { BudgetedPage } from './budgets.ts';

/** The page that a first visit opens, from the root of the site. */
export const FIRST_PAGE = 'index.html';

/** Scripts that every page fetches by name on its first use, beside those of its `data-scripts`. */
const ON_FIRST_USE = ['moving-map'];

/** The parts of a page that readers wait for. Paths are from the root of the site. */
export interface PageParts {
  readonly styles: readonly string[];
  /** Scripts in the HTML itself. */
  readonly inlineScripts: readonly string[];
  /** Scripts that the HTML fetches, or its inline script at once, as `<html data-first>` names it. */
  readonly fetchedScripts: readonly string[];
  /** Scripts that the page fetches when a reader is about to use it, as `<html data-scripts>` lists them. */
  readonly scriptsOnUse: readonly string[];
  /** How many elements the HTML makes. */
  readonly nodes: number;
}

/**
 * Parses a page, without running it.
 * @param page its path within the site
 */
export function partsOf(html: string, page: string): PageParts {
  const document = new new Window().DOMParser().parseFromString(html, 'text/html');
  const root = new URL('http://site.invalid/');
  /** None of an address on another host, which is a fault of its own. */
  const pathOf = (address: string): string[] => {
    const url = new URL(address, new URL(page, root));
    return url.origin === root.origin ? [decodeURIComponent(url.pathname.slice(1))] : [];
  };
  const scripts = [...document.querySelectorAll('script')].filter((script) =>
    // Others hold data.
    /^(?:|module|text\/javascript)$/.test(script.getAttribute('type') ?? ''),
  );
  const fetched = scripts.flatMap((script) => script.getAttribute('src') ?? []);
  const listed = (name: string) =>
    (document.documentElement.getAttribute(name) ?? '').split(' ').filter(Boolean);
  return {
    styles: [...document.querySelectorAll('style')].map(({ textContent }) => textContent),
    inlineScripts: scripts
      .filter((script) => !script.hasAttribute('src'))
      .map(({ textContent }) => textContent),
    fetchedScripts: [...fetched, ...listed('data-first')].flatMap(pathOf),
    scriptsOnUse: listed('data-scripts').flatMap(pathOf),
    nodes: document.querySelectorAll('*').length,
  };
}

/**
 * The pages that have a budget and are in a built site, by kind.
 * @param dist folder of the site
 */
export function budgetedPages(dist: string): ReadonlyMap<BudgetedPage, string> {
  // In this order the build takes the maps too.
  const maps = readdirSync(dist)
    .sort()
    .filter((name) => existsSync(join(dist, name, FIRST_PAGE)));
  const [first, ...others] = maps;
  const sizeOf = (map: string) => statSync(join(dist, map, FIRST_PAGE)).size;
  const [record] = others.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const pages = new Map<BudgetedPage, string>([['first page', FIRST_PAGE]]);
  if (record !== undefined) pages.set('record', `${record}/${FIRST_PAGE}`);
  const embed = `${first}/embed.html`;
  if (existsSync(join(dist, embed))) pages.set('embed page', embed);
  return pages;
}

/**
 * Paths of the scripts that every page fetches by name on its first use.
 * @param dist folder of the built site
 * @throws Error if the site has not exactly one script of a name
 */
export function namedScriptsOnUse(dist: string): string[] {
  const folder = join(dist, 'assets');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return ON_FIRST_USE.map((name) => {
    const found = files.filter((file) => file.replace(/-[\w-]{6,8}\.js$/, '') === name);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(
        `${folder} has ${found.length} scripts named "${name}" where one is expected: run "npm run build"`,
      );
    }
    return `assets/${only}`;
  });
}
