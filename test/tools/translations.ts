/** The texts of a language by what can be compared with another language. Paths are such as `panel.close`. */
export interface TextsOfLanguage {
  /** Every text, those of plurals too. */
  readonly all: readonly (readonly [path: string, text: string])[];
  /** Texts that do not depend on a number. */
  readonly single: ReadonlyMap<string, string>;
  /** The texts of each plural by category. */
  readonly plurals: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const CATEGORIES: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** The texts below a value. An object whose keys are all plural categories, `other` among them, is a plural. */
export function textsBelow(value: unknown): TextsOfLanguage {
  const single = new Map<string, string>();
  const plurals = new Map<string, ReadonlyMap<string, string>>();
  function walk(inner: unknown, path: string): void {
    if (typeof inner !== 'object' || inner === null) {
      single.set(path, String(inner));
      return;
    }
    const entries = Object.entries(inner);
    if ('other' in inner && entries.every(([key]) => CATEGORIES.has(key))) {
      plurals.set(path, new Map(entries.map(([key, text]) => [key, String(text)])));
      return;
    }
    for (const [key, one] of entries) walk(one, path === '' ? key : `${path}.${key}`);
  }
  walk(value, '');
  const ofPlurals = [...plurals].flatMap(([path, forms]) =>
    [...forms].map(([category, text]) => [`${path}.${category}`, text] as const),
  );
  return { all: [...single, ...ofPlurals], single, plurals };
}

/** The words in braces in a text, in order, as often as they stand there. */
export const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

/** More than a map can have of anything. */
const MOST = 10_000;

/** Counting takes its time, and every plural asks. */
const counted = new Map<string, ReadonlyMap<string, number>>();

/** How many numbers up to that each plural category of a language has; those of fractions and of millions are not met. */
function pluralSizes(tag: string): ReadonlyMap<string, number> {
  const known = counted.get(tag);
  if (known !== undefined) return known;
  const rules = new Intl.PluralRules(tag);
  const sizes = new Map<string, number>();
  for (let count = 1; count <= MOST; count++) {
    const category = rules.select(count);
    sizes.set(category, (sizes.get(category) ?? 0) + 1);
  }
  // None of something is said in the words of one or of many.
  const none = rules.select(0);
  const all = new Map([[none, 0], ...sizes]);
  counted.set(tag, all);
  return all;
}

/** The plural categories that the numbers of a map have in a language, in order. */
export function neededCategories(tag: string): readonly string[] {
  return [...new Set([...pluralSizes(tag).keys(), 'other'])].sort();
}

/** Whether a plural category of a language is of one number alone, which its text may then leave out. */
export function isOneNumber(tag: string, category: string): boolean {
  return (pluralSizes(tag).get(category) ?? MOST) <= 1;
}

/** The mark that ends a text, as English writes it; empty where it ends with another. */
export function endMark(text: string): string {
  const MARKS: readonly (readonly [string, RegExp])[] = [
    ['.', /[.。।]$/],
    [':', /[:：]$/],
    ['?', /[?？؟]$/],
    ['…', /…$/],
  ];
  return MARKS.find(([, mark]) => mark.test(text))?.[0] ?? '';
}

/** Texts that all languages write alike: marks and braces. */
const WITHOUT_WORDS = /^(?:\{\w+\}|px|[^\p{L}])*$/u;

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** The texts with words that a language has in common with English, each once, in order; but for those at some paths. */
export function alike(
  own: TextsOfLanguage,
  english: TextsOfLanguage,
  forMachines: ReadonlySet<string> = new Set(),
): readonly string[] {
  const inEnglish = new Map(english.all);
  const texts = own.all
    .filter(([path, text]) => plainSpaces(text) === inEnglish.get(path) && !forMachines.has(path))
    .map(([, text]) => plainSpaces(text))
    .filter((text) => !WITHOUT_WORDS.test(text));
  return [...new Set(texts)].sort();
}

/** Words that stand in nearly every English sentence, and in none of a language with Latin letters that we have. */
const ENGLISH = /\b(?:the|and|of|with|this|that|are|its|from|which|have|has)\b/i;

/** Whether a text has words in English. */
export const hasEnglishWords = (text: string) => ENGLISH.test(text.replace(/\{\w+\}/g, ''));
