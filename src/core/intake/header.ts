import { type Grid, type GridRow, isEmptyRow } from '../workbook/grid.ts';
import { withoutMarks } from './footnotes.ts';
import { HEADER_WORDS, type HeaderWord, headerKey, ROLES } from './header-words.ts';

/** Where the header of a sheet stands. */
export interface Header {
  /** Its index among the rows; -1 where the sheet has none. */
  readonly index: number;
  /** Names of columns without footnote marks; those that have none are empty. */
  readonly names: readonly string[];
}

/** How many rows are looked at to find it. */
const HEAD_ROWS = 40;
/** Longest text that names a column, in characters. */
const LONGEST_NAME = 60;

/** The meaning of a header: of the whole, or of the word it begins or ends with ("Date of recognition", "UN vote"). */
export function headerWord(name: string): HeaderWord | null {
  const key = headerKey(name);
  const whole = HEADER_WORDS.get(key);
  if (whole !== undefined) return whole;
  const words = key.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const begins = HEADER_WORDS.get(words.slice(0, length).join(' '));
    const ends = HEADER_WORDS.get(words.slice(-length).join(' '));
    const found = begins ?? ends;
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Finds the header: the row whose cells name most of what columns can say; where none names two, the first row with
 * two texts, unless it names a place itself.
 *
 * @param isPlace whether a text is the name of a place
 */
export function findHeader({ rows }: Grid, isPlace: (text: string) => boolean): Header {
  const head = rows.slice(0, HEAD_ROWS);
  const scores = head.map((row) => new Set(rolesIn(row)).size);
  const most = Math.max(0, ...scores);
  const best = scores.indexOf(most);
  const row = head[best];
  if (row !== undefined && (most > 1 || (most === 1 && namesPlaces(row))))
    return headerAt(rows, best);
  const first = head.findIndex(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
  const start = first < 0 ? head.findIndex((one) => !isEmptyRow(one)) : first;
  const cells = head[start]?.cells ?? [];
  return cells.some(({ text }) => isPlace(withoutMarks(text).text))
    ? { index: -1, names: cells.map(() => '') }
    : headerAt(rows, start);
}

function headerAt(rows: readonly GridRow[], index: number): Header {
  const names = rows[index]?.cells.map(({ text }) => withoutMarks(text).text) ?? [];
  return { index, names };
}

/** What the cells of a row name, exactly: a title such as "Votes by country" is no header. */
function rolesIn({ cells }: GridRow): readonly string[] {
  return cells.flatMap((cell) => {
    const { text } = withoutMarks(cell.text);
    if (cell.kind !== 'text' || text === '' || text.length > LONGEST_NAME) return [];
    const word = HEADER_WORDS.get(headerKey(text)) ?? (text.length < 30 ? headerWord(text) : null);
    return word === null ? [] : [word.role];
  });
}

function namesPlaces(row: GridRow): boolean {
  const isOnly = row.cells.filter(({ text }) => text !== '').length === 1;
  return !isOnly || rolesIn(row).includes(ROLES[0]);
}
