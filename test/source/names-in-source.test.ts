import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
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

/** Where names of countries stand in the source all the same, and why. */
const ALLOWED: readonly { readonly file: RegExp; readonly names: RegExp; readonly why: string }[] =
  [
    {
      file: /^src\/core\/i18n\//,
      names: /./,
      why: 'a language names places as Intl does not, and by other names to search for',
    },
    { file: /fonts?\.(css|ts)$|snapshot\.ts$/, names: /^Georgia$/, why: 'a typeface' },
  ];

/** Everybody who speaks in a map, in both languages. */
const speakers = new Set(
  slugs
    .flatMap((slug) => csvParse(readFileSync(join(MAPS, slug, 'statements.csv'), 'utf8')))
    .flatMap(({ actor = '' }) => (/^[A-Z]{2}$/.test(actor) ? countryNames(actor) : [])),
);

/** A name as a word of its own: Mali is no part of "normalised". */
function isNamed(name: string, text: string): boolean {
  const letters = name.replace(/[.()]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, 'u').test(text);
}

function countryNames(code: string): string[] {
  return ['en', 'es'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
  );
}

it('knows what belongs to the data', () => {
  expect(words.size).toBeGreaterThan(15);
  expect(files.length).toBeGreaterThan(80);
  expect(speakers.size).toBeGreaterThan(150);
});

it.each(files)('%s names no map, stance or source, nor the country that voted', (path) => {
  const text = readFileSync(path, 'utf8').toLowerCase();
  const found = [...words].filter((word) => {
    const at = text.indexOf(word.toLowerCase());
    return at >= 0;
  });
  expect(found).toEqual([]);
});

it.each(files)('%s names no country that speaks in a map', (path) => {
  const text = readFileSync(path, 'utf8');
  const allowed = ALLOWED.filter(({ file }) => file.test(path));
  const found = [...speakers].filter(
    (name) => isNamed(name, text) && !allowed.some(({ names }) => names.test(name)),
  );
  expect(found).toEqual([]);
});

it.each(ALLOWED)('still needs its exception: $why', ({ file, names }) => {
  const texts = files.filter((path) => file.test(path)).map((path) => readFileSync(path, 'utf8'));
  const named = [...speakers].filter((name) => names.test(name));
  expect(named.some((name) => texts.some((text) => isNamed(name, text)))).toBe(true);
});
