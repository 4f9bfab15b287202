import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../src/core/markup/markup.ts';
import type { ActorId, Dataset, Language } from '../../../src/core/statements/types.ts';
import { createSite, type Site } from '../../../src/site/site.ts';
import { dataset, SLUG } from '../../fixtures/election.ts';
import { INLINE, TEMPLATE } from '../../fixtures/page-sources.ts';
import { world } from '../../fixtures/world.ts';

const SITE = 'https://maps.example/';
const es = 'es' as Language;
const CARD = { title: 'Chile: Expresó dudas', alt: 'Boric, “dudas”', width: 1200, height: 630 };

function siteOf(map: Dataset, siteUrl: string | null = SITE): Site {
  return createSite(
    { world, datasets: [map] },
    {
      template: TEMPLATE,
      inline: INLINE,
      siteUrl,
      addressOf: (name) => `assets/${name}.js`,
      scripts: [],
      placeSheet: 'assets/place.css',
      dataOrigins: [],
    },
  );
}

const files = (site: Site) =>
  new Map(
    site
      .placeFiles(SLUG, es, new Map([['CL' as ActorId, CARD]]))
      .map(({ path, source }) => [path, source]),
  );

const published = files(siteOf(dataset));
const chile = published.get(`${SLUG}/es/c/CL/index.html`) ?? '';

/** The same map with each statement many times, so that pages show only the latest. */
const many: Dataset = {
  ...dataset,
  statements: Array.from({ length: 8 }, (_, i) =>
    dataset.statements.map((statement) => ({ ...statement, id: `${statement.id}-${i}` })),
  ).flat(),
};

describe('the page of a single place', () => {
  it('is there for every place with a statement', () => {
    const pages = [...published.keys()].filter((path) => path.endsWith('/index.html'));
    expect(pages).toHaveLength(13);
    const others = [...published.keys()].filter((path) => !pages.includes(path));
    expect(others).toEqual(pages.map((path) => path.replace('index.html', 'oembed.json')));
  });

  it('has all its statements, and runs no script', () => {
    const own = dataset.statements.filter(({ actor }) => actor === 'CL');
    expect(chile.match(/data-statement=/g)).toHaveLength(own.length);
    expect(chile).toContain('will not recognise any result that is not verifiable');
    expect(chile).not.toContain('<script');
    expect(chile).toContain("default-src 'none'");
  });

  it('has a title, a description, a canonical address and a card of its own', () => {
    expect(chile).toMatch(/<title>Chile: Expresó dudas\. [^<]+<\/title>/);
    const [, text = ''] = /name="description" content="([^"]*)"/.exec(chile) ?? [];
    expect(text).toMatch(/^Gabriel Boric, .*\. .*«hard to believe»\. .*BBC News.*\.$/);
    const address = `${SITE}${SLUG}/es/c/CL/`;
    expect(chile).toContain(`<link rel="canonical" href="${address}">`);
    expect(chile).toContain(`<meta property="og:image" content="${address}card.png">`);
    expect(chile).toContain('<meta property="og:image:alt" content="Boric, “dudas”">');
    expect(chile).toContain('<meta property="og:locale" content="es_ES">');
    const argentina = published.get(`${SLUG}/es/c/AR/index.html`) ?? '';
    expect(argentina, 'a place without a card').toContain(`content="${SITE}${SLUG}/es/card.png"`);
  });

  it('has an oEmbed answer of its own: the map with the place open', () => {
    const address = `${SITE}${SLUG}/es/c/CL/`;
    expect(chile).toMatch(
      new RegExp(`application/json.oembed" href="${address}oembed.json" title="Chile: `),
    );
    const answer = JSON.parse(published.get(`${SLUG}/es/c/CL/oembed.json`) ?? '');
    expect(answer).toMatchObject({ title: CARD.title, thumbnail_url: `${address}card.png` });
    expect(answer.html).toContain(
      `src="${SITE}${SLUG}/es/embed.html?country=CL&amp;theme=light" width="100%"`,
    );
  });

  it('names no address where that of the site is not known', () => {
    const own = files(siteOf(dataset, null));
    const [page = ''] = own.values();
    expect(page).not.toMatch(/canonical|og:|oembed/);
    expect([...own.keys()].filter((path) => path.endsWith('.json'))).toEqual([]);
  });

  it('leads to the map, to its other language and to the places before and after it', () => {
    expect(chile).toContain('href="../../?country=CL"');
    expect(chile).toContain(`href="../../../../${SLUG}/c/CL/" hreflang="en"`);
    expect(chile).toMatch(/class="next" href="\.\.\/[A-Z]{2}\/"/);
    expect(chile).not.toContain('href="#');
  });
});

describe('a map of many statements', () => {
  const site = siteOf(many);
  const page = site.pages.find(({ path }) => path === `${SLUG}/es/index.html`);
  if (page === undefined) throw new Error('no page');
  const { html } = site.render(page, {
    script: { src: 'main.js', type: 'classic' },
    css: '',
    csp: true,
  });
  const own = many.statements.filter(({ actor }) => actor === 'CL');

  it('shows the latest of each place, and leads to all', () => {
    const [, panel = ''] = /(<article class="panel" id="c-CL".*?<\/article>)/s.exec(html) ?? [];
    expect(panel.match(/data-statement=/g)).toHaveLength(1);
    expect(panel).toContain(`href="../../${SLUG}/es/c/CL/"`);
    expect(panel).toContain(`Las ${own.length} declaraciones de Chile`);
  });

  it('has every statement on the page of its place and in the script that completes its panel', () => {
    const all = files(site);
    const [, script = ''] = /id="c-CL".*?data-script="([^"]*)"/s.exec(html) ?? [];
    const source = all.get(script.replace('../../', '')) ?? '';
    const self: { reactionMap?: Record<string, readonly Markup[]> } = {};
    runInNewContext(source, { self });
    const panel = JSON.stringify(self.reactionMap?.['panel CL']);
    const place = all.get(`${SLUG}/es/c/CL/index.html`) ?? '';
    for (const { id } of own) {
      expect(panel).toContain(`"data-statement":"${id}"`);
      expect(place).toContain(`data-statement="${id}"`);
    }
  });
});
