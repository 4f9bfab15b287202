import { csvParseRows } from 'd3-dsv';

/** What a description of a spreadsheet says of one column, as far as ours do. */
export interface CsvwColumn {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string | { readonly base: string; readonly format?: string };
  readonly separator?: string;
  readonly null?: readonly string[];
  readonly required?: boolean;
}

/** A description by "CSV on the Web", as far as ours have it. */
export interface CsvwMetadata {
  readonly '@context': unknown;
  readonly '@type': string;
  readonly url: string;
  readonly dialect: Readonly<Record<string, unknown>>;
  readonly tableSchema: { readonly columns: readonly CsvwColumn[] };
  readonly [common: `${string}:${string}`]: unknown;
}

const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  language: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
  anyURI: /^https?:\/\/\S+$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

/**
 * What a reader of "CSV on the Web" finds wrong with a spreadsheet when it goes by its description: headers that are
 * not its titles, cells that are missing or not what their column holds.
 *
 * @param csv the whole file as text, with its byte order mark
 */
export function csvwFaults(csv: string, { tableSchema: { columns } }: CsvwMetadata): string[] {
  const [header = [], ...rows] = csvParseRows(csv.replace(/^\uFEFF/, ''));
  const titles = columns.map((column) => column.titles);
  const faults =
    JSON.stringify(header) === JSON.stringify(titles)
      ? []
      : [`the header is ${header.join()}, and the titles are ${titles.join()}`];
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns.length) faults.push(`row ${i + 1} has ${row.length} cells`);
    for (const [j, column] of columns.entries()) {
      const cell = row[j] ?? '';
      const nulls = column.null ?? [''];
      if (column.required === true && nulls.includes(cell)) {
        faults.push(`row ${i + 1}: ${column.name} is missing`);
      }
      const base = typeof column.datatype === 'string' ? column.datatype : column.datatype.base;
      const values = column.separator === undefined ? [cell] : cell.split(column.separator);
      const wrong = values.filter((one) => !nulls.includes(one) && !VALUES[base]?.test(one));
      faults.push(...wrong.map((one) => `row ${i + 1}: "${one}" in ${column.name} is no ${base}`));
    }
  }
  return faults;
}
