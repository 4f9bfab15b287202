import { type ActorRegistry, actorFault, parseActorId, suggestWord } from './actors.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import type { Fault, Result } from './fault.ts';
import { parseHttpUrl } from './http-url.ts';
import {
  type ActorId,
  CONFIDENCES,
  type Confidence,
  type Fragment,
  type HttpUrl,
  type IsoDate,
  type Localized,
  type MapFile,
  SCOPES,
  type Scope,
  type SourceId,
  type StanceId,
  type Statement,
  type Utterance,
  type Wording,
} from './types.ts';

const KEY_COLUMNS = ['statement', 'utterance', 'source', 'part'] as const;
const REQUIRED_COLUMNS = [...KEY_COLUMNS, 'actor', 'stance', 'quote', 'summary'] as const;
const PLAIN_COLUMNS = [
  ...KEY_COLUMNS,
  'actor',
  'date',
  'date_to',
  'stance',
  'also',
  'quote',
  'lang',
  'scope',
  'confidence',
  'source_url',
  'second_source_url',
] as const;
const LOCALIZED_COLUMNS = ['speaker', 'role', 'lead', 'summary', 'act'] as const;
type PlainColumn = (typeof PLAIN_COLUMNS)[number];
type LocalizedColumn = (typeof LOCALIZED_COLUMNS)[number];
/** Names stay as they are in every language unless a column says otherwise. */
const SAME_IN_EVERY_LANGUAGE: ReadonlySet<LocalizedColumn> = new Set(['speaker']);
/** What every row of one statement must agree on. */
const STATEMENT_COLUMNS = ['actor', 'stance', 'also', 'scope', 'confidence'] as const;
const STATEMENT_TEXTS = ['speaker', 'role', 'act'] as const;

/** One parsed row, before rows are joined into statements. */
interface ParsedRow {
  readonly line: number;
  readonly statement: string;
  readonly utterance: string;
  readonly source: SourceId;
  readonly actor: ActorId;
  readonly stance: StanceId;
  readonly also: StanceId | undefined;
  readonly scope: Scope | undefined;
  readonly confidence: Confidence | undefined;
  readonly date: IsoDate | undefined;
  readonly dateTo: IsoDate | undefined;
  readonly speaker: Localized | undefined;
  readonly role: Localized | undefined;
  readonly act: Localized | undefined;
  readonly links: readonly HttpUrl[];
  readonly fragment: Fragment;
}

/** The key of a row, as receipts and messages write it: `CL-boric/a/article-1/1`. */
export function fragmentKey(
  statement: string,
  utterance: string,
  source: string,
  part: number,
): string {
  return `${statement}/${utterance}/${source}/${part}`;
}

/** `statements.csv`, parsed. */
export interface StatementsFile {
  /** In the order of their first rows. */
  readonly statements: readonly Statement[];
  /** The line on which each fragment stands, by its key. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * The only door from `statements.csv` to statements. Reports every fault at once.
 *
 * @param map the map that declares stances, sources and languages
 * @param file name for fault messages
 */
export function parseStatements(
  text: string,
  map: Pick<MapFile, 'stances' | 'sources' | 'languages'>,
  registry: ActorRegistry,
  file: string,
): Result<StatementsFile> {
  const table = parseCsv(text, file);
  if (table.columns.length === 0) return { ok: false, faults: table.faults };
  const headerFaults = checkHeader(table.columns, map.languages, file);
  if (headerFaults.length > 0) return { ok: false, faults: headerFaults };

  const faults: Fault[] = [...table.faults];
  const parsed = table.rows.flatMap((row) => {
    const reader = new RowReader(row, map.languages, file, faults);
    const value = parseRow(reader, map, registry);
    return value === null ? [] : [value];
  });
  faults.push(...repeatedKeys(parsed, file));
  const statements = [...groupBy(parsed, (row) => row.statement)].map(([id, rows]) => {
    faults.push(...disagreements(rows, file));
    return joinStatement(id, rows);
  });
  return faults.length > 0
    ? { ok: false, faults }
    : {
        ok: true,
        value: { statements, lines: new Map(parsed.map((row) => [keyOf(row), row.line])) },
      };
}

function checkHeader(
  columns: readonly string[],
  languages: readonly string[],
  file: string,
): Fault[] {
  const separator = /[;\t|]/.exec(columns[0] ?? '')?.[0];
  if (separator !== undefined) {
    const name = separator === '\t' ? 'tabs' : `"${separator}"`;
    return [
      {
        file,
        line: 1,
        message: `separates its cells by ${name}`,
        suggestion: 'save it as comma-separated values',
      },
    ];
  }
  const [, ...translations] = languages;
  const known: readonly string[] = [
    ...PLAIN_COLUMNS,
    ...LOCALIZED_COLUMNS,
    ...LOCALIZED_COLUMNS.flatMap((name) => translations.map((language) => `${name}:${language}`)),
  ];
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name)).map((name): Fault => {
    const suggestion = `add a column named ${name}`;
    return { file, line: 1, place: name, message: 'is missing from the header', suggestion };
  });
  const unknown = columns
    .filter((name) => !known.includes(name))
    .map((name): Fault => {
      const suggestion = name === '' ? 'remove the empty column' : suggestWord(name, known);
      const fault = { file, line: 1, place: name, message: 'is not a column of this file' };
      return suggestion === undefined ? fault : { ...fault, suggestion };
    });
  return [...missing, ...unknown];
}

