import { suggestWord } from './actors.ts';
import { type Fault, shorten } from './fault.ts';
import { spreadsheetError } from './spreadsheet-error.ts';

/** The columns that tell rows apart. */
export const KEY_COLUMNS = ['statement', 'utterance', 'source', 'part'] as const;
/** What every file has: a place, and its response. */
const REQUIRED_COLUMNS = ['actor', 'stance'] as const;
const PLAIN_COLUMNS = [
  ...KEY_COLUMNS,
  'actor',
  'date',
  'date_to',
  'stance',
  'also',
  'quote',
  'lang',
  'scope',
  'confidence',
  'event',
  'source_title',
  'source_lang',
  'source_outlet',
  'source_date',
  'source_url',
  'second_source_url',
] as const;
const LOCALIZED_COLUMNS = ['speaker', 'role', 'lead', 'summary', 'act', 'note'] as const;
export type PlainColumn = (typeof PLAIN_COLUMNS)[number];
export type LocalizedColumn = (typeof LOCALIZED_COLUMNS)[number];
/** Names stay as they are in every language unless a column says otherwise. */
export const SAME_IN_EVERY_LANGUAGE: ReadonlySet<LocalizedColumn> = new Set(['speaker']);

/** The names that columns of `statements.csv` may have on a map in these languages. */
export function columnNames([, ...translations]: readonly string[]): readonly string[] {
  return [
    ...PLAIN_COLUMNS,
    ...LOCALIZED_COLUMNS,
    ...LOCALIZED_COLUMNS.flatMap((name) => translations.map((language) => `${name}:${language}`)),
  ];
}

/** What is wrong with the first line of `statements.csv`. */
export function checkHeader(
  columns: readonly string[],
  languages: readonly string[],
  file: string,
): Fault[] {
  const known = columnNames(languages);
  const isKnown = (name: string) => known.includes(name);
  const small = columns.map((name) => name.toLowerCase());
  if (!columns.some(isKnown) && REQUIRED_COLUMNS.every((name) => small.includes(name))) {
    return [
      {
        file,
        line: 1,
        message: `names its columns with capitals, as "${shorten(columns[0] ?? '')}"`,
        suggestion: `write them in small letters: ${small.slice(0, 3).join(', ')} …`,
      },
    ];
  }
  if (!columns.some(isKnown)) {
    const shown = columns.slice(0, 3).map((name) => `"${shorten(name)}"`);
    const more = columns.length > shown.length ? ' …' : '';
    return [
      {
        file,
        line: 1,
        message: `is not the header: ${shown.join(', ')}${more} ${columns.length === 1 ? 'is no column' : 'are no columns'} of this file`,
        suggestion: `let the first line name the columns: ${REQUIRED_COLUMNS.join(', ')} …`,
      },
    ];
  }
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name)).map((name): Fault => {
    const suggestion = `add a column named ${name}`;
    return { file, line: 1, place: name, message: 'is missing from the header', suggestion };
  });
  const unknown = columns
    .filter((name) => !isKnown(name))
    .map((name): Fault => {
      const error = spreadsheetError(name);
      if (error !== null) return { file, line: 1, place: name, ...error };
      const suggestion = suggestWord(name, known);
      const fault = { file, line: 1, place: name, message: 'is not a column of this file' };
      return suggestion === undefined ? fault : { ...fault, suggestion };
    });
  return [...missing, ...unknown];
}
