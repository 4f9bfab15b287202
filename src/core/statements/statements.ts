import { type ActorRegistry, actorFault, parseActorId, suggestWord } from './actors.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import type { Fault, Result } from './fault.ts';
import { parseHttpUrl } from './http-url.ts';
import { parseIsoDate } from './iso-date.ts';
import {
  type ActorId,
  CONFIDENCES,
  type Confidence,
  type EventId,
  type Fragment,
  type HttpUrl,
  type IsoDate,
  type Localized,
  type MapFile,
  OPEN_END,
  type Page,
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
  'event',
  'source_title',
  'source_outlet',
  'source_date',
  'source_url',
  'second_source_url',
] as const;
const LOCALIZED_COLUMNS = ['speaker', 'role', 'lead', 'summary', 'act', 'note'] as const;
type PlainColumn = (typeof PLAIN_COLUMNS)[number];
type LocalizedColumn = (typeof LOCALIZED_COLUMNS)[number];
/** Names stay as they are in every language unless a column says otherwise. */
const SAME_IN_EVERY_LANGUAGE: ReadonlySet<LocalizedColumn> = new Set(['speaker']);
/** What every row of one statement must agree on. */
const STATEMENT_COLUMNS = ['actor', 'stance', 'also', 'scope', 'confidence', 'event'] as const;
const STATEMENT_TEXTS = ['speaker', 'role', 'act', 'note'] as const;

/** What of `map.json` the spreadsheet refers to. */
type Declared = Pick<MapFile, 'stances' | 'sources' | 'languages'> &
  Partial<Pick<MapFile, 'events' | 'timeline'>>;

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
  readonly event: EventId | undefined;
  readonly date: IsoDate | undefined;
  readonly dateTo: IsoDate | typeof OPEN_END | undefined;
  readonly speaker: Localized | undefined;
  readonly role: Localized | undefined;
  readonly act: Localized | undefined;
  readonly note: Localized | undefined;
  readonly links: readonly HttpUrl[];
  /** What the row says of the page at the first of its links. */
  readonly page: Page | undefined;
  readonly fragment: Fragment;
}

/** The key of a row, as receipts and messages write it: `first-reply/a/the-post/1`. */
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
  /** What is said of the pages that the statements link to, by address. */
  readonly pages: Readonly<Record<string, Page>>;
  /** The line on which each fragment stands, by its key. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * The only door from `statements.csv` to statements. Reports every fault at once.
 *
 * @param map the map that declares stances, sources, languages, events and the rule
 * @param file name for fault messages
 */
