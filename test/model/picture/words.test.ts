import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/model/locales/languages.ts';
import { PICTURE_LANGUAGES, pictureStringsFor } from '../../../src/model/locales/pictures.ts';
import { shorten } from '../../../src/model/picture/choices.ts';
import { TOKENS } from '../../../src/model/picture/paint.ts';

function texts(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? texts(inner, `${path}${key}.`)
      : [[path + key, String(inner)]],
  );
}
const braces = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the words of pictures', () => {
  const english = new Map(texts(pictureStringsFor('en')));

  it('are there in every language of the interface', () => {
    expect(Object.keys(PICTURE_LANGUAGES)).toEqual(Object.keys(INTERFACE_LANGUAGES));
    expect(() => pictureStringsFor('tlh')).toThrow('pictures have no language "tlh"');
    expect(() => pictureStringsFor('constructor')).toThrow('pictures have no language');
  });

  it.each(Object.keys(PICTURE_LANGUAGES))('are complete in %s', (tag) => {
    const own = texts(pictureStringsFor(tag));
    expect(own.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('');
      expect(braces(text), path).toEqual(braces(english.get(path) ?? ''));
    }
  });
});

describe('the colours of pictures', () => {
  it('are those of the page', () => {
    const css = readFileSync('src/ui/base.css', 'utf8');
    const names = {
      paper: 'paper',
      ink: 'ink',
      ink2: 'ink-2',
      ink3: 'ink-3',
      rule: 'rule',
      noStatement: 'no-statement',
      coast: 'coast',
    } as const;
    for (const [token, name] of Object.entries(names) as [keyof typeof names, string][]) {
      expect(css).toContain(
        `--${name}: light-dark(${TOKENS.light[token]}, ${TOKENS.dark[token]});`,
      );
    }
  });
});

describe('shorten', () => {
  it('leaves a short text alone and ends a long one at a word', () => {
    expect(shorten('“hard to believe”')).toBe('“hard to believe”');
    const long = shorten('word '.repeat(40).trim());
    expect(long.length).toBeLessThan(75);
    expect(long).toMatch(/^(?:word )+…$/);
  });
});
