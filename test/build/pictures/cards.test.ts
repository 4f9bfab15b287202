import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { cardFiles } from '../../../src/build/pictures/cards.ts';
import type { ActorId, Language } from '../../../src/core/statements/types.ts';
import { parseSiteUrl } from '../../../src/site/settings/site-url.ts';
import { dataset, electionEdition } from '../../fixtures/election.ts';
import { PUBLIC_DIR } from '../../fixtures/folders.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';

const { files, places } = cardFiles(
  PUBLIC_DIR,
  world,
  dataset,
  'es' as Language,
  await pictureFonts(),
  { siteUrl: 'https://maps.example/', folder: 'election/es/' },
);

describe('the cards of a map in one language', () => {
  it('are one of the map and one for every government with a statement', () => {
    const { order } = electionEdition('es');
    expect(files.map(({ path }) => path).sort()).toEqual(
      ['card.png', ...order.map((actor) => `c/${actor}/card.png`)]
        .map((path) => `election/es/${path}`)
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

  it('come with their size, a title and what they show in words', () => {
    const card = places.get('CL' as ActorId);
    expect(card).toMatchObject({ width: 1200, height: 630 });
    expect(card?.title).toMatch(/^Chile: Expresó dudas\./);
    expect(card?.alt).toContain('Gabriel Boric');
  });

  it('are none where no address of the site is known', () => {
    expect(parseSiteUrl(undefined)).toBeNull();
    expect(parseSiteUrl('')).toBeNull();
    expect(parseSiteUrl('https://news.example/maps')).toBe('https://news.example/maps/');
    expect(() => parseSiteUrl('news.example')).toThrow('SITE_URL is "news.example"');
    expect(() => parseSiteUrl('javascript:alert(1)')).toThrow('must be the whole address');
  });
});
