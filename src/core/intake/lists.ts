import { textCell } from '../workbook/grid.ts';
import { factsOf } from './column-facts.ts';
import type { KnownPlaces } from './find-place.ts';
import { headerWord } from './header.ts';
import { cellOf, type Table, type TableRow } from './table.ts';

/** Names of the two columns that a sheet of lists becomes. */
const NAMES = ['Country', 'Response'] as const;
/** Least share of a column that must be names of places. */
const HALF = 0.5;

/**
 * A sheet whose every column lists the places of one response, under its name, as a table of a row for each place; null
 * where it is another.
 */
export function fromLists(table: Table, places: KnownPlaces): Table | null {
  const { columns, rows } = table;
  const isList = columns.every(({ index, name, hasHeader }) => {
    const says = headerWord(name)?.role;
    const { names } = factsOf(
      rows.map((row) => cellOf(row, index)),
      places,
    );
    return hasHeader && names >= HALF && says !== 'place' && says !== 'code';
  });
  if (columns.length < 2 || !isList) return null;
  return {
    ...table,
    columns: NAMES.map((name, index) => ({ index, name, hasHeader: true })),
    rows: columns.flatMap(({ index, name }): TableRow[] =>
      rows.flatMap((row) => {
        const cell = cellOf(row, index);
        return cell.text === '' ? [] : [{ line: row.line, cells: [cell, textCell(name)] }];
      }),
    ),
  };
}
