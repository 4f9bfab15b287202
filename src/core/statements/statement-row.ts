import { type ActorRegistry, actorFault, parseActorId } from './actors.ts';
import { fragmentKey } from './fragment-key.ts';
import { hostOf, parseHttpUrl } from './http-url.ts';
import { kindRules } from './kinds.ts';
import type { RowReader } from './row-reader.ts';
import { needsScope } from './rule.ts';
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
  type Period,
  type Rule,
  SCOPES,
  type Scope,
  type SourceId,
  type StanceId,
} from './types.ts';
import { voteOf } from './vote-words.ts';

/** What of `map.json` the spreadsheet refers to. */
export type Declared = Pick<MapFile, 'stances' | 'sources' | 'languages'> &
  Partial<Pick<MapFile, 'events' | 'kind' | 'event'>> & {
    /** What the map says of its timeline; the rest has defaults that are made from the rows. */
    readonly timeline?:
      | { readonly period?: Partial<Period> | undefined; readonly rule?: Rule | undefined }
      | undefined;
  };

/** What a row is given that has no key of its own: its place in the file decides. */
export interface KeyDefaults {
  /** A name for the statement of an actor that nothing else in the file has. */
  readonly statement: (actor: string) => string;
  /** The next number of a fragment of these words from this source. */
  readonly part: (statement: string, utterance: string, source: string) => number;
}

