import { garbled } from './garbled.ts';
import { spreadsheetError } from './spreadsheet-error.ts';

/** Longest text of one cell or field, in characters: far above any quotation, far below what hangs a page. */
export const LONGEST_TEXT = 5000;

/**
 * Characters that a reader cannot see but that change what stands around them, or nothing at all: controls, soft
 * hyphens, fillers, bidirectional overrides and isolates, operators, tags, noncharacters. What ordinary writing needs
 * may stay: joiners, the marks U+200E, U+200F and U+061C, the signs of Arabic numbers, variation selectors and
 * Mongolian marks behind what they vary.
 */
const INVISIBLE =
  /(?![\t\n\r\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u200B-\u200F\u{110BD}\u{110CD}\u{13430}-\u{1345F}])[\u034F\u17B4\u17B5\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0]|(?<!\p{Script=Mongolian})[\u180B-\u180F]|(?<![^\s\p{C}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
/** Joiners beside nothing that they could join or part: letters that have one form, marks, an end of the text. */
const IDLE_JOINER =
  /(?<![^\s\p{P}\p{C}\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200C\u200D](?![^\s\p{P}\p{C}\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/u;
/** Spaces without width, but where they part words of scripts that have no spaces. */
const IDLE_BREAK =
  /(?<![\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}])\u200B(?![\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}])/u;
/** The flags of England, Scotland and Wales, which are written with tags. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;
/** Nothing that can be seen. */
const NOTHING =
  /^[\u034F\uFE00-\uFE0F\u{E0100}-\u{E01EF}\s\p{C}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]+$/u;

/** What is wrong with a text from a file that a person edits, and what to do; null where nothing is. */
export function checkText(
  text: string,
): { readonly message: string; readonly suggestion: string } | null {
  if (text.length > LONGEST_TEXT) {
    return {
      message: `is ${text.length} characters long, more than ${LONGEST_TEXT}`,
      suggestion: 'a quotation mark may be missing, so that a cell swallows what follows it',
    };
  }
  if (text.includes('\uFFFD')) {
    return {
      message: 'holds a character that is not UTF-8',
      suggestion: 'save the file as UTF-8 (in Excel: "CSV UTF-8")',
    };
  }
  if (/\p{Cs}/u.test(text)) {
    return {
      message: 'holds half of a character (a lone surrogate)',
      suggestion: 'type the text anew',
    };
  }
  const broken = garbled(text);
  if (broken !== null) return broken;
  const untagged = text.replace(TAGGED_FLAG, '');
  const invisible = [INVISIBLE, IDLE_JOINER, IDLE_BREAK]
    .map((kind) => kind.exec(untagged)?.[0])
    .find((found) => found !== undefined);
  if (invisible !== undefined) {
    const code = (invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { message: `holds the invisible character U+${code}`, suggestion: 'type the text anew' };
  }
  if (NOTHING.test(text)) {
    return {
      message: 'holds nothing that can be seen',
      suggestion: 'write a text, or leave it empty',
    };
  }
  if (text.startsWith('=')) {
    return {
      message: 'looks like a spreadsheet formula',
      suggestion: 'replace the formula by its value',
    };
  }
  return spreadsheetError(text);
}
