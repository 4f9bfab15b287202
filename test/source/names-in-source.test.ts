import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';
import { mapSlugs } from '../../src/build/read/load-map.ts';
import { RECORD_SLUG, SLUG } from '../fixtures/election.ts';
import { PUBLIC_DIR, STORIES_DIR } from '../fixtures/folders.ts';

/** The maps of this site, which may have none, and the large ones of the tests. */
const published = mapSlugs(PUBLIC_DIR);
const folders = [
  ...published.map((slug) => join(PUBLIC_DIR, 'maps', slug)),
  ...[SLUG, RECORD_SLUG].map((slug) => join(STORIES_DIR, 'maps', slug)),
];

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

const maps = folders.map(
  (folder) => JSON.parse(readFileSync(join(folder, 'map.json'), 'utf8')) as MapFile,
);

/** The text of every source file by its path. */
const files = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|js|css)$/.test(path))
    .map((path) => join('src', path))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);

const texts = (of: Named['name']) =>
  of === undefined ? [] : typeof of === 'string' ? [of] : [of.en, of.es];

/** What belongs to the data: the words by which a map tells itself from others. */
const words = new Set([
  ...published,
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

const lowered = (all: readonly string[]) => new Set(all.map((name) => name.toLowerCase()));
const named = lowered(maps.flatMap(({ event }) => countryNames(event.subject)));
const organisations = lowered(
  maps.flatMap((map) => (map.organisations ?? []).flatMap(({ name }) => texts(name))),
);
/** Tables of all states or organisations, and what of the data they hold therefore. */
const TABLES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [join('src', 'core', 'i18n', 'place-words.ts'), named],
  [join('src', 'core', 'intake', 'other-names.ts'), named],
  [join('src', 'core', 'intake', 'organisation-names.ts'), organisations],
]);

/** Where names of countries stand in the source all the same, and why. */
const ALLOWED: readonly { readonly file: RegExp; readonly names: RegExp; readonly why: string }[] =
  [
    {
      file: /^src\/core\/i18n\//,
      names: /./,
      why: 'a language names places as Intl does not, and by other names to search for',
    },
    {
      file: /^src\/core\/intake\//,
      names: /./,
      why: 'spreadsheets name places in ways of their own, which are looked up and explained by examples',
    },
    {
      file: /fonts?\.(css|ts)$|snapshot\.ts$|language-css\.ts$/,
      names: /^Georgia$/,
      why: 'a typeface',
    },
  ];

/** Everybody who speaks in a map, in both languages. */
const speakers = new Set(
  folders
    .flatMap((folder) => csvParse(readFileSync(join(folder, 'statements.csv'), 'utf8')))
    .flatMap(({ actor = '' }) => (/^[A-Z]{2}$/.test(actor) ? countryNames(actor) : [])),
);

/** Any of these names as a word of its own: Mali is no part of "normalised". */
function anyOf(names: Iterable<string>): RegExp {
  // Longer names first: of "Guinea-Bissau" and "Guinea", both of which begin here, the whole one is meant.
  const all = [...names].sort((a, b) => b.length - a.length);
  const letters = all.map((name) => name.replace(/[.()]/g, '\\$&'));
  return new RegExp(`(?<!\\p{L})(?:${letters.join('|')})(?!\\p{L})`, 'gu');
}

const speakerNames = anyOf(speakers);

/** Each name that a text holds, once. */
function namesIn(text: string, names: RegExp): string[] {
  return [...new Set(text.match(names))];
}

function countryNames(code: string): string[] {
  return ['en', 'es'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
  );
}

it('knows what belongs to the data', () => {
  expect(words.size).toBeGreaterThan(15);
  expect(files.size).toBeGreaterThan(80);
  expect(speakers.size).toBeGreaterThan(150);
});

it('no source file names a map, a stance or a source, nor the country that voted', () => {
  const lower = [...words].map((word) => word.toLowerCase());
  const found = [...files].flatMap(([path, text]) => {
    const sought = text.toLowerCase();
    return lower
      .filter((word) => sought.includes(word) && TABLES.get(path)?.has(word) !== true)
      .map((word) => `${path}: ${word}`);
  });
  expect(found).toEqual([]);
});

it('no source file names a country that speaks in a map', () => {
  const found = [...files].flatMap(([path, text]) => {
    const allowed = ALLOWED.filter(({ file }) => file.test(path));
    return namesIn(text, speakerNames)
      .filter((name) => !allowed.some((exception) => exception.names.test(name)))
      .map((name) => `${path}: ${name}`);
  });
  expect(found).toEqual([]);
});

it.each(ALLOWED)('the source still needs its exception: $why', ({ file, names }) => {
  const found = [...files]
    .filter(([path]) => file.test(path))
    .flatMap(([, text]) => namesIn(text, speakerNames));
  expect(found.some((name) => names.test(name))).toBe(true);
});
