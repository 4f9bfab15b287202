import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/core/i18n/fill.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale, directionOf } from '../../../src/core/i18n/locale.ts';
import type { IsoDate } from '../../../src/core/statements/types.ts';
import { actor, language, squareDataset, squareLocale } from '../../fixtures/square-map.ts';

const en = squareLocale('en');
const es = squareLocale('es');

describe('in English', () => {
  it('lists have “and” and no comma before it', () => {
    expect(en.list(['A'])).toBe('A');
    expect(en.list(['A', 'B'])).toBe('A and B');
    expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('days are written with the day of the week, day first', () => {
    expect(en.date('2024-07-29' as IsoDate)).toMatch(/^Monday,? 29 July 2024$/);
  });

  it('decimals have a point', () => {
    expect(en.decimal('51.2')).toBe('51.2');
  });
});

describe('in Spanish', () => {
  it('lists have “y”, and “e” before the sound of i', () => {
    expect(es.list(['A', 'B', 'C'])).toBe('A, B y C');
    expect(es.list(['Francia', 'Italia'])).toBe('Francia e Italia');
  });

  it('days are written in Spanish', () => {
    expect(es.date('2024-07-29' as IsoDate)).toBe('lunes, 29 de julio de 2024');
  });

  it('decimals have a comma', () => {
    expect(es.decimal('51.2')).toBe('51,2');
  });

  it('ñ comes after n, and accents do not matter', () => {
    expect(['ñu', 'nz', 'Óscar', 'Oscuro'].sort(es.compare)).toEqual([
      'nz',
      'ñu',
      'Óscar',
      'Oscuro',
    ]);
  });
});

describe('in every language', () => {
  it.each(['70', '51.20', '44.0', '0.12345'])('%s gains and loses no digit', (share) => {
    expect(en.decimal(share)).toBe(share);
    expect(es.decimal(share)).toBe(share.replace('.', ','));
  });

  it('a day is the same wherever the computer stands', () => {
    expect(en.date('2024-01-01' as IsoDate)).toMatch(/^Monday,? 1 January 2024$/);
    expect(en.date('2024-12-31' as IsoDate)).toMatch(/^Tuesday,? 31 December 2024$/);
  });

  it('one is told from many', () => {
    const texts = { one: '{count} government', other: '{count} governments' };
    expect([0, 1, 2, 1200].map((count) => en.plural(texts, count))).toEqual([
      '0 governments',
      '1 government',
      '2 governments',
      '1,200 governments',
    ]);
  });

  it('a plural that a language lacks is the general one', () => {
    expect(es.plural({ other: '{count} x' }, 1)).toBe('1 x');
  });

  it('a text without a translation is that of the first language of the map', () => {
    expect(es.text({ en: 'Only English' })).toBe('Only English');
    expect(es.text({ en: 'English', es: 'Español' })).toBe('Español');
  });
});

describe('the name', () => {
  it.each([
    ['CL', 'Chile', 'Chile'],
    ['US', 'United States', 'Estados Unidos'],
    ['XK', 'Kosovo', 'Kosovo'],
    ['PS', 'Palestine', 'Palestina'],
    ['xcr', 'Crimea', 'Crimea'],
    ['FK', 'Falkland Islands (Malvinas)', 'Islas Malvinas (Falkland)'],
  ])('of %s is %s, in Spanish %s', (code, english, spanish) => {
    expect(en.name(actor(code))).toBe(english);
    expect(es.name(actor(code))).toBe(spanish);
  });

  it.each(['xzz', 'ZZZ', 'un'])('of the unknown code %s is the code', (code) => {
    expect(en.name(actor(code))).toBe(code);
  });

  it.each([
    ['US', 'the United States', 'Estados Unidos'],
    ['GM', 'the Gambia', 'Gambia'],
    ['CL', 'Chile', 'Chile'],
    ['xcr', 'Crimea', 'Crimea'],
  ])('of %s inside a sentence is “%s”, in Spanish “%s”', (code, english, spanish) => {
    expect(en.nameInText(actor(code))).toBe(english);
    expect(es.nameInText(actor(code))).toBe(spanish);
  });

  it.each([
    ['fr', 'Réaction de {x}', ['BR'], 'Réaction du Brésil'],
    [
      'fr',
      'Réaction de {x}',
      ['US', 'IT', 'CU'],
      'Réaction des États-Unis, de l’Italie et de Cuba',
    ],
    ['fr', 'Cité par {x}', ['CN', 'VN'], 'Cité par la Chine et le Viêt Nam'],
    ['de', 'Regierung von {x}', ['CH'], 'Regierung der Schweiz'],
    ['de', 'Regierung von {x}', ['GB'], 'Regierung des Vereinigten Königreichs'],
    ['de', 'Regierung von {x}', ['BR'], 'Regierung von Brasilien'],
    ['pt', 'administrado por {x}', ['GB'], 'administrado pelo Reino Unido'],
    ['pt', 'Governo de {x}', ['US'], 'Governo dos Estados Unidos'],
    [
      'it',
      'rivendicato da {x}',
      ['CN', 'AE'],
      'rivendicato dalla Cina e dagli Emirati Arabi Uniti',
    ],
    ['en', 'claimed by {x}', ['CN', 'US'], 'claimed by China and the United States'],
  ])('in %s joins “%s” with %s as “%s”', (tag, template, ids, text) => {
    const locale = createLocale(squareDataset(), language(tag), stringsFor(tag));
    expect(locale.fillNames(template, { x: ids.map(actor) })).toBe(text);
  });

  it('is put only where its place is named', () => {
    expect(en.fillNames('{x} of {y} and {constructor}', { x: actor('US') })).toBe(
      'the United States of {y} and {constructor}',
    );
  });

  it('is that of the map, where the map has one', () => {
    const map = squareDataset({ actorNames: { GB: { name: { en: 'Britain', es: 'Bretaña' } } } });
    const own = createLocale(map, language('es'), stringsFor('es'));
    for (const form of [own.name, own.nameInText, own.shortName]) {
      expect(form(actor('GB'))).toBe('Bretaña');
    }
  });

  it('in short is that of the map, or the whole one', () => {
    const map = squareDataset({ actorNames: { GB: { short: { en: 'UK', es: 'R. Unido' } } } });
    const locale = createLocale(map, language('en'), stringsFor('en'));
    expect(locale.shortName(actor('GB'))).toBe('UK');
    expect(locale.shortName(actor('FR'))).toBe('France');
  });
});

describe('a text at the head of a sentence', () => {
  it('begins with a capital, whatever it begins with', () => {
    expect(en.sentence('article 1')).toBe('Article 1');
    expect(es.sentence('ángel')).toBe('Ángel');
    expect(en.sentence('BBC News')).toBe('BBC News');
    expect(en.sentence('')).toBe('');
  });
});

describe('a template', () => {
  it('gets its values, each as often as it is named', () => {
    expect(fill('{a} and {b} and {a}', { a: '1', b: '2' })).toBe('1 and 2 and 1');
  });

  it('shows a name without a value, so that the mistake is seen', () => {
    expect(fill('{a} {b}', { a: '1' })).toBe('1 {b}');
  });

  it('takes no value by the name of what every object inherits', () => {
    expect(fill('{constructor} {toString} {__proto__}', {})).toBe(
      '{constructor} {toString} {__proto__}',
    );
  });

  it('takes a value as it is, whatever stands in it', () => {
    expect(fill('{a}{b}', { a: '{b}$&', b: '2' })).toBe('{b}$&2');
  });
});

describe('the interface', () => {
  it.each(['tlh', ''])('has no language “%s”, and says which it has', (tag) => {
    expect(() => stringsFor(tag)).toThrow(/there are en, es/);
  });

  it('has no language by the name of what every object inherits', () => {
    expect(() => stringsFor('constructor')).toThrow(/no language "constructor"/);
  });
});

it.each([
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['no tag', 'ltr'],
])('"%s" is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
