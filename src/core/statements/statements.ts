import type { ActorRegistry } from './actors.ts';
import { missingCells, parseCsv } from './csv.ts';
import { separatorNote } from './csv-layout.ts';
import type { Fault, Result } from './fault.ts';
import { groupBy } from './group-by.ts';
import { joinStatement } from './join-rows.ts';
import { differentPages, disagreements, repeatedKeys } from './row-conflicts.ts';
import { RowReader } from './row-reader.ts';
import { checkHeader, columnNames } from './statement-columns.ts';
import {
  type Declared,
  type KeyDefaults,
  keyOf,
  type ParsedRow,
  parseRow,
} from './statement-row.ts';
import type { Page, Statement } from './types.ts';

/** `statements.csv`, parsed. */
export interface StatementsFile {
  /** In the order of their first rows. */
  readonly statements: readonly Statement[];
  /** What is said of the pages that the statements link to, by address. */
  readonly pages: Readonly<Record<string, Page>>;
  /** The line on which each fragment stands, by its key. */
  readonly lines: ReadonlyMap<string, number>;
  /** How the file was read, in lines for people, where it is not as usual. */
  readonly notes: readonly string[];
}

/**
 * The only door from `statements.csv` to statements. Reports every fault at once.
 *
 * @param map the map that declares stances, sources, languages, events and the rule
 * @param file name for fault messages
 */
export function parseStatements(
  text: string,
  map: Declared,
  registry: ActorRegistry,
  file: string,
): Result<StatementsFile> {
  const table = parseCsv(text, file, columnNames(map.languages));
  if (table.columns.length === 0) return { ok: false, faults: table.faults };
  const headerFaults = checkHeader(table.columns, map.languages, file);
  if (headerFaults.length > 0) return { ok: false, faults: headerFaults };

  const faults: Fault[] = [...table.faults];
  const defaults = numbered();
  const parsed = table.rows.flatMap((row) => {
    const found: Fault[] = [];
    const value = parseRow(new RowReader(row, map.languages, file, found), map, registry, defaults);
    if (found.length > 0) faults.push(...missingCells(row, table, file), ...found);
    return value === null ? [] : [value];
  });
  faults.push(...repeatedKeys(parsed, file), ...differentPages(parsed, file));
  const described = parsed.flatMap(({ links: [url], page }): [string, Page][] =>
    url !== undefined && page !== undefined ? [[url, page]] : [],
  );
  const statements = [...groupBy(parsed, (row) => row.statement)].map(([id, rows]) => {
    faults.push(...disagreements(rows, file));
    return joinStatement(id, rows);
  });
  return faults.length > 0
    ? { ok: false, faults }
    : {
        ok: true,
        value: {
          statements,
          pages: Object.fromEntries([...listedPages(parsed, map), ...described]),
          lines: new Map(parsed.map((row) => [keyOf(row), row.line])),
          notes: separatorNote(table.separator, file),
        },
      };
}

/** The pages of rows that name no source but their address: all that is known of them is who publishes them. */
function listedPages(
  rows: readonly ParsedRow[],
  { sources }: Declared,
): (readonly [string, Page])[] {
  return rows.flatMap(({ links: [url], source }) =>
    url === undefined || source === undefined || sources.some(({ id }) => id === source)
      ? []
      : [[url, { outlet: source }] as const],
  );
}

/** Keys for rows that have none: an actor's first statement has its code, the second a number, and so on. */
function numbered(): KeyDefaults {
  const counts = new Map<string, number>();
  const next = (name: string) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
  return {
    statement: (actor) => {
      const number = next(actor);
      return number === 1 ? actor : `${actor}-${number}`;
    },
    part: (...key) => next(JSON.stringify(key)),
  };
}

/** What stands in the column `stance`, each response once, in the order of the rows. */
export function responsesIn(text: string, languages: readonly string[], file: string): string[] {
  const { rows } = parseCsv(text, file, columnNames(languages));
  return [...new Set(rows.map(({ cells }) => cells.get('stance') ?? ''))].filter(Boolean);
}
