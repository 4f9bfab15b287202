import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, stringsFor } from '../../../src/core/i18n/languages.ts';
import { actor, squareLocale } from '../../fixtures/square-map.ts';
import {
  alike,
  endMark,
  hasEnglishWords,
  isOneNumber,
  neededCategories,
  placeholders,
  textsBelow,
} from '../../tools/translations.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

/** The style sheets below src/. */
function sheets(): { readonly name: string; readonly css: string }[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ name, css: readFileSync(join(SRC, name), 'utf8') }));
}

function sourceFiles(): { readonly name: string; readonly code: string }[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith(join('core', 'i18n')))
    .map((name) => ({ name, code: readFileSync(join(SRC, name), 'utf8') }));
}

/** The texts of a language that every other has too: what joins names and aliases differ. */
function textsOf(tag: string) {
  const {
    articles: _articles,
    contractions: _contractions,
    marks: _marks,
    names: _names,
    namesInText: _namesInText,
    aliases: _aliases,
    ...strings
  } = stringsFor(tag);
  return textsBelow(strings);
}

const english = textsOf('en');

const FOR_MACHINES = new Set(['direction', 'formats']);

/** Texts of a few words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  es: ['Asia'],
  fr: [
    ...['Date', 'Europe', 'Image', 'Licences', 'Note', 'Notes', 'Organisations', 'Pause'],
    ...['Position', 'Source', 'Vote', 'Votes'],
    ...['{count} position', '{count} positions', '{count} vote', '{count} votes'],
  ],
  de: ['Links', 'Pause', 'Position'],
  pt: ['Links', 'Oceania'],
  it: ['Africa', 'Asia', 'File', 'Oceania'],
};

describe.each(Object.keys(INTERFACE_LANGUAGES))('the interface in %s', (tag) => {
  const own = textsOf(tag);

  it('has the same texts as every other language', () => {
    expect([...own.single.keys()].sort()).toEqual([...english.single.keys()].sort());
    expect([...own.plurals.keys()].sort()).toEqual([...english.plurals.keys()].sort());
  });

  it('has a text for every plural that its numbers have', () => {
    const needed = neededCategories(tag);
    for (const [path, forms] of own.plurals) {
      expect([...forms.keys()].sort(), path).toEqual(needed);
    }
  });

  it('leaves no text empty, but the list of articles where it has none', () => {
    const hasArticles = (path: string) => path !== 'search.articles';
    expect(own.all.filter(([path, text]) => hasArticles(path) && text.trim() === '')).toEqual([]);
  });

  it('has the same words in braces as every other language', () => {
    for (const [path, text] of own.single) {
      expect(placeholders(text), path).toEqual(placeholders(english.single.get(path) ?? ''));
    }
  });

  it('has the same words in braces in every plural, and its number where that could be another', () => {
    for (const [path, forms] of own.plurals) {
      const wanted = placeholders(english.plurals.get(path)?.get('other') ?? '');
      for (const [category, text] of forms) {
        const uncounted = wanted.filter((name) => name !== '{count}');
        const allowed = isOneNumber(tag, category) ? [wanted, uncounted] : [wanted];
        expect(allowed, `${path}.${category}`).toContainEqual(placeholders(text));
      }
    }
  });

  it.skipIf(tag === 'en')('leaves no text in English', () => {
    const shared = [...(SHARED[tag] ?? [])].sort();
    expect(alike(own, english, FOR_MACHINES)).toEqual(shared);
    expect(own.all.filter(([, text]) => hasEnglishWords(text))).toEqual([]);
  });

  it('ends each text with the mark with which the others end it', () => {
    const { formats } = stringsFor(tag);
    const date = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' }).format(0);
    const filled = (text: string) => text.replace(/\{date\}$/, date);
    const others = [...own.single].filter(
      ([path, text]) => endMark(filled(text)) !== endMark(english.single.get(path) ?? ''),
    );
    expect(others).toEqual([]);
  });

  it('has every name that English has', () => {
    const { names } = stringsFor(tag);
    expect(Object.keys(names)).toEqual(expect.arrayContaining(Object.keys(stringsFor('en').names)));
    expect(Object.values(names).filter((name) => name.trim() === '')).toEqual([]);
  });

  it('gives every name one article at most, and none to a name that it words itself', () => {
    const { articles = [], namesInText } = stringsFor(tag);
    const codes = articles.flatMap(({ of }) => of.split(' '));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.filter((code) => Object.hasOwn(namesInText, code))).toEqual([]);
    const locale = squareLocale(tag as 'en' | 'es');
    expect(codes.filter((code) => locale.name(actor(code)) === code)).toEqual([]);
  });

  it('has no contraction that an earlier one hides', () => {
    const { contractions = [] } = stringsFor(tag);
    const hidden = contractions.filter(([together], i) =>
      contractions.slice(0, i).some(([earlier]) => together.startsWith(earlier)),
    );
    expect(hidden).toEqual([]);
  });

  it('words only names inside a sentence that it or Intl has, and otherwise than alone', () => {
    const { namesInText } = stringsFor(tag);
    const locale = squareLocale(tag as 'en' | 'es');
    for (const [code, inText] of Object.entries(namesInText)) {
      expect(inText, code).toMatch(/\S/);
      expect(locale.name(actor(code)), code).not.toBe(inText);
      expect(locale.name(actor(code)), code).not.toBe(code);
    }
  });

  it('names a language whose formats exist', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf([stringsFor(tag).formats])).toHaveLength(1);
  });
});

/** Files whose texts could reach a reader. */
const WRITES_FOR_READERS = /^(?!build\/|cli\/|site\/)|^site\/pages\/.*(?:body|page|open-graph)/;
/** Files that tell editors what is wrong with their data, and the words of the page on which they make maps. */
const SPEAKS_TO_EDITORS =
  /^make\/(?:project|words)\/|^make\/(?:shell|page\/start)\.ts$|^core\/(?:intake|workbook)\/|^core\/statements\/(?:statements|csv|csv-layout|date-advice|decode-text|fault|figures|garbled|misread-letters|misread-utf8|spreadsheet-error|text-check|rule|position|actors|http-url|row-conflicts|row-reader|statement-columns|statement-row|vote-words)\.ts$/;
