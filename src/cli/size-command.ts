import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandIo } from './command.ts';
import { BUDGET, FIRST_PAGE, findResources } from './first-visit.ts';
import { findHeavyPages } from './heavy-pages.ts';

/**
 * The checks of `npm run size` that size-limit cannot do, because it sees files and not requests: which requests a
 * first visit makes and how many, that none goes to another host or to a missing file, and that no page is much
 * heavier than the lightest in its language. size-limit weighs the first visit (.size-limit.js). Ends with 1 where
 * something is over budget.
 */
export function size(_args: readonly string[], { root, out, err }: CommandIo): number {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, FIRST_PAGE))) {
    err(`dist/${FIRST_PAGE} is missing: run "npm run build" first.\n`);
    return 1;
  }
  const { own, foreign } = findResources(readFileSync(join(dist, FIRST_PAGE), 'utf8'), FIRST_PAGE);
  const requests = 1 + own.length + foreign.length;
  out(`First visit: ${requests} requests, at most ${BUDGET.requests}\n`);
  for (const { kind, path } of [{ kind: 'page', path: FIRST_PAGE }, ...own]) {
    out(`  ${kind.padEnd(8)}${path}\n`);
  }
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  const excess = [
    ...(requests > BUDGET.requests
      ? [`${requests} requests, ${requests - BUDGET.requests} over the ${BUDGET.requests} allowed`]
      : []),
    ...foreign.map((address) => `${address} is on another host`),
    ...own
      .filter(({ path }) => !existsSync(join(dist, path)))
      .map(({ path }) => `dist/${path}, which the page asks for, is missing`),
    ...findHeavyPages(new Map(pages.map((path) => [path, readFileSync(join(dist, path))]))),
  ];
  for (const line of excess) err(`Over the budget: ${line}\n`);
  return excess.length > 0 ? 1 : 0;
}
