import { describe, expect, it } from 'vitest';
import { h, toHtml } from '../../../src/core/markup/markup.ts';
import type { ActorId, Dataset, Language } from '../../../src/core/statements/types.ts';
import { oembedJson, shareLocale, shareMarkup } from '../../../src/site/pages/open-graph.ts';
import { parseSiteUrl } from '../../../src/site/settings/site-url.ts';
import { dataset } from '../../fixtures/election.ts';

const ENGLISH = 'en' as Language;
const EVIL = 'A "map"</script><>&\'';
const ADDRESSES = {
  site: 'https://maps.example/',
  page: 'https://maps.example/vote/',
  embed: 'https://maps.example/vote/embed.html',
  oembed: 'https://maps.example/vote/oembed.json',
  card: 'https://maps.example/vote/card.png',
};
const evil: Dataset = { ...dataset, title: { en: EVIL }, description: { en: EVIL } };

describe('the address of the site', () => {
  it('is nothing where none is given', () => {
    expect(parseSiteUrl(undefined)).toBeNull();
    expect(parseSiteUrl('')).toBeNull();
  });

  it('ends with a slash, in a folder or not', () => {
    expect(parseSiteUrl('https://maps.example')).toBe('https://maps.example/');
    expect(parseSiteUrl('https://maps.example/a/b//')).toBe('https://maps.example/a/b/');
  });

  it.each([
    'maps.example',
    '/maps',
    'ftp://maps.example/',
    'https://maps.example/?a',
    'javascript:1',
  ])('cannot be %s, and the message says what it can be', (value) => {
    expect(() => parseSiteUrl(value)).toThrow(/SITE_URL .*https:\/\/maps\.example\//);
  });
});

describe('what crawlers read', () => {
  const html = (of = dataset, layout: 'page' | 'embed' = 'page') =>
    toHtml(h('head', {}, shareMarkup(of, ENGLISH, ADDRESSES, layout)));

  it('is absolute, and says where to ask for more', () => {
    expect(html()).toContain('<link rel="canonical" href="https://maps.example/vote/">');
    expect(html()).toMatch(
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/maps\.example\/vote\/oembed\.json" title="[^"]+">/,
    );
    expect(html()).toContain('<meta property="og:url" content="https://maps.example/vote/">');
    expect(html()).toContain(`content="${dataset.title?.['en']}"`);
  });

  it('does not give a frame, which is not indexed, another address to index', () => {
    expect(html(dataset, 'embed')).not.toContain('canonical');
    expect(html(dataset, 'embed')).toContain('application/json+oembed');
  });

  it.each([
    ['en', 'en_US'],
    ['es', 'es_ES'],
    ['pt-BR', 'pt_BR'],
    ['ar', 'ar_EG'],
  ])('writes the language %s as Open Graph does: %s', (tag, locale) => {
    expect(shareLocale(tag as Language)).toBe(locale);
  });

  it('names a picture, with its size and what it shows', () => {
    expect(html()).toContain(
      '<meta property="og:image" content="https://maps.example/vote/card.png">',
    );
    expect(html()).toContain('<meta property="og:image:width" content="1200">');
    expect(html()).toContain('og:image:alt');
    expect(html()).toContain('summary_large_image');
  });

  it('survives any title', () => {
    expect(html(evil)).not.toContain('</script>');
    expect(html(evil)).toContain('A &quot;map&quot;&lt;/script&gt;&lt;&gt;&amp;');
  });
});

describe('the oEmbed answer', () => {
  const answer = (of = dataset) =>
    JSON.parse(oembedJson(of, ENGLISH, ADDRESSES)) as Record<string, unknown>;

  it('has every field that a rich answer needs', () => {
    expect(answer()).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 640,
      height: expect.any(Number),
      title: dataset.title?.['en'],
      provider_url: 'https://maps.example/',
      thumbnail_url: 'https://maps.example/vote/card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('is an empty frame, light, of the same height and as wide as the article', () => {
    const { html, height } = answer() as { html: string; height: number };
    expect(html).toMatch(/<iframe [^>]*><\/iframe>$/);
    expect(html).toContain(`width="100%" height="${height}"`);
    expect(html).toContain(`height:${height}px`);
    expect(html).toContain('src="https://maps.example/vote/embed.html?theme=light"');
  });

  it('lets the frame do what the copied code lets it do', () => {
    expect(answer()['html']).toContain('allow="fullscreen; clipboard-write; web-share"');
  });

  it('begins with a link that only a site shows which keeps no attributes of it', () => {
    const title = dataset.title?.['en'];
    const link = `<blockquote hidden><a href="https://maps.example/vote/">${title}</a></blockquote>`;
    expect(answer()['html']).toMatch(new RegExp(`^${link}<iframe `));
  });

  it('has the place of a page of its own open, with its title and its card', () => {
    const place = {
      id: 'CL' as ActorId,
      title: 'Chile: Voiced doubt',
      address: 'https://maps.example/vote/c/CL/',
      image: { address: 'https://maps.example/vote/c/CL/card.png', width: 1200, height: 630 },
    };
    const own = JSON.parse(oembedJson(dataset, ENGLISH, ADDRESSES, place));
    expect(own).toMatchObject({
      title: place.title,
      thumbnail_url: place.image.address,
      height: answer()['height'],
    });
    expect(own.html).toContain(
      'src="https://maps.example/vote/embed.html?country=CL&amp;theme=light"',
    );
    expect(own.html).toContain('title="Chile: Voiced doubt"');
    expect(own.html).toContain(`<a href="${place.address}">${place.title}</a>`);
  });

  it('escapes a title for HTML and then for JSON', () => {
    const { html, title } = answer(evil) as { html: string; title: string };
    expect(title).toBe(EVIL);
    expect(html).toContain('title="A &quot;map&quot;&lt;/script&gt;&lt;&gt;&amp;\'"');
  });
});
