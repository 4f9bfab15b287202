import { describe, expect, it } from 'vitest';
import { regionNames } from '../../../src/core/intake/cldr-languages.ts';
import { type FoundPlace, findPlace } from '../../../src/core/intake/find-place.ts';
import { ISO_CODES } from '../../../src/core/intake/iso-codes.ts';
import { ORGANISATION_NAMES } from '../../../src/core/intake/organisation-names.ts';
import { OTHER_NAMES } from '../../../src/core/intake/other-names.ts';
import { UNCLEAR_NAMES } from '../../../src/core/intake/unclear-names.ts';
import { FORMAL_NAMES } from './formal-names.ts';
import { places, UN_MEMBERS } from './places.ts';

const find = (text: string, isCodeColumn = false) => findPlace(text, places, { isCodeColumn });

/** The code of the place, or why there is none. */
function answer(found: FoundPlace): string {
  switch (found.kind) {
    case 'place':
      return found.id;
    case 'misspelt':
      return `${found.id}, misspelt`;
    case 'part':
      return `${found.id}, part of ${found.state}`;
    case 'not-on-map':
      return `${found.id}, not on the map`;
    case 'organisation':
      return `organisation ${found.id ?? 'unknown'}`;
    case 'unclear':
    case 'unknown':
      return `${found.kind} ${found.candidates.join(' ')}`.trim();
  }
}

/** The texts of a list that are not answered as expected. */
function wrong(list: readonly (readonly [text: string, expected: string])[]): string[] {
  return list.flatMap(([text, expected]) => {
    const got = answer(find(text));
    return got === expected ? [] : [`${text}: ${got}, not ${expected}`];
  });
}

const OFF_MAP = new Set(['AQ', 'BV', 'GI', 'HM', 'TF', 'TK', 'UM']);

describe('codes', () => {
  it('knows all 249 countries and areas of ISO 3166-1 by two letters, three letters and three digits', () => {
    expect(ISO_CODES.filter(([two]) => two !== 'XK')).toHaveLength(249);
    const lost = ISO_CODES.flatMap((row) => {
      const [two] = row;
      const unit = two === 'CX' || two === 'CC' ? 'xio' : two;
      const state = places.get(unit)?.partOf;
      const expected = OFF_MAP.has(two)
        ? `${two}, not on the map`
        : state === undefined
          ? unit
          : `${unit}, part of ${state}`;
      return row.flatMap((code) => (answer(find(code)) === expected ? [] : [code]));
    });
    expect(lost).toEqual([]);
  });

  it('knows the place of every code of the atlas', () => {
    const lost = [...places].filter(([id, { partOf }]) => {
      const expected = partOf === undefined ? id : `${id}, part of ${partOf}`;
      return answer(find(id)) !== expected;
    });
    expect(lost).toEqual([]);
  });

  it('looks three letters up and never guesses them', () => {
    expect(
      wrong([
        ['AUS', 'AU'],
        ['AUT', 'AT'],
        ['NOR', 'NO'],
        ['NIG', 'unknown'],
        ['XXX', 'unknown'],
        ['GEM', 'unknown'],
        ['FRN', 'unknown'],
        ['Ira', 'unclear IR'],
        ['Irã', 'IR'],
        ['Nga', 'unclear RU'],
        ['NGA', 'NG'],
        ['NA', 'NA'],
        ['NO', 'NO'],
        ['UK', 'GB'],
        ['USA', 'US'],
        ['EL', 'GR'],
      ]),
    ).toEqual([]);
  });

  it('takes small letters and numbers without zeros in a column of codes alone', () => {
    expect(answer(find('de', true))).toBe('DE');
    expect(answer(find('aus', true))).toBe('AU');
    expect(answer(find('4', true))).toBe('AF');
    expect(answer(find('4'))).toBe('unknown');
    expect(answer(find('no'))).toBe('unknown');
  });

  it('takes no number for a misspelt code', () => {
    expect(answer(find('003', true))).toBe('unknown');
    expect(answer(find('12345'))).toBe('unknown');
  });
});

