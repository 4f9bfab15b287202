import { codePage } from './code-page.ts';
import type { Misreading } from './misread-utf8.ts';

/** A script, the code pages that hold it, and its letters, the commonest first. */
const SCRIPTS = [
  {
    pages: [
      ['windows-1251', 'Windows-1251'],
      ['koi8-r', 'KOI8-R'],
      ['iso-8859-5', 'ISO 8859-5'],
    ],
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ',
    never: /(?<!\p{L})[ьъы]/iu,
  },
  {
    pages: [['windows-1253', 'Windows-1253']],
    letters: 'αοιετσνηυρπκμλωςίάγέόδήώθύχφβξζψϊϋΐΰ',
    never: /ς\p{L}|σ(?!\p{L})/u,
  },
  {
    pages: [['windows-1255', 'Windows-1255']],
    letters: 'יוהלאמשרתנבדעחפקכםסגטזךץןצף',
    never: /[םןץףך]\p{L}/u,
  },
  {
    pages: [
      ['windows-1256', 'Windows-1256'],
      ['iso-8859-6', 'ISO 8859-6'],
    ],
    letters: 'الينمورتبةعدفهسكقحجشطصخضذزثئءغأإىظؤآ',
    never: /[ةىء]\p{L}{2}/u,
  },
] as const;

/** As what they are read: the letters of Western Europe. */
const READ_AS = 'windows-1252';
/** Four letters with accents in a row, of which three differ, are no word of any Latin script. */
const ONLY_ACCENTS = /[À-ÖØ-öø-ÿ¸¨ª¯º¿ŠšŽžŒœ]{4,}/gu;

/**
 * Finds letters of Cyrillic, Greek, Hebrew or Arabic that were read as Latin, such as "Ðîññèÿ", and accents of
 * an old Mac that were read as Windows', or the other way, such as "EspaÒa". Null for right texts.
 */
export function misreadLetters(text: string): Misreading | null {
  return otherScript(text) ?? accents(text, MAC_AS_WINDOWS) ?? accents(text, WINDOWS_AS_MAC);
}

function otherScript(text: string): Misreading | null {
  const words = [...text.matchAll(ONLY_ACCENTS)]
    .map(([word]) => word)
    .filter((word) => new Set(word.toLowerCase()).size >= 3);
  const [piece] = words;
  if (piece === undefined) return null;
  const { bytes } = codePage(READ_AS);
  const all = SCRIPTS.flatMap(({ pages, letters, never }) =>
    pages.map(([page, as]) => {
      const { characters } = codePage(page);
      const read = (part: string) =>
        Array.from(part, (one) => characters[bytes.get(one) ?? -1] ?? one).join('');
      const marks = words.map((word) =>
        never.test(read(word)) ? 0 : likeness(read(word), letters),
      );
      const score = marks.includes(0) ? 0 : marks.reduce((a, b) => a + b);
      return { read, as, score };
    }),
  );
  const most = Math.max(...all.map(({ score }) => score));
  const likely = all.filter(({ score }) => score > 0 && score >= most * 0.8);
  const [best, second] = likely.sort((a, b) => b.score - a.score);
  if (best === undefined) return null;
  // Short words of Hebrew, Greek and Cyrillic can be taken for each other.
  const read = second === undefined ? [best] : [best, second];
  return {
    piece,
    as: `${read.map(({ as }) => as).join(' or ')} read as Latin letters`,
    text: read.map((one) => one.read(text)).join('" or "'),
    isWhole: true,
  };
}

/** How much a word looks like one of a language with these letters; 0 where it cannot be one. */
function likeness(word: string, letters: string): number {
  if (!/^(?:\p{Lu}?[^\p{Lu}]+|[^\p{Ll}]+)$/u.test(word)) return 0;
  const order = Array.from(letters);
  const places = Array.from(word.toLowerCase(), (letter) => order.indexOf(letter));
  if (places.some((place) => place < 0)) return 0;
  const sum = places.reduce((all, place) => all + 1 - place / order.length, 0);
  // Capitals alone are rarer than a word with small letters.
  return /\p{Ll}|\p{Lo}/u.test(word) ? sum : sum * 0.6;
}

/** One encoding of Western Europe that was read as the other, and what shows it. */
interface Swap {
  readonly from: string;
  readonly to: string;
  readonly as: string;
  readonly sign: RegExp;
}
/** A capital inside a word of small letters: "JosÈ", "MÈxico"; but not "na hÉireann" and "McÉwan". */
const WINDOWS_AS_MAC: Swap = {
  from: 'windows-1252',
  to: 'macintosh',
  as: 'Windows-1252 read as Mac Roman',
  sign: /(?<=\p{L}\p{Ll}|(?<!\p{L})\p{Lu})[ÈÒÌÛË](?=\p{Ll})|(?<=\p{L}\p{Ll})[ÈÒÌÛ](?!\p{L})/u,
};
/** A dagger or a capital Ž inside a word: "Nicol‡s", "MŽxico". */
const MAC_AS_WINDOWS: Swap = {
  from: 'macintosh',
  to: 'windows-1252',
  as: 'Mac Roman read as Windows-1252',
  sign: /(?<=\p{L})‡(?=\p{L})|(?<=\p{Ll}|(?<!\p{L})\p{Lu})Ž(?=\p{Ll})|(?<=\p{Ll})Ž(?!\p{L})/u,
};

function accents(text: string, { from, to, as, sign }: Swap): Misreading | null {
  const piece = sign.exec(text)?.[0];
  if (piece === undefined) return null;
  const { bytes } = codePage(to);
  const { characters } = codePage(from);
  const read = Array.from(text, (one) => characters[bytes.get(one) ?? -1] ?? one).join('');
  return { piece, as, text: read, isWhole: true };
}
