import { addDays, parseIsoDate } from './iso-date.ts';
import type { IsoDate } from './types.ts';

/** Languages in which months are known by their names. */
const LANGUAGES = ['en', 'es', 'fr', 'pt', 'it', 'de', 'nl'] as const;
/** A time behind a day, with or without its zone. */
const TIME =
  /(?<=\d)(?:[T,\s]+\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s*m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)$/i;
/** The day from which Excel counts, and the numbers that are days of our time (1927 to 2119). */
const EXCEL_START = '1899-12-30' as IsoDate;
const EXCEL_DAY = /^[1-7]\d{4}(?:[.,]\d+)?$/;
/** Longest text that can be a day, in characters. */
const LONGEST = 60;
/** Two-digit years below this one are of our century. */
const PIVOT = 70;

/**
 * What to write in the place of a text that is no day as `YYYY-MM-DD`: the day where the text can be read in one way
 * only, both where it can be read in two, and the form where it cannot be read. People copy what they are told.
 */
export function dateAdvice(text: string): string {
  const plain = withoutTime(text);
  if (EXCEL_DAY.test(plain)) {
    const day = addDays(EXCEL_START, Math.floor(Number(plain.replace(',', '.'))));
    return `write it as ${day}, if it is a day as Excel counts them`;
  }
  const written = orders(plain);
  const days = existing(written);
  if (days.length > 0) {
    return days.length === 1
      ? `write it as ${days[0]}`
      : `write it as ${days.join(' or ')}, whichever is meant`;
  }
  const short = written.flatMap((one) => tooShort(one) ?? [])[0];
  const form = 'year, month and day, as YYYY-MM-DD';
  return short === undefined ? `write ${form}` : `${short}; write ${form}`;
}

/** Every day that a text may mean, the one with the day before the month first; none where it is no day. */
export function daysIn(text: string): readonly IsoDate[] {
  return existing(orders(withoutTime(text)));
}

/** The days of the calendar among these, each once. */
function existing(written: readonly Parts[]): readonly IsoDate[] {
  return [...new Set(written.flatMap((one) => parseIsoDate(isoOf(one)) ?? []))];
}

function withoutTime(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .trim()
    .replace(/^['’‘`]+/, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(TIME, '')
    .trim();
}

/** Year, month and day as numbers. */
type Parts = readonly [year: number, month: number, day: number];

/** Every order in which a text can be read. */
function orders(text: string): readonly Parts[] {
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (joined !== null) return [numbers(joined)];
  const first = /^(\d{4})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\.?$/.exec(text);
  if (first !== null) {
    const [year, a, b] = numbers(first);
    return isMonth(a) ? [[year, a, b]] : [[year, b, a]];
  }
  const last = /^(\d{1,2})\s?([-/.\s])\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})$/.exec(text);
  if (last !== null) {
    const [a, b, written] = [last[1], last[3], last[4]].map(Number) as [number, number, number];
    const year = fullYear(written);
    const slashed = last[2] === '/' || written >= 100;
    return [[year, b, a], [year, a, b], ...(slashed ? [] : [[fullYear(a), b, written] as const])];
  }
  return named(text);
}

/** A day with the name of its month. */
function named(text: string): readonly Parts[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const months = [...new Set(words.flatMap((word) => monthsNamed(word)))];
  const found = (text.match(/\d+/g) ?? []).map(Number);
  if (found.length !== 2) return [];
  const [a = 0, b = 0] = found;
  return months.map((month): Parts => (a > 31 ? [a, month, b] : [fullYear(b), month, a]));
}

let known: ReadonlyMap<string, readonly number[]> | null = null;

/** The months that a word names, long or short, in any of the languages. */
function monthsNamed(word: string): readonly number[] {
  known ??= monthNames();
  return known.get(word) ?? [];
}

function monthNames(): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, readonly number[]>();
  for (const language of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = format
          .format(Date.UTC(2024, month - 1, 1))
          .toLowerCase()
          .replace('.', '');
        names.set(name, [...new Set([...(names.get(name) ?? []), month])]);
      }
    }
  }
  return names.set('sept', [9]);
}

/** Says of a day behind the end of its month when that is. */
function tooShort([year, month, day]: Parts): string | undefined {
  if (!isMonth(month) || day < 29 || day > 31 || year < 1000) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return `${name.format(Date.UTC(year, month - 1, 1))} ${year} has ${last} days`;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

function fullYear(written: number): number {
  return written >= 100 ? written : written + (written < PIVOT ? 2000 : 1900);
}

function numbers(found: RegExpExecArray): Parts {
  const [a = 0, b = 0, c = 0] = found.slice(1).map(Number);
  return [a, b, c];
}

function isoOf([year, month, day]: Parts): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
