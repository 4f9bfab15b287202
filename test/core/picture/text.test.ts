import { describe, expect, it } from 'vitest';
import {
  balanceText,
  blockHeight,
  breaksWords,
  type Font,
  fitText,
  isRightToLeft,
  type Measure,
  wrapText,
} from '../../../src/core/picture/text.ts';

/** Every character is half its size wide. */
const measure: Measure = (text, { size }) => [...text].length * size * 0.5;
const font: Font = { family: 'sans', weight: 400, size: 10 };

describe('wrapText', () => {
  it('breaks at spaces, and no line is wider than it may be', () => {
    expect(wrapText('one two three', font, 35, measure)).toEqual(['one two', 'three']);
  });

  it('keeps a no-break space', () => {
    expect(wrapText('80\u00a0% of it', font, 30, measure)).toEqual(['80\u00a0%', 'of it']);
  });

  it('breaks a word that is wider than the line, and adds nothing', () => {
    const lines = wrapText('a Donaudampfschiff', font, 30, measure);
    expect(lines).toEqual(['a', 'Donaud', 'ampfsc', 'hiff']);
    expect(breaksWords('a Donaudampfschiff', font, 30, measure)).toBe(true);
    expect(breaksWords('a b', font, 5, measure)).toBe(false);
  });

  it('never parts a letter from its accents', () => {
    const letter = 'e\u0301';
    expect(wrapText(letter.repeat(3), font, 10, measure)).toEqual([letter, letter, letter]);
  });

  it('has no line for an empty text', () => {
    expect(wrapText(' ', font, 30, measure)).toEqual([]);
  });
});

describe('balanceText', () => {
  it('makes lines even and takes no more of them', () => {
    const text = 'aaaa bbbb cccc dddd e';
    expect(wrapText(text, font, 100, measure)).toEqual(['aaaa bbbb cccc dddd', 'e']);
    expect(balanceText(text, font, 100, measure)).toEqual(['aaaa bbbb', 'cccc dddd e']);
  });

  it('breaks no word for it', () => {
    const text = 'Donaudampfschiff am Kai';
    expect(balanceText(text, font, 85, measure)).toEqual(['Donaudampfschiff', 'am Kai']);
  });
});

describe('fitText', () => {
  const limits = { width: 100, height: 60, largest: 40, smallest: 8, leading: 1.2 };

  it('takes the largest size at which all lines fit', () => {
    const fitted = fitText('hard to believe', { family: 'sans', weight: 400 }, limits, measure);
    expect(blockHeight(fitted, 1.2)).toBeLessThanOrEqual(60);
    const larger = { ...fitted.font, size: fitted.font.size + 1 };
    const lines = wrapText('hard to believe', larger, 100, measure);
    expect(blockHeight({ lines, font: larger }, 1.2)).toBeGreaterThan(60);
  });

  it('sets a text that fits at no size whole, at the smallest', () => {
    const text = 'word '.repeat(200).trim();
    const fitted = fitText(text, { family: 'sans', weight: 400 }, limits, measure);
    expect(fitted.font.size).toBe(8);
    expect(fitted.lines.join(' ')).toBe(text);
  });

  it('keeps to a number of lines where it can', () => {
    const one = { ...limits, mostLines: 1 };
    const fitted = fitText('hard to believe', { family: 'sans', weight: 400 }, one, measure);
    expect(fitted.lines).toEqual(['hard to believe']);
  });
});

describe('isRightToLeft', () => {
  it.each([
    ['نص', true],
    ['“שלום', true],
    ['hard to believe', false],
    ['«Łódź نص', false],
    ['2024', false],
  ])('of %j is %s', (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });
});
