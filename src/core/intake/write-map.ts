import { csvFormat } from 'd3-dsv';
import type { Draft, DraftRow, Field } from './draft.ts';

/** Columns of statements.csv in their order, with the field of a row that fills each. */
const COLUMNS: readonly (readonly [column: string, field: Field | 'actor' | 'stance'])[] = [
  ['actor', 'actor'],
  ['stance', 'stance'],
  ['date', 'date'],
  ['date_to', 'date_to'],
  ['speaker', 'speaker'],
  ['role', 'role'],
  ['quote', 'quote'],
  ['lang', 'language'],
  ['summary', 'summary'],
  ['source_url', 'source_url'],
  ['second_source_url', 'second_source_url'],
  ['source_outlet', 'source_outlet'],
  ['source_title', 'source_title'],
  ['note', 'note'],
];

/** What `map.json` may say besides what a sheet gives; what is absent has a default. */
export interface MapExtras {
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly event?: { readonly date?: string; readonly subject?: string; readonly body?: string };
  readonly views?: readonly WrittenView[];
  readonly notes?: readonly string[];
  readonly uncheckedQuotes?: 'mark';
  readonly credit?: string;
}

/** A view as `map.json` has it. */
export type WrittenView =
  | string
  | { readonly around: readonly string[] }
  | {
      readonly id: string;
      readonly label: string;
      readonly box: readonly [left: number, top: number, right: number, bottom: number];
    };

/** The text of `map.json` of a draft, with no field that has a default. */
export function mapJson(draft: Draft, slug: string, extras: MapExtras = {}): string {
  const { kind, language, headline, stances, organisations } = draft;
  const { kicker, standfirst, event, views, notes, uncheckedQuotes, credit } = extras;
  // Fields that are undefined are not written.
  const map = {
    slug,
    kind,
    languages: [language],
    kicker,
    headline,
    standfirst,
    event,
    stances: stances.map(({ id, label, colour, pattern }) => {
      return { id, label, colour, pattern };
    }),
    organisations:
      organisations.length === 0
        ? undefined
        : organisations.map(({ id, name }) => ({ id, name, members: [] })),
    views,
    notes,
    uncheckedQuotes,
    credit,
  };
  return `${JSON.stringify(map, null, 2)}\n`;
}

/** The text of `statements.csv` of a draft, with the columns that hold something. */
export function statementsCsv({ rows }: Draft): string {
  const columns = COLUMNS.filter(
    ([column, field]) =>
      column === 'actor' || column === 'stance' || rows.some((row) => cellOf(row, field) !== ''),
  );
  const table = rows.map((row) =>
    Object.fromEntries(columns.map(([column, field]) => [column, cellOf(row, field)])),
  );
  return `${csvFormat(
    table,
    columns.map(([column]) => column),
  )}\n`;
}

function cellOf(row: DraftRow, field: Field | 'actor' | 'stance'): string {
  return field === 'actor' || field === 'stance' ? row[field] : (row.fields[field] ?? '');
}
