import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BudgetedPage, PAGE_BUDGETS, REQUEST_BUDGET } from './budgets.ts';
import { type CommandIo, refuseArguments } from './command.ts';
import { findResources } from './first-visit.ts';
import { findHeavyPages } from './heavy-pages.ts';
import { budgetedPages, FIRST_PAGE, type PageParts, partsOf } from './page-parts.ts';

/**
 * The checks of `npm run size` that size-limit cannot do, because it sees files and neither requests nor parts of
 * files: which requests a first visit makes and how many, that none goes to another host or to a missing file, how
 * much script and style and how many nodes the HTML of a page holds, and that no page is much heavier than the
 * lightest in its language. size-limit weighs the files (.size-limit.js). Ends with 1 where something is over budget.
 */
export function size(args: readonly string[], io: CommandIo): number {
  const refused = refuseArguments('size', args, io);
  if (refused !== null) return refused;
  const { root, out, err } = io;
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, FIRST_PAGE))) {
    err(`dist/${FIRST_PAGE} is missing: run "npm run build" first.\n`);
    return 1;
  }
  const { own, foreign } = findResources(readFileSync(join(dist, FIRST_PAGE), 'utf8'), FIRST_PAGE);
  const requests = 1 + own.length + foreign.length;
  out(`First visit: ${requests} requests, at most ${REQUEST_BUDGET}\n`);
  for (const { kind, path } of [{ kind: 'page', path: FIRST_PAGE }, ...own]) {
    out(`  ${kind.padEnd(8)}${path}\n`);
  }
  const weighed = [...budgetedPages(dist)].map(([page, path]) => {
    const parts = partsOf(readFileSync(join(dist, path), 'utf8'), path);
    return { page, path, parts, weights: weigh(dist, page, parts) };
  });
  for (const { page, path, weights } of weighed) {
    out(`In the HTML of the ${page}, ${path} (bytes after gzip):\n`);
    for (const { name, amount, most } of weights) {
      out(`  ${name.padEnd(29)}${write(amount).padStart(7)}, at most ${write(most)}\n`);
    }
  }
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  const excess = [
    ...(requests > REQUEST_BUDGET
      ? [`${requests} requests, ${requests - REQUEST_BUDGET} over the ${REQUEST_BUDGET} allowed`]
      : []),
    ...foreign.map((address) => `${address} is on another host`),
    ...missing(
      dist,
      own.map(({ path }) => path),
      weighed.map(({ parts }) => parts),
    ),
    ...weighed.flatMap(({ path, weights }) =>
      weights
        .filter(({ amount, most }) => amount > most)
        .map(
          ({ name, amount, most }) =>
            `${path}: ${name} ${write(amount)}, ${write(amount - most)} over the ${write(most)} allowed`,
        ),
    ),
    ...findHeavyPages(new Map(pages.map((path) => [path, readFileSync(join(dist, path))]))),
  ];
  for (const line of excess) err(`Over the budget: ${line}\n`);
  return excess.length > 0 ? 1 : 0;
}

interface Weight {
  readonly name: string;
  readonly amount: number;
  readonly most: number;
}

/** What of a page is no file of its own, against its limits; a script that is missing weighs nothing. */
function weigh(dist: string, page: BudgetedPage, parts: PageParts): Weight[] {
  const { scriptBefore, styles, nodes } = PAGE_BUDGETS[page];
  const fetched = parts.fetchedScripts
    .map((path) => join(dist, path))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file));
  const before = packedLength([...parts.inlineScripts, ...fetched]);
  return [
    { name: 'script before the first use', amount: before, most: scriptBefore },
    { name: 'styles', amount: packedLength(parts.styles), most: styles },
    { name: 'nodes', amount: parts.nodes, most: nodes },
  ];
}

function packedLength(texts: readonly (string | Uint8Array)[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** Files that the first page or a page with a budget asks for and that are not there, one sentence each. */
function missing(dist: string, own: readonly string[], pages: readonly PageParts[]): string[] {
  const scripts = pages.flatMap(({ fetchedScripts, scriptsOnUse }) => [
    ...fetchedScripts,
    ...scriptsOnUse,
  ]);
  return [...new Set([...own, ...scripts])]
    .filter((path) => !existsSync(join(dist, path)))
    .map((path) => `dist/${path}, which the page asks for, is missing`);
}

function write(count: number): string {
  return count.toLocaleString('en');
}
