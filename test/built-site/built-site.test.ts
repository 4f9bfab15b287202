import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, inject, it } from 'vitest';
import { SITE_MAPS } from '../tools/built-sites.ts';
import { SITE_URL as SITE } from './build.ts';

const folder = inject('siteFolder');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const pages = [
  'index.html',
  ...SITE_MAPS.flatMap((map) =>
    ['', 'es/'].flatMap((language) =>
      ['index', 'embed'].map((name) => `${map}/${language}${name}.html`),
    ),
  ),
];

/** The two documents of the page on which maps are made. */
const making = ['make/index.html', 'make/stage.html'];

it('has a page and a frame page for every language, and the first page at the root too', () => {
  const html = readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  // Beside them stand the pages of single places.
  expect(html.filter((path) => !path.includes('/c/')).sort()).toEqual(
    [...pages, ...making].toSorted(),
  );
});

describe.each(pages)('%s', (path) => {
  const elements = (tag: string) => [
    ...read(path).matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g')),
  ];

  it('has nothing that a sandbox without an origin or a strict policy stops', () => {
    const markup = read(path).replace(/<(script|style)([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
    for (const stopped of [
      /type="module"/,
      /\scrossorigin/,
      /\sintegrity=/,
      /<[^>]*\sstyle[\s=>]/,
      /<[^>]*\son\w+=/,
      /javascript:/,
      /<base\b/,
    ]) {
      expect(markup).not.toMatch(stopped);
    }
    expect(markup).not.toMatch(/<link[^>]*rel="(stylesheet|preload|modulepreload)"/);
  });

  it('has no inline script and no style but data and what its policy names', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(read(path)) ?? [];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const inline = elements('script').filter(
      ([, attributes = '']) => !/\ssrc=|application\/(?:ld\+)?json/.test(attributes),
    );
    expect(inline).toHaveLength(1);
    expect(elements('style')).toHaveLength(1);
    for (const [, , text = ''] of [...inline, ...elements('style')]) {
      expect(policy).toContain(hash(text));
    }
  });

  it('loads scripts that are there', () => {
    const tags = [...read(path).matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, src = '']) => src);
    const listed = [...read(path).matchAll(/ data-(?:first|scripts)="([^"]*)"/g)];
    const later = listed.flatMap(([, list = '']) => list.split(' '));
    const sources = [...tags, ...later].map((src) =>
      new URL(src, `http://site/${path}`).pathname.slice(1),
    );
    // The data and the main script; a frame has one before them, and pages with a timeline have its script.
    const beside = sources.filter((source) => /\/timeline-/.test(source)).length;
    expect(sources).toHaveLength((path.endsWith('embed.html') ? 3 : 2) + beside);
    for (const source of sources) expect(read(source).length).toBeGreaterThan(1000);
  });

  it('tells crawlers early where it stands and whom to ask for the frame', () => {
    const html = read(path);
    const language = path.includes('/es/') ? 'es/' : '';
    const map = path.includes('/') ? path.split('/')[0] : 'election';
    const own = `${SITE}${map}/${language}`;
    const isFrame = path.endsWith('embed.html');
    // What is not to be indexed names no address to index instead.
    expect(html.includes(`<link rel="canonical" href="${own}">`)).toBe(!isFrame);
    expect(html.includes('content="noindex"')).toBe(isFrame);
    const other = `${SITE}${map}/${language === '' ? 'es/' : ''}${isFrame ? 'embed.html' : ''}`;
    expect(html).toMatch(new RegExp(`rel="alternate" hreflang="[a-z]+" href="${other}"`));
    const link = `type="application/json+oembed" href="${own}oembed.json"`;
    expect(html.indexOf(link)).toBeGreaterThan(0);
    // WordPress reads 150 kB, and of these the head.
    expect(Buffer.byteLength(html.slice(0, html.indexOf(link)))).toBeLessThan(10_000);
    expect(html.indexOf(link)).toBeLessThan(html.indexOf('</head>'));
    expect(html).toContain(`<meta property="og:image" content="${SITE}`);
  });

  it('names a card that is there, of the size and the weight that networks take', () => {
    const html = read(path);
    const content = (name: string) =>
      new RegExp(`property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    const image = content('image');
    expect(image.startsWith(SITE), image).toBe(true);
    const bytes = readFileSync(join(folder, image.slice(SITE.length)));
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1200, 630]);
    expect([content('image:width'), content('image:height')]).toEqual(['1200', '630']);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(content('image:alt')).not.toBe('');
    expect(content('locale')).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
  });

  it.runIf(path.endsWith('embed.html'))('lets any page size it, and is not found by itself', () => {
    expect(read(path)).toContain(
      '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    );
    expect(read(path)).toContain('<meta name="robots" content="noindex">');
  });
});

describe.each(['', 'es/'])('the oEmbed answer of election/%s', (language) => {
  it('is JSON with the frame in it, at absolute addresses', () => {
    const answer = JSON.parse(read(`election/${language}oembed.json`));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: SITE });
    expect(answer.html).toContain(`src="${SITE}election/${language}embed.html?theme=light"`);
    for (const field of ['title', 'provider_name', 'width', 'height', 'html', 'thumbnail_url']) {
      expect(answer[field], field).toBeTruthy();
    }
    expect(() => readFileSync(join(folder, answer.thumbnail_url.slice(SITE.length)))).not.toThrow();
  });
});

it('has a helper for other pages that is small', () => {
  expect(gzipSync(read('embed.js'), { level: 9 }).length).toBeLessThan(600);
});
