import type { IsoDate } from '../statements/types.ts';

/** How exactly a day is given. */
export type Precision = 'day' | 'month' | 'year';

/** A cell as a file has it. Empty cells are texts of no length. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** A day of a workbook; its text is how it would be written. */
  | {
      readonly kind: 'day';
      readonly text: string;
      readonly day: IsoDate;
      readonly precision: Precision;
    };

/** A row with its number, as the program that made the file shows it (1-based). */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A sheet of cells. */
export interface Grid {
  /** Name of the sheet; null where the file has none. */
  readonly name: string | null;
  readonly rows: readonly GridRow[];
  /** How it was read, in sentences. */
  readonly notes: readonly string[];
}

/** Most rows and columns of a sheet that are read: far above any list of countries. */
export const [MOST_ROWS, MOST_COLUMNS] = [20_000, 500] as const;
/** Most cells, and most characters in them, of all sheets of a file: what a draft keeps, and a browser bears. */
const [MOST_CELLS, MOST_CHARACTERS] = [300_000, 5_000_000];
/** Longest text of a cell, in characters, as spreadsheets have it. */
const LONGEST_CELL = 32_767;

export const EMPTY: Cell = { kind: 'text', text: '' };

/** A cell of text, without blanks at its ends. */
export function textCell(text: string): Cell {
  // A pattern for the end would look again from each blank of a long row of them.
  let end = text.length;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
  const trimmed = text.slice(0, end).replace(/^[\s\u200B]+/u, '');
  return trimmed === '' ? EMPTY : { kind: 'text', text: trimmed };
}

const BLANK = /[\s\u200B]/u;

/** Why the cells of a file are too many or too long to make a map of, as the rest of a sentence; null where they are not. */
export function tooMuch(grids: readonly Grid[]): string | null {
  let [cells, characters] = [0, 0];
  for (const { rows } of grids) {
    for (const row of rows) {
      cells += row.cells.length;
      for (const { text } of row.cells) {
        characters += text.length;
        if (text.length > LONGEST_CELL) {
          return `has a cell of more than ${grouped(LONGEST_CELL)} characters in line ${row.line}`;
        }
      }
    }
  }
  if (cells > MOST_CELLS) return `has more than ${grouped(MOST_CELLS)} cells`;
  if (characters > MOST_CHARACTERS) return `has more than ${grouped(MOST_CHARACTERS)} characters`;
  return null;
}

/** A note where a sheet has more rows or columns than are read. */
export function cutNotes(rows: number, columns: number): readonly string[] {
  return [
    ...(rows > MOST_ROWS
      ? [`only the first ${grouped(MOST_ROWS)} of ${grouped(rows)} rows are read`]
      : []),
    ...(columns > MOST_COLUMNS
      ? [`only the first ${MOST_COLUMNS} of ${grouped(columns)} columns are read`]
      : []),
  ];
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

export function isEmptyRow({ cells }: GridRow): boolean {
  return cells.every(({ text }) => text === '');
}

/** A column as spreadsheets name it: A, B … AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
