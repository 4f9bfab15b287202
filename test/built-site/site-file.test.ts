import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMaps } from '../e2e/map-site.ts';
import { PUBLICATION, STORIES } from '../e2e/own-maps.ts';

let folder = '';
// The site that test/e2e/site-file.test.ts looks at too.
beforeAll(async () => {
  folder = await builtMaps(STORIES, PUBLICATION);
}, 300_000);

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const html = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );

describe('a site of several maps whose publication has settled everything', () => {
  it('has the list at its root, and publishes neither its settings nor its maps', () => {
    expect(read('index.html').match(/class="entry"/g)).toHaveLength(3);
    expect(existsSync(join(folder, 'site.json'))).toBe(false);
    expect(existsSync(join(folder, 'maps'))).toBe(false);
  });

  it('has no page on which maps are made, no script of it and no licence for its packages', () => {
    expect(existsSync(join(folder, 'make'))).toBe(false);
    const scripts = readdirSync(join(folder, 'assets'));
    expect(scripts.filter((name) => /^(?:make|sketch|world-meta)\b/.test(name))).toEqual([]);
    expect(read('licences.txt')).toContain('leaflet 1.');
    expect(read('licences.txt')).not.toContain('d3-time-format');
  });

  it('knows its address from the settings: cards, oEmbed answers and canonical links are there', () => {
    expect(read('index.html')).toContain(
      '<link rel="canonical" href="https://maps.example/atlas/">',
    );
    expect(read('index.html')).toContain('https://maps.example/atlas/reactions/card.png');
    expect(PNG.sync.read(readFileSync(join(folder, 'reactions/card.png'))).width).toBe(1200);
    expect(JSON.parse(read('vote/oembed.json'))).toMatchObject({
      provider_name: 'The Example',
      provider_url: 'https://maps.example/atlas/',
    });
    expect(read('vote/index.html')).toContain('property="og:site_name" content="The Example"');
  });

  it('links to files that are there, from pages in every depth', () => {
    for (const path of html()) {
      const links = [
        ...read(path).matchAll(/<(?:img|link|script|a)\b[^>]*? (?:src|href)="([^"#?]+)[^"]*"/g),
      ].map(([, href = '']) => href);
      const own = links.filter((href) => !/^(https?:|data:)/.test(href));
      const missing = own
        .map((href) => decodeURIComponent(new URL(href, `http://site/${path}`).pathname.slice(1)))
        .map((file) => file.replace(/(^|\/)$/, '$1index.html'))
        .filter((file) => !existsSync(join(folder, file)));
      expect(missing, path).toEqual([]);
    }
  });

  it('counts visits on every page but those that others embed', () => {
    for (const path of html()) {
      expect(read(path).includes('stats.example'), path).toBe(!path.endsWith('embed.html'));
    }
  });

  it('gives pictures in the browser the typefaces of the publication', () => {
    const [script = ''] = readdirSync(join(folder, 'assets')).filter((name) =>
      name.startsWith('fonts-'),
    );
    const serif = readFileSync('public/fonts/libre-franklin.woff2').toString('base64');
    expect(read(`assets/${script}`)).toContain(`"serif":"data:font/woff2;base64,${serif}"`);
  });
});
