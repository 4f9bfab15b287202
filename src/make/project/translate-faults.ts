import type { Draft, DraftRow } from '../../core/intake/draft.ts';
import type { Role } from '../../core/intake/header-words.ts';
import { csvRecords } from '../../core/statements/csv-cells.ts';
import type { Fault } from '../../core/statements/fault.ts';
import type { About, ProjectFault } from './derived.ts';
import type { ProjectWords } from './project.ts';

/** How messages call what is no part of the sheet. */
const PAGE = 'this page';

/** Columns of statements.csv by what a column of a sheet says of them, the likeliest first. */
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  actor: ['place', 'code'],
  stance: ['response', 'place'],
  date_to: ['date_to', 'date'],
  lang: ['language', 'quote'],
  second_source_url: ['source_url'],
};

/** Fields of map.json that editors write as words, by the path of the field. */
const WORDS: Readonly<Record<string, keyof ProjectWords>> = {
  headline: 'headline',
  kicker: 'kicker',
  standfirst: 'standfirst',
  credit: 'credit',
  notes: 'notes',
  'event.date': 'date',
  'event.body': 'body',
  'event.subject': 'subject',
};

/** Messages that name another line. */
const OTHER_LINE = /^(is described otherwise in line |is the key of line |differs from line )(\d+)/;

/** What is needed to tell a fault of the two files in the words of the sheet. */
export interface Translation {
  readonly draft: Draft;
  /** The text of statements.csv that the faults are of. */
  readonly statements: string;
  /** Name of the sheet's file for messages. */
  readonly file: string;
}

/** A translator of faults in map.json and statements.csv into faults in what their editor sees. */
export function faultTranslator(translation: Translation): (fault: Fault) => ProjectFault {
  const rows = rowsByLine(translation);
  return (fault) =>
    fault.file.endsWith('.csv') ? rowFault(fault, translation, rows) : mapFault(fault, translation);
}

/** The rows of the draft by the lines on which they stand in statements.csv; a text may go over several lines. */
function rowsByLine({ draft, statements }: Translation): ReadonlyMap<number, DraftRow> {
  const [, ...records] = csvRecords(statements, ',');
  return new Map(
    records.flatMap(({ line }, i) => {
      const row = draft.rows[i];
      return row === undefined ? [] : [[line, row]];
    }),
  );
}

function rowFault(
  fault: Fault,
  { draft, file }: Translation,
  rows: ReadonlyMap<number, DraftRow>,
): ProjectFault {
  const { line: derived, place, message, ...rest } = withoutFiles(fault);
  const row = rows.get(derived ?? -1);
  const column = columnOf(draft, place);
  const told: Fault = {
    ...rest,
    file,
    message: message.replace(OTHER_LINE, (_, words: string, line: string) => {
      return `${words}${rows.get(Number(line))?.line ?? line}`;
    }),
    ...(column === null ? {} : { place: column }),
  };
  // Rows that no sheet has are those of states that it does not list.
  if (row === undefined || row.line === 0) return { ...told, about: { kind: 'map' } };
  return { ...told, line: row.line, about: { kind: 'row', line: row.line, column } };
}

/** The header of the column of the sheet from which a column of statements.csv comes; null where none is. */
function columnOf(draft: Draft, place: string | undefined): string | null {
  const wanted = (place ?? '')
    .split(', ')
    .flatMap(
      (name): readonly string[] => (Object.hasOwn(ROLES, name) ? ROLES[name] : null) ?? [name],
    );
  const names = wanted.map((role) => draft.understood.columns.find((one) => one.role === role));
  return names.find((one) => one !== undefined)?.name ?? null;
}

function mapFault(fault: Fault, { draft, file }: Translation): ProjectFault {
  const { line: _line, place = '', message, ...rest } = withoutFiles(fault);
  const { about, name } = partOf(place, draft);
  return {
    ...rest,
    file: about.kind === 'row' ? file : PAGE,
    ...(about.kind === 'row' ? { line: about.line } : {}),
    ...(name === '' ? {} : { place: name }),
    message: message.replace(/stances\[(\d+)\]/, (_, i: string) => {
      return `"${draft.stances[Number(i)]?.label ?? i}"`;
    }),
    about,
  };
}

/** What a path in map.json is about, and what it is called on the page. */
function partOf(place: string, draft: Draft): { readonly about: About; readonly name: string } {
  const [, list = '', number = '', field = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(place) ?? [];
  const index = Number(number);
  const [path = ''] = /^(?:event\.\w+|\w+)/.exec(place) ?? [];
  const words = Object.hasOwn(WORDS, path) ? WORDS[path] : undefined;
  if (words !== undefined) return { about: { kind: 'words', field: words }, name: words };
  const stance = draft.stances[index];
  if (list === 'stances' && stance !== undefined) {
    return { about: { kind: 'response', stance: stance.id }, name: `response, ${plain(field)}` };
  }
  if (list === 'views') return { about: { kind: 'view', index }, name: `view ${index + 1}` };
  const id = list === 'organisations' ? draft.organisations[index]?.id : undefined;
  const row = draft.rows.find(({ actor }) => actor === id);
  const column = columnOf(draft, 'actor');
  if (row !== undefined) {
    return { about: { kind: 'row', line: row.line, column }, name: column ?? '' };
  }
  return { about: { kind: 'map' }, name: place };
}

/** `colour.dark` as people say it. */
function plain(field: string): string {
  switch (field) {
    case 'colour.light':
      return 'colour on light pages';
    case 'colour.dark':
      return 'colour on dark pages';
    default:
      return field;
  }
}

/** A fault without advice about files that editors of a page never see. */
function withoutFiles({ suggestion, ...fault }: Fault): Fault {
  return suggestion === undefined || /\b(?:map\.json|source_\w+)\b/.test(suggestion)
    ? fault
    : { ...fault, suggestion };
}
