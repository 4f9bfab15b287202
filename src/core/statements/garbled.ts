import { SHOWN, shorten } from './fault.ts';
import { misreadLetters } from './misread-letters.ts';
import { misreadUtf8 } from './misread-utf8.ts';

/** A question mark in the place of a letter, or of each of its bytes: "Nicol?s", "M?xico", "ESPA?A", "?ngel", "?Viva!". */
const LOST_LETTER =
  /\p{Ll}\?{1,3}\p{Ll}|(?<![\p{L}\p{N}])\p{Lu}\?{1,3}\p{Ll}|(?<=\p{Lu}{2})\?{1,3}\p{Lu}|(?<=^|[\s“‘"«(])\?\p{L}{2,}(?!\p{L}*=)|(?<!\?)\?{2,}\s+\?{2}/u;
/** Nothing but question marks: a text whose letters are all lost. */
const ALL_LOST = /^[^\p{L}\p{S}]+$/u;
const LOST_LETTERS = 3;
/** Addresses have question marks of their own. */
const ADDRESS = /\/\/|www\.|\w=/;

/** What is wrong with a text whose letters became others on the way, and what to do; null where nothing is. */
export function garbled(
  text: string,
): { readonly message: string; readonly suggestion: string } | null {
  const anew = 'open the file anew as UTF-8, or type the text anew';
  if (/[^\p{ASCII}]/u.test(text)) {
    const utf8 = misreadUtf8(text);
    const letters = utf8?.isWhole === true ? null : misreadLetters(text);
    const found = letters ?? utf8;
    if (found !== null) {
      const what = found === utf8 ? 'which UTF-8 becomes where it is read as' : 'which is';
      // What is still broken is no advice.
      const isRight = found.text !== text && !/[\u0080-\u009F]/u.test(found.text);
      const known = !isRight ? '' : `it should be "${shorten(found.text, 2 * SHOWN)}": `;
      return {
        message: `holds "${found.piece}", ${what} ${found.as}`,
        suggestion: known + anew,
      };
    }
  }
  if (!text.includes('?')) return null;
  const lost =
    LOST_LETTER.exec(withoutAddresses(text))?.[0] ?? (isAllLost(text) ? text : undefined);
  if (lost === undefined) return null;
  return {
    message: `holds "${lost}", question marks in the place of letters`,
    suggestion:
      'the letters are lost: save the file as UTF-8 (in Excel: "CSV UTF-8"), or type the text anew',
  };
}

function isAllLost(text: string): boolean {
  return ALL_LOST.test(text) && text.split('?').length > LOST_LETTERS;
}

function withoutAddresses(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !ADDRESS.test(word))
    .join(' ');
}
