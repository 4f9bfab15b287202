import { MOST_RESPONSES } from '../statements/default-looks.ts';
import type { Fault, Result } from '../statements/fault.ts';
import type { Kind } from '../statements/kinds.ts';
import type { Grid } from '../workbook/grid.ts';
import { type Answers, idleAnswers } from './answers.ts';
import { type Columns, guessColumns } from './columns.ts';
import type { Draft, DraftRow, Question, Remark } from './draft.ts';
import { readFields } from './fields.ts';
import { type FoundPlace, findPlace, type KnownPlaces } from './find-place.ts';
import { withoutMarks } from './footnotes.ts';
import { findHeader } from './header.ts';
import type { Role } from './header-words.ts';
import { guessKind } from './kind.ts';
import { fromLists } from './lists.ts';
import { type PlacedRow, placeRows } from './place-rows.ts';
import { findResponses } from './responses.ts';
import { stancesOf } from './stances.ts';
import { cellOf, type Table, type TableColumn, tableOf } from './table.ts';

/** What is known besides the sheet. */
export interface DraftContext {
  readonly places: KnownPlaces;
  /** Codes of the states of the atlas, which may be meant by "all others". */
  readonly states: readonly string[];
  /** Languages of the interface. */
  readonly languages: readonly string[];
  readonly answers: Answers;
  /** What somebody has said of the map; absent where it is to be guessed. */
  readonly kind?: Kind;
  readonly language?: string;
  readonly headline?: string;
  /** A headline where neither somebody nor the sheet gives one. */
  readonly name: string;
}

/** A sheet parted at its header, with what its columns say. */
interface ReadTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly columns: Columns;
  /** How many rows name a place. */
  readonly placed: number;
  /** How many name one, or may. */
  readonly named: number;
}

/**
 * Makes a draft of the sheet that names the most places, or of the one that is named.
 *
 * @param sheet name of a sheet, or undefined
 * @param file name for messages
 */
export function makeDraft(
  grids: readonly Grid[],
  sheet: string | undefined,
  file: string,
  context: DraftContext,
): Result<Draft> {
  const wanted =
    sheet === undefined
      ? grids
      : grids.filter(({ name }) => name?.toLowerCase() === sheet.toLowerCase());
  const names = grids.flatMap(({ name }) => name ?? []);
  if (wanted.length === 0) {
    const message =
      names.length === 0 ? 'has no sheets to choose from' : `has no sheet named "${sheet}"`;
    const suggestion = names.length === 0 ? 'leave --sheet out' : `it has: ${names.join(', ')}`;
    return refused({ file, message, suggestion });
  }
  const tables = wanted.map((grid) => readTable(grid, context));
  const [most] = tables.toSorted((a, b) => b.placed - a.placed);
  const [best] = most?.placed === 0 ? tables.toSorted((a, b) => b.named - a.named) : [most];
  if (best === undefined || best.named === 0) return refused(noPlaces(file, tables));
  const otherSheets = names.filter((name) => name !== best.grid.name);
  return { ok: true, value: draftOf(best, otherSheets, context) };
}

function refused(fault: Fault): Result<Draft> {
  return { ok: false, faults: [fault] };
}

/** What a text that is a place, or one of several, comes to. */
const MAY_BE_PLACES: readonly FoundPlace['kind'][] = ['place', 'misspelt', 'part', 'unclear'];

function readTable(grid: Grid, { places, answers }: DraftContext): ReadTable {
  const isPlace = (text: string) =>
    ['place', 'part', 'misspelt'].includes(findPlace(text, places, { isCodeColumn: false }).kind);
  const whole = tableOf(grid, findHeader(grid, isPlace));
  const lists = fromLists(whole, places);
  const table = lists ?? whole;
  const columns = guessColumns(table, places, answers.columns);
  const column = columns.byRole.get('place');
  const style = { isCodeColumn: columns.isCodeColumn };
  const found =
    column === undefined
      ? []
      : table.rows.map((row) => findPlace(cellOf(row, column.index).text, places, style).kind);
  const placed = found.filter((kind) => kind === 'place').length;
  const named = found.filter((kind) => MAY_BE_PLACES.includes(kind)).length;
  const note = 'each column lists the places of one response';
  const notes = lists === null ? grid.notes : [...grid.notes, note];
  return { grid: { ...grid, notes }, table, columns, placed, named };
}

function noPlaces(file: string, tables: readonly ReadTable[]): Fault {
  const columns = tables.flatMap(({ table }) => table.columns.map(({ name }) => `"${name}"`));
  const shown = [...new Set(columns)].slice(0, 12).join(', ');
  return {
    file,
    message: `has no column with names or codes of countries${shown === '' ? '' : `; its columns are ${shown}`}`,
    suggestion:
      'let one row stand for one country, with its name in a column of its own, and name the columns in the row above',
  };
}

