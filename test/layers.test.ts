import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One line of a planted file, and the rule that must report it (null: no rule may). */
interface Line {
  readonly name: string;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly code: string;
  readonly rule: string | null;
}

/** Lines that import, all in one file: first those a rule must report, then those it must let pass. */
function imports(
  path: string,
  modules: { readonly mayNot: readonly string[]; readonly may: readonly string[] },
): Line[] {
  const line = (module: string, may: boolean) => ({
    name: `${path} ${may ? 'may' : 'may not'} import ${module}`,
    code: `export * from '${module}';`,
    rule: may ? null : 'lint/style/noRestrictedImports',
  });
  return inFile(path, [
    ...modules.mayNot.map((module) => line(module, false)),
    ...modules.may.map((module) => line(module, true)),
  ]);
}

/** Gives lines their file and their numbers. */
function inFile(path: string, lines: readonly Pick<Line, 'name' | 'code' | 'rule'>[]): Line[] {
  return lines.map((line, index) => ({ ...line, path, line: index + 1 }));
}

const layers: readonly Line[] = [
  ...imports('src/model/planted.ts', {
    mayNot: [
      '../ui/panel.ts',
      '../store.ts',
      '../main.ts',
      '../site/page.ts',
      '../cli/verify.ts',
      '../../geo/units.ts',
      'node:fs',
      'node:fs/promises',
      'fs',
      'leaflet',
      'valibot',
    ],
    may: ['./types.ts', './sub/names.ts', 'd3-scale', 'd3-dsv', 'topojson-client'],
  }),
  ...imports('src/model/sub/planted.ts', {
    mayNot: ['../../ui/panel.ts', '../../store.ts', 'leaflet'],
    may: ['../types.ts', './names.ts', 'topojson-specification'],
  }),
  ...imports('src/ui/planted.ts', {
    mayNot: [
      './panel.ts',
      '../store.ts',
      '../url-sync.ts',
      '../main.ts',
      '../site/page.ts',
      '../cli/verify.ts',
      '../../geo/units.ts',
      'node:fs',
      'leaflet',
      'leaflet/src/map/Map.js',
    ],
    may: ['./dom.ts', '../model/derive.ts'],
  }),
  ...imports('src/ui/choropleth.ts', {
    mayNot: ['./panel.ts', '../store.ts'],
    may: ['leaflet', 'leaflet/src/map/Map.js', './dom.ts', '../model/derive.ts'],
  }),
  ...imports('src/main.ts', {
    mayNot: [
      'leaflet',
      'leaflet/src/map/Map.js',
      '../geo/units.ts',
      './site/page.ts',
      './cli/verify.ts',
      'node:fs/promises',
    ],
    may: ['./ui/panel.ts', './load.ts', './model/derive.ts'],
  }),
  ...imports('src/planted.ts', { mayNot: ['./main.ts'], may: ['./ui/panel.ts'] }),
  ...['store', 'url-sync', 'embed', 'download'].flatMap((name) =>
    imports(`src/${name}.ts`, {
      mayNot: ['./ui/panel.ts', './main.ts', '../geo/units.ts', 'leaflet'],
      may: ['./model/view-state.ts'],
    }),
  ),
  ...imports('src/leaflet-src.d.ts', { mayNot: ['./ui/panel.ts'], may: ['leaflet'] }),
  ...imports('src/site/planted.ts', {
    mayNot: [
      '../ui/panel.ts',
      '../main.ts',
      '../store.ts',
      '../cli/verify.ts',
      '../../geo/units.ts',
      'leaflet',
    ],
    may: ['../model/types.ts', './page.ts', 'node:fs', 'node:fs/promises', 'valibot'],
  }),
  ...imports('src/site/sub/planted.ts', {
    mayNot: ['../../ui/panel.ts', '../../cli/verify.ts', 'leaflet'],
    may: ['../../model/types.ts', '../page.ts'],
  }),
  ...imports('src/cli/planted.ts', {
    mayNot: ['../ui/panel.ts', '../main.ts', '../store.ts', '../../geo/units.ts', 'leaflet'],
    may: ['../model/types.ts', '../site/page.ts', './verify.ts', 'node:fs'],
  }),
  ...imports('geo/planted.ts', {
    mayNot: ['../src/model/types.ts', 'leaflet'],
    may: ['./units.ts', 'd3-geo', 'node:fs'],
  }),
  ...imports('geo/sub/planted.ts', { mayNot: ['../../src/model/types.ts'], may: ['../units.ts'] }),
  ...imports('test/planted.ts', { mayNot: ['leaflet'], may: ['../src/model/types.ts'] }),
];

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
/** Biome's name of every diagnostic of biome-plugins/. */
const PLUGIN = 'plugin';

const spellings: readonly Line[] = inFile('src/model/spellings.ts', [
  { name: 'an import counts', code: "import { a } from '../ui/a.ts';", rule: IMPORTS },
  { name: 'a type import counts', code: "import type { B } from '../ui/b.ts';", rule: IMPORTS },
  { name: 'a bare import counts', code: "import '../ui/base.css';", rule: IMPORTS },
  { name: 'a re-export counts', code: "export { c } from '../ui/c.ts';", rule: IMPORTS },
  { name: 'import() counts', code: "export const d = import('../ui/d.ts');", rule: IMPORTS },
  { name: 'import() of a type counts', code: "type E = import('../ui/e.ts').E;", rule: PLUGIN },
  { name: 'a path down and up counts', code: "export * from './../ui/f.ts';", rule: PLUGIN },
  { name: 'a detour counts', code: "export * from './sub/../../ui/g.ts';", rule: PLUGIN },
  { name: 'using an import does not', code: 'export const h: [B, E] = [a, a];', rule: null },
]);