/** Reads typed cells out of one row and collects what is wrong with them. */
class RowReader {
  readonly row: CsvRow;
  readonly languages: readonly string[];
  readonly #file: string;
  readonly #faults: Fault[];

  constructor(row: CsvRow, languages: readonly string[], file: string, faults: Fault[]) {
    this.row = row;
    this.languages = languages;
    this.#file = file;
    this.#faults = faults;
  }

  text(column: PlainColumn | LocalizedColumn | `${LocalizedColumn}:${string}`): string {
    return this.row.cells.get(column) ?? '';
  }

  fault(place: string, value: string, message: string, suggestion?: string): null {
    this.#faults.push({
      file: this.#file,
      line: this.row.line,
      place,
      value,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return null;
  }

  /** A cell that must not be empty. */
  required(column: PlainColumn): string | null {
    const text = this.text(column);
    return text === '' ? this.fault(column, text, 'must not be empty') : text;
  }

  /** A cell that must be one of the known words. */
  oneOf<Word extends string>(column: PlainColumn, known: readonly Word[]): Word | null {
    const text = this.required(column);
    if (text === null) return null;
    const word = known.find((candidate) => candidate === text);
    const noun = column === 'also' ? 'stance' : column;
    return word ?? this.fault(column, text, `is not a known ${noun}`, suggestWord(text, known));
  }

  /** As `oneOf`, for a cell that may be empty: undefined when it is. */
  optionalOneOf<Word extends string>(
    column: PlainColumn,
    known: readonly Word[],
  ): Word | undefined | null {
    return this.text(column) === '' ? undefined : this.oneOf(column, known);
  }

  date(column: 'date' | 'date_to'): IsoDate | undefined | null {
    const text = this.text(column);
    if (text === '') return undefined;
    return (
      parseIsoDate(text) ??
      this.fault(column, text, 'is not a day of the calendar', 'write it as 2024-07-29')
    );
  }

  url(column: 'source_url' | 'second_source_url'): HttpUrl | undefined | null {
    const text = this.text(column);
    if (text === '') return undefined;
    return (
      parseHttpUrl(text) ??
      this.fault(column, text, 'is not a web address', 'it must begin with https:// or http://')
    );
  }

  /** A text in every language of the map: undefined when it is empty in the first language. */
  localized(column: LocalizedColumn): Localized | undefined | null {
    const [first, ...others] = this.languages;
    const base = this.text(column);
    if (first === undefined) return undefined;
    const texts: Record<string, string> = { [first]: base };
    let complete = true;
    for (const language of others) {
      const place = `${column}:${language}` as const;
      const translation = this.text(place);
      if (base === '' && translation !== '') {
        this.fault(place, translation, `translates an empty ${column}`);
        complete = false;
      } else if (base !== '' && translation === '' && !SAME_IN_EVERY_LANGUAGE.has(column)) {
        this.fault(place, '', `must not be empty: the row has a ${column}`);
        complete = false;
      }
      texts[language] = translation === '' ? base : translation;
    }
    if (!complete) return null;
    return base === '' ? undefined : texts;
  }
}

