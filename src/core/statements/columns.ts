import type { Dataset } from './types.ts';

/** Columns of the table on the page. */
export const TABLE_COLUMNS = ['country', 'response', 'who', 'words', 'source', 'date'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What the cells of the table hold besides, each in a column of the spreadsheet. */
const MORE_COLUMNS = ['code', 'lead', 'language', 'also', 'summary', 'note', 'links'] as const;
/** What the spreadsheet of a map over time says of each statement. */
const RECORD_COLUMNS = ['dateTo', 'act', 'scope', 'confidence', 'event', 'remark'] as const;
export type RecordColumn = (typeof RECORD_COLUMNS)[number];
/** A column of every spreadsheet. */
export type SheetColumn = TableColumn | (typeof MORE_COLUMNS)[number];

/** The columns of the spreadsheet of a map. */
export function sheetColumns({
  timeline,
}: Pick<Dataset, 'timeline'>): readonly (SheetColumn | RecordColumn)[] {
  return [...TABLE_COLUMNS, ...(timeline === undefined ? [] : RECORD_COLUMNS), ...MORE_COLUMNS];
}
