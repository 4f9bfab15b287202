import { csvParseRows } from 'd3-dsv';
import type { Fault } from './fault.ts';
import { checkText } from './text-check.ts';

/** A row of a spreadsheet with the line on which it starts (1-based, as an editor shows it). */
export interface CsvRow {
  readonly line: number;
  /** Cells by column name. */
  readonly cells: ReadonlyMap<string, string>;
  /** Columns whose text is told in the faults of the table already. */
  readonly told: ReadonlySet<string>;
}

/** A parsed spreadsheet. Blank lines are left out, and so are rows that are told in the faults. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly faults: readonly Fault[];
}

/**
 * Reads RFC 4180 text (any line ends, with or without a byte order mark). Cells are trimmed at both
 * ends, because spreadsheets add spaces that nobody sees.
 *
 * @param file name for fault messages
 */
export function parseCsv(text: string, file: string): CsvTable {
  const [header = [], ...rest] = csvParseRows(text.replace(/^\uFEFF/, ''));
  const columns = header.map((name) => name.trim());
  const faults: Fault[] = repeated(columns).map((name) => {
    return { file, line: 1, place: name, message: 'stands twice in the header' };
  });
  const rows: CsvRow[] = [];
  const printed = text.split(/\r\n|\r|\n/);
  let line = 1 + lineBreaks(header);
  for (const cells of rest) {
    const start = line + 1;
    line = start + lineBreaks(cells);
    const marks =
      printed
        .slice(start - 1, line)
        .join('')
        .split('"').length - 1;
    if (marks % 2 === 1) {
      const message = 'opens a quotation mark that is never closed';
      const suggestion = 'close it, or write "" for a mark inside a cell in quotation marks';
      faults.push({ file, line: start, message, suggestion });
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.length) {
      faults.push({
        file,
        line: start,
        message: `has ${cells.length} cells where the header has ${columns.length}`,
        suggestion: 'put quotation marks around cells that hold a comma or a line break',
      });
      continue;
    }
    const trimmed = cells.map((cell) => cell.trim());
    const told = new Set<string>();
    trimmed.forEach((value, i) => {
      const wrong = checkText(value);
      if (wrong === null) return;
      const place = columns[i] ?? '';
      told.add(place);
      faults.push({ file, line: start, place, value, ...wrong });
    });
    const named = new Map(columns.map((name, i) => [name, trimmed[i] ?? '']));
    rows.push({ line: start, cells: named, told });
  }
  if (header.length === 0) faults.push({ file, message: 'is empty' });
  return { columns, rows, faults };
}

/** Line breaks inside the cells of a row: what makes the next row start further down. */
function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => name !== '' && names.indexOf(name) !== i))];
}