function parseRow(
  cells: RowReader,
  map: Pick<MapFile, 'stances' | 'sources'>,
  registry: ActorRegistry,
): ParsedRow | null {
  const stances = map.stances.map(({ id }) => id);
  const quote = cells.text('quote');
  const statement = cells.required('statement');
  const utterance = cells.required('utterance');
  const source =
    quote !== '' && cells.text('source') === ''
      ? cells.fault('source', '', 'must not be empty: a quotation needs the source that prints it')
      : cells.oneOf(
          'source',
          map.sources.map(({ id }) => id),
        );
  const part = parsePart(cells);
  const actor = parseActor(cells, registry);
  const stance = cells.oneOf('stance', stances);
  const also = cells.optionalOneOf('also', stances);
  const scope = cells.optionalOneOf('scope', SCOPES);
  const confidence = cells.optionalOneOf('confidence', CONFIDENCES);
  const date = cells.date('date');
  const dateTo = cells.date('date_to');
  const speaker = cells.localized('speaker');
  const role = cells.localized('role');
  const act = cells.localized('act');
  const links = [cells.url('source_url'), cells.url('second_source_url')];
  const fragment = parseFragment(cells, part, quote);
  if (also !== undefined && also !== null && also === stance) {
    cells.fault('also', also, 'repeats the stance', 'leave it empty or name another stance');
  }
  if (date && dateTo && dateTo < date) {
    cells.fault('date_to', dateTo, `lies before the date ${date}`);
  }
  if (
    statement === null ||
    utterance === null ||
    source === null ||
    actor === null ||
    stance === null ||
    also === null ||
    scope === null ||
    confidence === null ||
    date === null ||
    dateTo === null ||
    speaker === null ||
    role === null ||
    act === null ||
    fragment === null
  ) {
    return null;
  }
  return {
    line: cells.row.line,
    statement,
    utterance,
    source,
    actor,
    stance,
    also,
    scope,
    confidence,
    date,
    dateTo,
    speaker,
    role,
    act,
    links: links.filter((url) => url !== null && url !== undefined),
    fragment,
  };
}

function parsePart(cells: RowReader): number | null {
  const text = cells.required('part');
  if (text === null) return null;
  return /^[1-9]\d{0,2}$/.test(text)
    ? Number(text)
    : cells.fault('part', text, 'is not a whole number from 1');
}

function parseActor(cells: RowReader, registry: ActorRegistry): ActorId | null {
  const text = cells.required('actor');
  if (text === null) return null;
  const wrong = actorFault(text, registry);
  if (wrong !== null) return cells.fault('actor', text, wrong.message, wrong.suggestion);
  return parseActorId(text, registry);
}

function parseFragment(cells: RowReader, part: number | null, quote: string): Fragment | null {
  const lead = cells.localized('lead');
  const summary = cells.localized('summary');
  const lang = cells.text('lang');
  const named = quote === '' || isLanguageTag(lang);
  if (!named) {
    cells.fault('lang', lang, 'must name the language of the quotation', 'such as en or es-AR');
  }
  if (summary === undefined) cells.fault('summary', '', 'must not be empty');
  if (!named || !summary || lead === null || part === null) return null;
  return {
    part,
    ...(quote === '' ? {} : { quote, lang }),
    ...(lead === undefined ? {} : { lead }),
    summary,
  };
}

/** A day that exists, as `YYYY-MM-DD`, or null. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
    ? (text as IsoDate)
    : null;
}

function isLanguageTag(text: string): boolean {
  try {
    return text !== '' && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function keyOf({ statement, utterance, source, fragment }: ParsedRow): string {
  return fragmentKey(statement, utterance, source, fragment.part);
}

function repeatedKeys(rows: readonly ParsedRow[], file: string): Fault[] {
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

/** Columns in which a row contradicts the first row of its statement. */
function disagreements([first, ...others]: NonEmpty<ParsedRow>, file: string): Fault[] {
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

function joinStatement(id: string, rows: NonEmpty<ParsedRow>): Statement {
  const [first] = rows;
  const date = rows.find((row) => row.date !== undefined)?.date;
  const dateTo = rows.find((row) => row.dateTo !== undefined)?.dateTo;
  const utterances = mapNonEmpty([...groupBy(rows, (row) => row.utterance)], joinUtterance);
  return {
    id,
    actor: first.actor,
    stance: first.stance,
    ...(first.also === undefined ? {} : { also: first.also }),
    ...(first.speaker === undefined ? {} : { speaker: first.speaker }),
    ...(first.role === undefined ? {} : { role: first.role }),
    ...(first.act === undefined ? {} : { act: first.act }),
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(first.scope === undefined ? {} : { scope: first.scope }),
    ...(first.confidence === undefined ? {} : { confidence: first.confidence }),
    utterances,
    links: [...new Set(rows.flatMap((row) => row.links))],
  };
}

function joinUtterance([id, rows]: readonly [string, NonEmpty<ParsedRow>]): Utterance {
  return {
    id,
    wordings: mapNonEmpty([...groupBy(rows, (row) => row.source)], ([source, parts]): Wording => {
      const date = parts.find((row) => row.date !== undefined)?.date;
      const printed = [...parts].sort((a, b) => a.fragment.part - b.fragment.part);
      return {
        source: source as SourceId,
        ...(date === undefined ? {} : { date }),
        fragments: mapNonEmpty(printed, (row) => row.fragment),
      };
    }),
  };
}

type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Maps a list known to hold something (it comes from a group) and keeps that knowledge. */
function mapNonEmpty<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): [Made, ...Made[]] {
  return items.map(make) as [Made, ...Made[]];
}

/** Items by key, keys in the order of their first item. */
function groupBy<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): Map<Key, NonEmpty<Item>> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
