/** One row of cells as a file has them. */
export interface CsvRecord {
  /** Line on which the row starts (1-based, as an editor shows it). */
  readonly line: number;
  /** Cells as they are, without the quotation marks around them. */
  readonly cells: readonly string[];
  /** What is wrong with quotation marks of the row: then its cells are a guess. */
  readonly marks: readonly MarkFault[];
}

/** A quotation mark that stands where none may stand. */
export interface MarkFault {
  readonly kind: 'inside' | 'continued' | 'open';
  /** Index of the cell. */
  readonly cell: number;
  /** Line of the mark. */
  readonly line: number;
  /** Line of the mark that opens the cell. */
  readonly opened: number;
  /** What stands beside the mark. */
  readonly near: string;
}

/** How much of the text beside a mark is shown, in characters. */
const NEAR = 20;

/**
 * Parts a text into rows and cells as RFC 4180 has it, with any line ends. Other than parsers that take what
 * they get, it tells of every quotation mark that is opened or closed in the middle of a cell, or never closed:
 * what such parsers make of it drops letters and swallows rows.
 *
 * @param separator one character
 */
export function csvRecords(text: string, separator: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const plain = new RegExp(`[^${separator === '|' ? '\\|' : separator}\r\n]*`, 'y');
  const tail = /[^\S\r\n\t]*/y;
  let [at, line] = [0, 1];

  /** The text that a pattern finds here; the place moves behind it. */
  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  }

  /** The text of a cell in quotation marks, and what stands between the mark that closes it and its end. */
  function takeQuoted(): { readonly inside: string; readonly after: string | null } {
    const start = ++at;
    for (;;) {
      const close = text.indexOf('"', at);
      const end = close < 0 ? text.length : close;
      if (text[end + 1] === '"') {
        at = end + 2;
        continue;
      }
      const raw = text.slice(start, end);
      line += lineBreaks(raw);
      at = Math.min(text.length, end + 1);
      const inside = raw.replaceAll('""', '"');
      if (close < 0) return { inside, after: null };
      take(tail);
      return { inside, after: take(plain) };
    }
  }

  while (at < text.length) {
    const [start, cells, marks] = [line, [] as string[], [] as MarkFault[]];
    for (;;) {
      const opened = line;
      const fault = (kind: MarkFault['kind'], at: number, text: string) => {
        const near = /^[^\r\n]*/.exec(text)?.[0].slice(0, NEAR) ?? '';
        marks.push({ kind, cell: cells.length, line: at, opened, near });
      };
      if (text[at] === '"') {
        const { inside, after } = takeQuoted();
        if (after === null) fault('open', opened, inside);
        else if (after !== '') fault('continued', line, after);
        cells.push(inside + (after ?? ''));
      } else {
        const cell = take(plain);
        const mark = cell.indexOf('"');
        if (mark >= 0) fault('inside', opened, cell.slice(Math.max(0, mark - NEAR / 2)));
        cells.push(cell);
      }
      if (text[at] !== separator) break;
      at++;
    }
    records.push({ line: start, cells, marks });
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
  }
  return records;
}

/** Line breaks inside a cell: what makes the next row start further down. */
function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}
