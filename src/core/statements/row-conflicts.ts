import type { Fault } from './fault.ts';
import { groupBy, type NonEmpty } from './group-by.ts';
import { KEY_COLUMNS } from './statement-columns.ts';
import { keyOf, type ParsedRow } from './statement-row.ts';
import type { Localized } from './types.ts';

/** What every row of one statement must agree on. */
const STATEMENT_COLUMNS = ['actor', 'stance', 'also', 'scope', 'confidence', 'event'] as const;
const STATEMENT_TEXTS = ['speaker', 'role', 'act', 'note'] as const;

/** Rows that stand twice. */
export function repeatedKeys(rows: readonly ParsedRow[], file: string): Fault[] {
  return [...groupBy(rows, keyOf)].flatMap(([id, [first, ...again]]) =>
    again.map((row) => ({
      file,
      line: row.line,
      place: KEY_COLUMNS.join(', '),
      value: id,
      message: `is the key of line ${first.line} too`,
      suggestion: 'give each fragment of a quotation its own part number',
    })),
  );
}

/** Rows that describe the page at one address in different words. */
export function differentPages(rows: readonly ParsedRow[], file: string): Fault[] {
  const described = rows.flatMap((row) => {
    const [url] = row.links;
    return url !== undefined && row.page !== undefined ? [{ url, row, page: row.page }] : [];
  });
  return [...groupBy(described, ({ url }) => url)].flatMap(([url, [first, ...others]]) =>
    others
      .filter(({ page }) => JSON.stringify(page) !== JSON.stringify(first.page))
      .map(({ row }) => ({
        file,
        line: row.line,
        place: 'source_title, source_outlet, source_date',
        value: url,
        message: `is described otherwise in line ${first.row.line}`,
      })),
  );
}

/** Columns in which a row contradicts the first row of its statement. */
export function disagreements([first, ...others]: NonEmpty<ParsedRow>, file: string): Fault[] {
  const fault = (row: ParsedRow, place: string, value: string, expected: string): Fault => ({
    file,
    line: row.line,
    place,
    value,
    message: `differs from line ${first.line} of the same statement, which has "${expected}"`,
  });
  return others.flatMap((row) => [
    ...STATEMENT_COLUMNS.filter((column) => row[column] !== first[column]).map((column) =>
      fault(row, column, row[column] ?? '', first[column] ?? ''),
    ),
    ...STATEMENT_TEXTS.filter((column) => !sameText(row[column], first[column])).map((column) =>
      fault(row, column, anyText(row[column]), anyText(first[column])),
    ),
  ]);
}

function sameText(a: Localized | undefined, b: Localized | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function anyText(text: Localized | undefined): string {
  return Object.values(text ?? {})[0] ?? '';
}
