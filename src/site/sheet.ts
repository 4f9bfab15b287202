import { sheetColumns } from '../model/columns.ts';
import { toCsv } from '../model/csv-export.ts';
import { createEdition } from '../model/edition.ts';
import { createGazetteer } from '../model/gazetteer.ts';
import { createLocale } from '../model/locale.ts';
import { stringsFor } from '../model/locales/languages.ts';
import { sheetCells, sheetHeader, tableRows } from '../model/table-view.ts';
import type { Dataset, Language } from '../model/types.ts';
import type { World } from './world.ts';

/** All statements as CSV in one language: the same text as the table of the page gives unfiltered. */
export function statementsSheet(dataset: Dataset, language: Language, world: World): string {
  const locale = createLocale(dataset, language, stringsFor(language));
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const rows = tableRows(createEdition(dataset, gazetteer, locale));
  const columns = sheetColumns(dataset);
  return toCsv(
    sheetHeader(dataset, locale),
    rows.map((row) => sheetCells(row, columns)),
  );
}
