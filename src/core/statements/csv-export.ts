/** Cells that begin so are run as formulas by spreadsheets (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as RFC 4180 text with a byte order mark, without which Excel takes UTF-8 for something else.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, which shows as text.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * A table as spreadsheets take it from the clipboard: tabs between cells, guarded like the CSV. A cell that
 * begins with a quotation mark would be taken for one in quotation marks, so it is put into some.
 */
export function toTabs(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((row) => row.map((text) => marked(guarded(text).replace(/\s+/g, ' '))).join('\t'))
    .join('\n');
}

/** As csvFormatRow of d3-dsv, which would bring its parser and `new Function` into the script of the table. */
function quoted(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function marked(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
