import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, inject, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { licencesText } from '../../src/build/licences.ts';

const folder = inject('siteFolder');
const text = readFileSync(join(folder, 'licences.txt'), 'utf8');

/** What stands under each heading. */
const sections = new Map(
  [...text.matchAll(/={80}\n(.*)\n={80}\n\n([\s\S]*?)(?=\n\n\n={80}|$)/g)].map(
    ([, title = '', body = '']) => [title, body.trim()],
  ),
);

/** The packages with a module of which anything is in the script, found without what the build uses for that. */
async function packagesOf(script: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: `src/scripts/${script}`, output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(
    (one) => (one as Rolldown.RolldownOutput).output,
  );
  return outputs
    .flatMap((output) => (output.type === 'chunk' ? Object.entries(output.modules) : []))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
}

// Bundling everything again takes longer than a test may by default.
it('passes on the licence of every package with code in a script', async () => {
  const built = [...readdirSync(folder), ...readdirSync(join(folder, 'assets'))];
  const scripts = readdirSync('src/scripts').filter((script) =>
    built.some((file) => new RegExp(`^${script.slice(0, -3)}(-[\\w-]{6,8})?\\.js$`).test(file)),
  );
  expect(scripts).toEqual(expect.arrayContaining(['embed.ts', 'main.ts', 'pictures.ts']));
  const packages = [...new Set((await Promise.all(scripts.map(packagesOf))).flat())];
  expect(packages).toEqual(expect.arrayContaining(['leaflet', 'topojson-client', 'd3-scale']));
  for (const name of packages) {
    const title = [...sections.keys()].find((one) => one.startsWith(`${name} `));
    expect(title, name).toMatch(/ \d+\.\d+\.\d+ \(\S+\)$/);
    expect(sections.get(title ?? ''), name).toMatch(/copyright/i);
  }
}, 60_000);

it('passes on those of the scripts for statements of other sites where a site has them', async () => {
  const { packages } = await bundle('scripts/foreign-data.ts');
  expect(licencesText('public', packages)).toContain('d3-time-format 4.');
});

it.each([
  ['leaflet 1.9.4 (BSD-2-Clause)', 'Redistributions in binary form must reproduce'],
  ['The code of this site', 'MIT License'],
  ['The data of this site', 'https://creativecommons.org/licenses/by/4.0/'],
  ['The data of this site', 'Natural Earth'],
  ['The typeface newsreader', 'SIL OPEN FONT LICENSE'],
  ['The typeface libre-franklin', 'SIL OPEN FONT LICENSE'],
  ['world-atlas 2.0.2 (ISC)', 'Permission to use, copy, modify, and/or distribute'],
  ['i18n-iso-countries 7.14.0 (MIT)', 'Permission is hereby granted'],
])('says under "%s": %s', (title, words) => {
  expect(sections.get(title)).toContain(words);
});

it.each([
  ['index.html', './'],
  ['election/index.html', '../'],
  ['election/es/index.html', '../../'],
  ['election/c/AR/index.html', '../../../'],
])('is linked from the foot of %s', (path, up) => {
  const [, foot = ''] = readFileSync(join(folder, path), 'utf8').split('<footer');
  expect(foot).toMatch(new RegExp(`<a href="${up}licences\\.txt">Licen[a-z]+</a>`));
});
