import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/core/i18n/languages.ts';
import { contrast } from '../../../src/core/picture/palette.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import {
  checkSettings,
  missingFrontMap,
  NO_SETTINGS,
  parseSiteFile,
  siteText,
} from '../../../src/site/settings/site-file.ts';
import type { SiteSettings } from '../../../src/site/settings/site-file-schema.ts';
import { story } from '../../fixtures/stories.ts';

const parse = (fields: object, isThere = (_path: string) => true) =>
  parseSiteFile(JSON.stringify(fields), isThere);

/** The faults of a file in lines. */
const faultsOf = (fields: object, isThere?: (path: string) => boolean): string[] => {
  const parsed = parse(fields, isThere);
  return parsed.ok ? [] : parsed.faults.map(describeFault);
};

const settingsOf = (fields: object): SiteSettings => {
  const parsed = parse(fields);
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
  return parsed.value;
};

describe('site.json', () => {
  it('may be empty, and says then what no file says', () => {
    expect(settingsOf({})).toEqual(NO_SETTINGS);
  });

  it('takes everything that it can hold', () => {
    const settings = settingsOf({
      $schema: '../docs/site.schema.json',
      name: { en: 'The Example', es: 'El Ejemplo' },
      address: 'https://maps.example/atlas',
      language: 'es',
      frontMap: 'a-vote',
      logo: { file: 'art/logo.svg', dark: 'art/dark.png', alt: 'The Example' },
      home: 'https://paper.example',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      footer: [{ text: 'Imprint', address: 'https://paper.example/imprint' }],
      typefaces: { headlines: 'Georgia', text: { file: 'fonts/own.woff2' } },
      colours: { accent: { light: '#8A3B00', dark: '#FFB37A' } },
      counting: { script: 'https://stats.example/count.js', attributes: { 'data-site': '7' } },
    });
    expect(settings.address).toBe('https://maps.example/atlas/');
    expect(settings.typefaces.text).toEqual({ file: 'fonts/own.woff2', weights: '400 700' });
    expect(settings.counting).toMatchObject({ inEmbeds: false });
    expect(siteText(settings.name ?? '', 'es')).toBe('El Ejemplo');
    expect(siteText('One for all', 'es')).toBe('One for all');
  });

  it('tells all faults at once, each with its place', () => {
    const faults = faultsOf({
      adress: 'https://maps.example/',
      language: 'tlh',
      logo: { file: '../logo.svg', alt: '' },
      footer: [{ text: 'Imprint', address: 'imprint.html' }],
      typefaces: { text: { file: 'own.ttf' } },
      colours: { acent: { light: '#8A3B00', dark: '#FFB37A' } },
      counting: { script: 'http://stats.example/count.js', attributes: { onload: 'x()' } },
    });
    expect(faults.sort()).toEqual(
      [
        'site.json, adress: "adress" is not a field of this file; did you mean address?',
        `site.json, language: "tlh" must be one of: ${Object.keys(INTERFACE_LANGUAGES).join(', ')}`,
        'site.json, logo.file: "../logo.svg" must be a picture (svg, png, jpg, webp, avif) below public/, such as logo.svg; not in geo/ or maps/',
        'site.json, logo.alt: "" must not be empty',
        'site.json, footer[0].address: "imprint.html" is not a web address; it must begin with https:// or http://',
        'site.json, typefaces.text.file: "own.ttf" must be a woff2 file in public/fonts/, such as fonts/our-sans.woff2',
        'site.json, colours.acent: "acent" is not a field of this file; did you mean accent?',
        'site.json, counting.script: "http://stats.example/count.js" must be the address of a script that begins with https://',
        'site.json, counting.attributes.onload: "onload" must begin with data-, such as data-domain',
      ].sort(),
    );
  });

  it.each([
    ['address', 'maps.example', 'must be the whole address of the site'],
    ['frontMap', 'My Map', 'must be lower-case letters, digits and hyphens'],
    ['home', 'javascript:alert(1)', 'is not a web address'],
    ['licence', 'CC BY 4.0', 'is not a web address'],
  ])('does not take “%s”: "%s"', (field, value, message) => {
    expect(faultsOf({ name: 'The Example', [field]: value })).toEqual([
      expect.stringContaining(`site.json, ${field}: "${value}" ${message}`),
    ]);
  });

  it.each(["Georgia', serif; } body { display: none", 'a"b', ''])(
    'does not take a family that is more than a name: %s',
    (headlines) => {
      expect(faultsOf({ typefaces: { headlines } })).toHaveLength(1);
    },
  );

  it.each(['https://*.example', 'https://stats.example/path', 'stats.example'])(
    'lets the script that counts send to one origin, not to %s',
    (sendsTo) => {
      const faults = faultsOf({ counting: { script: 'https://stats.example/a.js', sendsTo } });
      expect(faults).toEqual([expect.stringContaining('counting.sendsTo')]);
      expect(faults[0]).toContain('must be an origin such as https://stats.example');
    },
  );

  it('tells of files that are not there', () => {
    expect(
      faultsOf(
        {
          logo: { file: 'Logo.svg', alt: 'The Example' },
          typefaces: { headlines: { file: 'fonts/own.woff2' } },
        },
        () => false,
      ),
    ).toEqual([
      'site.json, logo.file: "Logo.svg" is not there; put the file at public/Logo.svg, or correct its name: capitals count',
      'site.json, typefaces.headlines.file: "fonts/own.woff2" is not there; put the file at public/fonts/own.woff2, or correct its name: capitals count',
    ]);
  });

  it('does not take a way home that nothing on the page leads to', () => {
    expect(faultsOf({ home: 'https://paper.example/' })).toEqual([
      'site.json, home: "https://paper.example/" has nothing to stand on; add "name": "…", the name of the publication',
    ]);
  });

  it('tells where it is no JSON', () => {
    const parsed = parseSiteFile('{ "name": "The Example", }', () => true);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.faults.map(describeFault)[0]).toContain('site.json, line 1');
  });
});

