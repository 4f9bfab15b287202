import { describe, expect, it } from 'vitest';
import { en } from '../../../src/make/words/en.ts';
import { linesText, MAKE_LANGUAGES, quoted, wordingOf } from '../../../src/make/words/wording.ts';

/** Every text by its path, with the names in its braces. */
function braces(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
      const here = `${path}${name}`;
      if (typeof value === 'object' && value !== null) return [...braces(value, `${here}.`)];
      const names = [...new Set(String(value).match(/\{\w+\}/g))].sort().join(' ');
      return [[here, names] as const];
    }),
  );
}

const names = new Map([['FR', 'France']]);

describe('the words of the page /make/', () => {
  it.each(Object.keys(MAKE_LANGUAGES))('say the same values in %s as in English', (language) => {
    expect(braces(MAKE_LANGUAGES[language] ?? {})).toEqual(braces(en));
  });

  it('has no empty text', () => {
    const texts = Object.values(MAKE_LANGUAGES).map((words) => JSON.stringify(words));
    for (const text of texts) expect(text).not.toContain('""');
  });

  it('names places in the language of the page', () => {
    expect(wordingOf('es', names).place('DE')).toBe('Alemania');
    expect(wordingOf('en', names).place('x-own')).toBe('x-own');
  });

  it('names lines, the first of them where they are many', () => {
    const wording = wordingOf('en', names);
    expect(linesText(wording, [7])).toBe('Line 7');
    expect(linesText(wording, [7, 9])).toBe('Lines 7 and 9');
    expect(linesText(wording, [1, 2, 3, 4, 5, 6, 7, 8])).toBe('Lines 1, 2, 3, 4, 5, 6 and 2 more');
  });

  it('quotes texts with the marks of the language', () => {
    expect(quoted(wordingOf('es', names), ['a', 'b'])).toBe('«a» y «b»');
  });
});
