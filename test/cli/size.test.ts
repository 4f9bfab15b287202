import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findResources, firstVisitChecks } from '../../src/cli/first-visit.ts';
import { size } from '../../src/cli/size-command.ts';
import { noise } from '../tools/noise.ts';
import { runCommand } from '../tools/run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ICON = '<link rel="icon" href="data:,">';
const PAGE = `${ICON}<style>@font-face{src:url(a.woff2)}</style><script src="main.js"></script>`;

const folder = mkdtempSync(join(tmpdir(), 'size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let projects = 0;

/** A project with these files in dist/. */
function projectWith(dist: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, String(projects++));
  for (const [path, content] of Object.entries(dist)) {
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
  it('is the page, its scripts and its fonts, each as its hosts send it', () => {
    const dist = join(projectWith({ 'index.html': PAGE }), 'dist');
    const [page, script, font] = ['index.html', 'main.js', 'a.woff2'].map((name) => [
      `${dist}/${name}`,
    ]);
    expect(firstVisitChecks(dist)).toEqual([
      { name: 'HTML', path: page, gzip: true, limit: '60 kB' },
      { name: 'HTML by brotli', path: page },
      { name: 'HTML as it is', path: page, brotli: false },
      { name: 'JavaScript', path: script, gzip: true, limit: '40 kB' },
      { name: 'JavaScript by brotli', path: script },
      { name: 'JavaScript as it is', path: script, brotli: false },
      { name: 'Fonts', path: font, brotli: false, limit: '55 kB' },
    ]);
  });

  it('fails where it is over the budget, to the byte of a font, and nowhere else', () => {
    const root = projectWith({
      'index.html': PAGE + 'x'.repeat(100_000),
      'main.js': noise(40_000),
      // Zeros would compress to nothing.
      'a.woff2': new Uint8Array(55_001),
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
      expect.objectContaining({ name: 'HTML', passed: true }),
      expect.objectContaining({ name: 'JavaScript', passed: false }),
      expect.objectContaining({ name: 'Fonts', passed: false, size: 55_001 }),
    ]);
    expect(status).toBe(1);
  });
});

describe('npm run size', () => {
  const run = (root: string) => runCommand(size, root, []);

  it('tells the requests of a first visit, of which the page is one', async () => {
    const root = projectWith({ 'index.html': PAGE, 'main.js': '', 'a.woff2': '' });
    expect(await run(root)).toEqual({
      status: 0,
      stdout: [
        'First visit: 3 requests, at most 5',
        '  page    index.html',
        '  script  main.js',
        '  font    a.woff2',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

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

  it('fails where the page names a file that is not there', async () => {
    expect(await run(projectWith({ 'index.html': PAGE, 'a.woff2': '' }))).toMatchObject({
      status: 1,
      stderr: 'Over the budget: dist/main.js, which the page asks for, is missing\n',
    });
  });

  it('holds the other pages against the lightest', async () => {
    const root = projectWith({
      'index.html': `<html lang="en">${ICON}`,
      'heavy/index.html': Buffer.concat([Buffer.from('<html lang="en">'), noise(70_000)]),
    });
    const { status, stderr } = await run(root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Over the budget: heavy\/index\.html: HTML is [\d,]+ bytes too heavy/);
  });

  it('asks for a build where there is none', async () => {
    expect(await run(join(folder, 'nowhere'))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'dist/index.html is missing: run "npm run build" first.\n',
    });
  });
});
