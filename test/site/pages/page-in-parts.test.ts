import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/core/markup/markup.ts';
import type { PageAssets } from '../../../src/site/pages/page-in-parts.ts';
import type { SitePage } from '../../../src/site/routes.ts';
import { createSite } from '../../../src/site/site.ts';
import { dataset, electionRecord } from '../../fixtures/election.ts';
import { INLINE, TEMPLATE } from '../../fixtures/page-sources.ts';
import { world } from '../../fixtures/world.ts';

const ASSETS: PageAssets = {
  script: { src: '../assets/main-abc.js', type: 'classic' },
  css: 'body{color:red}',
  csp: true,
};
const site = createSite(
  { world, datasets: [dataset, electionRecord()] },
  {
    template: TEMPLATE,
    inline: INLINE,
    siteUrl: null,
    addressOf: (name) => `assets/${name}.js`,
    scripts: ['lens', 'timeline', 'embed-page', 'strings-en'],
    placeSheet: 'assets/place.css',
    dataOrigins: [],
  },
);

/** What a script of a page provides. */
function given(source: string, name: string): unknown {
  const self: { reactionMap?: Record<string, unknown> } = {};
  runInNewContext(source, { self });
  return JSON.parse(JSON.stringify(self.reactionMap?.[name]));
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(site.pages.map((page): [string, SitePage] => [page.path, page]))(
  'the parts of %s',
  (_path, page) => {
    const parts = site.parts(page, ASSETS);
    const { html, data, words } = site.render(page, ASSETS);

    it('are what its HTML is written from', () => {
      const [, body = ''] = /<body>\n([\s\S]*)\n<\/body>/.exec(html) ?? [];
      expect(body).toBe(toHtml(parts.body));
      const [, head = ''] = /<head>\n([\s\S]*)\n<\/head>/.exec(html) ?? [];
      const inline = parts.inline.map((source) => `<script>${source}</script>`).join('');
      const written = `${parts.head.map(toHtml).join('')}<style>${parts.css}</style>${inline}`;
      expect(head.replace(/^<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).toBe(written);
    });

    it('give its element every attribute that the HTML has', () => {
      const [, tag = ''] = /<html([^>]*)>/.exec(html) ?? [];
      const { language, direction, attributes } = parts;
      const found = [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
        name,
        value ?? '',
      ]);
      expect(Object.fromEntries(found)).toEqual({ lang: language, dir: direction, ...attributes });
    });

    it('hold what its own scripts provide, and name those that run', () => {
      expect(data.fileName).toBe(parts.files.data);
      expect(words.fileName).toBe(parts.files.words);
      expect(given(data.source, 'page')).toEqual(json(parts.data));
      expect(given(words.source, 'words')).toEqual(json(parts.words));
      const named = parts.attributes['data-scripts']?.split(' ');
      expect(named).toEqual([parts.files.data, ...parts.scripts]);
      expect(parts.attributes['data-first'] ?? null).toBe(parts.firstScript);
    });

    it('can be posted from a worker', () => {
      expect(structuredClone(parts)).toEqual(parts);
    });
  },
);

it('the panels that pages show in brief are complete in a script of each place', () => {
  const record = electionRecord();
  const [language] = record.languages;
  const panels = site.panels(record.slug, language);
  const scripts = site
    .placeFiles(record.slug, language, new Map())
    .filter(({ path }) => path.endsWith('.js'));
  expect(scripts).toHaveLength(panels.size);
  for (const { path, source } of scripts) {
    const [, id = ''] = /\/c\/([^/]+)\//.exec(path) ?? [];
    expect(given(source, `panel ${id}`)).toEqual(panels.get(id as never));
  }
  expect(site.panels(dataset.slug, dataset.languages[0]).size).toBe(0);
});
