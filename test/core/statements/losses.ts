import { dsvFormat } from 'd3-dsv';
import { withOrganisations } from '../../../src/core/statements/actors.ts';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { parseHttpUrl } from '../../../src/core/statements/http-url.ts';
import { parseStatements } from '../../../src/core/statements/statements.ts';
import type { MapFile } from '../../../src/core/statements/types.ts';
import { parseMapFile } from '../../../src/site/map/map-file.ts';
import { registry } from '../../fixtures/world.ts';

/** Columns whose texts become statements or pages as they are, or as addresses. */
const SAID_OF_NOTHING = (row: Readonly<Record<string, string>>, column: string) =>
  column === 'lang' && row['quote'] === '';

/**
 * What a reader of a spreadsheet drops without a fault, found with a parser that others wrote: cells of a row
 * that stand neither in its statement nor in what is known of its page. Empty where nothing is lost, null
 * where the file has faults.
 */
export function lostCells(text: string, map: MapFile): string[] | null {
  const actors = withOrganisations(registry, map.organisations);
  const result = parseStatements(text, map, actors, 's.csv');
  if (!result.ok) return result.faults.length === 0 ? ['refused without a fault'] : null;
  const { separator } = parseCsv(text, 's.csv', []);
  const { statements, pages, lines } = result.value;
  const [header = [], ...rows] = dsvFormat(separator).parseRows(text.replace(/^\uFEFF/, ''));
  const columns = header.map((name) => name.trim());
  const keys = [...lines.keys()];
  return rows.flatMap((cells) => {
    const row = Object.fromEntries(columns.map((name, i) => [name, (cells[i] ?? '').trim()]));
    if (cells.every((cell) => cell.trim() === '')) return [];
    const own = statements.find(({ id }) => id === row['statement']);
    const links = [row['source_url'], row['second_source_url']].flatMap(
      (url) => parseHttpUrl(url ?? '') ?? [],
    );
    const read = JSON.stringify([own, links.map((url) => pages[url]), keys]);
    const kept = (cell: string) =>
      read.includes(JSON.stringify(cell).slice(1, -1)) ||
      own?.links.some((url) => url === parseHttpUrl(cell)) === true;
    return cells
      .map((cell, i): [string, string] => [columns[i] ?? '', cell.trim()])
      .filter(([column, cell]) => cell !== '' && !SAID_OF_NOTHING(row, column) && !kept(cell))
      .map(([column, cell]) => `${row['statement']}, ${column}: ${cell}`);
  });
}

/** What a reader of `map.json` drops without a fault: values that are not where the file has them. */
export function lostValues(text: string, interfaceLanguages: readonly string[]): string[] | null {
  const result = parseMapFile(text, 'map.json', { registry, interfaceLanguages });
  if (!result.ok) return result.faults.length === 0 ? ['refused without a fault'] : null;
  return lost(JSON.parse(text.replace(/^\uFEFF/, '')), result.value, '');
}

function lost(written: unknown, read: unknown, path: string): string[] {
  if (typeof written === 'string') {
    const same = [written, written.trim()].some((one) => one === read);
    return same || parseHttpUrl(written) === read ? [] : [path];
  }
  if (typeof written !== 'object' || written === null)
    return Object.is(written, read) ? [] : [path];
  return Object.entries(written).flatMap(([key, value]) => {
    const own = Object(read) as Readonly<Record<string, unknown>>;
    const name = Object.hasOwn(own, key) ? key : (parseHttpUrl(key) ?? key);
    return Object.hasOwn(own, name) ? lost(value, own[name], `${path}.${key}`) : [`${path}.${key}`];
  });
}

/** One change of a text, as people and programs make them by mistake. */
export interface Change {
  readonly kind: 'remove' | 'insert' | 'replace' | 'double' | 'move';
  /** Where, from 0 to 1. */
  readonly at: number;
  /** How many characters, for what takes more than one. */
  readonly length: number;
  readonly text: string;
}

/** Characters that mean something in one of the files, or that programs leave in them. */
export const ODD_TEXTS = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\u00a0',
    '\uFEFF',
    '\\',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    ':',
    "'",
    '“',
    '=',
    '#N/A',
    '\ud800',
    '\u00ad',
    '0',
    '1e999',
    '-',
    'null',
    '__proto__',
    'é',
    'Ã©',
  ],
] as const;

export function changed(text: string, { kind, at, length, text: put }: Change): string {
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + length);
  const [before, piece, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (kind) {
    case 'remove':
      return before + after;
    case 'insert':
      return before + put + piece + after;
    case 'replace':
      return before + put + after;
    case 'double':
      return before + piece + piece + after;
    case 'move':
      return before + after.slice(0, length) + piece + after.slice(length);
  }
}
