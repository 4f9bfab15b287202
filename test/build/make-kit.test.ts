import { describe, expect, it } from 'vitest';
import { makeDocuments, makeKit } from '../../src/build/make-kit.ts';
import { sha256Base64 } from '../../src/site/digest.ts';
import { NO_SETTINGS } from '../../src/site/settings/site-file.ts';
import { INLINE, TEMPLATE } from '../fixtures/page-sources.ts';

const SCRIPTS = ['lens', 'strings-es-vote', 'gate', 'foreign-data', 'sketch', 'make', 'make-stage'];
const kit = makeKit({
  template: TEMPLATE,
  inline: INLINE,
  settings: {
    ...NO_SETTINGS,
    logo: { file: 'logo.svg', alt: 'Paper' } as never,
  },
  sheets: { common: 'body{}' },
  main: 'assets/main.js',
  placeSheet: 'assets/place.css',
  addresses: SCRIPTS.map((name) => [name, `assets/${name}-1.js`]),
  publicFiles: ['CNAME', 'fonts/sans.woff2', 'logo.svg'],
});

describe('the kit', () => {
  it('holds the scripts of pages of maps, and apart those of the page on which they are made', () => {
    expect(Object.keys(kit.scripts)).toEqual(['lens', 'strings-es-vote']);
    expect(Object.keys(kit.own)).toEqual(['sketch', 'make', 'make-stage']);
    expect(kit.own['make']).toBe('assets/make-1.js');
  });

  it('lists the files that pages load, and nothing else that lies in public/', () => {
    expect(kit.files).toEqual(['fonts/sans.woff2', 'logo.svg', 'licences.txt']);
  });

  it('makes sites that have no page on which maps are made', () => {
    expect(kit.settings.make).toBe(false);
  });
});

describe('the documents of the page /make/', () => {
  const boot = 'start()';
  const documents = makeDocuments({
    boot,
    kit: 'assets/make-kit-1.js',
    sheet: 'assets/make-1.css',
    addressOf: (name) => `assets/${name}-1.js`,
    csp: true,
  });

  it('stand in a folder of their own, and find their scripts from there', () => {
    expect([...documents.keys()]).toEqual(['make/index.html', 'make/stage.html']);
    expect(documents.get('make/index.html')).toContain('data-kit="../assets/make-kit-1.js"');
    expect(documents.get('make/index.html')).toContain('data-scripts="../assets/make-1.js"');
    expect(documents.get('make/stage.html')).toContain('data-scripts="../assets/make-stage-1.js"');
  });

  it.each([...documents])('let in their own scripts and styles alone: %s', (_path, html) => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const rules = new Map(
      policy.split('; ').map((rule) => rule.split(/ (.*)/) as [string, string]),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe(`'self' 'strict-dynamic' 'sha256-${sha256Base64(boot)}'`);
    const [, css] = /<style>(.*)<\/style>/.exec(html) ?? [];
    expect(rules.get('style-src')).toBe(
      css === undefined ? "'self'" : `'sha256-${sha256Base64(css)}'`,
    );
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('require-trusted-types-for')).toBe("'script'");
    expect(policy).not.toContain('unsafe');
  });

  it.each([...documents])('say without JavaScript that they need it: %s', (_path, html) => {
    expect(html).toMatch(/<noscript><p>[^<]*JavaScript[^<]*<\/p><\/noscript>/);
  });
});