export function parseStatements(
  text: string,
  map: Declared,
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
  faults.push(...repeatedKeys(parsed, file), ...differentPages(parsed, file));
  const statements = [...groupBy(parsed, (row) => row.statement)].map(([id, rows]) => {
    faults.push(...disagreements(rows, file));
    return joinStatement(id, rows);
  });
  return faults.length > 0
    ? { ok: false, faults }
    : {
        ok: true,
        value: {
          statements,
          pages: Object.fromEntries(
            parsed.flatMap(({ links: [url], page }) => (url && page ? [[url, page]] : [])),
          ),
          lines: new Map(parsed.map((row) => [keyOf(row), row.line])),
        },
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
  required(column: PlainColumn, suggestion?: string): string | null {
    const text = this.text(column);
    return text === '' ? this.fault(column, text, 'must not be empty', suggestion) : text;
  }

  /** A cell that must be one of the known words. */
  oneOf<Word extends string>(column: PlainColumn, known: readonly Word[]): Word | null {
    const text = this.required(column, `use one of: ${known.join(', ')}`);
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

  date(column: 'date' | 'date_to' | 'source_date'): IsoDate | undefined | null {
    const text = this.text(column);
    if (text === '') return undefined;
    return (
      parseIsoDate(text) ??
      this.fault(column, text, 'is not a day of the calendar', 'write it as 2024-07-29')
    );
  }

  /** The last day of a span. */
  lastDay(): IsoDate | typeof OPEN_END | undefined | null {
    return this.text('date_to') === OPEN_END ? OPEN_END : this.date('date_to');
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

function parseRow(cells: RowReader, map: Declared, registry: ActorRegistry): ParsedRow | null {
  const stances = map.stances.map(({ id }) => id);
  const quote = cells.text('quote');
  const statement = cells.required('statement');
  const utterance = cells.required('utterance');
  const source = parseSource(
    cells,
    quote,
    map.sources.map(({ id }) => id),
  );
  const part = parsePart(cells);
  const actor = parseActor(cells, registry);
  const stance = cells.oneOf('stance', stances);
  const also = cells.optionalOneOf('also', stances);
  const ruled = map.timeline !== undefined;
  const scope = ruled ? cells.oneOf('scope', SCOPES) : cells.optionalOneOf('scope', SCOPES);
  const confidence = ruled
    ? cells.oneOf('confidence', CONFIDENCES)
    : cells.optionalOneOf('confidence', CONFIDENCES);
  const event = cells.optionalOneOf(
    'event',
    (map.events ?? []).map(({ id }) => id),
  );
  const date = cells.date('date');
  const dateTo = cells.lastDay();
  const speaker = cells.localized('speaker');
  const role = cells.localized('role');
  const act = cells.localized('act');
  const note = cells.localized('note');
  const links = [cells.url('source_url'), cells.url('second_source_url')];
  const page = parsePage(cells);
  const fragment = parseFragment(cells, part, quote);
  if (also !== undefined && also !== null && also === stance) {
    cells.fault('also', also, 'repeats the stance', 'leave it empty or name another stance');
  }
  if (date && dateTo && dateTo !== OPEN_END && dateTo < date) {
    cells.fault('date_to', dateTo, `lies before the date ${date}`);
  }
  if (date === undefined && dateTo) {
    cells.fault('date_to', dateTo, 'needs the first day in date');
  }
  const { from, to } = map.timeline?.period ?? {};
  if (date && from && to && (date < from || date > to)) {
    cells.fault('date', date, `lies outside the period of the map, ${from} to ${to}`);
  } else if (date && dateTo && dateTo !== OPEN_END && to && dateTo > to) {
    cells.fault(
      'date_to',
      dateTo,
      `lies after the period of the map, which ends on ${to}: a span is shown from its last day on`,
      `let timeline.period of map.json end later, or write ${OPEN_END} if nobody knows the last day`,
    );
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
    event === null ||
    date === null ||
    dateTo === null ||
    speaker === null ||
    role === null ||
    act === null ||
    note === null ||
    page === null ||
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
    event,
    date,
    dateTo,
    speaker,
    role,
    act,
    note,
    links: links.filter((url) => url !== null && url !== undefined),
    page,
    fragment,
  };
}

/** A source of the map file or, where the cell is empty, the outlet of the page that the row links to. */
function parseSource(
  cells: RowReader,
  quote: string,
  declared: readonly SourceId[],
): SourceId | null {
  if (cells.text('source') !== '') return cells.oneOf('source', declared);
  if (quote !== '') {
    return cells.fault(
      'source',
      '',
      'must not be empty: a quotation needs the source that prints it',
    );
  }
  const outlet = cells.text('source_outlet');
  if (outlet === '') {
    const suggestion =
      'name a source of map.json, or fill source_url, source_outlet and source_title';
    return cells.fault('source', '', 'must not be empty', suggestion);
  }
  return declared.some((id) => id === outlet)
    ? cells.fault(
        'source_outlet',
        outlet,
        'is the id of a source of map.json',
        'write it in source',
      )
    : (outlet as SourceId);
}

function parsePage(cells: RowReader): Page | undefined | null {
  const date = cells.date('source_date');
  const [title, outlet] = [cells.text('source_title'), cells.text('source_outlet')];
  if (title === '' && outlet === '' && date === undefined) return undefined;
  const lacking = (['source_url', 'source_outlet', 'source_title'] as const).filter(
    (column) => cells.text(column) === '',
  );
  for (const column of lacking) {
    cells.fault(column, '', 'must not be empty: the row describes the page of its first address');
  }
  if (lacking.length > 0 || date === null) return null;
  return { title, outlet, ...(date === undefined ? {} : { date }) };
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

/** Rows that describe the page at one address in different words. */
function differentPages(rows: readonly ParsedRow[], file: string): Fault[] {
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
        place: 'source_title, source_outlet, source_date',
        value: url,
        message: `is described otherwise in line ${first.row.line}`,
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
    ...(first.note === undefined ? {} : { note: first.note }),
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(first.scope === undefined ? {} : { scope: first.scope }),
    ...(first.confidence === undefined ? {} : { confidence: first.confidence }),
    ...(first.event === undefined ? {} : { event: first.event }),
    utterances,
    links: [...new Set(rows.flatMap((row) => row.links))],
  };
}

function joinUtterance([id, rows]: readonly [string, NonEmpty<ParsedRow>]): Utterance {
  return {
    id,
    wordings: mapNonEmpty([...groupBy(rows, (row) => row.source)], ([source, parts]): Wording => {
      const date = parts.find((row) => row.date !== undefined && row.dateTo === undefined)?.date;
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
