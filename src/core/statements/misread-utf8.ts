import { type CodePage, codePage } from './code-page.ts';

/** What UTF-8 has become where it was read as another encoding. */
export interface Misreading {
  /** The first of the places that say so. */
  readonly piece: string;
  /** The encoding as which the text was read, by the name that programs give it. */
  readonly as: string;
  /** The text as it should be. */
  readonly text: string;
  /** Whether all letters with accents and all marks of the text say so. */
  readonly isWhole: boolean;
}

/** Encodings as which UTF-8 is read by mistake, the commonest first, by their names in messages. */
const ENCODINGS: readonly (readonly [page: string, name: string])[] = [
  ['windows-1252', 'Windows-1252'],
  ['macintosh', 'Mac Roman'],
  ['windows-1250', 'Windows-1250'],
  ['windows-1251', 'Windows-1251'],
  ['cp850', 'DOS 850'],
  ['cp437', 'DOS 437'],
  ['windows-1256', 'Windows-1256'],
];

/** Some characters that read back as bytes of UTF-8 are one character. */
interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly character: string;
}

/** Letters and marks of other scripts: a Latin text holds no word of them. */
const FOREIGN =
  /^[\u0370-\u03FF\u0400-\u04FF\u0531-\u058A\u05B0-\u05F4\u060C-\u060F\u0615-\u06FF\u0900-\u1248\u1249-\u13FF\u1780-\u17FF\u3005-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFB50-\uFDFF\uFE70-\uFEFC\uFF01-\uFF9F]$/;
/** Letters of Latin texts that are common enough to be sure of one. */
const LATIN = /^[\u0300-\u0303\u00A0-\u017F\u0218-\u021B\u1EA0-\u1EFF]$/;
/** What may stand beside a character that is sure. */
const OTHER_LATIN = /^[\u0180-\u0217\u021C-\u036F\u1E00-\u1E9F]$/;
/** Typographic marks, joiners, the euro sign and what else stands between letters of any script. */
const MARK = /^[\u200B-\u200F\u2010-\u203A\u20AC\u2116\u2122\uFEFF]$/;
/** Controls that no text holds, but one that was read wrongly twice and has been read back once. */
const STEP = /^[\u0080-\u009F]$/;
const PICTURE = /^[\u{1F000}-\u{1FAFF}]$/u;
/** Modern letters of Cyrillic and Arabic: others are found in right texts of their own code pages. */
const MODERN =
  /^[\u0401\u0404\u0406\u0407\u0410-\u044F\u0451\u0454\u0456\u0457\u0621-\u064A\u067E\u0686\u06A9\u06AF\u06CC]$/;
/** What stands between two words, or between a word and its ending: "VENÄJÄ’S". */
const BETWEEN = /^[\u00a0’–—]$/;
/** What stands around words. */
const AROUND = /^[\u00a0’‘“”„«»…–—]$/;

const isLetter = (character: string | undefined) =>
  character !== undefined && /^\p{L}$/u.test(character);
const isUpper = (character: string | undefined) =>
  character !== undefined && /^\p{Lu}$/u.test(character);
const isLatinLetter = (character: string | undefined) =>
  character !== undefined && /^\p{Script=Latin}$/u.test(character);

/**
 * Finds UTF-8 that was read as another encoding: the text becomes valid where it is read back the other way.
 * A text that was read wrongly twice is read back twice. Null for right texts.
 */
export function misreadUtf8(text: string): Misreading | null {
  const found = readBack(text);
  if (found === null) return null;
  const again = found.text === text ? null : misreadUtf8(found.text);
  return again === null ? found : { ...found, text: again.text };
}

function readBack(text: string): Misreading | null {
  const characters = Array.from(text);
  let best: { misreading: Misreading; weight: number } | null = null;
  for (const [page, as] of ENCODINGS) {
    if (!firstBytes(page).test(text)) continue;
    const sequences = sequencesIn(characters, codePage(page));
    const sure = sequences.filter((_, i) => isSure(sequences, i, characters, page));
    const [first] = sure;
    if (first === undefined || sure.length <= (best?.weight ?? 0)) continue;
    const piece = characters.slice(first.start, first.end).join('');
    const covered = sequences.reduce((sum, { start, end }) => sum + end - start, 0);
    const isWhole = covered === characters.filter((one) => one > '\u007f').length;
    const read = joined(characters, sequences);
    best = { misreading: { piece, as, text: read, isWhole }, weight: sure.length };
  }
  if (best !== null) return best.misreading;
  const cut = CUT.exec(text)?.[0];
  return cut === undefined ? null : { piece: cut, as: 'another encoding', text, isWhole: false };
}

