import { parseHttpUrl } from '../statements/http-url.ts';
import { voteOf } from '../statements/vote-words.ts';
import type { Cell } from '../workbook/grid.ts';
import { readDay } from './dates.ts';
import { findPlace, type KnownPlaces } from './find-place.ts';
import { withoutMarks } from './footnotes.ts';

/** What a column holds, without its header. Shares are of its cells that are not empty. */
export interface ColumnFacts {
  /** How many cells are not empty. */
  readonly filled: number;
  /** How many different texts. */
  readonly distinct: number;
  /** Length of the longest, in characters. */
  readonly longest: number;
  /** Share of names of places. */
  readonly names: number;
  /** Share of codes of places. */
  readonly codes: number;
  /** Share of days, months and years. */
  readonly days: number;
  /** Share of addresses. */
  readonly urls: number;
  /** Share of answers of a vote. */
  readonly votes: number;
  /** Share of numbers. */
  readonly numbers: number;
  /** How many cells are texts. */
  readonly texts: number;
  /** Whether it counts the rows: 1, 2, 3 … */
  readonly numbersRows: boolean;
}

/** How many different texts are looked up: enough to know what a column holds. */
const SAMPLE = 60;

export function factsOf(cells: readonly Cell[], places: KnownPlaces): ColumnFacts {
  const filled = cells.filter(({ text }) => text !== '');
  const texts = [...new Set(filled.map(({ text }) => text))];
  const sample = texts.slice(0, SAMPLE);
  const share = (fits: (text: string) => boolean) =>
    sample.length === 0 ? 0 : sample.filter(fits).length / sample.length;
  const byText = new Map(filled.map((cell) => [cell.text, cell]));
  const numbersRows = countsRows(filled);
  return {
    filled: filled.length,
    distinct: texts.length,
    longest: Math.max(0, ...texts.map(({ length }) => length)),
    names: share((text) => !isCode(text) && isPlace(withoutMarks(text).text, places, false)),
    codes: share((text) => isCode(text) && isPlace(text, places, true)),
    days: share((text) => isDay(byText.get(text))),
    urls: share((text) => isUrl(text)),
    votes: share((text) => voteOf(text) !== undefined),
    numbers: share((text) => /^[\d\s.,%+-]+$/.test(text)),
    texts: filled.filter(({ text }) => /\p{L}/u.test(text)).length,
    numbersRows,
  };
}

/** Whether a text is an address, alone or among others. */
function isUrl(text: string): boolean {
  return text.split(/[\s;]+/).some((word) => parseHttpUrl(word) !== null);
}

function isCode(text: string): boolean {
  return /^(?:[a-z]{2,3}|\d{1,3})$/i.test(text);
}

/** Whether a text is in the column of places, if there is one: what is asked there is, too. */
function isPlace(text: string, places: KnownPlaces, isCodeColumn: boolean): boolean {
  const found = findPlace(text, places, { isCodeColumn });
  switch (found.kind) {
    case 'place':
    case 'misspelt':
    case 'part':
    case 'not-on-map':
    case 'unclear':
      return true;
    case 'organisation':
      return found.id !== null;
    case 'unknown':
      return false;
  }
}

function isDay(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const { kind } = readDay(cell);
  return kind !== 'none' && kind !== 'serial';
}

/** Whether the cells count up by one, but for gaps. */
function countsRows(cells: readonly Cell[]): boolean {
  const numbers = cells.map(({ text }) =>
    /^\d{1,5}\.?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN,
  );
  return (
    numbers.length > 2 &&
    (numbers[0] ?? 0) <= 1 &&
    numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0)) &&
    (numbers.at(-1) ?? 0) <= numbers.length * 1.2 + 2
  );
}
