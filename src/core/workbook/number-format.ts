import { addDays } from '../statements/iso-date.ts';
import type { IsoDate } from '../statements/types.ts';
import type { Precision } from './grid.ts';

/** Formats of days that every workbook knows by number; the others of these ranges are times. */
const BUILT_IN: ReadonlyMap<number, Precision> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, Precision] => [id, 'day'],
  ),
  [17, 'month'],
]);

/** Texts, colours, conditions and single characters inside a format, which are no parts of a day. */
const NO_CODES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** The day from which Excel counts, and the one from which it counted on old Macs. */
const [START, START_1904] = ['1899-12-30' as IsoDate, '1904-01-01' as IsoDate];
/** Numbers that are days of our time in both countings, 1900 to 2173. */
const [FIRST_DAY, LAST_DAY] = [1, 100_000];

/** How exactly a format shows a day; null where it shows none. */
export function dayFormat(id: number, code: string | undefined): Precision | null {
  if (code === undefined) return BUILT_IN.get(id) ?? null;
  const [shown = ''] = code.replace(NO_CODES, '').toLowerCase().split(';');
  // The letters of Dutch and French, German, Finnish formats stay English in files.
  if (!/[dy]/.test(shown)) return /mmm/.test(shown) ? 'month' : null;
  if (shown.includes('general')) return null;
  if (shown.includes('d')) return 'day';
  return shown.includes('m') ? 'month' : 'year';
}

/** The day that a number stands for; null where it is none of our time. */
export function dayOfSerial(serial: number, is1904: boolean): IsoDate | null {
  if (serial < FIRST_DAY || serial > LAST_DAY) return null;
  return addDays(is1904 ? START_1904 : START, Math.floor(serial));
}
