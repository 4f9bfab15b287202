import type { Cell } from '../workbook/grid.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import { findPlace, type KnownPlaces } from './find-place.ts';
import { headerWord } from './header.ts';
import { ROLES, type Role } from './header-words.ts';
import { cellOf, type Table, type TableColumn } from './table.ts';

/** Why a column says nothing on the map. */
export type UnusedColumn = {
  readonly name: string;
  readonly why:
    | { readonly kind: 'unknown' }
    | { readonly kind: 'numbers-rows' }
    | { readonly kind: 'no-header' }
    | { readonly kind: 'chosen' }
    /** It holds answers of a vote, as the column of responses does. */
    | { readonly kind: 'other-vote' }
    /** Another column says the same. */
    | { readonly kind: 'second'; readonly role: Role; readonly first: string };
};

/** What the columns of a table say. */
export interface Columns {
  readonly byRole: ReadonlyMap<Role, TableColumn>;
  /** Columns whose part was guessed from what they hold, because their header does not tell. */
  readonly guessed: ReadonlySet<Role>;
  readonly unused: readonly UnusedColumn[];
  /** The language of most headers that are known; null where none is. */
  readonly language: string | null;
  /** Whether the places are codes. */
  readonly isCodeColumn: boolean;
}

/** What people have said of columns, by header: a role, or `leave-out`. */
export type ColumnAnswers = ReadonlyMap<string, Role | 'leave-out'>;

/** Least share of a column that must be places, days or addresses for it to hold them. */
const HALF = 0.5;
/** Least share of codes: short words such as "no" are codes, too. */
const CODES = 0.6;
/** Headers that leave no doubt: then cells that are no days are asked about. */
const SAYS_DAY = /\b(?:date|fecha|datum)\b/i;
/** Days that are not those of a response: "Last updated", "Date accessed". */
const OTHER_DAY =
  /\b(?:updat|modif|access|retriev|consult|abgerufen|aktualis|actualiz|atualiz|mise à jour|birth|nacim|naiss|geburt|entered|added)/i;
/** Most responses of a column that has no header to say that it holds them. */
const MOST_RESPONSES = 12;
/** Longest response, in characters. */
const LONGEST_RESPONSE = 60;

/** A column with what it holds and what its header says. */
interface Candidate extends ColumnFacts {
  readonly column: TableColumn;
  readonly named: Role | null;
}

/** Finds out what each column says, from its header and from what it holds. */
export function guessColumns(table: Table, places: KnownPlaces, answers: ColumnAnswers): Columns {
  const words = table.columns.map(({ name, hasHeader }) => (hasHeader ? headerWord(name) : null));
  const all = table.columns.map((column, i): Candidate => {
    const cells = table.rows.map((row): Cell => cellOf(row, column.index));
    return { column, named: words[i]?.role ?? null, ...factsOf(cells, places) };
  });
  const byRole = new Map<Role, TableColumn>();
  const guessed = new Set<Role>();
  const take = (role: Role, found: Candidate | undefined, isGuess = false) => {
    if (found === undefined || byRole.has(role)) return;
    byRole.set(role, found.column);
    if (isGuess) guessed.add(role);
  };
  const answered = all.filter(({ column }) => answers.has(column.name));
  for (const one of answered) {
    const answer = answers.get(one.column.name);
    if (answer !== undefined && answer !== 'leave-out') take(answer, one);
  }
  const free = () =>
    all.filter(
      (one) =>
        !answered.includes(one) && ![...byRole.values()].includes(one.column) && !one.numbersRows,
    );
  take('place', placeColumn(free()), true);
  if (headerWord(byRole.get('place')?.name ?? '') !== null) guessed.delete('place');
  const isBeside = (one: Candidate) => isCodeBeside(one, byRole.get('place'), table, places);
  take('code', free().find(isBeside));
  for (const role of ROLES) {
    if (role === 'place' || role === 'code' || role === 'response') continue;
    take(
      role,
      free().find((one) => roleOf(one) === role),
    );
  }
  take('response', responseColumn(free()));
  take(
    'source_url',
    free().find(({ urls, named }) => urls >= HALF && named === null),
    true,
  );
  take(
    'date',
    free().find((one) => isUnnamedDay(one)),
    true,
  );
  take(
    'response',
    free().find((one) => one.named === null && holdsResponses(one, table)),
    true,
  );
  const placed = all.find(({ column }) => column === byRole.get('place'));
  return {
    byRole,
    guessed,
    unused: all.flatMap((one) => unusedColumn(one, byRole, answers)),
    language: languageOf(words.map((word) => word?.languages ?? [])),
    isCodeColumn: placed !== undefined && placed.codes >= CODES && placed.names < HALF,
  };
}

/** Least share of rows in which a code and the name beside it must be one place for the column to hold its codes. */
const AGREEING = 0.8;

