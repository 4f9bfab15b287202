/** Letters that have no accent to take away, as people type them without the right keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
};
const PLAIN_LETTER = /[øłđðıßæœþə]/g;
/** Accents of Latin, Greek and Cyrillic letters, and the vowel marks and the stretching of Arabic. */
const ACCENTS = /[\u0300-\u036F\u064B-\u065F\u0640]/g;
/** Everything that is typed for an apostrophe, an okina, or an accent that stands alone. */
const APOSTROPHES = /['’‘ʼʻ´`ʾʿ＇"“”„]/g;
/** "l’" and "d’" before a word. */
const ELIDED = /(\p{L}+)['’‘ʼ´`](?=\p{L})/gu;
/** A letter with a point before another: "U.K." is one word. */
const INITIAL = /(\p{L}+)\.(?=\p{L}(?:\.|(?!\p{L})))/gu;

/** Words that people shorten in names of places: "Central African Rep.", "S. Sudan", "Bosnia and Herz.". */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'saint',
    ste: 'sainte',
    rep: 'republic',
    dem: 'democratic',
    fed: 'federated',
    sts: 'states',
    is: 'islands',
    isl: 'islands',
    isls: 'islands',
    n: 'north',
    s: 'south',
    w: 'west',
    eq: 'equatorial',
    herz: 'herzegovina',
    terr: 'territory',
  }),
);

/** Words that come and go in names, in the languages of most spreadsheets. */
const SMALL_WORDS = new Set([
  ...['the', 'and', 'of', 'y', 'e', 'et', 'und', 'la', 'el', 'los', 'las', 'le', 'les', 'l', 'd'],
  ...['de', 'del', 'du', 'des', 'do', 'da', 'dos', 'der', 'die', 'das', 'von', 'os', 'as'],
]);

/**
 * The words of a name of a place, without what people write in many ways: accents, case, points, apostrophes, articles,
 * "and" and "of", and what they shorten. Marks of scripts in which they are letters stay.
 */
export function wordsOfName(name: string): readonly string[] {
  const written = name
    .replace(/[&+]/g, ' and ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(ELIDED, (whole, word: string) => (/^[ld]$/.test(word) ? `${word} ` : whole))
    .replace(APOSTROPHES, '')
    .replace(INITIAL, (whole, word: string) => (/^\p{L}$/u.test(word) ? word : whole))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  // Before accents go: the Hungarian "dél" means south.
  const large = written.filter((word) => !SMALL_WORDS.has(word));
  const words = (large.length > 0 ? large : written).map(plainWord);
  return words.map((word) => (words.length > 1 ? (SHORTENED.get(word) ?? word) : word));
}

function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** Longest name of which accents count: "Ira" is not the Portuguese "Irã". */
const SHORT = 3;

/** A name of a place as names are compared: its words without spaces, so that "Timor Leste" is "Timor-Leste". */
export function placeKey(name: string): string {
  const key = wordsOfName(name).join('');
  return key.length <= SHORT && /[^\p{ASCII}]/u.test(name) ? name.toLowerCase().normalize() : key;
}

/** The same in any order of the words, so that "Korea, South" is "South Korea". */
export function placeBag(name: string): string {
  const words = wordsOfName(name);
  return words.length === 1 ? placeKey(name) : [...words].sort().join(' ');
}
