import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
/** Biome's name of every diagnostic of biome-plugins/. */
const PLUGIN = 'plugin';

/** One line of a planted file, and the rule that must report it; null where none may. */
type Line = readonly [code: string, rule: string | null];

/** A file that is planted beside the rules. */
interface Planted {
  readonly path: string;
  readonly lines: readonly Line[];
}

/** A file that imports modules: some that a rule must report, some that it must let pass. */
function imports(path: string, mayNot: readonly string[], may: readonly string[]): Planted {
  const line = (module: string, rule: string | null): Line => [`export * from '${module}';`, rule];
  return {
    path,
    lines: [...mayNot.map((module) => line(module, IMPORTS)), ...may.map((m) => line(m, null))],
  };
}

const arrows: readonly Planted[] = [
  imports(
    'src/core/edition/planted.ts',
    [
      '../../page/panel/panel.ts',
      '../../browser/store.ts',
      '../../build/plugin.ts',
      '../../../geo/units.ts',
      'node:fs',
      'node:fs/promises',
      'fs',
      'leaflet',
      'valibot',
    ],
    ['../statements/types.ts', './names.ts', 'd3-scale', 'd3-dsv', 'topojson-client'],
  ),
  imports(
    'src/core/statements/planted.ts',
    ['../edition/edition.ts', '../picture/text.ts', '../contract/ids.ts', 'leaflet'],
    ['../i18n/fill.ts', '../atlas/views.ts', './types.ts', 'd3-dsv'],
  ),
  imports(
    'src/core/intake/planted.ts',
    ['../../browser/dom.ts', '../../build/read/world.ts', 'node:fs', 'i18n-iso-countries'],
    ['../workbook/grid.ts', '../statements/fault.ts', './dates.ts', 'd3-dsv', 'fflate', 'saxen'],
  ),
  imports(
    'src/page/panel/planted.ts',
    [
      '../map/shapes.ts',
      '../page-parts.ts',
      '../../app/app.ts',
      '../../scripts/main.ts',
      '../../build/plugin.ts',
      '../../embed/protocols.ts',
      'node:fs',
      'leaflet',
    ],
    ['./panel-view.ts', './panel.css', '../../core/markup/markup.ts', '../../browser/dom.ts'],
  ),
  imports(
    'src/page/panel/planted-view.ts',
    ['../../browser/dom.ts', '../map/map-markup.ts'],
    ['../../core/edition/edition.ts', './panel-view.ts'],
  ),
  imports(
    'src/page/map/choropleth.ts',
    ['../panel/panel.ts', '../../app/app.ts'],
    ['leaflet', 'leaflet/src/map/Map.js', './shapes.ts', '../../browser/dom.ts'],
  ),
  imports(
    'src/page/map/planted.ts',
    ['leaflet', 'leaflet/src/map/Map.js'],
    ['./choropleth.ts', '../../core/atlas/views.ts'],
  ),
  imports(
    'src/page/planted.ts',
    ['../app/app.ts', '../scripts/main.ts'],
    ['./panel/panel-markup.ts', '../core/edition/edition.ts', '../browser/dom.ts'],
  ),
  imports(
    'src/browser/planted.ts',
    ['../page/panel/panel.ts', '../app/app.ts', 'node:fs', 'leaflet'],
    ['../core/markup/markup.ts', './dom.ts'],
  ),
  imports(
    'src/embed/planted.ts',
    ['../page/panel/panel.ts', '../app/app.ts'],
    ['../core/statements/types.ts', '../browser/dom.ts', './protocols.ts'],
  ),
  imports(
    'src/embed/protocols/planted.ts',
    ['../messages.ts', '../../browser/dom.ts', '../../page/panel/panel.ts'],
    ['./protocol.ts', '../../core/statements/types.ts'],
  ),
  imports(
    'src/app/planted.ts',
    ['../scripts/main.ts', '../build/plugin.ts', 'node:fs', 'leaflet'],
    ['../page/panel/panel.ts', '../core/edition/edition.ts', './app.ts', '../embed/sizer.ts'],
  ),
  imports(
    'src/scripts/planted.ts',
    ['../build/plugin.ts', '../cli/verify.ts', '../make/kit.ts', '../../geo/units.ts', 'leaflet'],
    ['../app/app.ts', '../page/panel/panel.ts', '../core/edition/edition.ts'],
  ),
  imports(
    'src/scripts/make-planted.ts',
    ['./main.ts', '../build/plugin.ts', '../cli/verify.ts', 'leaflet'],
    ['../make/map-site.ts', '../site/site.ts', '../page/map/box-fit.ts', '../browser/dom.ts'],
  ),
  imports(
    'src/make/stage/planted.ts',
    [
      '../../app/app.ts',
      '../../page/panel/panel.ts',
      '../../scripts/main.ts',
      '../../embed/sizer.ts',
      '../../build/plugin.ts',
      '../../cli/verify.ts',
      'node:fs',
      'leaflet',
    ],
    [
      '../kit.ts',
      '../page/headline.ts',
      './protocol.ts',
      '../../app/scripts.ts',
      '../../browser/dom.ts',
      '../../core/statements/types.ts',
      '../../page/panel/panel-view.ts',
      '../../site/site.ts',
      'fflate',
      'valibot',
    ],
  ),
  imports(
    'src/site/pages/planted.ts',
    ['../../build/plugin.ts', '../../browser/dom.ts', '../../app/app.ts', 'node:fs', 'vite'],
    ['../routes.ts', '../../core/markup/markup.ts', '../../page/page-parts.ts', 'valibot'],
  ),
  imports(
    'src/build/read/planted.ts',
    ['../../app/app.ts', '../../browser/dom.ts', '../../scripts/main.ts', 'leaflet'],
    ['../../core/statements/types.ts', '../../page/page-parts.ts', '../plugin.ts', 'node:fs'],
  ),
  imports(
    'src/cli/planted.ts',
    ['../app/app.ts', '../browser/dom.ts', '../../geo/units.ts', 'leaflet'],
    ['../core/statements/types.ts', '../build/read/load-map.ts', './verify.ts', 'node:fs'],
  ),
  imports(
    'geo/planted.ts',
    ['../src/core/statements/types.ts', 'leaflet'],
    ['./units.ts', 'd3-geo', 'node:fs'],
  ),
  imports('test/planted.ts', ['leaflet'], ['../src/core/statements/types.ts']),
];

