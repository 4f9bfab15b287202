import type { ShowTable } from '../app/app.ts';
import { provide } from '../app/scripts.ts';
import { copyText, saveText } from '../browser/download.ts';
import { withWords } from '../core/contract/words.ts';
import type { Edition } from '../core/edition/edition.ts';
import { sourceNames } from '../core/edition/sources.ts';
import { fill } from '../core/i18n/fill.ts';
import { asSentences } from '../core/i18n/marks.ts';
import { sheetColumns } from '../core/statements/columns.ts';
import { toCsv, toTabs } from '../core/statements/csv-export.ts';
import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import type { SourceId } from '../core/statements/types.ts';
import { createTable, type TableState } from '../page/table/table.ts';
import { sheetCells, sheetHeader, type TableRow, tableRows } from '../page/table/table-view.ts';

/* The table of all statements. A separate script, because the map and its panels say the same. */

const show: ShowTable = (root, app, words) => {
  const { choose } = app;
  const { data, lastDay, announce } = app.page;
  const whole = withWords(lastDay, words);
  const { dataset, locale } = whole;
  const { strings } = data;
  const { columns, ascending, descending, copied, notCopied } = strings.table;
  const sheet = sheetColumns(dataset);
  const header = sheetHeader(dataset, locale);
  const cells = (rows: readonly TableRow[]) => rows.map((row) => sheetCells(row, sheet));
  // On a map over time every statement has its row; those made after the day shown are left out.
  const rows = () => tableRows(whole);
  const table = createTable(root, rows, locale, {
    onSelect: (id) => choose(id, true),
    onSort: (column, down) => {
      announce(fill(down ? descending : ascending, { column: columns[column] }));
    },
    onCopy: async (rows) => {
      announce((await copyText(toTabs(header, cells(rows)))) ? copied : notCopied);
    },
    onDownload: (rows) =>
      saveText(toCsv(header, cells(rows)), `${dataset.slug}.csv`, 'text/csv;charset=utf-8'),
  });
  /** The caption of the table: up to when its statements go, who reports them, which are left out. */
  function captionOf(
    caption: string,
    { sources, day: on }: Pick<ReaderChoices, 'sources' | 'day'>,
  ): string {
    const parts = [
      on === null ? null : fill(strings.timeline.upTo, { day: locale.day(on) }),
      sources.length === 0
        ? null
        : fill(strings.coverage.rows, { sources: sourceNames(sources, lastDay) }),
      caption === strings.table.caption ? null : caption,
    ].filter((part) => part !== null);
    return parts.length === 0 ? caption : asSentences(parts);
  }

  let day: Edition | null = null;
  let wanted: TableState['shows'] | null = null;
  let chosen: readonly SourceId[] = [];
  let shows: TableState['shows'] = () => true;
  return {
    ...table,
    render(state) {
      const now = app.store.get();
      const { sources } = now;
      const { edition } = app.scene();
      if (day !== edition || wanted !== state.shows || chosen !== sources) {
        day = edition;
        wanted = state.shows;
        chosen = sources;
        const known = new Set(sources);
        shows = (row) =>
          state.shows(row) &&
          isKnown(row, edition) &&
          (sources.length === 0 || (row.from !== undefined && known.has(row.from)));
      }
      table.render({ ...state, caption: captionOf(state.caption, now), shows });
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

provide('table', show);
