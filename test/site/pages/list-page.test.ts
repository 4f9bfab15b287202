import { describe, expect, it } from 'vitest';
import { inlineScripts } from '../../../src/build/inline/inline-scripts.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import type { PageAssets } from '../../../src/site/pages/page-in-parts.ts';
import { themed } from '../../../src/site/pages/stance-css.ts';
import { frontOf } from '../../../src/site/routes.ts';
import { NO_SETTINGS } from '../../../src/site/settings/site-file.ts';
import type { SiteSettings } from '../../../src/site/settings/site-file-schema.ts';
import { createSite, type Site } from '../../../src/site/site.ts';
import { dataset } from '../../fixtures/election.ts';
import { TEMPLATE } from '../../fixtures/page-sources.ts';
import { story } from '../../fixtures/stories.ts';
import { world } from '../../fixtures/world.ts';

const [reactions, recognition, vote] = [
  story('reactions'),
  story('recognition'),
  story('vote'),
] as const;
const ALL = [reactions, recognition, vote];

/** A site of these maps, without scripts and styles. */
function siteOf(datasets: readonly Dataset[], settings: Partial<SiteSettings> = {}): Site {
  const all = { ...NO_SETTINGS, ...settings };
  return createSite(
    { world, datasets, settings: all },
    {
      template: TEMPLATE,
      inline: inlineScripts(all),
      siteUrl: 'https://maps.example/',
      addressOf: (name) => `${name}.js`,
      scripts: [],
      placeSheet: 'place.css',
      listSheet: 'list.css',
      publicationCss: '.publication{margin:0}',
      dataOrigins: [],
    },
  );
}

const listOf = (datasets: readonly Dataset[], settings?: Partial<SiteSettings>) =>
  siteOf(datasets, settings).listPage?.() ?? '';

const ASSETS: PageAssets = { script: { src: 'main.js', type: 'classic' }, css: '', csp: true };
const pageOf = (settings: Partial<SiteSettings>, layout: 'page' | 'embed' = 'page') => {
  const path = layout === 'page' ? 'vote/index.html' : 'vote/embed.html';
  const page = { path, layout, slug: 'vote', language: vote.languages[0] };
  return siteOf([vote], settings).render(page, ASSETS).html;
};
const policyIn = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];

describe('at the root', () => {
  it.each([
    ['a list of several maps', ALL, {}, null],
    ['the map that is named', ALL, { frontMap: 'vote' }, 'vote'],
    ['the only map', [vote], {}, 'vote'],
    ['the only map where another is named', [vote], { frontMap: 'other' }, 'vote'],
    ['a list where the named map is not there', ALL, { frontMap: 'other' }, null],
    ['a list of none', [], {}, null],
  ])('stands %s', (_what, datasets, settings, slug) => {
    const site = siteOf(datasets, settings);
    const root = site.pages.find(({ path }) => path === 'index.html');
    expect(root?.slug ?? null).toBe(slug);
    expect(site.listPage === null).toBe(slug !== null);
  });

  it('a map stands in the language of the site, or in its first', () => {
    expect(frontOf([recognition], { language: 'es' })).toMatchObject({ language: 'es' });
    expect(frontOf([vote], { language: 'es' })).toMatchObject({ language: vote.languages[0] });
  });
});

describe('the list of maps', () => {
  const html = listOf(ALL);

  it('leads to every map, and to every language of one that has several', () => {
    const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      'reactions/',
      'recognition/',
      'recognition/',
      'recognition/es/',
      'vote/',
      './licences.txt',
    ]);
  });

  it('tells the day of the latest statement where one has a day', () => {
    expect(html).toContain('Latest answer: 6 March 2021');
    expect(html.match(/class="latest"/g)).toHaveLength(2);
    expect(listOf([vote])).not.toContain('class="latest"');
  });

  it('has a small map of each, in its own colours', () => {
    expect(html.match(/<use class="land"/g)).toHaveLength(3);
    for (const { slug, stances } of ALL) {
      for (const { id, colour } of stances) {
        expect(html).toContain(
          `#map-${slug} [data-stance=${id}]{--stance:${themed(colour.light, colour.dark)}}`,
        );
      }
    }
  });

  it('outlines the place that a map is about', () => {
    const outlined = /<path class="subject" d="M[^"]+"/g;
    expect(listOf([dataset, vote]).match(outlined)).toHaveLength(1);
    expect(listOf([reactions, vote])).not.toMatch(outlined);
  });

  it('tells crawlers its address and has the card of the first map', () => {
    expect(html).toContain('<link rel="canonical" href="https://maps.example/">');
    expect(html).toContain('content="https://maps.example/reactions/card.png"');
    expect(html).not.toContain('oembed');
  });

  it('has a neutral headline, or the name of the publication with the way home', () => {
    expect(html).toContain('<h1>Maps</h1>');
    const named = listOf(ALL, { name: 'A & B', home: 'https://paper.example/' as never });
    expect(named).toContain('<h1><a href="https://paper.example/">A &amp; B</a></h1>');
    expect(named).toContain('<meta property="og:site_name" content="A &amp; B">');
  });

  it('is in the language of the site, each map in it or marked as another', () => {
    const spanish = listOf(ALL, { language: 'es' });
    expect(spanish).toContain('<html lang="es" dir="ltr">');
    expect(spanish).toContain('<h1>Mapas</h1>');
    expect(spanish).toContain('<li class="entry" id="map-vote" lang="en" dir="ltr">');
    expect(spanish).toContain('<a href="recognition/es/" hreflang="es">');
  });

  it('runs no script', () => {
    expect(html).not.toContain('<script');
    expect(policyIn(html)).not.toContain('script-src');
  });

  it('is linked from the pages of maps, and only where it is', () => {
    const page = { path: 'vote/index.html', layout: 'page', slug: 'vote', language: 'en' } as never;
    expect(siteOf(ALL).render(page, ASSETS).html).toContain('<a href="../">All maps</a>');
    const named = siteOf(ALL, { frontMap: 'vote' }).render(page, ASSETS).html;
    expect(named).not.toContain('All maps');
  });
});