/** A closing mark that has lost its last byte, and "à" of which the second became an ordinary space. */
const CUT = /â€|‚Ä(?=[\s”"]|$)|(?<=\p{Ll})Ã(?=[\s.,;:!?]|$)|(?<!\p{L})Ã(?= \p{Ll})/u;

const patterns = new Map<string, RegExp>();

/** Two characters that could be the first bytes of one: most texts hold none and need no closer look. */
function firstBytes(page: string): RegExp {
  const known = patterns.get(page);
  if (known !== undefined) return known;
  const all = [...codePage(page).bytes];
  const from = (least: number, most: number) =>
    all
      .flatMap(([one, byte]) => (byte >= least && byte <= most ? [`\\u{${hex(one)}}`] : []))
      .join('');
  const pattern = new RegExp(`[${from(0xc2, 0xf4)}][${from(0x80, 0xbf)}]`, 'u');
  patterns.set(page, pattern);
  return pattern;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

/** All that could be read back, sure or not. */
function sequencesIn(characters: readonly string[], { bytes }: CodePage): Sequence[] {
  const sequences: Sequence[] = [];
  for (let start = 0; start < characters.length; ) {
    const lead = bytes.get(characters[start] ?? '') ?? 0;
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    const read = length === 0 ? null : oneCharacter(characters, start, length, bytes);
    if (read === null) start++;
    else {
      sequences.push({ start, end: start + length, character: read });
      start += length;
    }
  }
  return sequences;
}

function oneCharacter(
  characters: readonly string[],
  start: number,
  length: number,
  bytes: CodePage['bytes'],
): string | null {
  const read = characters.slice(start, start + length).map((one) => bytes.get(one) ?? 0);
  const [lead = 0, ...rest] = read;
  if (rest.length < length - 1 || !rest.every((byte) => byte >= 0x80 && byte < 0xc0)) return null;
  const code = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0x7f >> length));
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  const character = String.fromCodePoint(code);
  const isKnown = [LATIN, OTHER_LATIN, MARK, FOREIGN, PICTURE, STEP].some((all) =>
    all.test(character),
  );
  return isKnown ? character : null;
}

/** Whether no right text would hold these characters in a row. */
function isSure(
  sequences: readonly Sequence[],
  at: number,
  characters: readonly string[],
  page: string,
): boolean {
  const one = sequences[at];
  if (one === undefined) return false;
  if (FOREIGN.test(one.character)) return isWord(sequences, at, page);
  if (MARK.test(one.character) || PICTURE.test(one.character)) return true;
  if (OTHER_LATIN.test(one.character) || STEP.test(one.character)) return false;
  const [before, after] = [characters[one.start - 1], characters[one.end]];
  const [lead = '', ...rest] = characters.slice(one.start, one.end);
  const wasLetter = isLetter(one.character);
  // A small letter among capitals, as in "ORĂŞTIE", is no accent that was misread.
  if (wasLetter && !isUpper(one.character) && isUpper(before) && isUpper(after)) return false;
  switch (page) {
    case 'windows-1251':
    case 'windows-1256':
      // "В NATO" with a space that does not break is right.
      return isLatinLetter(before) || (isLatinLetter(after) && !AROUND.test(rest[0] ?? ''));
    case 'cp850':
    case 'cp437':
      return isLetter(before) || isLetter(after);
    case 'macintosh':
      // "√π" is mathematics, "où" is not.
      return isLetter(before) || (isLetter(after) && rest.some(isLetter)) || lead === '¬';
    default: {
      const open = rest.some((each) => isLetter(each) || /^[\u0080-\u009f\u00ad¡¿]$/u.test(each));
      if (open) return true;
      if (isUpper(before) && BETWEEN.test(rest[0] ?? '')) return false;
      if (isLetter(after)) return true;
      // What may follow a letter at the end of a word: "PERĂ”", "Å »", "está»…".
      if (rest.length > 1) return false;
      return isLetter(before) ? !isUpper(before) : /[ÂÃĂ]/u.test(lead);
    }
  }
}

/** Whether neighbours of the same kind make a word. */
function isWord(sequences: readonly Sequence[], at: number, page: string): boolean {
  const isOwn = page === 'windows-1251' || page === 'windows-1256';
  const isShort = (sequences[at]?.character ?? '') < '\u0800';
  const fits = ({ character }: Sequence) =>
    isOwn && isShort ? MODERN.test(character) : FOREIGN.test(character);
  let count = 0;
  for (let i = at; ; i++) {
    const [one, last] = [sequences[i], sequences[i - 1]];
    if (one === undefined || !fits(one)) break;
    if (i > at && (one.start !== last?.end || !isNear(one, last))) break;
    count++;
  }
  return count >= (isOwn ? 3 : 2);
}

/** Whether two characters may be of one script. */
function isNear(one: Sequence, other: Sequence): boolean {
  const [a, b] = [one, other].map(({ character }) => character.codePointAt(0) ?? 0);
  if (a === undefined || b === undefined) return false;
  return Math.abs(a - b) < 0x400 || (a >= 0x3000 && b >= 0x3000);
}

function joined(characters: readonly string[], sequences: readonly Sequence[]): string {
  let [at, text] = [0, ''];
  for (const { start, end, character } of sequences) {
    text += characters.slice(at, start).join('') + character;
    at = end;
  }
  return text + characters.slice(at).join('');
}
