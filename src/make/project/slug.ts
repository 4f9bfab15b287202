/** Longest name, in characters: as `npm run new` has it. */
const LONGEST = 40;
/** What stands for a headline without a letter or a digit of the Latin alphabet. */
const FALLBACK = 'map';

/** Latin letters that are no letter with a mark, and what they are written as. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/**
 * The name of a map in addresses and file names, made of its headline: small letters, digits and hyphens, the first a
 * letter. Headlines in other scripts than Latin keep what they have in it.
 */
export function slugOf(headline: string): string {
  const words = headline
    .toLowerCase()
    .replaceAll(/[æðđħıłøœßþ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    // Marks, and what stands inside of a word.
    .replaceAll(/[\p{M}'’ʼ`´]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return FALLBACK;
  return shortened(/^[a-z]/.test(first) ? words : [FALLBACK, ...words]);
}

/** Whole words, as many as there is room for. */
function shortened([first = '', ...others]: readonly string[]): string {
  return others.reduce<{ readonly text: string; readonly isFull: boolean }>(
    ({ text, isFull }, word) => {
      const longer = `${text}-${word}`;
      return isFull || longer.length > LONGEST
        ? { text, isFull: true }
        : { text: longer, isFull: false };
    },
    { text: first.slice(0, LONGEST), isFull: false },
  ).text;
}
