import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { placeNames } from '../../../src/build/read/place-names.ts';
import { suggestActor } from '../../../src/core/statements/actors.ts';
import { registry } from '../../fixtures/world.ts';

/** The codes of a hint, in its order. */
function hinted(text: string): string {
  const hint = suggestActor(text, registry) ?? '';
  return [...hint.matchAll(/(?:mean|or) (\w+), /g)].map(([, id]) => id).join(' ');
}

/** Who answers for a place: its state where it is an integral part of one. */
const answering = (id: string) => registry.partOf.get(id) ?? id;

describe('the hint for a place', () => {
  it.each([
    ['U.S.', 'US'],
    ['United States of America', 'US'],
    ['EE. UU.', 'US'],
    ['U.K.', 'GB'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
    ["Côte d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Côte d`Ivoire', 'CI'],
    ['Cote dIvoire', 'CI'],
    ['COTE D´IVOIRE', 'CI'],
    ['Turkiye', 'TR'],
    ['Turkey', 'TR'],
    ['México', 'MX'],
    ['Perú', 'PE'],
    ['España', 'ES'],
    ['Países Bajos', 'NL'],
    ['St Lucia', 'LC'],
    ['Saint Lucia', 'LC'],
    ['The Netherlands', 'NL'],
    ['Netherlands (Kingdom of the)', 'NL'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Congo (Kinshasa)', 'CD'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Congo (Dem. Rep.)', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Plurinational State of Bolivia', 'BO'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['República Bolivariana de Venezuela', 'VE'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Korea, Republic of', 'KR'],
    ['Republic of Korea', 'KR'],
    ["Democratic People's Republic of Korea", 'KP'],
    ["Lao People's Democratic Republic", 'LA'],
    ['Micronesia (Federated States of)', 'FM'],
    ['Republic of China', 'TW'],
    ["People's Republic of China", 'CN'],
    ['Federal Republic of Germany', 'DE'],
    ['Islamic Emirate of Afghanistan', 'AF'],
    ['Myanmar (Burma)', 'MM'],
    ['French Republic', 'FR'],
    ['República de China', 'TW'],
    ['Germny', 'DE'],
    ['Ivory Cost', 'CI'],
    ["'CL", 'CL'],
    ['AUS', 'AU'],
    ['NOR', 'NO'],
    ['GER', 'DE'],
    ['AND', 'AD'],
  ])('%s is %s', (text, id) => {
    expect(hinted(text)).toBe(id);
  });

  it.each([
    ['Korea', 'KP KR'],
    ['Congo', 'CD CG'],
    ['Virgin Islands', 'VG VI'],
    ['Nigera', 'NE NG'],
  ])('names both where the text can mean two: %s', (text, ids) => {
    expect(hinted(text)).toBe(ids);
  });

  it.each([
    'SAL',
    'United',
    'Republic',
    'Atlantis',
    'USSR',
    'China (Taiwan)',
    'Saint Martin (Dutch part)',
    'x'.repeat(5000),
  ])('is left out where it would be a guess: %s', (text) => {
    expect(suggestActor(text, registry)).toBeUndefined();
  });

  it('is right for every code of three letters, and for every name of CLDR in English and Spanish', () => {
    const codes = Object.entries(countries.getAlpha3Codes());
    const names = ['en', 'es'].flatMap((language) => {
      const regions = new Intl.DisplayNames(language, { type: 'region' });
      return [...registry.names.keys()]
        .filter((id) => /^[A-Z]{2}$/.test(id))
        .map((id): [string, string] => [regions.of(id) ?? '', id]);
    });
    const wrong = [...codes, ...names]
      .filter(([name, id]) => registry.names.has(id) && hinted(name) !== answering(id))
      .map(([name, id]) => `${name}: ${id}, not ${hinted(name)}`);
    // Spanish calls one of the two as both are called.
    expect(wrong).toEqual(['Congo: CG, not CD CG']);
  });

  it('knows every name that the search of the page knows', () => {
    const unknown = Object.entries(placeNames()).flatMap(([id, names]) =>
      registry.names.has(id)
        ? names.filter((name) => !hinted(name).split(' ').includes(answering(id)))
        : [],
    );
    expect(unknown).toEqual([]);
  });
});
