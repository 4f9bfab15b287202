import { copyText, saveText } from './download.ts';
import { type ShowTable, TABLE_CALLBACK } from './layout.ts';
import { toCsv, toTabs } from './model/csv-export.ts';
import { createEdition, type Edition } from './model/edition.ts';
import { fill } from './model/locales/strings.ts';
import { sheetCells, sheetHeader, type TableRow, tableRows } from './model/table-view.ts';
import { createTable, type TableState } from './ui/table.ts';

/* The table of all statements: a script of its own, for the map and its panels say the same. */

const show: ShowTable = (root, app) => {
  const { data, choose, say } = app;
  const { dataset, gazetteer, locale } = app.edition;
  const { strings } = data;
  const { columns, ascending, descending, copied, notCopied } = strings.table;
  const header = sheetHeader(locale);
  // On a map over time every statement has its row; those that came after the day shown are left out.
  const rows = () => tableRows(createEdition(dataset, gazetteer, locale));
  const table = createTable(root, rows, locale, {
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
        `${dataset.slug}.csv`,
        'text/csv;charset=utf-8',
      ),
  });
  let day: Edition | null = null;
  let wanted: TableState['shows'] | null = null;
  let shows: TableState['shows'] = () => true;
  return {
    ...table,
    render(state) {
      if (day !== app.edition || wanted !== state.shows) {
        const edition = app.edition;
        day = edition;
        wanted = state.shows;
        shows = (row) => state.shows(row) && isKnown(row, edition);
      }
      table.render({ ...state, shows });
    },
  };
};

/** Whether a statement was made by the day of an edition. */
function isKnown({ actor, statement }: TableRow, { positions }: Edition): boolean {
  const position = positions.get(actor);
  return (
    position !== undefined &&
    'statements' in position &&
    position.statements.some(({ id }) => id === statement)
  );
}

(window as unknown as Record<string, (given: ShowTable) => void>)[TABLE_CALLBACK]?.(show);
