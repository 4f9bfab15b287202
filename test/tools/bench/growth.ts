import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import type { Dataset, Statement } from '../../../src/core/statements/types.ts';
import { createSite } from '../../../src/site/site.ts';
import { electionRecord } from '../../fixtures/election.ts';
import { INLINE, TEMPLATE } from '../../fixtures/page-sources.ts';
import { world } from '../../fixtures/world.ts';

/** How often the record's statements are taken. */
const TIMES = [1, 5, 15];

/**
 * How pages and the time to write them grow with the statements of a map: the record of the tests, and the same
 * with each statement several times.
 */
export async function measureGrowth(): Promise<readonly string[]> {
  const record = electionRecord();
  const lines = [
    '| statements | HTML kB (brotli) | nodes | data kB (gzip) | words kB (gzip) | largest panel kB | place pages kB | written in ms |',
    '| --: | --: | --: | --: | --: | --: | --: | --: |',
  ];
  for (const times of TIMES) {
    const dataset = multiplied(record, times);
    const site = createSite(
      { world, datasets: [dataset] },
      {
        template: TEMPLATE,
        inline: INLINE,
        siteUrl: null,
        addressOf: (name) => `assets/${name}.js`,
        scripts: [],
        placeSheet: 'assets/place.css',
        dataOrigins: [],
      },
    );
    const css = readFileSync('src/page/styles/base.css', 'utf8');
    const started = performance.now();
    const pages = site.pages.map((page) =>
      site.render(page, { script: { src: 'main.js', type: 'classic' }, css, csp: true }),
    );
    const places = dataset.languages.flatMap((language) =>
      site.placeFiles(dataset.slug, language, new Map()),
    );
    const took = performance.now() - started;
    const [first] = pages;
    if (first === undefined) throw new Error('no page');
    const panels = places.filter(({ path }) => path.endsWith('.js'));
    const sizes = [
      dataset.statements.length,
      kB(brotliCompressSync(first.html).length),
      nodesOf(first.html),
      kB(gzipSync(first.data.source).length),
      kB(gzipSync(first.words.source).length),
      kB(Math.max(0, ...panels.map(({ source }) => gzipSync(source).length))),
      kB(places.reduce((sum, { source }) => sum + source.length, 0)),
      Math.round(took),
    ];
    lines.push(`| ${sizes.join(' | ')} |`);
  }
  return lines;
}

function multiplied(dataset: Dataset, times: number): Dataset {
  const again = (statement: Statement, i: number): Statement =>
    i === 0 ? statement : { ...statement, id: `${statement.id}-${i}` };
  return {
    ...dataset,
    statements: Array.from({ length: times }, (_, i) =>
      dataset.statements.map((statement) => again(statement, i)),
    ).flat(),
  };
}

function nodesOf(html: string): number {
  const window = new Window();
  window.document.write(html);
  return window.document.querySelectorAll('*').length;
}

function kB(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
