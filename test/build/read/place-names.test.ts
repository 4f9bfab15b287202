import { describe, expect, it } from 'vitest';
import { placeNames } from '../../../src/build/read/place-names.ts';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { INTERFACE_LANGUAGES, stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import { placeWords } from '../../../src/core/i18n/place-words.ts';
import { search, searchEntries } from '../../../src/page/search/search-index.ts';
import { electionEdition } from '../../fixtures/election.ts';
import { language } from '../../fixtures/square-map.ts';

describe.each(['en', 'es'] as const)('the search on the page in %s', (language) => {
  const entries = searchEntries(electionEdition(language), [language], {
    names: placeNames(),
    words: placeWords(),
  });
  const { articles } = stringsFor(language).search;
  const found = (query: string) => search(query, entries, articles).map(({ id }) => id);

  it.each([
    ['DEU', 'DE'],
    ['chl', 'CL'],
    ['Cabo Verde', 'CV'],
    ['Cape Verde', 'CV'],
    ['Viet Nam', 'VN'],
    ['Russian Federation', 'RU'],
    ['Federación Rusa', 'RU'],
    ['Republic of Korea', 'KR'],
    ['Corea del Norte', 'KP'],
    ['Gibraltar', 'GB'],
    ['Gaza', 'PS'],
    ['Ivory Coast', 'CI'],
    ['Costa de Marfil', 'CI'],
    ['Bielorrusia', 'BY'],
    ['Alemania', 'DE'],
    ['Germany', 'DE'],
    ['Islamic Republic of Iran', 'IR'],
    ['Guinea', 'GN'],
    ['Republic of the Congo', 'CG'],
    ['Republic of China', 'TW'],
    ['Dominica', 'DM'],
    ['Niger', 'NE'],
    ['Falklands', 'FK'],
    ['Malvinas', 'FK'],
    ['Crimea', 'xcr'],
    ['Golan', 'xgo'],
    ['French', 'FR'],
    ['francesa', 'FR'],
    ['alemana', 'DE'],
    ['British', 'GB'],
    ['American', 'US'],
    ['Caracas', 'VE'],
    ['La Habana', 'CU'],
    ['Moscú', 'RU'],
    ['the Hague', 'NL'],
    ['Kingdom of Spain', 'ES'],
    ['the Republic of Chile', 'CL'],
    ['Republic of Ireland', 'IE'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['Tanzania, United Republic of', 'TZ'],
    ['Congo (the Democratic Republic of the)', 'CD'],
    ['Republic of the Niger', 'NE'],
    ['United Kingdom of Great Britain', 'GB'],
    ['French Republic', 'FR'],
    ['Swiss Confederation', 'CH'],
    ['Estados Unidos Mexicanos', 'MX'],
    ['República de China', 'TW'],
    ['Reino de España', 'ES'],
  ])('finds "%s" first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });
});

/** What readers of further languages type: names of ISO 3166-1, in common use, of old, with an article. */
const IN_FURTHER_LANGUAGES = {
  fr: ['Birmanie MM', 'les Pays-Bas NL', 'l’Italie IT', 'République tchèque CZ', 'Malouines FK'],
  de: ['Elfenbeinküste CI', 'die Schweiz CH', 'Weißrussland BY', 'USA US', 'Großbritannien GB'],
  pt: ['Holanda NL', 'Irão IR', 'o Brasil BR', 'EUA US', 'Coreia do Norte KP'],
  it: ['Birmania MM', 'la Francia FR', 'l’Iran IR', 'Olanda NL', 'Città del Vaticano VA'],
} as const;

describe.each(Object.entries(IN_FURTHER_LANGUAGES))('a site with a map in %s', (tag, queries) => {
  const own = language(tag);
  const { gazetteer, dataset } = electionEdition('en');
  const locale = createLocale(dataset, own, stringsFor(tag));
  const edition = createEdition({ ...dataset, languages: [own] }, gazetteer, locale);
  const entries = searchEntries(edition, [], { names: placeNames([tag]), words: placeWords() });
  const { articles } = stringsFor(tag).search;

  it.each(queries.map((query) => query.split(/ (?=\w+$)/) as [string, string]))(
    'finds "%s" first',
    (query, id) => {
      expect(search(query, entries, articles)[0]?.id).toBe(id);
    },
  );
});

describe('words that lead to a place', () => {
  const { gazetteer } = electionEdition('en');
  const words = placeWords();

  it.each([
    ['Essequibo', ['GY', 'VE']],
    ['Kashmir', ['CN', 'IN', 'PK']],
    ['Cachemira', ['CN', 'IN', 'PK']],
    ['Congolese', ['CD', 'CG']],
    ['Dominican', ['DM', 'DO']],
    ['Jerusalem', ['IL', 'PS']],
  ])('"%s" leads to every place that it may mean', (query, ids) => {
    const entries = searchEntries(electionEdition('en'), ['en'], { names: placeNames(), words });
    expect(
      search(query, entries, '')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids);
  });

  it('lead to every state by its seat of government and its adjective, and to nothing else but the UN', () => {
    const states = Object.entries(gazetteer.places).filter(([, { kind }]) => kind === 'state');
    expect(states.filter(([code]) => (words[code]?.length ?? 0) < 3)).toEqual([]);
    expect(Object.keys(words).filter((code) => !Object.hasOwn(gazetteer.places, code))).toEqual([
      'un',
    ]);
  });
});

describe('other names', () => {
  const names = placeNames();

  it('hold a code of three letters for every state that has one', () => {
    const { gazetteer } = electionEdition('en');
    const without = Object.entries(gazetteer.places)
      .filter(([code, { kind }]) => kind === 'state' && /^[A-Z]{2}$/.test(code))
      .filter(([code]) => !names[code]?.some((name) => /^[A-Z]{3}$/.test(name)))
      .map(([code]) => code);
    expect(without).toEqual([]);
  });

  it('in a language that no map of the site has weigh nothing', () => {
    expect(Object.values(names).flat()).not.toContain('Birmanie');
    expect(placeNames(['fr'])['MM']).toContain('Birmanie');
    expect(placeNames(['tlh'])).toEqual(names);
  });

  it('are told once each', () => {
    const all = placeNames(Object.keys(INTERFACE_LANGUAGES));
    for (const [code, others] of Object.entries(all)) {
      expect(new Set(others).size, code).toBe(others.length);
    }
  });
});
