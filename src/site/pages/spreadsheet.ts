import { createGazetteer } from '../../core/atlas/gazetteer.ts';
import { createEdition } from '../../core/edition/edition.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { createLocale } from '../../core/i18n/locale.ts';
import { sheetColumns } from '../../core/statements/columns.ts';
import { toCsv } from '../../core/statements/csv-export.ts';
import type { Dataset, Language } from '../../core/statements/types.ts';
import { sheetCells, sheetHeader, tableRows } from '../../page/table/table-view.ts';
import type { World } from '../world.ts';

/** All statements as CSV in one language: the same text as the page's unfiltered table exports. */
export function statementsSheet(dataset: Dataset, language: Language, world: World): string {
  const locale = createLocale(dataset, language, stringsFor(language, dataset.kind));
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const rows = tableRows(createEdition(dataset, gazetteer, locale));
  const columns = sheetColumns(dataset);
  return toCsv(
    sheetHeader(dataset, locale),
    rows.map((row) => sheetCells(row, columns)),
  );
}