/** Names that machines read, a command, the name of the site, and a spelling that the search knows. */
const NO_WORDS = new Set([
  ...[
    'Newsreader',
    'Newsreader Map',
    'Franklin Map',
    'Libre Franklin',
    'Picture Serif',
    'Picture Sans',
    'Times New Roman',
  ],
  ...['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Polygon', 'Language', 'Segmenter'],
  // Names of keys, and what a drop may hold.
  ...['Enter', 'Tab', 'Escape', 'Files'],
  ...['Diplomatic reaction map', 'Saint ', 'npm run new -- my-map --from votes.xlsx'],
]);

/** Groups that the scripts which load them call their strings. */
const LATE: ReadonlySet<string> = new Set(['share', 'pictures']);

describe('the sources', () => {
  /** Whether `group.leaf` is read: by name, by destructuring the group, or by a key in quotation marks. */
  function isRead(code: string, group: string, leaf: string): boolean {
    const owner = group === 'strings' ? String.raw`\bstrings(?:For\([^()]*\))?` : `\\b${group}`;
    const byName = new RegExp(`${owner}\\.${leaf}\\b`);
    const taken = new RegExp(`\\{[^{}]*\\b${leaf}\\b[^{}]*\\}\\s*=\\s*[\\w.]*\\b${group}\\b`);
    const byKey = new RegExp(`\\b${group}\\[`).test(code) && code.includes(`'${leaf}'`);
    return byName.test(code) || taken.test(code) || byKey;
  }

  it('read every text of the interface', () => {
    const code = sourceFiles()
      .map((file) => file.code)
      .join('\n');
    const {
      articles: _articles,
      contractions: _contractions,
      names: _names,
      namesInText: _namesInText,
      aliases: _aliases,
      kinds: _kinds,
      ...strings
    } = stringsFor('en');
    const paths = Object.entries(strings).flatMap(([group, value]) =>
      typeof value === 'string' || Array.isArray(value)
        ? [['strings', group] as const]
        : Object.keys(value).map((leaf) => [LATE.has(group) ? 'strings' : group, leaf] as const),
    );
    expect(paths.length).toBeGreaterThan(30);
    const unread = paths
      .filter(([group, leaf]) => !isRead(code, group, leaf))
      .map((path) => path.join('.'));
    expect(unread).toEqual([]);
  });

  it('hold no words for readers', () => {
    const found: string[] = [];
    for (const { name, code } of sourceFiles()) {
      const path = name.replaceAll('\\', '/');
      // What the build and the commands say to editors is in English; those parts that write pages are not.
      if (!WRITES_FOR_READERS.test(path) || SPEAKS_TO_EDITORS.test(path)) continue;
      code.split('\n').forEach((line, i) => {
        if (
          /^\s*(?:\/\/|\/?\*|import\b|export .* from\b)/.test(line) ||
          /\bError\(|\.on\(/.test(line)
        )
          return;
        for (const [, text = ''] of line.matchAll(/(?<!\bkey [!=]== )['`]([^'`]*)['`]/g)) {
          // Three words beside each other, or a capital, is what people read; selectors have neither.
          const words = text.replace(/\$\{[^}]*\}/g, '');
          if (
            /\p{L}{2,} \p{L}{2,} \p{L}{2,}|^\p{Lu}\p{Ll}+(?: .*|[.:]?)$/u.test(words) &&
            !NO_WORDS.has(text)
          ) {
            found.push(`src/${name}:${i + 1}: ${text}`);
          }
        }
      });
    }
    expect(found).toEqual([]);
  });

  it('of styles write no words', () => {
    const found = sheets().flatMap(({ name, css }) =>
      [...css.matchAll(/\bcontent:([^;}]*)/g)]
        .map(([, value = '']) => value.replaceAll(/\b(?:attr|counter)\([^)]*\)/g, ''))
        .flatMap((value) => [...value.matchAll(/(['"])(.*?)\1/g)].map(([, , text = '']) => text))
        .filter((text) => /\p{L}/u.test(text))
        .map((text) => `src/${name}: ${text}`),
    );
    expect(sheets().length).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });
});
