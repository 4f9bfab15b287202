import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Format, isFormat, READER_FORMATS } from '../core/picture/formats.ts';
import type { Theme } from '../core/picture/palette.ts';

/** The options of `npm run snapshot`. Names that the map declares are checked against it later. */
export interface SnapshotOptions {
  readonly map: string | undefined;
  readonly language: string | undefined;
  /** Where to write: a file that ends in .png or .svg, or a folder with `all`. */
  readonly out: string;
  readonly scale: number;
  readonly patterns: boolean;
  readonly url: string | undefined;
  /** A day of the map's time, as written; checked against the map later. */
  readonly on: string | undefined;
  readonly json: boolean;
  readonly wish:
    | { readonly kind: 'all' }
    | {
        readonly kind: 'card';
        readonly country: string;
        /** Number of its passage, from 1. */
        readonly passage: number;
        readonly format: Format;
        readonly theme: Theme;
      }
    | {
        readonly kind: 'map';
        readonly select: string | undefined;
        readonly view: string | undefined;
        readonly stances: readonly string[];
        readonly lists: boolean;
        readonly format: Format;
        readonly theme: Theme;
      };
}

/** A command line that makes no sense; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `usage: npm run snapshot -- [options]

  --map <slug>         which map; the first by alphabet without it
  --country <code>     the quote card of a country, such as AR; the whole map without it
  --passage <number>   which of its passages, from 1
  --select <code>      the whole map with a country outlined
  --view <id>          a view of the map, such as world
  --stance <ids>       only these responses, such as in-favour,against
  --lists              name all governments in the key, although the map becomes smaller
  --format <format>    ${READER_FORMATS.join(', ')} or card (1200x630); 16x9 without it
  --theme <theme>      light or dark; light without it
  --lang <language>    a language of the map; its first without it
  --on <day>           the positions of a day, such as 2024-08-01, on a map with a period
  --scale <number>     0.25 to 8: px of the file in one px of the format; 1 without it
  --patterns           tell the responses apart by patterns too
  --url <address>      where the map is published; printed, and written into the file
  --out <file>         ends in .png or .svg
  --all --out <folder> every format and theme of the map, and a card for every country
  --help               this text
  --json               say what was made as JSON`;

/**
 * Reads a command line.
 *
 * @throws UsageError
 */
export function parseSnapshotOptions(args: readonly string[]): SnapshotOptions {
  const values = read(args);
  const out = values.out;
  if (out === undefined) throw new UsageError('--out must say where to write');
  const format = values.format ?? '16x9';
  if (!isFormat(format)) {
    const near = format.replace(':', 'x');
    const hint = isFormat(near) ? `; did you mean ${near}?` : '';
    throw new UsageError(
      `--format is ${READER_FORMATS.join(', ')} or card, not "${format}"${hint}`,
    );
  }
  const theme = values.theme ?? 'light';
  if (theme !== 'light' && theme !== 'dark') {
    throw new UsageError(`--theme is light or dark, not "${theme}"`);
  }
  const scale = decimal(values.scale ?? '1');
  if (!(scale >= 0.25 && scale <= 8)) {
    throw new UsageError(`--scale is a number from 0.25 to 8, not "${values.scale}"`);
  }
  const passage = decimal(values.passage ?? '1');
  if (!Number.isInteger(passage) || passage < 1) {
    throw new UsageError(`--passage is a number from 1 on, not "${values.passage}"`);
  }
  const common = {
    map: values.map,
    language: values.lang,
    out,
    scale,
    patterns: values.patterns ?? false,
    url: values.url,
    on: values.on,
    json: values.json ?? false,
  };
  if (values.all === true) {
    for (const name of [
      'country',
      'select',
      'view',
      'stance',
      'lists',
      'passage',
      'format',
      'theme',
    ] as const) {
      if (values[name] !== undefined) throw new UsageError(`--all does not go with --${name}`);
    }
    if (isPicture(out)) {
      throw new UsageError(`--out is a folder with --all, not a picture such as "${out}"`);
    }
    return { ...common, wish: { kind: 'all' } };
  }
  if (!isPicture(out)) {
    throw new UsageError(`--out must end in .png or .svg, not "${out}"; a folder goes with --all`);
  }
  if (/^\.[^.]*$/.test(basename(out))) {
    throw new UsageError(`--out "${out}" has an ending and no name; write map${basename(out)}`);
  }
  if (values.country !== undefined) {
    for (const name of ['select', 'view', 'stance', 'lists'] as const) {
      if (values[name] !== undefined) throw new UsageError(`--country does not go with --${name}`);
    }
    const wish = { kind: 'card', country: values.country, passage, format, theme } as const;
    return { ...common, wish };
  }
  if (values.passage !== undefined) throw new UsageError('--passage needs --country');
  const { select, view, lists = false } = values;
  const stances = values.stance === undefined ? [] : names(values.stance);
  return { ...common, wish: { kind: 'map', select, view, stances, lists, format, theme } };
}

function isPicture(file: string): boolean {
  return /\.(png|svg)$/.test(file);
}

/** A number written in digits, with a point or without: NaN for 0x4, 4e0 and everything else that `Number` takes. */
function decimal(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** The responses that `--stance` names, each once. */
function names(list: string): string[] {
  const ids = list.split(',');
  if (ids.includes('')) {
    throw new UsageError(`--stance is responses with a comma between them, not "${list}"`);
  }
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new UsageError(`--stance names "${twice}" twice`);
  return ids;
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, tokens } = parse();
  const given = tokens.filter((token) => token.kind === 'option');
  for (const [i, { name, value }] of given.entries()) {
    if (given.findIndex((other) => other.name === name) < i) {
      throw new UsageError(`--${name} is given twice`);
    }
    if (value?.trim() === '') throw new UsageError(`--${name} has no value`);
  }
  return values;

  function parse() {
    try {
      return parseArgs({
        args: [...args],
        tokens: true,
        options: {
          map: text,
          country: text,
          passage: text,
          select: text,
          view: text,
          stance: text,
          format: text,
          theme: text,
          lang: text,
          scale: text,
          patterns: flag,
          lists: flag,
          url: text,
          on: text,
          out: text,
          all: flag,
          json: flag,
        },
      });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  }
}
