import type { Answers } from './answers.ts';
import type { Columns } from './columns.ts';
import type { DraftOrganisation, Question, Remark } from './draft.ts';
import type { KnownPlaces } from './find-place.ts';
import { withoutMarks } from './footnotes.ts';
import { type PlacedText, placeText } from './places-in-rows.ts';
import { cellOf, type Table, type TableRow } from './table.ts';

/** A row with its place. */
export interface PlacedRow {
  readonly row: TableRow;
  readonly actor: string;
}

/** The rows of a table that have a place, and what became of the others. */
export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  /** Rows with a place that is asked. */
  readonly asked: readonly TableRow[];
  /** All places that the sheet names or may name. */
  readonly actors: readonly string[];
  readonly organisations: readonly DraftOrganisation[];
  /** Texts of places that are no question. */
  readonly settled: readonly string[];
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
}

/** Rows that sum up others, or stand for no single place. */
const TOTAL =
  /^(?:grand )?(?:total|totals|sum|subtotal|summe|gesamt|insgesamt|somme|average|mean|world|all|others?|source|sources|note|notes|fuente|fuentes|quelle|quellen|fonte|fontes|nota|notas|légende|updated|last updated)\b[\s:.]*/i;
/** Columns in which footnote marks are left out. */
const MARKED = ['place', 'response', 'date', 'date_to'] as const;
/** How much of a row that is left out is shown, in cells. */
const SHOWN_CELLS = 3;

/** Finds the place of every row. */
export function placeRows(
  table: Table,
  { byRole, isCodeColumn }: Columns,
  places: KnownPlaces,
  answers: Answers,
): PlacedRows {
  const [column, code] = [byRole.get('place')?.index ?? -1, byRole.get('code')?.index ?? -1];
  const known = new Map<string, PlacedText>();
  const rows: PlacedRow[] = [];
  const lines = new Map<string, number[]>();
  const organisations = new Map<string, DraftOrganisation>();
  const [placeless, totals, asked]: [TableRow[], TableRow[], TableRow[]] = [[], [], []];
  for (const row of table.rows) {
    const { text } = cellOf(row, column);
    if (text === '') {
      (isNote(row) ? totals : placeless).push(row);
      continue;
    }
    const beside = code < 0 ? '' : cellOf(row, code).text;
    const key = JSON.stringify([text, beside]);
    const found =
      known.get(key) ?? placeText({ text, code: beside }, places, isCodeColumn, answers);
    if (found.kind === 'asked' && found.found.kind === 'unknown' && isNote(row)) {
      totals.push(row);
      continue;
    }
    known.set(key, found);
    if (found.kind === 'asked') asked.push(row);
    lines.set(key, [...(lines.get(key) ?? []), row.line]);
    if (found.kind === 'placed' || found.kind === 'organisation')
      rows.push({ row, actor: found.actor });
    if (found.kind === 'organisation') {
      organisations.set(found.actor, { id: found.actor, name: found.name });
    }
  }
  const all = [...known].map(([key, found]): TextInRows => {
    const [value = ''] = JSON.parse(key) as string[];
    return { value: withoutMarks(value).text, found, lines: lines.get(key) ?? [] };
  });
  const marks = marksIn(table, byRole);
  const placed = new Set(rows.map(({ actor }) => actor));
  const questions = all.flatMap(({ value, found, lines }): Question[] => {
    if (found.kind !== 'asked') return [];
    // What is in the sheet under its own name is meant less likely.
    const candidates = found.candidates.toSorted(
      (a, b) => Number(placed.has(a)) - Number(placed.has(b)),
    );
    return [{ kind: 'place', value, lines, found: found.found, candidates }];
  });
  const remarks = all.flatMap(remarkOn);
  return {
    rows,
    asked,
    actors: [
      ...placed,
      ...questions.flatMap((one) => (one.kind === 'place' ? one.candidates : [])),
    ],
    organisations: [...organisations.values()],
    settled: all.flatMap(({ value, found }) => (found.kind === 'asked' ? [] : [value])),
    questions: [
      ...questions,
      ...(placeless.length === 0
        ? []
        : [{ kind: 'no-place', lines: linesOf(placeless), texts: placeless.map(shown) } as const]),
    ],
    remarks: [
      ...remarks,
      ...(marks === 0 ? [] : [{ kind: 'marks', count: marks } as const]),
      ...(totals.length === 0
        ? []
        : [{ kind: 'totals', lines: linesOf(totals), texts: totals.map(shown) } as const]),
    ],
  };
}

/** How many footnote marks stand in the columns in which they are left out. */
function marksIn({ rows }: Table, byRole: Columns['byRole']): number {
  const columns = MARKED.flatMap((role) => byRole.get(role)?.index ?? []);
  const cells = rows.flatMap((row) => columns.map((column) => cellOf(row, column)));
  return cells.reduce((sum, { text }) => sum + withoutMarks(text).marks, 0);
}

/** What became of one text. */
interface TextInRows {
  readonly value: string;
  readonly found: PlacedText;
  readonly lines: readonly number[];
}

/** What people should look at of a text that was not asked. */
function remarkOn({ value, found, lines }: TextInRows): readonly Remark[] {
  if (found.kind === 'left-out') return [{ kind: 'chosen-out', value, lines }];
  if (found.kind !== 'placed') return [];
  const { actor: place, remark } = found;
  switch (remark) {
    case 'misspelt':
    case 'number':
      return [{ kind: remark, value, place, lines }];
    case 'code':
      return [{ kind: 'by-code', value, place, lines }];
    case 'answered':
    case null:
      return [];
  }
}

/** Whether a row is a sum or a remark under the table: its first text says so, or it is its only one. */
function isNote({ cells }: TableRow): boolean {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  const [first = ''] = texts;
  return TOTAL.test(first) || (texts.length === 1 && (first.length > 30 || /^[*†‡§(]/.test(first)));
}

function shown({ cells }: TableRow): string {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  return texts.slice(0, SHOWN_CELLS).join(', ');
}

function linesOf(rows: readonly TableRow[]): readonly number[] {
  return rows.map(({ line }) => line);
}