const others: readonly Planted[] = [
  {
    path: 'src/core/edition/spellings.ts',
    lines: [
      ["import { a } from '../../page/a.ts';", IMPORTS],
      ["import type { B } from '../../page/b.ts';", IMPORTS],
      ["import '../../page/styles/base.css';", IMPORTS],
      ["export { c } from '../../page/c.ts';", IMPORTS],
      ["export const d = import('../../page/d.ts');", IMPORTS],
      ["type E = import('../../page/e.ts').E;", PLUGIN],
      ["export * from './../../page/f.ts';", PLUGIN],
      ["export * from './sub/../../../page/g.ts';", PLUGIN],
      ['export const h: [B, E] = [a, a];', null],
    ],
  },
  {
    path: 'src/core/statements/surroundings.ts',
    lines: [
      ...['document', 'window', 'location', 'history', 'fetch', 'navigator', 'localStorage'].map(
        (name): Line => [`export const ${name}Found = typeof ${name};`, GLOBALS],
      ),
      ['export const y = typeof globalThis;', GLOBALS],
      ['export const z = typeof process;', GLOBALS],
      ['export const a = Date.now();', PLUGIN],
      ['export const b = Date.now;', PLUGIN],
      ['export const c = new Date();', PLUGIN],
      ['export const d = Date();', PLUGIN],
      ['export const e = Math.random();', PLUGIN],
      ["export const f = new Date('2024-07-28');", null],
      ['export const g = Date.UTC(2024, 6, 28);', null],
    ],
  },
  {
    path: 'src/page/panel/surroundings-markup.ts',
    lines: [
      ['export const a = typeof document;', GLOBALS],
      ['export const b = Date.now();', PLUGIN],
    ],
  },
  {
    path: 'src/make/project/surroundings.ts',
    lines: [
      ['export const a = typeof document;', GLOBALS],
      ['export const b = Date.now();', PLUGIN],
    ],
  },
  {
    path: 'src/embed/protocols/surroundings.ts',
    lines: [
      ['export const a = typeof window;', GLOBALS],
      ['export const b = Date.now();', PLUGIN],
    ],
  },
  {
    path: 'src/page/panel/html-strings.ts',
    lines: [
      ["const node = document.createElement('p');", null],
      ["node.textContent = '<b>';", null],
      ["node.innerHTML = '';", PLUGIN],
      ['export const a = node.innerHTML;', PLUGIN],
      ["node['innerHTML'] = '';", PLUGIN],
      ["Object.assign(node, { innerHTML: '' });", PLUGIN],
      ['export const { innerHTML } = node;', PLUGIN],
      ["node.outerHTML += '';", PLUGIN],
      ["node.outerHTML = '';", PLUGIN],
      ["node.insertAdjacentHTML('beforeend', '');", PLUGIN],
      ["node.setHTMLUnsafe('');", PLUGIN],
    ],
  },
  {
    path: 'src/core/edition/cycle-a.ts',
    lines: [
      ["export { b } from './cycle-b.ts';", 'lint/suspicious/noImportCycles'],
      ['export const a = 1;', null],
    ],
  },
  {
    path: 'src/core/edition/cycle-b.ts',
    lines: [
      ["export { a } from './cycle-a.ts';", 'lint/suspicious/noImportCycles'],
      ['export const b = 1;', null],
    ],
  },
  {
    path: 'src/core/edition/type-cycle-a.ts',
    lines: [
      ["import type { B } from './type-cycle-b.ts';", 'lint/suspicious/noImportCycles'],
      ['export type A = B | 1;', null],
    ],
  },
  {
    path: 'src/core/edition/type-cycle-b.ts',
    lines: [
      ["import type { A } from './type-cycle-a.ts';", 'lint/suspicious/noImportCycles'],
      ['export type B = A | 2;', null],
    ],
  },
  {
    path: 'src/page/default.ts',
    lines: [['export default 1;', 'lint/style/noDefaultExport']],
  },
  { path: 'vite.config.ts', lines: [['export default {};', null]] },
  {
    path: 'src/app/promises.ts',
    lines: [
      ['async function save() {}', null],
      ['save();', 'lint/nursery/noFloatingPromises'],
      ['await save();', null],
    ],
  },
  {
    path: 'src/core/edition/switches.ts',
    lines: [
      ["declare const kind: 'a' | 'b';", null],
      ["switch (kind) { case 'a': break; }", 'lint/nursery/useExhaustiveSwitchCases'],
      ["switch (kind) { case 'a': break; case 'b': break; }", null],
    ],
  },
];