/** One parsed row, before rows are joined into statements. */
export interface ParsedRow {
  readonly line: number;
  readonly statement: string;
  readonly utterance: string;
  readonly source: SourceId | undefined;
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

/** The key of the fragment in a row. */
export function keyOf({ statement, utterance, source, fragment }: ParsedRow): string {
  return fragmentKey(statement, utterance, source ?? '', fragment.part);
}

/**
 * Reads one row; null where it has faults, which its reader collects. A file with the column `statement` holds
 * fragments, and says of each where it is printed and what it means; one without it is a list of responses, which
 * says what it knows. A column that a file leaves out has a default; a cell that it leaves empty has none.
 */
export function parseRow(
  cells: RowReader,
  map: Declared,
  registry: ActorRegistry,
  defaults: KeyDefaults,
): ParsedRow | null {
  const quote = cells.text('quote');
  const statement = cells.has('statement')
    ? cells.required('statement')
    : defaults.statement(cells.text('actor'));
  const utterance = cells.has('utterance') ? cells.required('utterance') : 'a';
  const source = parseSource(
    cells,
    quote,
    map.sources.map(({ id }) => id),
  );
  const part = cells.has('part')
    ? parsePart(cells)
    : defaults.part(statement ?? '', utterance ?? '', source ?? '');
  const actor = parseActor(cells, registry);
  const stance = parseStance(cells, 'stance', map);
  const also = cells.text('also') === '' ? undefined : parseStance(cells, 'also', map);
  const rule = map.timeline?.rule;
  const scope =
    rule !== undefined && needsScope(rule)
      ? cells.oneOf('scope', SCOPES)
      : cells.optionalOneOf('scope', SCOPES);
  const confidence =
    rule !== undefined && rule.ignores.length > 0
      ? cells.oneOf('confidence', CONFIDENCES)
      : cells.optionalOneOf('confidence', CONFIDENCES);
  const event = cells.optionalOneOf(
    'event',
    (map.events ?? []).map(({ id }) => id),
  );
  const date = cells.date('date') ?? sharedDay(event, map);
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
  if (date && ((from && date < from) || (to && date > to))) {
    const [first, last] = [from ?? 'its first day', to ?? 'its last day'];
    cells.fault('date', date, `lies outside the period of the map, ${first} to ${last}`);
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

/** A stance by its id, or as the key of the map has it in its first language; a vote by any common word for it. */
function parseStance(
  cells: RowReader,
  column: 'stance' | 'also',
  { stances, languages: [language], kind }: Declared,
): StanceId | null {
  const text = cells.text(column);
  const ids = stances.map(({ id }) => id);
  const vote = kind === 'vote' ? voteOf(text) : undefined;
  const named =
    stances.find(({ id }) => id === text) ??
    stances.find(({ label, answer }) => [label[language], answer[language]].includes(text)) ??
    stances.find(({ id }) => id === vote);
  return named === undefined || text === '' ? cells.oneOf(column, ids) : named.id;
}

/** The day of an answer that gives none, where all are given on one: that of its event, or of the map's. */
function sharedDay(id: EventId | undefined | null, map: Declared): IsoDate | undefined {
  if (!kindRules(map).sharesDay) return undefined;
  return map.events?.find((event) => event.id === id)?.date ?? map.event?.date;
}

/** A source of the map file or, where the cell is empty, the outlet of the page that the row links to. */
function parseSource(
  cells: RowReader,
  quote: string,
  declared: readonly SourceId[],
): SourceId | undefined | null {
  if (cells.text('source') !== '') return cells.oneOf('source', declared);
  if (isList(cells)) return listSource(cells, quote);
  if (quote !== '') {
    return cells.fault(
      'source',
      '',
      'must not be empty: a quotation needs the source that prints it',
    );
  }
  const outlet = cells.text('source_outlet');
  if (outlet === '' && !cells.has('source')) return undefined;
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

/** Whether the file is a list of responses, and not of fragments. */
function isList(cells: RowReader): boolean {
  return !cells.has('statement');
}

/** Who reports a row of a list: the outlet, or else the host or the title of its page; undefined where nobody is named. */
function listSource(cells: RowReader, quote: string): SourceId | undefined | null {
  const named = [cells.text('source_outlet'), hostOfCell(cells), cells.text('source_title')];
  const [source] = named.filter((text) => text !== '');
  if (source === undefined && quote !== '') {
    const message = 'must not be empty: a quotation needs the source that prints it';
    return cells.fault('source_outlet', '', message, 'fill source_outlet or source_url');
  }
  return source as SourceId | undefined;
}

function hostOfCell(cells: RowReader): string {
  const url = parseHttpUrl(cells.text('source_url'));
  return url === null ? '' : hostOf(url);
}

function parsePage(cells: RowReader): Page | undefined | null {
  const date = cells.date('source_date');
  const title = cells.text('source_title');
  const outlet = cells.text('source_outlet');
  const lang = cells.text('source_lang');
  if (isList(cells) && cells.text('source_url') === '') {
    const needy = [
      ['source_lang', lang],
      ['source_date', cells.text('source_date')],
    ] as const;
    for (const [column, text] of needy) {
      if (text !== '')
        cells.fault(column, text, 'describes a page without an address', 'fill source_url');
    }
    return undefined;
  }
  if (title === '' && outlet === '' && lang === '' && date === undefined) return undefined;
  const needed = isList(cells) ? [] : (['source_url', 'source_outlet', 'source_title'] as const);
  const lacking = needed.filter((column) => cells.text(column) === '');
  for (const column of lacking) {
    cells.fault(column, '', 'must not be empty: the row describes the page of its first address');
  }
  if (lang !== '' && !isLanguageTag(lang)) {
    return cells.fault(
      'source_lang',
      lang,
      'must name the language of the title',
      'such as en or es-AR',
    );
  }
  if (lacking.length > 0 || date === null) return null;
  return {
    ...(title === '' ? {} : { title }),
    ...(lang === '' ? {} : { lang }),
    outlet: outlet || hostOfCell(cells),
    ...(date === undefined ? {} : { date }),
  };
}

function parsePart(cells: RowReader): number | null {
  const text = cells.required('part');
  if (text === null) return null;
  return /^[1-9]\d{0,2}$/.test(text)
    ? Number(text)
    : cells.fault('part', text, 'is not a whole number from 1', wholeNumber(text));
}

/** What to write in the place of a number as spreadsheets format it: "1.0", "'2". */
function wholeNumber(text: string): string | undefined {
  const number = /^['’]?0*([1-9]\d{0,2})(?:[.,]0+)?$/.exec(text)?.[1];
  return number === undefined ? undefined : `write it as ${number}`;
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
  const needsSummary = !isList(cells) && cells.has('summary');
  if (summary === undefined && needsSummary) cells.fault('summary', '', 'must not be empty');
  if (!named || summary === null || lead === null || part === null) return null;
  if (summary === undefined && needsSummary) return null;
  return {
    part,
    ...(quote === '' ? {} : { quote, lang }),
    ...(lead === undefined ? {} : { lead }),
    ...(summary === undefined ? {} : { summary }),
  };
}

function isLanguageTag(text: string): boolean {
  try {
    return text !== '' && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
