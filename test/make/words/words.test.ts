import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, stringsFor } from '../../../src/core/i18n/languages.ts';
import { headerWord } from '../../../src/core/intake/header.ts';
import { MAKE_LANGUAGES, pageTexts } from '../../../src/make/words/languages.ts';
import { linesText, quoted, wordingOf } from '../../../src/make/words/wording.ts';
import {
  alike,
  endMark,
  hasEnglishWords,
  isOneNumber,
  neededCategories,
  placeholders,
  textsBelow,
} from '../../tools/translations.ts';

const names = new Map([['FR', 'France']]);
const spoken = (tag: string) => wordingOf(pageTexts(tag), names);

const textsOf = (tag: string) => {
  const { language: _language, ...words } = pageTexts(tag);
  return textsBelow(words);
};
const english = textsOf('en');
/** The names of a braced word, each once: a translation may need one twice. */
const braces = (text: string) => [...new Set(placeholders(text))];

/** Texts of a few words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  es: ['Asia', 'CSV'],
  de: ['CSV', 'Website'],
  ar: ['CSV'],
  ru: ['CSV'],
  zh: ['CSV'],
  ja: ['CSV'],
};

describe.each(MAKE_LANGUAGES.map(({ language }) => language))('the page /make/ in %s', (tag) => {
  const own = textsOf(tag);

  it('has the same texts as in English', () => {
    expect([...own.single.keys()].sort()).toEqual([...english.single.keys()].sort());
    expect([...own.plurals.keys()].sort()).toEqual([...english.plurals.keys()].sort());
  });

  it('has a text for every plural that its numbers have', () => {
    const needed = neededCategories(tag);
    for (const [path, forms] of own.plurals) {
      expect([...forms.keys()].sort(), path).toEqual(needed);
    }
  });

  it('leaves no text empty', () => {
    expect(own.all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('says the same values as in English', () => {
    for (const [path, text] of own.single) {
      expect(braces(text), path).toEqual(braces(english.single.get(path) ?? ''));
    }
  });

  it('says the same values in every plural, and its number where that could be another', () => {
    for (const [path, forms] of own.plurals) {
      const wanted = braces(english.plurals.get(path)?.get('other') ?? '');
      for (const [category, text] of forms) {
        const uncounted = wanted.filter((name) => name !== '{count}');
        const allowed = isOneNumber(tag, category) ? [wanted, uncounted] : [wanted];
        expect(allowed, `${path}.${category}`).toContainEqual(braces(text));
      }
    }
  });

  it.skipIf(tag === 'en')('leaves no text in English', () => {
    expect(alike(own, english)).toEqual([...(SHARED[tag] ?? [])].sort());
    const commands = /npm run build/;
    const inEnglish = own.all.filter(([, text]) => hasEnglishWords(text.replace(commands, '')));
    expect(inEnglish).toEqual([]);
  });

  it('ends each text with the mark with which it ends in English', () => {
    const others = [...own.single].filter(
      ([path, text]) => endMark(text) !== endMark(english.single.get(path) ?? ''),
    );
    expect(others).toEqual([]);
  });

  it('puts the quotation marks of the interface around values, and no others', () => {
    const [open, close] = stringsFor(tag).quotationMarks.map((mark) => mark.trim());
    const marks = (text: string) => text.match(/[«»„“”‘‹›「」『』"]/g) ?? [];
    for (const [path, text] of own.all) {
      const found = marks(text);
      expect(found, path).toEqual(found.map((_, i) => (i % 2 === 0 ? open : close)));
    }
  });

  it('heads an empty table with words that spreadsheets are read by', () => {
    const roles = pageTexts(tag).page.start.emptyHeaders.map((header) => headerWord(header)?.role);
    expect(roles).toEqual(['place', 'response']);
  });

  it('calls parts of the world what the interface calls them', () => {
    const { names } = pageTexts(tag).page.view;
    const { views } = stringsFor(tag).defaults;
    for (const [view, name] of Object.entries(names)) {
      expect(name).toBe(Reflect.get(views, view));
    }
  });
});

describe('the words of the page /make/', () => {
  it('are in English for a language of the interface that has none', () => {
    const tags = MAKE_LANGUAGES.map(({ language }) => language);
    for (const tag of Object.keys(INTERFACE_LANGUAGES)) {
      expect(pageTexts(tag).language).toBe(tags.includes(tag) ? tag : 'en');
    }
  });

  it('are of languages of the interface', () => {
    const tags = MAKE_LANGUAGES.map(({ language }) => language);
    expect(Object.keys(INTERFACE_LANGUAGES)).toEqual(expect.arrayContaining(tags));
  });

  it('name places in the language of the page', () => {
    expect(spoken('es').place('DE')).toBe('Alemania');
    expect(spoken('en').place('x-own')).toBe('x-own');
  });

  it('name lines, the first of them where they are many', () => {
    const wording = spoken('en');
    expect(linesText(wording, [7])).toBe('Line 7');
    expect(linesText(wording, [7, 9])).toBe('Lines 7 and 9');
    expect(linesText(wording, [1, 2, 3, 4, 5, 6, 7, 8])).toBe('Lines 1, 2, 3, 4, 5, 6 and 2 more');
  });

  it('quote texts with the marks of the language', () => {
    expect(quoted(spoken('es'), ['a', 'b'])).toBe('«a» y «b»');
  });

  it('keep texts in Latin letters in order where a language is read from right to left', () => {
    expect(quoted(spoken('ar'), ['a', 'b'])).toBe('«\u2068a\u2069» و«\u2068b\u2069»');
  });

  it('write numbers and lists with the digits and marks of the interface', () => {
    expect(spoken('ar').number(1234)).toBe('1,234');
    expect(linesText(spoken('ja'), [1, 2, 3, 4, 5, 6, 7, 8])).toBe('行1、2、3、4、5、6、ほか2件');
  });
});
