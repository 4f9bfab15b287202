import { parseHttpUrl } from '../statements/http-url.ts';
import { checkText } from '../statements/text-check.ts';
import type { Cell } from '../workbook/grid.ts';
import type { Answers } from './answers.ts';
import type { Columns } from './columns.ts';
import { type DayOrder, type DayReading, dayOrder, readDay } from './dates.ts';
import type { DraftRow, Field, Question, Remark } from './draft.ts';
import { languageTag } from './languages.ts';
import type { PlacedRow } from './place-rows.ts';
import { saysNothing } from './response-words.ts';
import { cellOf } from './table.ts';

/** A row with its place and its response. */
export interface AnsweredRow extends PlacedRow {
  readonly stance: string;
}

/** The rows with all their fields, and what must be asked about them. */
export interface ReadFields {
  readonly rows: readonly DraftRow[];
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
}

/** Columns of texts that go into statements.csv as they are. */
const TEXTS = [
  'speaker',
  'role',
  'quote',
  'summary',
  'source_outlet',
  'source_title',
  'note',
] as const;

type DateQuestion = Extract<Question, { kind: 'date' }>;

/** Reads what rows say besides place and response. */
export function readFields(
  rows: readonly AnsweredRow[],
  { byRole }: Columns,
  { answers, language }: { readonly answers: Answers; readonly language: string },
): ReadFields {
  const questions: Question[] = [];
  const dates = new Map<string, { why: DateQuestion['why']; lines: number[] }>();
  const unordered: { readonly text: string; readonly line: number }[] = [];
  const sourceless: number[] = [];
  let [serials, taken] = [0, 0];
  const cells = (field: 'date' | 'date_to') => {
    const column = byRole.get(field);
    return column === undefined ? [] : rows.map(({ row }) => cellOf(row, column.index));
  };
  const order = answers.dates ?? dayOrder([...cells('date'), ...cells('date_to')]);

  /** The texts of a column that are as they should be; the others are asked. */
  function textOf({ row }: AnsweredRow, field: Field): string {
    const column = byRole.get(field as 'note');
    if (column === undefined) return '';
    const { text } = cellOf(row, column.index);
    const wrong = checkText(text);
    if (wrong === null) return text;
    questions.push({ kind: 'text', line: row.line, column: column.name, value: text, ...wrong });
    return '';
  }

  function askDate({ text }: Cell, line: number, why: DateQuestion['why']): void {
    const known = dates.get(text) ?? { why, lines: [] };
    dates.set(text, { ...known, lines: [...known.lines, line] });
  }

  function dayOf(cell: Cell, line: number, reading: DayReading): readonly string[] {
    switch (reading.kind) {
      case 'day':
        return [reading.day];
      case 'range':
        return [reading.from, reading.to];
      case 'serial':
        serials++;
        return [reading.day];
      case 'either':
        if (order === null) unordered.push({ text: cell.text, line });
        return order === null ? [] : [chosen(reading, order)];
      case 'part':
        askDate(cell, line, reading.precision);
        return [];
      case 'none':
        if (cell.text !== '' && !saysNothing(cell.text)) askDate(cell, line, 'unknown');
        return [];
    }
  }

  function daysOf({ row }: AnsweredRow): Pick<DraftRow['fields'], 'date' | 'date_to'> {
    const [from, to] = (['date', 'date_to'] as const).map((field) => {
      const column = byRole.get(field);
      if (column === undefined) return [];
      const cell = cellOf(row, column.index);
      return dayOf(cell, row.line, readDay(cell));
    });
    const [date, end] = from ?? [];
    const last = to?.at(-1) ?? end;
    const toColumn = byRole.get('date_to');
    if (date !== undefined && last !== undefined && last < date && toColumn !== undefined) {
      askDate(cellOf(row, toColumn.index), row.line, 'before');
      return { date };
    }
    return {
      ...(date === undefined ? {} : { date }),
      ...(date === undefined || last === undefined || last === date ? {} : { date_to: last }),
    };
  }

  function askText(
    { row: { line } }: AnsweredRow,
    column: string,
    value: string,
    message: string,
    suggestion: string,
  ): void {
    questions.push({ kind: 'text', line, column, value, message, suggestion });
  }

  function linksOf(row: AnsweredRow): Pick<DraftRow['fields'], 'source_url' | 'second_source_url'> {
    const text = textOf(row, 'source_url');
    const words = text.split(/[\s;]+/).filter((word) => word !== '');
    const [first, second] = words.filter((word) => parseHttpUrl(word) !== null);
    const column = byRole.get('source_url')?.name ?? '';
    if (text !== '' && first === undefined) {
      const message = 'is not a web address';
      const suggestion = 'write the whole address, from https:// on';
      askText(row, column, text, message, suggestion);
    } else if (words.length > 2) {
      const message = `holds ${words.length} addresses, of which the first two are taken`;
      const suggestion = 'put the others into rows of their own';
      askText(row, column, text, message, suggestion);
    }
    return {
      ...(first === undefined ? {} : { source_url: first }),
      ...(second === undefined ? {} : { second_source_url: second }),
    };
  }

  function languageOf(row: AnsweredRow): string {
    const text = textOf(row, 'language');
    const tag = text === '' ? null : languageTag(text);
    if (tag !== null) return tag;
    if (text === '') taken++;
    else {
      const column = byRole.get('language')?.name ?? '';
      const message = 'is not a language that is known';
      const suggestion = 'write its code, such as en or es';
      askText(row, column, text, message, suggestion);
    }
    return language;
  }

  const read = rows.map((row): DraftRow => {
    const texts = TEXTS.flatMap((field): [Field, string][] => {
      const text = textOf(row, field);
      return text === '' ? [] : [[field, text]];
    });
    const all: DraftRow['fields'] = {
      ...daysOf(row),
      ...Object.fromEntries(texts),
      ...linksOf(row),
    };
    const { quote, ...others } = all;
    const hasSource = all.source_url !== undefined || all.source_outlet !== undefined;
    if (quote !== undefined && !hasSource) sourceless.push(row.row.line);
    const fields =
      quote === undefined || !hasSource ? others : { ...all, language: languageOf(row) };
    return { line: row.row.line, actor: row.actor, stance: row.stance, fields };
  });
  for (const [value, { why, lines }] of dates) questions.push({ kind: 'date', value, why, lines });
  if (unordered.length > 0) {
    const examples = [...new Set(unordered.map(({ text }) => text))].slice(0, 3);
    questions.push({ kind: 'day-order', examples, lines: unordered.map(({ line }) => line) });
  }
  if (sourceless.length > 0) questions.push({ kind: 'no-source', lines: sourceless });
  return {
    rows: read,
    questions,
    remarks: [
      ...(serials === 0 ? [] : [{ kind: 'serials', count: serials } as const]),
      ...(taken === 0 ? [] : [{ kind: 'language-taken', language, count: taken } as const]),
    ],
  };
}

function chosen(reading: Extract<DayReading, { kind: 'either' }>, order: DayOrder): string {
  return order === 'day-first' ? reading.dayFirst : reading.monthFirst;
}
