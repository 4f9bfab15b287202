import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FONT_BUDGET, PAGE_BUDGETS } from '../../src/cli/budgets.ts';
import { findResources, firstVisitChecks } from '../../src/cli/first-visit.ts';
import { fonts } from '../../src/cli/fonts-command.ts';
import { size } from '../../src/cli/size-command.ts';
import { noise } from '../tools/noise.ts';
import { runCommand } from '../tools/run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ICON = '<link rel="icon" href="data:,">';
const PAGE = `<html data-scripts="page.js ./main.js">${ICON}<style>@font-face{src:url(a.woff2)}</style><script src="boot.js"></script>`;
/** What PAGE asks for, before and on its first use. */
const FILES = { 'boot.js': '', 'page.js': '', 'main.js': '', 'a.woff2': '' };
const MOVING_MAP = 'assets/moving-map-0a1b2c.js';

const folder = mkdtempSync(join(tmpdir(), 'size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let projects = 0;

/** Text that takes so many bytes or more however it is compressed. */
function noiseText(bytes: number): string {
  return Buffer.from(noise(bytes)).toString('base64');
}

/** A project with these files in dist/, beside the script that every page fetches on its first use. */
function projectWith(dist: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, String(projects++));
  for (const [path, content] of Object.entries({ [MOVING_MAP]: '', ...dist })) {
    const file = join(root, 'dist', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

describe('finding what a page loads', () => {
  it('finds the script and the fonts of the inline style', () => {
    const html = `${ICON}<style>@font-face{src:url(fonts/a.woff2)format("woff2")}
      @font-face { src: url("./fonts/b.woff2") }</style><script defer src='assets/main.js'></script>`;
    expect(findResources(html, 'index.html')).toEqual({
      own: [
        { kind: 'script', path: 'assets/main.js' },
        { kind: 'font', path: 'fonts/a.woff2' },
        { kind: 'font', path: 'fonts/b.woff2' },
      ],
      foreign: [],
    });
  });

  it('reads addresses from where the page stands', () => {
    const html = `${ICON}<script src="../assets/main.js"></script><script src=/second.js></script>`;
    expect(findResources(html, 'es/index.html').own.map(({ path }) => path)).toEqual([
      'assets/main.js',
      'second.js',
    ]);
  });

  it('counts a file once that is preloaded and used', () => {
    const html = `${ICON}<link rel="preload" as="font" href="a.woff2"><style>@font-face{src:url(a.woff2)}</style>`;
    expect(findResources(html, 'index.html').own).toEqual([{ kind: 'font', path: 'a.woff2' }]);
  });

  it('leaves out what is not loaded: links, inline scripts, data addresses and references', () => {
    const html = `${ICON}<link rel="canonical" href="https://example.org/"><a href="x.js">x</a>
      <link rel="alternate" hreflang="es" href="es/"><script type="application/json">{}</script>
      <script>location.hash</script><style>p{fill:url(#hatch);background:url(data:image/png;base64,AA)}</style>`;
    expect(findResources(html, 'index.html')).toEqual({ own: [], foreign: [] });
  });

  it('counts the icon that a browser asks for unless it is told of one', () => {
    expect(findResources('<p>', 'index.html').own).toEqual([
      { kind: 'other', path: 'favicon.ico' },
    ]);
  });

  it('keeps apart what is on another host', () => {
    const html = `${ICON}<script src="https://example.org/a.js"></script><img src="//example.org/b.png">`;
    expect(findResources(html, 'index.html')).toEqual({
      own: [],
      foreign: ['https://example.org/a.js', '//example.org/b.png'],
    });
  });
});

describe('what size-limit weighs', () => {
  it('is the page, the scripts of its first use and its fonts, each as its hosts send it', () => {
    const dist = join(projectWith({ 'index.html': PAGE }), 'dist');
    const of = (...names: string[]) => names.map((name) => `${dist}/${name}`);
    const [page, font] = [of('index.html'), of('a.woff2')];
    const script = of('page.js', 'main.js', MOVING_MAP);
    const { html, scriptAfter } = PAGE_BUDGETS['first page'];
    const [htmlName, scriptName] = [
      'HTML of the first page',
      'Script of the first page after the first use',
    ];
    expect(firstVisitChecks(dist)).toEqual([
      { name: htmlName, path: page, gzip: true, limit: `${html / 1000} kB` },
      { name: `${htmlName} by brotli`, path: page },
      { name: `${htmlName} as it is`, path: page, brotli: false },
      { name: scriptName, path: script, gzip: true, limit: `${scriptAfter / 1000} kB` },
      { name: `${scriptName} by brotli`, path: script },
      { name: `${scriptName} as it is`, path: script, brotli: false },
      { name: 'Fonts', path: font, brotli: false, limit: `${FONT_BUDGET / 1000} kB` },
    ]);
  });

  it('is no font where the first page asks for none', () => {
    const dist = join(projectWith({ 'index.html': '<p>' }), 'dist');
    expect(firstVisitChecks(dist).map(({ name }) => name)).not.toContain('Fonts');
  });

  it('is the record and the embed page too, with the scripts that they ask for', () => {
    const dist = join(
      projectWith({
        'index.html': PAGE,
        'a/index.html': PAGE,
        'a/embed.html': '<html data-scripts="embed-data.js">',
        'b/index.html': '<html data-scripts="record.js ../main.js"><p>',
        'b/embed.html': '<p>',
      }),
      'dist',
    );
    const limited = firstVisitChecks(dist).filter(({ limit }) => limit !== undefined);
    expect(limited.map(({ name, path }) => ({ name, path }))).toEqual(
      [
        { name: 'HTML of the first page', paths: ['index.html'] },
        {
          name: 'Script of the first page after the first use',
          paths: ['page.js', 'main.js', MOVING_MAP],
        },
        { name: 'HTML of the record', paths: ['b/index.html'] },
        {
          name: 'Script of the record after the first use',
          paths: ['b/record.js', 'main.js', MOVING_MAP],
        },
        { name: 'HTML of the embed page', paths: ['a/embed.html'] },
        {
          name: 'Script of the embed page after the first use',
          paths: ['a/embed-data.js', MOVING_MAP],
        },
        { name: 'Fonts', paths: ['a.woff2'] },
      ].map(({ name, paths }) => ({ name, path: paths.map((path) => `${dist}/${path}`) })),
    );
  });

  it('fails where it is over the budget, to the byte of a font, and nowhere else', () => {
    const root = projectWith({
      ...FILES,
      'index.html': PAGE + 'x'.repeat(100_000),
      'main.js': noise(PAGE_BUDGETS['first page'].scriptAfter),
      // Zeros would compress to nothing.
      'a.woff2': new Uint8Array(FONT_BUDGET + 1),
    });
    for (const name of ['package.json', '.size-limit.js'])
      cpSync(join(ROOT, name), join(root, name));
    for (const name of ['src', 'node_modules'])
      symlinkSync(join(ROOT, name), join(root, name), 'dir');
    const [tsx, sizeLimit] = ['tsx/dist/cli.mjs', 'size-limit/bin.js'].map(
      (program) => `${ROOT}/node_modules/${program}`,
    );
    const { status, stdout } = spawnSync(process.execPath, [`${tsx}`, `${sizeLimit}`, '--json'], {
      encoding: 'utf8',
      cwd: root,
    });
    const checks = JSON.parse(stdout) as { name: string; passed?: boolean }[];
    expect(checks.filter(({ passed }) => passed !== undefined)).toEqual([
      expect.objectContaining({ name: 'HTML of the first page', passed: true }),
      expect.objectContaining({
        name: 'Script of the first page after the first use',
        passed: false,
      }),
      expect.objectContaining({ name: 'Fonts', passed: false, size: FONT_BUDGET + 1 }),
    ]);
    expect(status).toBe(1);
  });
});

describe('npm run size', () => {
  const run = (root: string) => runCommand(size, root, []);

  it('tells the requests of a first visit, of which the page is one, and what its HTML holds', async () => {
    const { stdout, ...rest } = await run(projectWith({ ...FILES, 'index.html': PAGE }));
    expect(rest).toEqual({ status: 0, stderr: '' });
    expect(stdout.replaceAll(/, at most [\d,]+$/gm, '').split('\n')).toEqual([
      'First visit: 3 requests',
      '  page    index.html',
      '  script  boot.js',
      '  font    a.woff2',
      'In the HTML of the first page, index.html (bytes after gzip):',
      // What gzip takes for nothing.
      '  script before the first use       20',
      expect.stringMatching(/^ {2}styles +[1-9]\d$/),
      '  nodes                              6',
      '',
    ]);
  });

  const { scriptBefore, styles, nodes } = PAGE_BUDGETS['embed page'];
  it.each([
    {
      part: 'script before the first use',
      html: '<script src="own.js"></script>',
      script: noise(scriptBefore),
    },
    { part: 'script before the first use', html: `<script>${noiseText(scriptBefore)}</script>` },
    { part: 'styles', html: `<style>${noiseText(styles)}</style>` },
    { part: 'nodes', html: '<p>'.repeat(nodes) },
  ])(
    'fails where one page has too much in its HTML: $part',
    async ({ part, html, script = '' }) => {
      const pages = { 'index.html': PAGE, 'a/index.html': PAGE.replaceAll('="', '="../') };
      const root = projectWith({ ...FILES, ...pages, 'a/embed.html': html, 'a/own.js': script });
      const { status, stderr } = await run(root);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        new RegExp(
          `^Over the budget: a/embed\\.html: ${part} [\\d,]+, [\\d,]+ over the [\\d,]+ allowed\n$`,
        ),
      );
    },
  );

  it('says how many requests are too many', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.js`);
    const html = `${ICON}${names.map((name) => `<script src="${name}"></script>`).join('')}`;
    const scripts = Object.fromEntries(names.map((name) => [name, '']));
    expect(await run(projectWith({ 'index.html': html, ...scripts }))).toMatchObject({
      status: 1,
      stderr: 'Over the budget: 7 requests, 2 over the 5 allowed\n',
    });
  });

  it('allows nothing on another host', async () => {
    const html = `${ICON}<script src="https://example.org/a.js"></script>`;
    expect(await run(projectWith({ 'index.html': html }))).toMatchObject({
      status: 1,
      stderr: 'Over the budget: https://example.org/a.js is on another host\n',
    });
  });

  it.each(['boot.js', 'main.js', 'a.woff2'])(
    'fails where the page names a file that is not there: %s',
    async (name) => {
      const others = { ...FILES, 'index.html': PAGE };
      Reflect.deleteProperty(others, name);
      expect(await run(projectWith(others))).toMatchObject({
        status: 1,
        stderr: `Over the budget: dist/${name}, which the page asks for, is missing\n`,
      });
    },
  );

  it('holds the other pages against the lightest', async () => {
    const root = projectWith({
      'index.html': `<html lang="en">${ICON}`,
      'heavy/index.html': Buffer.concat([Buffer.from('<html lang="en">'), noise(70_000)]),
    });
    const { status, stderr } = await run(root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Over the budget: heavy\/index\.html: HTML is [\d,]+ bytes too heavy/);
  });

  it('refuses arguments, as the command of the fonts does', async () => {
    expect(await runCommand(size, folder, ['--limit', '3'])).toMatchObject({
      status: 2,
      stderr: 'npm run size takes no arguments, not "--limit 3"\n',
    });
    expect((await runCommand(fonts, folder, ['newsreader'])).status).toBe(2);
  });

  it('asks for a build where there is none', async () => {
    expect(await run(join(folder, 'nowhere'))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'dist/index.html is missing: run "npm run build" first.\n',
    });
  });
});
