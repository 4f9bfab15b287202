import { copyText, saveText } from './download.ts';
import { type ShowTable, TABLE_CALLBACK } from './layout.ts';
import { toCsv, toTabs } from './model/csv-export.ts';
import { fill } from './model/locales/strings.ts';
import { sheetCells, sheetHeader, tableRows } from './model/table-view.ts';
import { createTable } from './ui/table.ts';

/* The table of all statements: a script of its own, for the map and its panels say the same. */

const show: ShowTable = (root, { data, edition, choose, say }) => {
  const { strings } = data;
  const { columns, ascending, descending, copied, notCopied } = strings.table;
  const header = sheetHeader(edition.locale);
  return createTable(root, () => tableRows(edition), edition.locale, {
    onSelect: (id) => choose(id, true),
    onSort: (column, down) => {
      say(fill(down ? descending : ascending, { column: columns[column] }));
    },
    onCopy: async (rows) => {
      say((await copyText(toTabs(header, rows.map(sheetCells)))) ? copied : notCopied);
    },
    onDownload: (rows) =>
      saveText(
        toCsv(header, rows.map(sheetCells)),
        `${edition.dataset.slug}.csv`,
        'text/csv;charset=utf-8',
      ),
  });
};

(window as unknown as Record<string, (given: ShowTable) => void>)[TABLE_CALLBACK]?.(show);