function draftOf(read: ReadTable, otherSheets: readonly string[], context: DraftContext): Draft {
  const { grid, table, columns } = read;
  const { places, answers } = context;
  const placed = placeRows(table, columns, places, answers);
  const language = languageOf(columns, context);
  const title = [context.headline, ...table.above, grid.name, context.name].join(' ');
  const column = columns.byRole.get('response');
  // Those of rows that are asked, too: a map keeps its colours when they are answered.
  const texts =
    column === undefined
      ? []
      : [...placed.rows.map(({ row }) => row), ...placed.asked].map(
          (row) => cellOf(row, column.index).text,
        );
  const responses = findResponses(texts, answers);
  const kind = context.kind ?? guessKind(columns, responses, title);
  const stances = stancesOf({
    responses,
    hasColumn: column !== undefined,
    kind,
    language,
    total: placed.rows.length,
    rest: answers.rest,
  });
  const questions: Question[] = [...placed.questions];
  const remarks: Remark[] = [...placed.remarks, ...stances.joined];
  const answered = placed.rows.flatMap((one) => {
    const text = column === undefined ? '' : cellOf(one.row, column.index).text;
    const stance = stances.of(column === undefined ? null : responses.of(text));
    return stance === null ? [] : [{ ...one, stance }];
  });
  const spoken = new Set(answered.map(({ row }) => row));
  const silent = placed.rows.filter(({ row }) => !spoken.has(row));
  if (silent.length > 0) questions.push({ kind: 'no-response', lines: linesOf(silent) });
  if (column === undefined && kind === 'statements') {
    const names = columns.unused.map(({ name }) => name);
    questions.push({ kind: 'no-responses', columns: names });
  }
  for (const { text, like } of responses.alike) {
    const rows = placed.rows.filter(
      ({ row }) => responses.of(cellOf(row, column?.index ?? -1).text)?.text === text,
    );
    questions.push({ kind: 'same', value: text, like, lines: linesOf(rows) });
  }
  if (stances.tooMany.length > 0) {
    questions.push({ kind: 'too-many', responses: stances.tooMany, most: MOST_RESPONSES });
  }
  const fields = readFields(answered, columns, { answers, language });
  questions.push(...fields.questions);
  remarks.push(...fields.remarks);
  const idle = idleAnswers(answers, {
    settled: placed.settled,
    responses: texts.map((text) => withoutMarks(text).text),
    columns: table.columns.map(({ name }) => name),
  });
  remarks.push(...idle.map((one) => ({ kind: 'idle-answer', ...one }) as const));
  const once = withoutContradictions(fields.rows, kind);
  questions.push(...once.questions);
  remarks.push(...once.remarks);
  const listed = new Set(placed.actors);
  const unlisted = context.states.filter((id) => !listed.has(id));
  const rest = stances.rest;
  const others =
    rest === null
      ? []
      : unlisted.map((actor): DraftRow => ({ line: 0, actor, stance: rest, fields: {} }));
  const rows = [...once.rows, ...others];
  const counted = stances.list.map((stance) => ({
    ...stance,
    count: rows.filter((row) => row.stance === stance.id).length,
  }));
  return {
    understood: {
      sheet: grid.name,
      otherSheets,
      notes: grid.notes,
      headerLine: table.headerLine,
      above: table.above,
      columns: inOrder(columns).map(([role, { name }]) => ({
        role,
        name,
        isGuess: columns.guessed.has(role),
      })),
      unused: columns.unused,
      emptyColumns: table.emptyColumns,
      headerLanguage: columns.language,
      rows: table.rows.length,
      emptyRows: table.emptyRows,
    },
    kind,
    language,
    headline: context.headline ?? table.above[0] ?? context.name,
    headlineFrom:
      context.headline !== undefined ? 'person' : table.above.length > 0 ? 'sheet' : 'file',
    stances: counted,
    organisations: placed.organisations,
    rows,
    questions,
    remarks,
    unlisted:
      stances.list.length === 1 && rest === null && kind !== 'statements' ? unlisted.length : 0,
  };
}

function inOrder({ byRole }: Columns): readonly (readonly [Role, TableColumn])[] {
  return [...byRole].toSorted(([, a], [, b]) => a.index - b.index);
}

function linesOf(rows: readonly PlacedRow[]): readonly number[] {
  return rows.map(({ row }) => row.line);
}

/** The language somebody has said; else that of the headers where the interface has it; else its first. */
function languageOf({ language }: Columns, context: DraftContext): string {
  if (context.language !== undefined) return context.language;
  const [first = 'en'] = context.languages;
  return language !== null && context.languages.includes(language) ? language : first;
}

/** One response for each place: rows that say another are asked. In a vote, a row that says the same again is left out. */
function withoutContradictions(
  rows: readonly DraftRow[],
  kind: Kind,
): {
  readonly rows: readonly DraftRow[];
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
} {
  const first = new Map<string, DraftRow>();
  for (const row of rows) if (!first.has(row.actor)) first.set(row.actor, row);
  const isOther = (row: DraftRow) => first.get(row.actor)?.stance !== row.stance;
  const isAgain = (row: DraftRow) =>
    kind !== 'statements' && first.get(row.actor) !== row && !isOther(row);
  const linesBy = (fits: (row: DraftRow) => boolean) =>
    [...new Set(rows.filter(fits).map(({ actor }) => actor))].map((place) => ({
      place,
      lines: rows.filter(({ actor }) => actor === place).map(({ line }) => line),
    }));
  return {
    rows: rows.filter((row) => !isOther(row) && !isAgain(row)),
    questions: linesBy(isOther).map((one) => ({ kind: 'twice', ...one })),
    remarks: linesBy(isAgain).map((one) => ({ kind: 'repeated', ...one })),
  };
}