describe('names', () => {
  it.each(['en', 'es', 'fr', 'ar', 'ru', 'zh'])(
    'knows all members of the United Nations in the language %s',
    (language) => {
      const names = regionNames(language, UN_MEMBERS);
      expect(new Set(names.map(([code]) => code)).size).toBe(193);
      const lost = names.flatMap(([code, name]) => {
        const found = find(name);
        // What the Spanish call Congo is one of two in English.
        const isAsked = /^Congo$/.test(name) && answer(found) === 'unclear CG CD';
        return answer(found) === code || isAsked ? [] : [`${name}: ${answer(found)}`];
      });
      expect(lost).toEqual([]);
    },
  );

  it.each([
    'de',
    'pt',
    'it',
    'nl',
    'pl',
    'tr',
    'ja',
    'ko',
    'hi',
    'th',
    'sw',
    'vi',
    'fa',
    'he',
    'el',
    'uk',
    'fi',
    'hu',
  ])('places none wrongly in the language %s', (language) => {
    const placed = regionNames(language, UN_MEMBERS).filter(([code, name]) => {
      const found = find(name);
      return found.kind === 'place' ? found.id !== code : !['unclear'].includes(found.kind);
    });
    expect(placed).toEqual([]);
  });

  it.each(FORMAL_NAMES)(
    'knows the formal names of the United Nations in %s',
    (_language, names) => {
      const lost = names.flatMap(([code, name]) =>
        answer(find(name)) === code ? [] : [`${name}: ${answer(find(name))}`],
      );
      expect(lost).toEqual([]);
    },
  );

  it('takes every way to write one name for the same', () => {
    expect(
      wrong([
        ["Cote d'Ivoire", 'CI'],
        ['Côte d’Ivoire', 'CI'],
        ['Côte dʼIvoire', 'CI'],
        ['COTE D`IVOIRE', 'CI'],
        ['Ivory Coast', 'CI'],
        ['Trinidad & Tobago', 'TT'],
        ['Trinidad and Tobago', 'TT'],
        ['Trinidad y Tobago', 'TT'],
        ['St. Lucia', 'LC'],
        ['St Lucia', 'LC'],
        ['Saint Lucia', 'LC'],
        ['Saint Vincent and Grenadines', 'VC'],
        ['St. Vincent & the Grenadines', 'VC'],
        ['The Gambia', 'GM'],
        ['Gambia, The', 'GM'],
        ['Gambia (the)', 'GM'],
        ['Bahamas', 'BS'],
        ['The Bahamas', 'BS'],
        ['Bosnia-Herzegovina', 'BA'],
        ['Bosnia and Herz.', 'BA'],
        ['Guinea Bissau', 'GW'],
        ['Timor-Leste', 'TL'],
        ['São Tomé and Príncipe', 'ST'],
        ['Sao Tome & Principe', 'ST'],
        ['eSwatini', 'SZ'],
        ['S. Sudan', 'SS'],
        ['Sudan, South', 'SS'],
        ['Turkiye', 'TR'],
        ['U.K.', 'GB'],
        ['U.S.A.', 'US'],
        ['Oesterreich', 'AT'],
        ['Suedkorea', 'KR'],
        ['Viet Nam', 'VN'],
      ]),
    ).toEqual([]);
  });

  it('knows what databases, atlases and older lists call places', () => {
    expect(
      wrong([
        ['Congo (Kinshasa)', 'CD'],
        ['Congo (Brazzaville)', 'CG'],
        ['Congo, Dem. Rep.', 'CD'],
        ['Congo, Rep.', 'CG'],
        ['Dem. Rep. Congo', 'CD'],
        ['DRC', 'CD'],
        ['Korea, Rep.', 'KR'],
        ['Korea, Republic of', 'KR'],
        ['Korea (Republic of)', 'KR'],
        ["Korea, Dem. People's Rep.", 'KP'],
        ["Korea (Democratic People's Republic of)", 'KP'],
        ['Korea, South', 'KR'],
        ['Central African Rep.', 'CF'],
        ['Dominican Rep.', 'DO'],
        ['Bolivia (Plurinational State of)', 'BO'],
        ['Iran, Islamic Rep.', 'IR'],
        ['Iran (Islamic Republic of)', 'IR'],
        ['Egypt, Arab Rep.', 'EG'],
        ['Yemen, Rep.', 'YE'],
        ['Venezuela, RB', 'VE'],
        ['Micronesia, Fed. Sts.', 'FM'],
        ['Micronesia (Federated States of)', 'FM'],
        ['Micronesia', 'FM'],
        ['Macedonia, FYR', 'MK'],
        ['Lao PDR', 'LA'],
        ['Tanzania, United Republic of', 'TZ'],
        ['Palestine, State of', 'PS'],
        ['Taiwan, Province of China', 'TW'],
        ['Virgin Islands (U.S.)', 'VI'],
        ['Virgin Islands, British', 'VG'],
        ['Falkland Islands (Malvinas)', 'FK'],
        ['St. Martin (French part)', 'MF'],
        ['Netherlands (Kingdom of the)', 'NL'],
        ['Myanmar (Burma)', 'MM'],
        ['Georgia (country)', 'GE'],
        ['France (FR)', 'FR'],
        ['Germany (DEU)', 'DE'],
        ['Germany / Deutschland', 'DE'],
        ['Türkiye (formerly Turkey)', 'TR'],
        ['United Kingdom of Great Britain & N. Ireland', 'GB'],
        ['🇩🇪 Germany', 'DE'],
        ['Burma', 'MM'],
        ['Swaziland', 'SZ'],
        ['Cape Verde', 'CV'],
        ['East Timor', 'TL'],
        ['Turkey', 'TR'],
        ['Samoa', 'WS'],
        ['American Samoa', 'AS'],
        ['Guinea', 'GN'],
        ['Georgia', 'GE'],
        ['Ireland', 'IE'],
        ['Kosovo', 'XK'],
        ['Crimea', 'xcr'],
        ['Northern Cyprus', 'xnc'],
        ['Hong Kong', 'HK, part of CN'],
        ['Gibraltar', 'GI, not on the map'],
      ]),
    ).toEqual([]);
  });
});