/** Whether a column holds the codes of the places named beside them, and not languages, which look alike. */
function isCodeBeside(
  { codes, named, column }: Candidate,
  place: TableColumn | undefined,
  { rows }: Table,
  places: KnownPlaces,
): boolean {
  if (place === undefined || codes < CODES || (named !== 'code' && named !== null)) return false;
  if (named === 'code') return true;
  const pairs = rows.flatMap((row) => {
    const name = findPlace(cellOf(row, place.index).text, places, { isCodeColumn: false });
    const code = findPlace(cellOf(row, column.index).text, places, { isCodeColumn: true });
    return name.kind === 'place' && code.kind === 'place' ? [name.id === code.id] : [];
  });
  return pairs.filter((isOne) => isOne).length >= pairs.length * AGREEING && pairs.length > 0;
}

/** The column of places: names rather than codes, where the header says so rather than not. */
function placeColumn(all: readonly Candidate[]): Candidate | undefined {
  const found = all
    .filter(({ names, codes, numbers, named }) => {
      // Any small number is the code of some place.
      const isNumbered = numbers >= HALF && named !== 'code' && named !== 'place';
      return names >= HALF || (codes >= CODES && !isNumbered);
    })
    .toSorted((a, b) => score(b) - score(a));
  const named = all.find((one) => one.named === 'place' && one.texts > 0 && one.days < HALF);
  return found[0] ?? named;
}

function score({ names, codes, named }: Candidate): number {
  return names + codes / 4 + (named === 'place' ? 1 : named === 'code' ? 0.1 : 0);
}

/** What a column says by its header, where what it holds does not say otherwise. */
function roleOf({ named, urls, days, column }: Candidate): Role | null {
  switch (named) {
    case 'source_url':
    case 'source_outlet':
      // "Source" may be an address or a name.
      return urls >= HALF ? 'source_url' : 'source_outlet';
    case 'response':
      // "Recognition" may be a day.
      return days >= HALF ? 'date' : null;
    case 'date':
    case 'date_to':
      return (days >= HALF || SAYS_DAY.test(column.name)) && !OTHER_DAY.test(column.name)
        ? named
        : null;
    case 'code':
    case 'place':
      return null;
    default:
      return column.hasHeader ? named : null;
  }
}

/** The column of responses: of several that their header calls so, one that says different things. */
function responseColumn(all: readonly Candidate[]): Candidate | undefined {
  const named = all.filter(({ named, days }) => named === 'response' && days < HALF);
  return (
    named.find(
      ({ distinct, longest }) =>
        distinct > 1 && distinct <= MOST_RESPONSES && longest <= LONGEST_RESPONSE,
    ) ?? named[0]
  );
}

function isUnnamedDay({ days, named, column }: Candidate): boolean {
  return days >= HALF && named === null && !OTHER_DAY.test(column.name);
}

/** Whether a column without a header that is known holds responses: a few short texts that come again. */
function holdsResponses(
  { distinct, longest, filled, numbers, votes }: Candidate,
  { rows }: Table,
): boolean {
  if (distinct > 1 && votes === 1) return true;
  return (
    distinct > 1 &&
    distinct <= MOST_RESPONSES &&
    distinct * 2 <= filled &&
    longest <= LONGEST_RESPONSE &&
    filled * 2 >= rows.length &&
    numbers < HALF
  );
}

function unusedColumn(
  { column, numbersRows, named, urls, votes, distinct }: Candidate,
  byRole: ReadonlyMap<Role, TableColumn>,
  answers: ColumnAnswers,
): UnusedColumn[] {
  const { name, hasHeader } = column;
  if ([...byRole.values()].includes(column)) return [];
  if (answers.get(name) === 'leave-out') return [{ name, why: { kind: 'chosen' } }];
  if (numbersRows) return [{ name, why: { kind: 'numbers-rows' } }];
  const role = named === 'source_outlet' && urls >= HALF ? 'source_url' : named;
  const first = role === null ? undefined : byRole.get(role);
  if (role !== null && first !== undefined) {
    return [{ name, why: { kind: 'second', role, first: first.name } }];
  }
  if (votes === 1 && distinct > 1) return [{ name, why: { kind: 'other-vote' } }];
  return [{ name, why: { kind: hasHeader ? 'unknown' : 'no-header' } }];
}

/** The language of most headers; the earlier of those that are named alike, English first. */
function languageOf(languages: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const language of languages.flat()) counts.set(language, (counts.get(language) ?? 0) + 1);
  const order = ['en', 'es', 'fr', 'de', 'pt', 'ar', 'ru', 'zh', 'ja'];
  const [best] = [...counts].toSorted(
    ([a, x], [b, y]) => y - x || order.indexOf(a) - order.indexOf(b),
  );
  return best?.[0] ?? null;
}
