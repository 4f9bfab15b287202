import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { checkText, LONGEST_TEXT } from '../../../src/core/statements/text-check.ts';

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
    ['a\u00a0b\u00adc', 'spaces and hyphens that do not break'],
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
  ])('cannot hold %j: %s %s', (text, code) => {
    expect(told(text)).toBe(`holds the invisible character ${code}`);
  });

  it('cannot hold what was left of a broken encoding, and says how to save it', () => {
    expect(checkText('Gonz\uFFFDlez')?.suggestion).toContain('UTF-8');
  });

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
