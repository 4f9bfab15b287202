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

export const EMPTY: Cell = { kind: 'text', text: '' };

/** A cell of text, without blanks at its ends. */
export function textCell(text: string): Cell {
  const trimmed = text.replace(/^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/gu, '');
  return trimmed === '' ? EMPTY : { kind: 'text', text: trimmed };
}

export function isEmptyRow({ cells }: GridRow): boolean {
  return cells.every(({ text }) => text === '');
}

/** A column as spreadsheets name it: A, B … AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
