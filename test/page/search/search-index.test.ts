import { describe, expect, it } from 'vitest';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { fold } from '../../../src/core/i18n/fold.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import { placeWords } from '../../../src/core/i18n/place-words.ts';
import {
  type SearchWords,
  search,
  searchAnswer,
  searchEntries,
} from '../../../src/page/search/search-index.ts';
import { electionEdition, electionRecord } from '../../fixtures/election.ts';
import { actor } from '../../fixtures/square-map.ts';

const [EN, ES] = [stringsFor('en').aliases, stringsFor('es').aliases].map((names) => ({
  names,
  words: {},
})) as [SearchWords, SearchWords];
const english = searchEntries(electionEdition('en'), ['en'], EN);
const spanish = searchEntries(electionEdition('es'), ['es'], ES);
const german = searchEntries(electionEdition('en'), ['de', 'fr'], EN);
const found = (query: string, entries = english, articles = 'the') =>
  search(query, entries, articles).map(({ id }) => id);

describe('the search', () => {
  it.each([
    ['Holland', 'NL'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Burma', 'MM'],
    ['EEUU', 'US'],
    ['EE. UU.', 'US'],
    ['usa', 'US'],
    ['Cote d’Ivoire', 'CI'],
    ['ivory', 'CI'],
    ['Curacao', 'CW'],
    ['sao tome', 'ST'],
    ['Tuvalu', 'TV'],
    ['TV', 'TV'],
    ['cl', 'CL'],
    ['Saint Lucia', 'LC'],
    ['St. Lucia', 'LC'],
    ['Bosnia and', 'BA'],
    ['Bosnia & H', 'BA'],
    ['Vatican', 'VA'],
    ['the Gambia', 'GM'],
    ['Cabo Verde', 'CV'],
    ['Viet Nam', 'VN'],
    ['Russian Federation', 'RU'],
    ['Republic of Korea', 'KR'],
    ['Alemania', 'DE'],
    ['Gaza', 'PS'],
  ])('finds "%s" first on the page in English', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it.each([
    ['Holland', 'NL'],
    ['Holanda', 'NL'],
    ['UK', 'GB'],
    ['Burma', 'MM'],
    ['Birmania', 'MM'],
    ['EEUU', 'US'],
    ['mexico', 'MX'],
    ['Espana', 'ES'],
    ['paises bajos', 'NL'],
  ])('finds "%s" first on the page in Spanish', (query, id) => {
    expect(found(query, spanish)[0]).toBe(id);
  });

  it('knows the names of the languages that the browser speaks', () => {
    expect(found('Schweden', german)).toEqual(['SE']);
    expect(found('Pays-Bas', german)[0]).toBe('NL');
    expect(found('Schweden')).toEqual([]);
    expect(searchEntries(electionEdition('en'), ['no language'], EN).length).toBe(english.length);
  });

  it.each([
    ['European Union', 'eu'],
    ['EU', 'eu'],
    ['organization of', 'oas'],
    ['OAS', 'oas'],
    ['OEA', 'oas'],
    ['ONU', 'un'],
  ])('finds the organisation "%s" first', (query, id) => {
    const { gazetteer, locale } = electionEdition('en');
    const record = electionRecord();
    const own = createLocale(record, locale.language, stringsFor('en'));
    const edition = createEdition(record, gazetteer, own);
    const entries = searchEntries(edition, [], { ...EN, words: placeWords() });
    expect(found(query, entries)[0]).toBe(id);
  });

  it('finds by a code what is on the way to a government with a statement, but not first', () => {
    const ids = found('ch');
    expect(ids[0]).toBe('CL');
    expect(ids).toContain('CH');
  });

  it('lists governments with a statement first', () => {
    const ids = found('u');
    const stated = ids.map((id) => english.find((entry) => entry.id === id)?.stated);
    expect(stated.slice(0, 3)).toEqual([true, true, true]);
    expect(ids.slice(0, 3).toSorted()).toEqual(['GB', 'US', 'UY']);
    expect(stated.slice(3).some(Boolean)).toBe(false);
  });

  it('lists every place that fits', () => {
    expect(found('s').length).toBeGreaterThan(20);
  });

  it('finds beginnings of words, not their middles', () => {
    expect(found('kingdom')).toContain('GB');
    expect(found('ingdom')).toEqual([]);
  });

  it('finds nothing for nothing, nor for a place that is not there', () => {
    expect(found(' . ')).toEqual([]);
    expect(found('Atlantis')).toEqual([]);
  });

  it('has an entry for every place of the world, under a name', () => {
    const { gazetteer } = electionEdition('en');
    expect(english.map(({ id }) => id)).toEqual(Object.keys(gazetteer.places));
    expect(english.filter(({ id, name }) => name === id)).toEqual([]);
  });
});

it('a folded text has neither accents nor case nor punctuation', () => {
  expect(fold(' Côte d’Ivoire, EE. UU. ')).toBe('cote d ivoire ee uu');
});

it('a place that is found says whose it is, or what it answered', () => {
  const edition = electionEdition('en');
  const says = (id: string) => searchAnswer(actor(id), edition);
  expect(says('GL')).toBe('Territory of Denmark');
  expect(says('GF')).toBe('Part of France');
  expect(says('xcr')).toBe('Disputed area');
  expect(says('CL')).toBe('Voiced doubt');
  expect(says('BR')).toBe('No statement in our sources');
});
