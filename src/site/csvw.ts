import { type RecordColumn, type SheetColumn, sheetColumns } from '../core/statements/columns.ts';
import { type Dataset, OPEN_END } from '../core/statements/types.ts';
import type { DatasetFacts } from './dataset-facts.ts';

/** Where programs look for the description of a spreadsheet that they have found: CSV on the Web, section 5. */
export function csvwPath(spreadsheet: string): string {
  return `${spreadsheet}-metadata.json`;
}

const DAY = { datatype: { base: 'date', format: 'yyyy-MM-dd' } };
/** Several passages of one wording. */
const PASSAGES = { datatype: 'string', separator: ' | ', ordered: true };
const NEEDED = { datatype: 'string', required: true };

/** What the cells of a column hold; text where it is not said here. */
const CELLS: Readonly<Partial<Record<SheetColumn | RecordColumn, object>>> = {
  country: NEEDED,
  response: NEEDED,
  code: NEEDED,
  words: PASSAGES,
  lead: PASSAGES,
  language: { datatype: 'language', separator: ' ' },
  links: { datatype: 'anyURI', separator: ' ' },
  date: DAY,
  dateTo: { ...DAY, null: ['', OPEN_END] },
};

/**
 * The description of a spreadsheet by the standard "CSV on the Web": what stands in its columns, how it is written, and
 * whose it is.
 *
 * @param header the titles of its columns
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvwMetadata(
  dataset: Pick<Dataset, 'timeline'>,
  header: readonly string[],
  facts: DatasetFacts,
): string {
  const { publisher, sources, updated } = facts;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': facts.language }],
    '@type': 'Table',
    // Beside this file.
    url: facts.spreadsheet.replace(/^.*\//, ''),
    'dc:title': facts.title,
    'dc:description': facts.description,
    'dc:language': facts.language,
    'dc:license': { '@id': facts.licence },
    'dc:publisher': publisher && {
      'schema:name': publisher.name,
      'schema:url': publisher.home === undefined ? undefined : { '@id': publisher.home },
    },
    'dc:source': [facts.page, ...sources].map((address) => ({ '@id': address })),
    'dc:modified': updated && { '@value': updated, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    tableSchema: {
      columns: sheetColumns(dataset).map((name, i) => ({
        name,
        titles: header[i],
        ...(CELLS[name] ?? { datatype: 'string' }),
      })),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
