import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

const FOLDER = new URL('../fixtures/stories/maps/election/', import.meta.url);

/** A text in both languages of the map. */
interface Texts {
  readonly en: string;
  readonly es: string;
}

interface MapFile {
  readonly title: Texts;
  readonly notes: readonly Texts[];
  readonly method: readonly Texts[];
  readonly stances: readonly {
    readonly id: string;
    readonly label: Texts;
    readonly answer: Texts;
    readonly colour: { readonly light: string; readonly dark: string };
  }[];
  readonly views: readonly {
    readonly id: string;
    readonly label: Texts;
    readonly box: readonly [left: number, top: number, right: number, bottom: number];
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly name: Texts;
  }[];
}

/** One fragment of a statement, as a row of the file that people edit. */
export interface Row {
  readonly statement: string;
  readonly utterance: string;
  readonly source: string;
  readonly actor: string;
  readonly stance: string;
  readonly quote: string;
  readonly summary: string;
}

export const mapFile = JSON.parse(readFileSync(new URL('map.json', FOLDER), 'utf8')) as MapFile;

export const rows: readonly Row[] = csvParse(
  readFileSync(new URL('statements.csv', FOLDER), 'utf8'),
  ({
    statement = '',
    utterance = '',
    source = '',
    actor = '',
    stance = '',
    quote = '',
    summary = '',
  }) => ({ statement, utterance, source, actor, stance, quote, summary }),
);

/** Governments with a statement. */
export const governments: readonly string[] = unique(rows.map(({ actor }) => actor));

export const statements: readonly string[] = unique(rows.map(({ statement }) => statement));

/** What one source says of one utterance: its rows, in printed order. */
export const wordings: readonly (readonly Row[])[] = unique(rows.map(wordingOf)).map((wording) =>
  rows.filter((row) => wordingOf(row) === wording),
);

function wordingOf({ statement, utterance, source }: Row): string {
  return [statement, utterance, source].join(' ');
}

export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