describe('what is asked', () => {
  it('asks for what may mean several places, places of the past, and parts of places', () => {
    expect(
      wrong([
        ['Congo', 'unclear CG CD'],
        ['Kongo', 'unclear CG CD'],
        ['Korea', 'unclear KR KP'],
        ['Virgin Islands', 'unclear VG VI'],
        ['Saint Martin', 'unclear MF SX'],
        ['Guiana', 'unclear GY GF'],
        ['Dominican', 'unclear DO DM'],
        ['Republic of China', 'unclear TW CN'],

        ['Soviet Union', 'unclear RU'],
        ['Yugoslavia', 'unclear RS ME HR SI BA MK'],
        ['Czechoslovakia', 'unclear CZ SK'],
        ['East Germany', 'unclear DE'],
        ['Scotland', 'unclear GB'],
        ['Abkhazia', 'unclear GE'],
        ['Gaza', 'unclear PS'],
        ['France (DE)', 'unclear FR DE'],
        ['France / Germany', 'unclear FR DE'],
        ['Mexico and Brazil', 'unknown'],
      ]),
    ).toEqual([]);
  });

  it('knows organisations for what they are', () => {
    expect(
      wrong([
        ['European Union', 'organisation eu'],
        ['EU', 'organisation eu'],
        ['Unión Europea', 'organisation eu'],
        ['NATO', 'organisation nato'],
        ['Organization of American States (OAS)', 'organisation oas'],
        ['Caribbean Development Bank', 'organisation unknown'],
      ]),
    ).toEqual([]);
  });

  it('places one wrong letter where no other place is near', () => {
    expect(
      wrong([
        ['Germny', 'DE, misspelt'],
        ['Germanny', 'DE, misspelt'],
        ['Gemrany', 'DE, misspelt'],
        ['Venezeula', 'VE, misspelt'],
        ['Phillippines', 'PH, misspelt'],
        ['Kazakstan', 'KZ'],
        ['Afghanstan', 'AF, misspelt'],
      ]),
    ).toEqual([]);
  });

  it('places no English name of a member with a letter lost, or two exchanged, elsewhere', () => {
    const misplaced = regionNames('en', UN_MEMBERS).flatMap(([code, name]) => {
      const letters = [...name].map((_, i) => i);
      const lost = letters.map((i) => name.slice(0, i) + name.slice(i + 1));
      const exchanged = letters.map(
        (i) => name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2),
      );
      return [...lost, ...exchanged].flatMap((typed) => {
        const found = find(typed);
        const isPlaced = found.kind === 'place' || found.kind === 'misspelt';
        return isPlaced && found.id !== code ? [`${typed} for ${name}: ${found.id}`] : [];
      });
    });
    expect(misplaced).toEqual([]);
  });

  it('places none of 80 unclear, old and misspelt names wrongly', () => {
    // Each may be asked; the place that it means, where a person would know it.
    const NAMES: readonly (readonly [string, string])[] = [
      ['Austrlia', 'AU'],
      ['Austria-Hungary', ''],
      ['Slovania', ''],
      ['Slovinia', 'SI'],
      ['Slovkia', 'SK'],
      ['Niegria', 'NG'],
      ['Nigerr', 'NE'],
      ['Niger Republic', 'NE'],
      ['Nigera', ''],
      ['Irann', 'IR'],
      ['Iraqi', 'IQ'],
      ['Irak', 'IQ'],
      ['Irland', 'IE'],
      ['Iceand', ''],
      ['Islande', 'IS'],
      ['Marocco', 'MA'],
      ['Monaca', 'MC'],
      ['Mali Republic', 'ML'],
      ['Malawii', 'MW'],
      ['Maldive', 'MV'],
      ['Malta Island', 'MT'],
      ['Maurtania', 'MR'],
      ['Mauritus', 'MU'],
      ['Mauritania/Mauritius', ''],
      ['Gambie', 'GM'],
      ['Zambie', 'ZM'],
      ['Gambai', ''],
      ['Zamiba', 'ZM'],
      ['Guines', 'GN'],
      ['Guinee', 'GN'],
      ['Guinea Equatorial', 'GQ'],
      ['Guinea, Papua New', 'PG'],
      ['New Guinea', 'PG'],
      ['Guyanna', ''],
      ['Suriname/Guyana', ''],
      ['Dominca', 'DM'],
      ['Dominica Republic', 'DO'],
      ['Dominicana Rep.', 'DO'],
      ['Sudan Republic', 'SD'],
      ['North Sudan', 'SD'],
      ['Sudan South Republic', 'SS'],
      ['Sweeden', 'SE'],
      ['Swizerland', 'CH'],
      ['Swazi', 'SZ'],
      ['Switz.', 'CH'],
      ['Korea Peoples Republic', 'KP'],
      ['N.Korea', 'KP'],
      ['S.Korea', 'KR'],
      ['Korean Republic', 'KR'],
      ['Corea', ''],
      ['Congo Republic', 'CG'],
      ['Belgian Congo', 'CD'],
      ['French Congo', 'CG'],
      ['Zaire', 'CD'],
      ['Rhodesia', ''],
      ['USSR', ''],
      ['Russia/USSR', ''],
      ['Serbia and Montenegro', ''],
      ['FR Yugoslavia', ''],
      ['West Germany', ''],
      ['German Democratic Republic', ''],
      ['South Yemen', ''],
      ['Yemen Arab Republic', ''],
      ['South Vietnam', ''],
      ['Vietnam, South', ''],
      ['Islamic State of Iraq', ''],
      ['Islamic State', ''],
      ['State of Georgia', ''],
      ['New Mexico', ''],
      ['New Jersey', ''],
      ['Washington', ''],
      ['America', ''],
      ['Northern Ireland', ''],
      ['Ireland, Northern', ''],
      ['Netherlands Antilles', ''],
      ['Micronesia', 'FM'],
      ['Macedonia', 'MK'],
      ['Palestina', 'PS'],
      ['Jordania', 'JO'],
      ['Union Island', ''],
      ['Samoa (American)', 'AS'],
      ['Virgin Is.', ''],
      ['Total', ''],
      ['World', ''],
      ['Others', ''],
      ['Vatikan', 'VA'],
      ['Saint Kits and Nevis', 'KN'],
      ['Turkestan', ''],
      ['Turkmenstan', 'TM'],
      ['Tajikstan', 'TJ'],
      ['Pakstan', 'PK'],
    ];
    expect(NAMES.length).toBeGreaterThan(80);
    const misplaced = NAMES.flatMap(([name, meant]) => {
      const found = find(name);
      const id = found.kind === 'place' || found.kind === 'misspelt' ? found.id : '';
      return id === '' || id === meant ? [] : [`${name}: ${id}`];
    });
    expect(misplaced).toEqual([]);
  });
});

describe('the lists of names', () => {
  it('give no name to two places', () => {
    const clashes = [...OTHER_NAMES].flatMap(([code, names]) =>
      names
        .filter((name) => !answer(find(name)).startsWith(code))
        .map((name) => `${code} ${name}: ${answer(find(name))}`),
    );
    expect(clashes).toEqual([]);
  });

  it('ask for every unclear name, and for every organisation', () => {
    expect(UNCLEAR_NAMES.filter(({ name }) => find(name).kind !== 'unclear')).toEqual([]);
    const organisations = [...ORGANISATION_NAMES.values()].flat();
    expect(organisations.filter((name) => find(name).kind !== 'organisation')).toEqual([]);
  });
});
