import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const MAPS = 'public/maps';
const slugs = readdirSync(MAPS);

interface Named {
  readonly id: string;
  readonly name?: string | { readonly en: string; readonly es: string };
}

interface MapFile {
  readonly event: { readonly subject: string };
  readonly title: { readonly en: string; readonly es: string };
  readonly headline: { readonly en: string; readonly es: string };
  readonly stances: readonly Named[];
  readonly sources: readonly Named[];
  readonly organisations?: readonly Named[];
}

const maps = slugs.map(
  (slug) => JSON.parse(readFileSync(join(MAPS, slug, 'map.json'), 'utf8')) as MapFile,
);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|js|css)$/.test(path))
  .map((path) => join('src', path));

const texts = (of: Named['name']) =>
  of === undefined ? [] : typeof of === 'string' ? [of] : [of.en, of.es];

/** What belongs to the data: the words by which a map tells itself from others. */
const words = new Set([
  ...slugs,
  // The interface names the United Nations itself: borders are drawn from its point of view.
  ...maps.flatMap(({ title, headline, stances, sources, organisations = [], event }) => [
    ...texts(title),
    ...texts(headline),
    ...stances.map(({ id }) => id).filter((id) => id !== 'other'),
    ...sources.flatMap(({ id, name }) => [id, ...texts(name)]),
    ...organisations.filter(({ id }) => id !== 'un').flatMap(({ name }) => texts(name)),
    ...countryNames(event.subject),
  ]),
  'Maduro',
]);

function countryNames(code: string): string[] {
  return ['en', 'es'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
  );
}

it('knows what belongs to the data', () => {
  expect(words.size).toBeGreaterThan(15);
  expect(files.length).toBeGreaterThan(80);
});

it.each(files)('%s names no map, stance or source, nor the country that voted', (path) => {
  const text = readFileSync(path, 'utf8').toLowerCase();
  const found = [...words].filter((word) => {
    const at = text.indexOf(word.toLowerCase());
    return at >= 0;
  });
  expect(found).toEqual([]);
});