const surroundings: readonly Line[] = inFile('src/model/surroundings.ts', [
  ...[
    'document',
    'window',
    'location',
    'history',
    'fetch',
    'navigator',
    'localStorage',
    'globalThis',
    'process',
  ].map((name) => ({
    name: `the model knows no ${name}`,
    code: `export const ${name}Found = typeof ${name};`,
    rule: GLOBALS,
  })),
  { name: 'the model calls no Date.now', code: 'export const a = Date.now();', rule: PLUGIN },
  { name: 'the model passes no Date.now on', code: 'export const b = Date.now;', rule: PLUGIN },
  { name: 'the model makes no new Date()', code: 'export const c = new Date();', rule: PLUGIN },
  { name: 'the model calls no Date()', code: 'export const d = Date();', rule: PLUGIN },
  { name: 'the model throws no dice', code: 'export const e = Math.random();', rule: PLUGIN },
  { name: 'a date of text is fine', code: "export const f = new Date('2024-07-28');", rule: null },
  {
    name: 'a date of numbers is fine',
    code: 'export const g = Date.UTC(2024, 6, 28);',
    rule: null,
  },
]);

const htmlStrings: readonly Line[] = inFile('src/ui/html-strings.ts', [
  { name: 'an element is fine', code: "const node = document.createElement('p');", rule: null },
  { name: 'its text is fine', code: "node.textContent = '<b>';", rule: null },
  { name: 'innerHTML is not set', code: "node.innerHTML = '';", rule: PLUGIN },
  { name: 'innerHTML is not read', code: 'export const a = node.innerHTML;', rule: PLUGIN },
  { name: 'innerHTML is not a key', code: "node['innerHTML'] = '';", rule: PLUGIN },
  { name: 'innerHTML is not given', code: "Object.assign(node, { innerHTML: '' });", rule: PLUGIN },
  { name: 'innerHTML is not taken', code: 'export const { innerHTML } = node;', rule: PLUGIN },
  { name: 'outerHTML is not added to', code: "node.outerHTML += '';", rule: PLUGIN },
  { name: 'outerHTML is not set', code: "node.outerHTML = '';", rule: PLUGIN },
  {
    name: 'insertAdjacentHTML is not called',
    code: "node.insertAdjacentHTML('beforeend', '');",
    rule: PLUGIN,
  },
  { name: 'newer names are no way around', code: "node.setHTMLUnsafe('');", rule: PLUGIN },
]);

const others: readonly Line[] = [
  ...inFile('src/model/cycle-a.ts', [
    {
      name: 'files do not import each other',
      code: "export { b } from './cycle-b.ts';",
      rule: 'lint/suspicious/noImportCycles',
    },
    { name: 'what they export is fine', code: 'export const a = 1;', rule: null },
  ]),
  ...inFile('src/model/cycle-b.ts', [
    {
      name: 'nor the other way round',
      code: "export { a } from './cycle-a.ts';",
      rule: 'lint/suspicious/noImportCycles',
    },
    { name: 'what they export is fine', code: 'export const b = 1;', rule: null },
  ]),
  ...inFile('src/ui/default.ts', [
    {
      name: 'nothing is exported by default',
      code: 'export default 1;',
      rule: 'lint/style/noDefaultExport',
    },
  ]),
  ...inFile('vite.config.ts', [
    { name: 'except by vite.config.ts', code: 'export default {};', rule: null },
  ]),
  ...inFile('src/promises.ts', [
    { name: 'an async function is fine', code: 'async function save() {}', rule: null },
    { name: 'no promise floats', code: 'save();', rule: 'lint/nursery/noFloatingPromises' },
    { name: 'an awaited promise is fine', code: 'await save();', rule: null },
  ]),
  ...inFile('src/model/switches.ts', [
    { name: 'a union is fine', code: "declare const kind: 'a' | 'b';", rule: null },
    {
      name: 'a switch knows every kind',
      code: "switch (kind) { case 'a': break; }",
      rule: 'lint/nursery/useExhaustiveSwitchCases',
    },
    {
      name: 'a switch that does is fine',
      code: "switch (kind) { case 'a': break; case 'b': break; }",
      rule: null,
    },
  ]),
];

/** What is read of a diagnostic in Biome's JSON report. */
interface Diagnostic {
  readonly severity: string;
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string; readonly start?: { readonly line: number } };
}

/** Writes the planted files beside a copy of the rules. */
async function plant(folder: string, lines: readonly Line[]): Promise<void> {
  await cp(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  await cp(join(ROOT, 'biome-plugins'), join(folder, 'biome-plugins'), { recursive: true });
  const files = new Map<string, string>();
  for (const { path, code } of lines) files.set(path, `${files.get(path) ?? ''}${code}\n`);
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
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

describe('the rules of the layers', () => {
  const lines = [...layers, ...spellings, ...surroundings, ...htmlStrings, ...others];
  let folder = '';
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layers-'));
    await plant(folder, lines);
    diagnostics = await lint(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  for (const { name, path, line, rule } of lines) {
    it(name, () => {
      const rules = diagnostics
        .filter(({ severity }) => severity === 'error')
        .filter(({ location }) => location.path === path && location.start?.line === line)
        .map(({ category }) => category);
      if (rule === null) expect(rules).toEqual([]);
      else expect(rules).toContain(rule);
    });
  }

  it('pass a folder without violations', async () => {
    const clean = await mkdtemp(join(tmpdir(), 'layers-clean-'));
    try {
      const passing = layers.filter(({ rule }) => rule === null);
      await plant(clean, passing);
      expect(await lint(clean)).toEqual([]);
    } finally {
      await rm(clean, { recursive: true, force: true });
    }
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
});