/** What is read of a diagnostic in Biome's JSON report. */
interface Diagnostic {
  readonly severity: string;
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string; readonly start?: { readonly line: number } };
}

/** Writes the planted files beside a copy of the rules. */
async function plant(folder: string, files: readonly Planted[]): Promise<void> {
  await cp(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  await cp(join(ROOT, 'biome-plugins'), join(folder, 'biome-plugins'), { recursive: true });
  for (const { path, lines } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, lines.map(([code]) => `${code}\n`).join(''));
  }
}

/**
 * Everything the installed Biome says of a folder.
 * @throws if Biome could not run, or a rule of biome-plugins/ is itself broken (Biome only mentions that)
 */
async function lint(folder: string): Promise<readonly Diagnostic[]> {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    // Biome exits with 1 when it finds something, which here is success.
    execFile(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ stdout, stderr }),
    );
  });
  if (!stdout.startsWith('{')) throw new Error(`biome gave no report: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const broken = diagnostics.find(({ message }) => message.includes('errored'));
  if (broken !== undefined) throw new Error(`a plugin of biome is broken: ${broken.message}`);
  return diagnostics;
}

describe('the rules of the folders', () => {
  const files = [...arrows, ...others];
  let folder = '';
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layers-'));
    await plant(folder, files);
    diagnostics = await lint(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(files)('report in $path what they forbid, and nothing else', ({ path, lines }) => {
    const errors = diagnostics.filter(
      ({ severity, location }) => severity === 'error' && location.path === path,
    );
    const reported = lines.map(([code, rule], index) => {
      const rules = errors
        .filter(({ location }) => location.start?.line === index + 1)
        .map(({ category }) => category);
      // A line may break another rule besides: that it breaks this one is what counts.
      return [code, rule !== null && rules.includes(rule) ? rule : (rules[0] ?? null)];
    });
    expect(reported).toEqual(lines);
  });
});

describe('the sources', () => {
  it('name no member that takes HTML as a string', async () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|document\.write(?:ln)?)\b/;
    const found: string[] = [];
    for (const entry of await readdir(join(ROOT, 'src'), { recursive: true })) {
      if (!entry.endsWith('.ts')) continue;
      const text = await readFile(join(ROOT, 'src', entry), 'utf8');
      text.split('\n').forEach((line, index) => {
        // A comment may well say that innerHTML is not used.
        const isComment = /^\s*(?:\/\/|\/?\*)/.test(line);
        if (!isComment && sinks.test(line)) found.push(`src/${entry}:${index + 1}: ${line.trim()}`);
      });
    }
    expect(found).toEqual([]);
  });

  it('lie in folders, none loose in src/', async () => {
    const entries = await readdir(join(ROOT, 'src'), { withFileTypes: true });
    const loose = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'));
    expect(loose.map(({ name }) => name)).toEqual([]);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.toSorted()).toEqual([
      'app',
      'browser',
      'build',
      'cli',
      'core',
      'embed',
      'make',
      'page',
      'scripts',
      'site',
    ]);
  });
});
