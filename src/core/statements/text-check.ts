import { garbled } from './garbled.ts';
import { spreadsheetError } from './spreadsheet-error.ts';

/** Longest text of one cell or field, in characters: far above any quotation, far below what hangs a page. */
export const LONGEST_TEXT = 5000;

/**
 * Characters that a reader cannot see but that change what stands around them: controls, bidirectional
 * overrides and isolates, invisible operators, tag characters. Joiners and the marks U+200E, U+200F and
 * U+061C belong to ordinary writing and may stay.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;

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
  const invisible = INVISIBLE.exec(text)?.[0];
  if (invisible !== undefined) {
    const code = (invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { message: `holds the invisible character U+${code}`, suggestion: 'type the text anew' };
  }
  if (text.startsWith('=')) {
    return {
      message: 'looks like a spreadsheet formula',
      suggestion: 'replace the formula by its value',
    };
  }
  return spreadsheetError(text);
}
