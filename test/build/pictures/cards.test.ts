import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { cardFiles, type SiteFile } from '../../../src/build/pictures/cards.ts';
import { parseSiteUrl } from '../../../src/build/read/site-url.ts';
import type { Language } from '../../../src/core/statements/types.ts';
import { committedEdition, dataset, PUBLIC_DIR, world } from '../../fixtures/committed-map.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';

const files: readonly SiteFile[] = cardFiles(
  PUBLIC_DIR,
  world,
  dataset,
  'es' as Language,
  await pictureFonts(),
  { siteUrl: 'https://maps.example/', folder: 'venezuela-2024/es/' },
);

const textOf = (path: string) => String(files.find((file) => file.path === path)?.source);

describe('the cards of a map in one language', () => {
  it('are one of the map and one with a page for every government with a statement', () => {
    const { order } = committedEdition('es');
    expect(files.map(({ path }) => path).sort()).toEqual(
      ['card.png', ...order.flatMap((actor) => [`c/${actor}/card.png`, `c/${actor}/index.html`])]
        .map((path) => `venezuela-2024/es/${path}`)
        .sort(),
    );
  });

  it('are 1200 by 630 px and weigh less than 300 kB', () => {
    for (const { path, source } of files.filter(({ path }) => path.endsWith('.png'))) {
      const image = PNG.sync.read(Buffer.from(source as Uint8Array));
      expect([image.width, image.height], path).toEqual([1200, 630]);
      expect(source.length, path).toBeLessThan(300_000);
    }
  });

  it('stand on pages that say so to networks and lead on to the map', () => {
    const html = textOf('venezuela-2024/es/c/CL/index.html');
    expect(html).toContain('<html lang="es">');
    expect(html).toContain(
      '<meta property="og:image" content="https://maps.example/venezuela-2024/es/c/CL/card.png">',
    );
    expect(html).toContain('<meta property="og:title" content="Chile: Expresó dudas.');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=../../?country=CL">');
    expect(html).toContain('<a href="../../?country=CL">');
    expect(html).toContain('<meta property="og:locale" content="es_ES">');
    expect(html).toContain('href="https://maps.example/venezuela-2024/es/oembed.json"');
    expect(html).not.toContain('<script');
  });

  it('tell networks what was said and who reported it, not what the picture looks like', () => {
    const html = textOf('venezuela-2024/es/c/CL/index.html');
    const [, text = ''] = /og:description" content="([^"]*)"/.exec(html) ?? [];
    const [, alt = ''] = /og:image:alt" content="([^"]*)"/.exec(html) ?? [];
    expect(text).toMatch(/^Gabriel Boric, .*\. .*«hard to believe»\. .*BBC News.*\.$/);
    expect(alt).not.toBe(text);
    expect(alt).toContain(text.slice(0, 13));
  });

  it('are none where no address of the site is known', () => {
    expect(parseSiteUrl(undefined)).toBeNull();
    expect(parseSiteUrl('')).toBeNull();
    expect(parseSiteUrl('https://news.example/maps')).toBe('https://news.example/maps/');
    expect(() => parseSiteUrl('news.example')).toThrow('SITE_URL is "news.example"');
    expect(() => parseSiteUrl('javascript:alert(1)')).toThrow('must be the whole address');
  });
});
