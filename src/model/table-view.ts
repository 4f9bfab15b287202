import type { Edition } from './edition.ts';
import { hostOf } from './http-url.ts';
import type { Locale } from './locale.ts';
import { fill } from './locales/strings.ts';
import { sourceName } from './statement-view.ts';
import type { ActorId, Fragment, IsoDate, SourceId, StanceId, Statement } from './types.ts';

/** One row of the table: what one source prints of one utterance. */
export interface TableRow {
  readonly actor: ActorId;
  readonly statement: Statement['id'];
  /** Who reports it. */
  readonly from: SourceId;
  readonly country: string;
  readonly stance: StanceId;
  readonly response: string;
  /** What else the words may be read as; empty where nothing. */
  readonly also: string;
  readonly who: string;
  /** In printed order. */
  readonly words: readonly TableWords[];
  /** The same in our own words. */
  readonly summary: string;
  readonly source: string;
  readonly date: IsoDate | '';
  /** What the editors say of this government's response. */
  readonly note: string;
  /** Where the same response can be read. */
  readonly links: readonly { readonly url: string; readonly name: string }[];
}

/** What a source prints, with our lead-in, or what it says in indirect speech, in our words. */
export type TableWords =
  | { readonly kind: 'quoted'; readonly lead: string; readonly text: string; readonly lang: string }
  | { readonly kind: 'told'; readonly text: string };

export const TABLE_COLUMNS = ['country', 'response', 'who', 'words', 'source', 'date'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The columns of the spreadsheet: those of the table, and what its cells hold besides. */
export const SHEET_COLUMNS = [
  ...TABLE_COLUMNS,
  'code',
  'lead',
  'language',
  'also',
  'summary',
  'note',
  'links',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** All statements in all their wordings, in key order, then those without a place in the key. */
export function tableRows(edition: Edition): TableRow[] {
  const { dataset, locale, order, beside } = edition;
  const text = (localized: Fragment['lead']) =>
    localized === undefined ? '' : locale.text(localized);
  const words = ({ quote, lang, lead, summary }: Fragment): TableWords =>
    quote === undefined
      ? { kind: 'told', text: locale.text(summary) }
      : { kind: 'quoted', lead: text(lead), text: quote, lang: lang ?? '' };
  return [...order, ...beside].flatMap((actor) =>
    dataset.statements
      .filter((statement) => statement.actor === actor)
      .flatMap((statement) => {
        const stance = dataset.stances.find(({ id }) => id === statement.stance);
        const also = dataset.stances.find(({ id }) => id === statement.also);
        const named = [statement.speaker, statement.role].map(text).filter((part) => part !== '');
        const unnamed = fill(locale.strings.panel.unnamedSpeaker, {
          country: locale.nameInText(actor),
        });
        return statement.utterances.flatMap((utterance) =>
          utterance.wordings.map(
            (wording): TableRow => ({
              actor,
              statement: statement.id,
              from: wording.source,
              country: locale.name(actor),
              stance: statement.stance,
              response: text(stance?.answer),
              also: text(also?.also),
              who: named.length === 0 ? unnamed : named.join(', '),
              words: wording.fragments.map(words),
              summary: wording.fragments.map(({ summary }) => locale.text(summary)).join(' '),
              source: locale.sentence(sourceName(wording.source, edition)),
              date: wording.date ?? '',
              note: text(dataset.actorNotes[actor]),
              links: statement.links.map((url) => ({
                url,
                name: dataset.outlets[url] ?? hostOf(url),
              })),
            }),
          ),
        );
      }),
  );
}

/** Rows sorted by a column, equal ones in key order. */
export function sortRows(
  rows: readonly TableRow[],
  column: TableColumn,
  descending: boolean,
  compare: (a: string, b: string) => number,
): TableRow[] {
  const text = (row: TableRow) => (column === 'words' ? (row.words[0]?.text ?? '') : row[column]);
  const sign = descending ? -1 : 1;
  // Empty cells come last in either order.
  return [...rows].sort(
    (a, b) => Number(text(a) === '') - Number(text(b) === '') || sign * compare(text(a), text(b)),
  );
}

/** The headings of the spreadsheet. */
export function sheetHeader({ strings }: Locale): string[] {
  return SHEET_COLUMNS.map((column) => strings.table.columns[column]);
}

/** The cells of a row in the order of `SHEET_COLUMNS`; fragments and their lead-ins are parted by bars. */
export function sheetCells(row: TableRow): string[] {
  const quoted = row.words.filter((words) => words.kind === 'quoted');
  const cells: Readonly<Record<SheetColumn, string>> = {
    country: row.country,
    response: row.response,
    who: row.who,
    words: quoted.map(({ text }) => text).join(' | '),
    source: row.source,
    date: row.date,
    code: row.actor,
    lead: quoted.some(({ lead }) => lead !== '') ? quoted.map(({ lead }) => lead).join(' | ') : '',
    language: [...new Set(quoted.map(({ lang }) => lang))].join(' '),
    also: row.also,
    summary: row.summary,
    note: row.note,
    links: row.links.map(({ url }) => url).join(' '),
  };
  return SHEET_COLUMNS.map((column) => cells[column]);
}
