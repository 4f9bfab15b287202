import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { budgetedPages, namedScriptsOnUse, partsOf } from '../../src/cli/page-parts.ts';

describe('the parts of a page', () => {
  it('are its styles and scripts, from where the page stands', () => {
    const html = `<html data-first="../assets/embed-page.js" data-scripts="data.js ../assets/main.js"><style>p{}</style><style>b{}</style>
      <script>boot()</script>`;
    expect(partsOf(html, 'map/embed.html')).toEqual({
      styles: ['p{}', 'b{}'],
      inlineScripts: ['boot()'],
      fetchedScripts: ['assets/embed-page.js'],
      scriptsOnUse: ['map/data.js', 'assets/main.js'],
      nodes: 6,
    });
  });

  it('are no scripts that hold data or are on another host, and nothing that comments and attributes speak of', () => {
    const html = `<!-- <script>x</script> --><p title="<style>"></p>
      <script type="application/ld+json">{}</script><script src="https://example.org/a.js"></script>`;
    expect(partsOf(html, 'index.html')).toMatchObject({
      styles: [],
      inlineScripts: [],
      fetchedScripts: [],
      scriptsOnUse: [],
    });
  });

  it('are counted with the elements that browsers add', () => {
    // html, head, body, table, tbody, tr, td
    expect(partsOf('<table><tr><td>', 'index.html').nodes).toBe(7);
  });
});

describe('a built site', () => {
  let dist = '';
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'parts-'));
  });
  afterEach(() => rmSync(dist, { recursive: true, force: true }));
  const put = (...paths: readonly string[]) => {
    for (const path of paths) {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      // The longer its path, the larger the file.
      writeFileSync(join(dist, path), path);
    }
  };

  it('has budgets for its first page, the first embed page, and the largest of the other maps', () => {
    put('index.html', 'a-first-map/index.html', 'a-first-map/embed.html', 'assets/main.js');
    put('b/index.html', 'b/embed.html', 'long/index.html', 'm/index.html');
    expect([...budgetedPages(dist)]).toEqual([
      ['first page', 'index.html'],
      ['record', 'long/index.html'],
      ['embed page', 'a-first-map/embed.html'],
    ]);
  });

  it('has no record where there is one map', () => {
    put('index.html', 'a/index.html', 'a/embed.html');
    expect([...budgetedPages(dist).keys()]).toEqual(['first page', 'embed page']);
  });

  it('has one script that moves the map', () => {
    put('assets/moving-map-0a1b2c.js', 'assets/main-0a1b2c.js');
    expect(namedScriptsOnUse(dist)).toEqual(['assets/moving-map-0a1b2c.js']);
    put('assets/moving-map-3d4e5f.js');
    expect(() => namedScriptsOnUse(dist)).toThrow('has 2 scripts named "moving-map"');
  });

  it('is to be built again where the script is missing', () => {
    expect(() => namedScriptsOnUse(dist)).toThrow(
      'has 0 scripts named "moving-map" where one is expected: run "npm run build"',
    );
  });
});
