import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { checkText, LONGEST_TEXT } from '../../../src/core/statements/text-check.ts';
import { LANGUAGES, namesIn } from './corpus.ts';

const told = (text: string) => checkText(text)?.message;

describe('a text', () => {
  it.each([
    ['', 'nothing'],
    ['They were going to ‘win’ — “all” of it, 100 % = sure…', 'punctuation of every kind'],
    ['González, Ñandú, ça, Übersicht', 'accents'],
    ['two\nlines\r\nand\ttabs', 'line breaks and tabs'],
    ['می‌خواهم', 'a joiner, as Persian is written with'],
    ['‏עברית‎', 'marks of direction'],
    ['👩‍👧 🗳️', 'pictures joined to one'],
    ['a\u00a0b\u2011c', 'spaces and hyphens that do not break'],
    ['क्\u200dष, ශ්\u200dරී', 'joiners of Indic scripts'],
    ['👨‍👩‍👧‍👦 🏳️‍🌈 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', 'families and flags'],
    ['葛\u{E0100}城市', 'a variant of a letter'],
    ['ᠮᠣᠩᠭᠣᠯ\u180B', 'Mongolian'],
    ['\u0600١٢', 'a sign before an Arabic number'],
  ])('may be “%s”: %s', (text) => {
    expect(checkText(text)).toBeNull();
  });

  it.each([
    ['a\u202Eb', 'U+202E', 'turns the direction of what follows'],
    ['a\u2066b', 'U+2066', 'isolates what follows'],
    ['a\u200Bb', 'U+200B', 'is a space without width'],
    ['a\u0000b', 'U+0000', 'is a control'],
    ['a\u0085b', 'U+0085', 'is a control'],
    ['a\uFEFFb', 'U+FEFF', 'is a byte order mark inside'],
    ['a\u{E0041}b', 'U+E0041', 'is a tag'],
    ['a\u00ADb', 'U+00AD', 'is a soft hyphen'],
    ['a\u3164b', 'U+3164', 'is a filler'],
    ['a\u115Fb', 'U+115F', 'is a filler'],
    ['a\uFFA0b', 'U+FFA0', 'is a filler'],
    ['a\u2800b', 'U+2800', 'is a pattern of Braille without a dot'],
    ['a\u2061b', 'U+2061', 'is an operator'],
    ['a\u2064b', 'U+2064', 'is an operator'],
    ['a\u206Ab', 'U+206A', 'is a deprecated mark'],
    ['a\u180Eb', 'U+180E', 'is a separator of Mongolian'],
    ['a\u034Fb', 'U+034F', 'joins nothing'],
    ['a\uFFFEb', 'U+FFFE', 'is no character'],
    ['a\u{1D173}b', 'U+1D173', 'is a mark of music'],
    ['pa\u200Dss', 'U+200D', 'joins letters that have one form'],
    ['pass\u200C', 'U+200C', 'joins nothing'],
    [' \uFE0F', 'U+FE0F', 'varies nothing'],
  ])('cannot hold %j: %s %s', (text, code) => {
    expect(told(text)).toBe(`holds the invisible character ${code}`);
  });

  it.each(LANGUAGES)('may be any name of CLDR in %s', (language) => {
    const wrong = namesIn(language).flatMap((name) =>
      [name, name.toLocaleUpperCase(language), `“${name}”,\u00a0${name}.`].flatMap((text) => {
        const found = checkText(text);
        return found === null ? [] : [`${text}: ${found.message}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('cannot hold what was left of a broken encoding, and says how to save it', () => {
    expect(checkText('Gonz\uFFFDlez')?.suggestion).toContain('UTF-8');
  });

  it('cannot hold half of a character', () => {
    expect(told('a\ud83db')).toBe('holds half of a character (a lone surrogate)');
  });

  it.each(['\u200E', '\u200F\u061C', '\u200E \u00a0\u200F'])(
    'cannot be made of nothing that can be seen: %j',
    (text) => {
      expect(told(text)).toBe('holds nothing that can be seen');
    },
  );

  it('cannot be a formula, but may hold an equals sign', () => {
    expect(told('=HYPERLINK("x")')).toBe('looks like a spreadsheet formula');
    expect(told('a=b')).toBeUndefined();
  });

  it.each(['LÃ­der', 'pÃ©rdida', 'â€œhard to believeâ€', 'SÃ£o'])(
    'cannot be “%s”, UTF-8 that was read as another encoding',
    (text) => {
      expect(told(text)).toMatch(/which UTF-8 becomes/);
    },
  );

  it.each(['SÃO TOMÉ', 'NÃO', '50 â', '€ 5'])('may be “%s”', (text) => {
    expect(told(text)).toBeUndefined();
  });

  it('may be as long as the longest and no longer', () => {
    expect(told('x'.repeat(LONGEST_TEXT))).toBeUndefined();
    expect(told('x'.repeat(LONGEST_TEXT + 1))).toMatch(/5001 characters long, more than 5000/);
  });

  it('in a spreadsheet is told with its line and its column', () => {
    expect(parseCsv('a,b\n1,2\n3,x\u202Ey\n', 's.csv').faults.map(describeFault)).toEqual([
      expect.stringMatching(
        /^s\.csv, line 3, column b: ".*" holds the invisible character U\+202E/,
      ),
    ]);
  });
});
