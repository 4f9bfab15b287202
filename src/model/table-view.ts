import type { Edition } from './edition.ts';
import { sourceName } from './statement-view.ts';
import type { ActorId, IsoDate, StanceId } from './types.ts';

/** One row of the table: what one source prints of one utterance. */
export interface TableRow {
  readonly actor: ActorId;
  readonly country: string;
  readonly stance: StanceId;
  readonly response: string;
  readonly who: string;
  /** Quoted fragments in printed order; empty for a paraphrase. */
  readonly words: readonly { readonly text: string; readonly lang: string }[];
  readonly summary: string;
  readonly source: string;
  readonly date: IsoDate | '';
  readonly links: readonly string[];
}

export const TABLE_COLUMNS = ['country', 'response', 'who', 'words', 'source', 'date'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** All statements in all their wordings, in key order, then those without a place in the key. */
export function tableRows(edition: Edition): TableRow[] {
  const { dataset, locale, order, beside } = edition;
  return [...order, ...beside].flatMap((actor) =>
    dataset.statements
      .filter((statement) => statement.actor === actor)
      .flatMap((statement) => {
        const stance = dataset.stances.find(({ id }) => id === statement.stance);
        const who = [statement.speaker, statement.role].flatMap((text) =>
          text === undefined ? [] : [locale.text(text)],
        );
        return statement.utterances.flatMap((utterance) =>
          utterance.wordings.map(
            (wording): TableRow => ({
              actor,
              country: locale.name(actor),
              stance: statement.stance,
              response: stance === undefined ? '' : locale.text(stance.answer),
              who: who.join(', '),
              words: wording.fragments.flatMap(({ quote, lang }) =>
                quote === undefined ? [] : [{ text: quote, lang: lang ?? '' }],
              ),
              summary: wording.fragments.map(({ summary }) => locale.text(summary)).join(' '),
              source: locale.sentence(sourceName(wording.source, edition)),
              date: wording.date ?? '',
              links: statement.links,
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
  const text = (row: TableRow) =>
    column === 'words' ? (row.words[0]?.text ?? row.summary) : row[column];
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(text(a), text(b)));
}
