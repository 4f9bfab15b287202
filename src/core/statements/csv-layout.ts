import { csvRecords } from './csv-cells.ts';
import { type Fault, shorten } from './fault.ts';

/** What stands between the cells of a file, by its name in messages. */
export const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
export type Separator = keyof typeof SEPARATORS;

/** How much of a file is looked at to find its header, in lines and in characters. */
const HEAD_LINES = 40;
const HEAD_LENGTH = 40_000;

/** Files that are no CSV, whatever their name says, by how they begin. */
const OTHER_KINDS: readonly (readonly [begins: RegExp, is: string, suggestion: string])[] = [
  [
    /^PK\p{Cc}{2}/u,
    'is a workbook (such as .xlsx, .ods or .numbers), not a CSV file',
    'open it in a spreadsheet and save it as CSV (in Excel: "CSV UTF-8"); another ending of its name is not enough',
  ],
  [
    /^(?:ÐÏ|\uFFFD\uFFFD)\p{Cc}[à\uFFFD]/u,
    'is a workbook of an old Excel (.xls), not a CSV file',
    'open it in a spreadsheet and save it as CSV (in Excel: "CSV UTF-8"); another ending of its name is not enough',
  ],
  [
    /^\s*<(?:!doctype|html|head|body|table|meta|script|\?xml|!--)/i,
    'is a web page (HTML or XML), not a CSV file',
    'it may be a page that asks to sign in, or the page around the file: download the spreadsheet itself as CSV',
  ],
  [/^\s*[{[]\s*["{[]/, 'is JSON, not a CSV file', 'save the spreadsheet as CSV'],
  [/^%PDF-/, 'is a PDF, not a CSV file', 'save the spreadsheet as CSV'],
  [/^\{\\rtf/, 'is a text document (RTF), not a CSV file', 'save the spreadsheet as CSV'],
];

/** Controls that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g;

/** Why a file is no CSV at all, in one sentence; null where it may be one. */
export function otherKind(text: string): Pick<Fault, 'message' | 'suggestion'> | null {
  const found = OTHER_KINDS.find(([begins]) => begins.test(text));
  if (found !== undefined) return { message: found[1], suggestion: found[2] };
  const head = text.slice(0, 1000);
  const controls = head.match(CONTROLS)?.length ?? 0;
  return controls * 20 > head.length
    ? { message: 'is not a text file', suggestion: 'save the spreadsheet as CSV' }
    : null;
}

/** How a file is laid out. */
export interface CsvLayout {
  readonly separator: Separator;
  /** Line of the header, where known columns show it; 1 where nothing does. */
  readonly header: number;
}

/**
 * What separates the cells of a file, and where its header stands: in the row that names the most columns. Where
 * none is named, the first row that is not empty tells the separator.
 *
 * @param known names of columns
 */
export function layoutOf(text: string, known: readonly string[]): CsvLayout {
  const head = text
    .slice(0, HEAD_LENGTH)
    .split(/(?<=\r\n|\r(?!\n)|\n)/, HEAD_LINES)
    .join('');
  const names = new Set(known.map((name) => name.toLowerCase()));
  const all = (Object.keys(SEPARATORS) as Separator[]).flatMap((separator) =>
    csvRecords(head, separator).map(({ line, cells }) => {
      const named = cells.filter((cell) => names.has(cell.trim().toLowerCase())).length;
      return { separator, line, cells, named };
    }),
  );
  const most = Math.max(0, ...all.map(({ named }) => named));
  const header = most < 2 ? undefined : all.find(({ named }) => named === most);
  if (header !== undefined) return { separator: header.separator, header: header.line };
  const cellsOf = (separator: Separator) =>
    all.find((row) => row.separator === separator && row.cells.some((cell) => cell.trim() !== ''))
      ?.cells.length ?? 0;
  const separators = Object.keys(SEPARATORS) as Separator[];
  return { separator: separators.find((one) => cellsOf(one) > 1) ?? ',', header: 1 };
}

/** What stands above the header, in one sentence. */
export function aboveHeader(text: string, header: number, file: string): Fault {
  const above = text.split(/\r\n|\r|\n/, header - 1).map((line) => line.trim());
  const shown = above.map((line) => line.replace(/[,;\t|\s]+$/, '').replace(/^"(.*)"$/, '$1'));
  const first = shown.find((line) => line !== '') ?? '';
  const what = above.length === 1 ? 'is' : `to ${header - 1} are`;
  const lines = above.length === 1 ? 'it' : 'them';
  const message = /^sep=/i.test(first)
    ? `${what} "${shorten(above.join(' ').trim())}", which only Excel understands, and not the header, which stands in line ${header}`
    : first === ''
      ? `${what} empty, and not the header, which stands in line ${header}`
      : `${what} "${shorten(first)}", and not the header, which stands in line ${header}`;
  return { file, line: 1, message, suggestion: `delete ${lines}` };
}

/** A line for people that says how cells are separated, where it is not by commas. */
export function separatorNote(separator: Separator, file: string): string[] {
  return separator === ','
    ? []
    : [`${file}: read with ${SEPARATORS[separator]}s between its cells`];
}