it('a site without maps says how to make one', () => {
  const html = listOf([]);
  expect(html).toContain('<h1>This site has no map yet</h1>');
  expect(html).toContain('<code>npm run new -- my-map --from votes.xlsx</code>');
  const named = listOf([], { name: 'The Example' });
  expect(named).toContain('<h1>The Example</h1>');
  expect(named).toContain('<h2>This site has no map yet</h2>');
});

it('a full page leads to the page on which maps are made, where the site has it', () => {
  const link = '<a href="../make/">Make a map</a>';
  expect(pageOf({})).toContain(link);
  expect(pageOf({ make: false })).not.toContain('make/');
  expect(pageOf({}, 'embed')).not.toContain('make/');
});

describe('what a publication settles', () => {
  it('changes nothing where it only names the map at the root, its address and its language', () => {
    expect(pageOf({ frontMap: 'vote', address: 'https://maps.example/', language: 'en' })).toBe(
      pageOf({}),
    );
  });

  it('puts logo and links on full pages and none on embed pages', () => {
    const settings: Partial<SiteSettings> = {
      name: 'The Example',
      home: 'https://paper.example/' as never,
      logo: { file: 'art/logo.svg', alt: 'The Example' },
      footer: [{ text: 'Imprint', address: 'https://paper.example/imprint' as never }],
    };
    const html = pageOf(settings);
    expect(html).toContain(
      '<p class="publication"><a href="https://paper.example/"><img src="../art/logo.svg" alt="The Example" height="32"></a></p>',
    );
    expect(html).toContain('<a href="https://paper.example/imprint">Imprint</a>');
    const embed = pageOf(settings, 'embed');
    expect(embed).not.toContain('logo.svg');
    expect(embed).not.toContain('imprint');
  });

  it('sets typefaces on full pages and embed pages, and fetches its own file in the place of ours', () => {
    const typefaces = {
      headlines: 'Georgia',
      text: { file: 'fonts/own.woff2', weights: '400 700' },
    };
    for (const layout of ['page', 'embed'] as const) {
      const html = pageOf({ typefaces }, layout);
      expect(html).toContain("--serif:'Georgia',var(--serif-fallback)");
      expect(html).toContain("--sans:'Own Text',var(--sans-fallback)");
      expect(html).toMatch(/[`'"]Own Text[`'"],\s*[`'"]own[`'"],\s*[`'"]400 700[`'"]/);
      expect(html).not.toContain('libre-franklin');
      expect(html).not.toContain('newsreader');
    }
    expect(pageOf({})).toContain('libre-franklin');
  });

  it('sets colours for screens, and leaves paper and more contrast alone', () => {
    const html = pageOf({ colours: { paper: { light: '#fffdf7', dark: '#0e151c' } } });
    expect(html).toContain('@media screen and (not (prefers-contrast:more))');
    expect(html).toContain(`--paper:${themed('#fffdf7', '#0e151c')}`);
    expect(html).toContain(`--sea:${themed('#fffdf7', '#0e151c')}`);
  });
});

describe('a script that counts visits', () => {
  const counting = {
    script: 'https://stats.example/count.js?a=</script>',
    attributes: { 'data-domain': 'maps.example' },
    sendsTo: 'https://hits.example',
    inEmbeds: false,
  };

  it('is allowed by the policy of full pages with the one origin that it reaches', () => {
    const policy = policyIn(pageOf({ counting })) ?? '';
    const directive = (name: string) =>
      policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';
    expect(directive('script-src')).toMatch(
      /^script-src 'self' 'strict-dynamic' 'sha256-\S+' 'sha256-\S+' https:\/\/stats\.example$/,
    );
    expect(directive('connect-src')).toBe("connect-src 'self' https://hits.example");
    expect(directive('img-src')).toBe("img-src 'self' data: blob: https://hits.example");
    expect(directive('trusted-types')).toBe('trusted-types default counting');
    expect(policyIn(pageOf({}))).not.toMatch(/https:|counting/);
  });

  it('comes before the script of the page, and ends with its own tag', () => {
    const html = pageOf({ counting });
    const [first = '', second = ''] = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, source]) => source,
    );
    expect(first).toContain('stats.example');
    expect(second).toContain('typefaces');
  });

  it('is in embed pages only where the file says so', () => {
    expect(pageOf({ counting }, 'embed')).toBe(pageOf({}, 'embed'));
    const counted = pageOf({ counting: { ...counting, inEmbeds: true } }, 'embed');
    expect(policyIn(counted)).toContain('https://hits.example');
  });

  it('is in the list and in pages of places, whose policy lets in no other', () => {
    const place = siteOf([vote], { counting }).placeFiles('vote', vote.languages[0], new Map());
    for (const html of [listOf(ALL, { counting }), place[0]?.source ?? '']) {
      expect(policyIn(html)).toMatch(
        /; script-src https:\/\/stats\.example 'strict-dynamic' 'sha256-\S+'; connect-src https:\/\/hits\.example; /,
      );
      expect(policyIn(html)).toContain('trusted-types counting');
      expect(html.match(/<script>/g)).toHaveLength(1);
    }
  });
});
