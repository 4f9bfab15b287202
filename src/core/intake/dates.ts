import { daysIn } from '../statements/date-advice.ts';
import { addDays } from '../statements/iso-date.ts';
import type { IsoDate } from '../statements/types.ts';
import type { Cell, Precision } from '../workbook/grid.ts';
import { withoutMarks } from './footnotes.ts';

/** What a cell says of a day. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: IsoDate }
  /** Day and month may be exchanged. */
  | { readonly kind: 'either'; readonly dayFirst: IsoDate; readonly monthFirst: IsoDate }
  | { readonly kind: 'range'; readonly from: IsoDate; readonly to: IsoDate }
  /** A month or a year without a day: `2011-09`, `2011`. */
  | { readonly kind: 'part'; readonly precision: Exclude<Precision, 'day'>; readonly text: string }
  /** A number that may be a day as Excel counts them. */
  | { readonly kind: 'serial'; readonly day: IsoDate }
  | { readonly kind: 'none' };

/** Which of two numbers is the day, for a whole column. */
export type DayOrder = 'day-first' | 'month-first';

/** Numbers that are days of 1927 to 2064 in Excel. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 60_000];
/** What parts two days: "1–3 March 2022" is one text, "2022-03-01 to 2022-03-03" two. */
const RANGE = /^(.+?)\s+(?:to|until|till|through|bis|a|al|hasta|até|au|-|–|—)\s+(.+)$/i;
const SHORT_RANGE = /^(\d{1,2})\.?\s*[-–—]\s*(\d{1,2})(\.?\s*(?:de\s+)?\p{L}{3,}.*\d{4})$/u;
const SLASHED = /^(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}|\d{2})\b/;
/** The word before a time: "2 March 2022 at 14:00". */
const AT = /\s+(?:at|um|a las|à|às)\s+(?=\d{1,2}[:.h]\d{2})/i;
const NONE = { kind: 'none' } as const;

/** Reads one cell. Which of day and month comes first the column decides (`dayOrder`). */
export function readDay(cell: Cell): DayReading {
  switch (cell.kind) {
    case 'day':
      return cell.precision === 'day'
        ? { kind: 'day', day: cell.day }
        : { kind: 'part', precision: cell.precision, text: cell.text };
    case 'number':
      return readNumber(cell.value);
    case 'text':
      return readText(withoutMarks(cell.text).text.replace(AT, ' '));
  }
}

function readNumber(value: number): DayReading {
  if (Number.isInteger(value) && value >= 1800 && value <= 2100) {
    return { kind: 'part', precision: 'year', text: String(value) };
  }
  if (value >= 18_000_101 && value <= 21_001_231) return readText(String(value));
  return value >= FIRST_SERIAL && value <= LAST_SERIAL
    ? { kind: 'serial', day: addDays('1899-12-30' as IsoDate, Math.floor(value)) }
    : NONE;
}

function readText(text: string): DayReading {
  if (/^\d+(?:\.\d+)?$/.test(text) && text.length !== 8) return readNumber(Number(text));
  const isSlashed = SLASHED.exec(text);
  const days = daysIn(text);
  const [first, second] = days;
  if (first !== undefined && second !== undefined && isSlashed !== null) {
    return { kind: 'either', dayFirst: first, monthFirst: second };
  }
  // With points the day is first everywhere: 2.3.2022.
  if (first !== undefined) return { kind: 'day', day: first };
  return rangeIn(text) ?? partIn(text) ?? NONE;
}

function rangeIn(text: string): DayReading | null {
  const short = SHORT_RANGE.exec(text);
  const parts =
    short === null
      ? RANGE.exec(text)?.slice(1)
      : [`${short[1]}${short[3]}`, `${short[2]}${short[3]}`];
  if (parts === undefined) return null;
  const [from, to] = parts.map((part) => readDay({ kind: 'text', text: part }));
  return from?.kind === 'day' && to?.kind === 'day' && from.day <= to.day
    ? { kind: 'range', from: from.day, to: to.day }
    : null;
}

/** A month with its year: `2011-09`, `9/2011`, `Sept 2011`. */
function partIn(text: string): DayReading | null {
  const numbers =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/.exec(text)?.groups ??
    /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text)?.groups;
  const named = /^(?:\p{L}[\p{L}.]*\s+)?(\p{L}{3,})\.?[\s,-]+(?:de\s+|del\s+)?(\d{4})$/u.exec(text);
  if (numbers !== undefined) {
    const month = Number(numbers['month']);
    return month >= 1 && month <= 12 ? monthPart(Number(numbers['year']), month) : null;
  }
  // The first day of the month tells which month it is.
  const [day] = named === null ? [] : daysIn(`1 ${named[1]} ${named[2]}`);
  return day === undefined ? null : { kind: 'part', precision: 'month', text: day.slice(0, 7) };
}

function monthPart(year: number, month: number): DayReading {
  const text = `${year}-${String(month).padStart(2, '0')}`;
  return { kind: 'part', precision: 'month', text };
}

/** Which comes first in a column, by the cells that can be read in one way only; null where none is, or they differ. */
export function dayOrder(cells: readonly Cell[]): DayOrder | null {
  const orders = cells.flatMap((cell): DayOrder[] => {
    const [, a, b] = SLASHED.exec(withoutMarks(cell.text).text) ?? [];
    if (cell.kind !== 'text' || a === undefined || b === undefined) return [];
    if (Number(a) > 12 && Number(b) <= 12) return ['day-first'];
    return Number(b) > 12 && Number(a) <= 12 ? ['month-first'] : [];
  });
  const [first] = orders;
  return first !== undefined && orders.every((one) => one === first) ? first : null;
}
