/**
 * npm run size: weighs the first visit of the built site, and the HTML of all other pages beside it; exits
 * with 1 where something is over the budget.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUDGET,
  findExcess,
  findHeavyPages,
  findResources,
  type Weight,
  weighPage,
} from './page-weight.ts';

const DIST = 'dist';
const PAGE = 'index.html';

const html = readBuilt(PAGE);
const resources = findResources(html.toString('utf8'), PAGE);
const weight = weighPage(html, resources, readBuilt);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const row = (label: string, { raw, gzip, brotli }: Weight, most: number): string[] => [
  label,
  kilobytes(raw),
  kilobytes(gzip),
  kilobytes(brotli),
  `${most / 1000} kB`,
];
const rows = [
  ['first visit', 'raw', 'gzip -9', 'brotli', 'at most'],
  row('HTML', weight.html, BUDGET.html),
  row('JavaScript', weight.javascript, BUDGET.javascript),
  row('fonts (as they are)', weight.fonts, BUDGET.fonts),
  ['requests', String(weight.requests), '', '', String(BUDGET.requests)],
];
for (const [label = '', ...cells] of rows) {
  console.log(`${label.padEnd(20)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
for (const { kind, path } of resources.own) console.log(`  ${kind.padEnd(8)}${path}`);

const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'));
const excess = [
  ...findExcess(weight),
  ...findHeavyPages(new Map(pages.map((path) => [path, readBuilt(path)]))),
];
for (const line of excess) console.error(`Over the budget: ${line}`);
process.exitCode = excess.length > 0 ? 1 : 0;

/**
 * Reads a file of the built site.
 * @throws (ends the command) if there is none
 */
function readBuilt(path: string): Buffer {
  try {
    return readFileSync(join(DIST, path));
  } catch {
    console.error(`${join(DIST, path)} is missing: run "npm run build" first.`);
    process.exit(1);
  }
}