describe('the colours of site.json', () => {
  /** The colour that a fault advises. */
  const advised = (fault = '') => /such as (#[0-9a-f]{6})$/.exec(fault)?.[1] ?? '';

  it('must stand out where they are used, in each theme, and a colour is named that does', () => {
    const [light, dark, ...others] = faultsOf({
      colours: { accent: { light: '#FFD800', dark: '#121417' } },
    });
    expect(others).toEqual([]);
    expect(light).toContain(
      'site.json, colours.accent.light: "#FFD800" is hard to see with paper (#ffffff): their contrast is 1.39 and must be 3 or more; use one such as #',
    );
    expect(dark).toContain(
      'site.json, colours.accent.dark: "#121417" is hard to see with paper (#121417): their contrast is 1 and must be 3 or more; use one such as #',
    );
    expect(contrast(advised(light), '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(advised(dark), '#121417')).toBeGreaterThanOrEqual(3);
  });

  it('take the fault themselves where they are under a usual colour', () => {
    const faults = faultsOf({ colours: { paper: { light: '#777777', dark: '#121417' } } });
    expect(faults[0]).toContain(
      'site.json, colours.paper.light: "#777777" is hard to see with ink (#16191d): their contrast is 3.93 and must be 4.5 or more; use a lighter one, or set ink too, such as #',
    );
    expect(contrast(advised(faults[0]), '#777777')).toBeGreaterThanOrEqual(4.5);
    expect(faults.every((fault) => fault.includes('colours.paper.light'))).toBe(true);
  });

  it('that are usual are no fault', () => {
    expect(faultsOf({ colours: { coast: { light: '#8F9295', dark: '#656C73' } } })).toEqual([]);
  });

  it('of paper and land are told from the answers of every map, for all eyes', () => {
    const vote = story('vote');
    const [stance] = vote.stances;
    const near = stance?.colour.light ?? '';
    const settings = settingsOf({ colours: { noStatement: { light: near, dark: '#2B2F34' } } });
    expect(checkSettings(settings, [vote]).map(describeFault)).toEqual([
      `site.json, colours.noStatement.light: "${near}" is too much like the answer “Voted in favour” of vote (${near}), for some eyes: their distance is 0 and must be 20 or more; use one with less colour, such as #e7e5e0, or give the answer another colour in map.json`,
    ]);
    expect(checkSettings(settings, [])).toEqual([]);
  });
});

describe('texts of site.json by language', () => {
  it('are there in every language of the maps', () => {
    const settings = settingsOf({
      name: { en: 'The Example' },
      footer: [
        { text: 'Imprint', address: 'https://paper.example/' },
        { text: { es: 'Privacidad' }, address: 'https://paper.example/' },
      ],
    });
    expect(checkSettings(settings, [story('recognition')]).map(describeFault)).toEqual([
      'site.json, name.es: is missing: a map of this site is in this language; write it, or one text for all languages: "…"',
      'site.json, footer[1].text.en: is missing: a map of this site is in this language; write it, or one text for all languages: "…"',
    ]);
  });
});

it('no map takes the place of the page on which maps are made', () => {
  const named = { ...story('vote'), slug: 'make' };
  expect(checkSettings(NO_SETTINGS, [named]).map(describeFault)).toEqual([
    'public/maps/make/: is a map where the site has its page on which maps are made; name the folder otherwise, or leave the page out: "make": false in site.json',
  ]);
  expect(checkSettings({ ...NO_SETTINGS, make: false }, [named])).toEqual([]);
});

describe('a map at the root that is not there', () => {
  it.each([
    ['vot', ['a-map', 'vote'], 'a list of all maps stands at /; did you mean vote?'],
    ['other', ['vote'], 'the only map, vote, stands at /; use one of: vote'],
    ['vote', [], 'how to make a map stands at /; make one: npm run new -- my-map'],
  ])('is no fault, but said: "%s" among %j', (frontMap, slugs, words) => {
    expect(missingFrontMap({ ...NO_SETTINGS, frontMap }, slugs)).toBe(
      `site.json, frontMap: there is no map "${frontMap}" in public/maps/, so ${words}`,
    );
  });

  it('is not said of one that is there, nor where none is named', () => {
    expect(missingFrontMap({ ...NO_SETTINGS, frontMap: 'vote' }, ['vote'])).toBeNull();
    expect(missingFrontMap(NO_SETTINGS, [])).toBeNull();
  });
});
