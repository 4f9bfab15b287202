import type { Edition } from '../../core/edition/edition.ts';
import { type RecordView, recordView } from '../../core/edition/record-view.ts';
import { sourceName } from '../../core/edition/sources.ts';
import { missesSpeaker } from '../../core/edition/statement-view.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { inARow, marksOf } from '../../core/i18n/marks.ts';
import {
  type RecordColumn,
  type SheetColumn,
  sheetColumns,
  TABLE_COLUMNS,
  type TableColumn,
} from '../../core/statements/columns.ts';
import { hostOf } from '../../core/statements/http-url.ts';
import type {
  ActorId,
  Dataset,
  Fragment,
  IsoDate,
  SourceId,
  StanceId,
  Statement,
} from '../../core/statements/types.ts';
import { madeBy } from '../../core/statements/when.ts';

/** One row of the table: what one source prints of one utterance. */
export interface TableRow {
  readonly actor: ActorId;
  readonly statement: Statement['id'];
  /** Who reports it. */
  readonly from: SourceId | undefined;
  readonly country: string;
  readonly stance: StanceId;
  readonly response: string;
  /** Other possible readings of the words; empty if none. */
  readonly also: string;
  readonly who: string;
  /** In printed order. */
  readonly words: readonly TableWords[];
  /** The same in our own words. */
  readonly summary: string;
  readonly source: string;
  /** The day that this source gives; on a map over time the first day of the statement. */
  readonly date: IsoDate | '';
  /** The same in words; on a map over time a span too, and a note if the day is not known. */
  readonly when: string;
  /** A map over time's notes on each statement; undefined on a map without a rule. */
  readonly record: TableRecord | undefined;
  /** The editors' note on this government's response. */
  readonly note: string;
  /** Where the same response can be read. */
  readonly links: readonly {
    readonly url: string;
    readonly name: string;
    /** Set where it is the page that the row is from, and not another one. */
    readonly isSource?: true;
  }[];
}

/** When and how a statement was made, and whether it can colour the map. Texts are empty if unknown. */
export interface TableRecord {
  /** Rows are sorted by this: the last day of a span, or the first if the last is not known. */
  readonly day: IsoDate | '';
  /** The last day of a span. */
  readonly dateTo: NonNullable<Statement['dateTo']> | '';
  readonly act: string;
  readonly scope: string;
  readonly confidence: string;
  readonly event: string;
  /** The editors' note on this statement. */
  readonly remark: string;
  readonly counts: boolean;
}

/** What a source prints, with our lead-in, or its indirect speech in our words. */
export type TableWords =
  | { readonly kind: 'quoted'; readonly lead: string; readonly text: string; readonly lang: string }
  | { readonly kind: 'told'; readonly text: string };

/** All statements in all their wordings, in key order, then those without a place in the key. */
export function tableRows(edition: Edition): TableRow[] {
  const { dataset, locale, order, beside } = edition;
  const text = (localized: Fragment['lead']) =>
    localized === undefined ? '' : locale.text(localized);
  const words = ({ quote, lang, lead, summary }: Fragment): TableWords[] => {
    if (quote !== undefined)
      return [{ kind: 'quoted', lead: text(lead), text: quote, lang: lang ?? '' }];
    return summary === undefined ? [] : [{ kind: 'told', text: locale.text(summary) }];
  };
  return [...order, ...beside].flatMap((actor) =>
    dataset.statements
      .filter((statement) => statement.actor === actor)
      .flatMap((statement) => {
        const stance = dataset.stances.find(({ id }) => id === statement.stance);
        const also = dataset.stances.find(({ id }) => id === statement.also);
        const named = [statement.speaker, statement.role].map(text).filter((part) => part !== '');
        const unnamed = missesSpeaker(statement, dataset)
          ? locale.fillNames(locale.strings.panel.unnamedSpeaker, { country: actor })
          : '';
        const remark = dataset.timeline === undefined ? text(statement.note) : '';
        const { timeline } = dataset;
        const view = timeline && recordView(statement, timeline.rule, edition);
        const record = view && tableRecord(statement, view, edition);
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
              who: named.length === 0 ? unnamed : named.join(marksOf(locale.strings).comma),
              words: wording.fragments.flatMap(words),
              summary: inARow(wording.fragments.map(({ summary }) => text(summary))),
              source:
                wording.source === undefined
                  ? ''
                  : locale.sentence(sourceName(wording.source, edition)),
              date: (view === undefined ? wording.date : statement.date) ?? '',
              when: view?.when ?? (wording.date === undefined ? '' : locale.date(wording.date)),
              record,
              note: inARow([text(dataset.actorNotes[actor]), remark]),
              links: statement.links.map((url) => ({
                url,
                name: dataset.outlets[url] ?? hostOf(url),
                ...(timeline === undefined && Object.hasOwn(dataset.pages, url)
                  ? { isSource: true as const }
                  : {}),
              })),
            }),
          ),
        );
      }),
  );
}

