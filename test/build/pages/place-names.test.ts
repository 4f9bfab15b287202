import { describe, expect, it } from 'vitest';
import { placeNames } from '../../../src/build/pages/place-names.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { search, searchEntries } from '../../../src/page/search/search-index.ts';
import { committedEdition } from '../../fixtures/committed-map.ts';

describe.each(['en', 'es'] as const)('the search on the page in %s', (language) => {
  const entries = searchEntries(committedEdition(language), [language], placeNames());
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
  ])('finds "%s" first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });
});

describe('other names', () => {
  const names = placeNames();

  it('hold a code of three letters for every state that has one', () => {
    const { gazetteer } = committedEdition('en');
    const without = Object.entries(gazetteer.places)
      .filter(([code, { kind }]) => kind === 'state' && /^[A-Z]{2}$/.test(code))
      .filter(([code]) => !names[code]?.some((name) => /^[A-Z]{3}$/.test(name)))
      .map(([code]) => code);
    expect(without).toEqual([]);
  });

  it('are told once each', () => {
    for (const [code, others] of Object.entries(names)) {
      expect(new Set(others).size, code).toBe(others.length);
    }
  });
});
