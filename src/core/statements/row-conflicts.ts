import type { Fault } from './fault.ts';
import { groupBy, type NonEmpty } from './group-by.ts';
import { KEY_COLUMNS } from './statement-columns.ts';
import { keyOf, type ParsedRow } from './statement-row.ts';
import type { Localized } from './types.ts';

/** What every row of one statement must agree on. */
const STATEMENT_COLUMNS = ['actor', 'stance', 'also', 'scope', 'confidence', 'event'] as const;
const DAY_COLUMNS = { date: 'date', dateTo: 'date_to' } as const;
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
        place: 'source_title, source_lang, source_outlet, source_date',
        value: url,
        message: `is described otherwise in line ${first.row.line}`,
      })),
  );
}

/** Columns in which a row contradicts the first row of its statement. */
export function disagreements(rows: NonEmpty<ParsedRow>, file: string): Fault[] {
  const [first, ...others] = rows;
  const fault = (
    row: ParsedRow,
    place: string,
    value: string,
    expected: string,
    other = first,
  ): Fault => ({
    file,
    line: row.line,
    place,
    value,
    message: `differs from line ${other.line} of the same statement, which has "${expected}"`,
  });
  const [dated, ...moreDated] = rows.filter(({ date }) => date !== undefined);
  // A statement is made on one occasion: a row says nothing of its day, or the same as the others.
  const days = moreDated.flatMap((row) =>
    (['date', 'dateTo'] as const)
      .filter((day) => dated !== undefined && row[day] !== dated[day])
      .map((day) => ({
        ...fault(row, DAY_COLUMNS[day], row[day] ?? '', dated?.[day] ?? '', dated),
        suggestion:
          'what was said on another day is a statement of its own; leave both days empty where a source gives none',
      })),
  );
  const told = others.flatMap((row) => [
    ...STATEMENT_COLUMNS.filter((column) => row[column] !== first[column]).map((column) =>
      fault(row, column, row[column] ?? '', first[column] ?? ''),
    ),
    ...STATEMENT_TEXTS.filter((column) => !sameText(row[column], first[column])).map((column) =>
      fault(row, column, anyText(row[column]), anyText(first[column])),
    ),
  ]);
  return [...told, ...days];
}

function sameText(a: Localized | undefined, b: Localized | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function anyText(text: Localized | undefined): string {
  return Object.values(text ?? {})[0] ?? '';
}