function tableRecord(
  statement: Statement,
  { act, note, counts }: RecordView,
  { dataset, locale }: Edition,
): TableRecord {
  const { scopes, confidences } = locale.strings.timeline;
  const { scope, confidence, date, dateTo } = statement;
  const event = dataset.events.find(({ id }) => id === statement.event);
  return {
    day: madeBy(statement) ?? date ?? '',
    dateTo: dateTo ?? '',
    act: act ?? '',
    scope: scope === undefined ? '' : scopes[scope],
    confidence: confidence === undefined ? '' : confidences[confidence],
    event: event === undefined ? '' : locale.text(event.label),
    remark: note ?? '',
    counts,
  };
}

/** The columns of the table that hold something in one of these rows. */
export function usedColumns(rows: readonly TableRow[]): TableColumn[] {
  const holds = (row: TableRow, column: TableColumn) => {
    switch (column) {
      case 'country':
      case 'response':
        return true;
      case 'who':
        return `${row.who}${row.record?.act ?? ''}` !== '';
      case 'words':
        return row.words.length > 0;
      case 'source':
        return row.source !== '' || row.links.length > 0;
      case 'date':
        return `${row.when}${row.record?.event ?? ''}` !== '';
    }
  };
  if (rows.length === 0) return [...TABLE_COLUMNS];
  return TABLE_COLUMNS.filter((column) => rows.some((row) => holds(row, column)));
}

/** Rows sorted by a column, equal ones in key order. */
export function sortRows(
  rows: readonly TableRow[],
  column: TableColumn,
  descending: boolean,
  compare: (a: string, b: string) => number,
): TableRow[] {
  const text = (row: TableRow) => {
    if (column === 'words') return row.words[0]?.text ?? '';
    return column === 'date' ? (row.record?.day ?? row.date) : row[column];
  };
  const sign = descending ? -1 : 1;
  // Empty cells come last in either order.
  return [...rows].sort(
    (a, b) => Number(text(a) === '') - Number(text(b) === '') || sign * compare(text(a), text(b)),
  );
}

/** The column headings of a map's spreadsheet. */
export function sheetHeader(dataset: Pick<Dataset, 'timeline'>, { strings }: Locale): string[] {
  const { columns } = strings.table;
  // Pages of maps without a rule lack the timeline's texts.
  const texts: Partial<Record<SheetColumn | RecordColumn, string>> =
    dataset.timeline === undefined ? columns : { ...columns, ...strings.timeline.columns };
  return sheetColumns(dataset).map((column) => texts[column] ?? column);
}

/** The cells of a row in the order of these columns; fragments and their lead-ins are separated by bars. */
export function sheetCells(
  row: TableRow,
  columns: readonly (SheetColumn | RecordColumn)[],
): string[] {
  const quoted = row.words.filter((words) => words.kind === 'quoted');
  const cells: Readonly<Record<SheetColumn | RecordColumn, string>> = {
    country: row.country,
    response: row.response,
    who: row.who,
    words: quoted.map(({ text }) => text).join(' | '),
    source: row.source,
    date: row.date,
    dateTo: row.record?.dateTo ?? '',
    act: row.record?.act ?? '',
    scope: row.record?.scope ?? '',
    confidence: row.record?.confidence ?? '',
    event: row.record?.event ?? '',
    remark: row.record?.remark ?? '',
    code: row.actor,
    lead: quoted.some(({ lead }) => lead !== '') ? quoted.map(({ lead }) => lead).join(' | ') : '',
    language: [...new Set(quoted.map(({ lang }) => lang))].join(' '),
    also: row.also,
    summary: row.summary,
    note: row.note,
    links: row.links.map(({ url }) => url).join(' '),
  };
  return columns.map((column) => cells[column]);
}
