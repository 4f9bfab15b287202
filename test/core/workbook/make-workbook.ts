import { strToU8, zipSync } from 'fflate';

/** A sheet for a test: rows of cells as XML, or as texts and numbers. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly state?: 'hidden';
  /** XML in the place of rows. */
  readonly xml?: string;
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of a small workbook. Style 1 is a day, style 2 a month with its year, style 3 a sum of money. */
export function workbookParts(
  sheets: readonly TestSheet[],
  { is1904 = false, strings = '' }: { readonly is1904?: boolean; readonly strings?: string } = {},
): Record<string, string> {
  const relations = (list: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  return {
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${NAMESPACES}><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      relation('styles', 'styles', 'styles.xml'),
      relation('strings', 'sharedStrings', '/xl/sharedStrings.xml'),
      ...sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    ]),
    'xl/styles.xml': `<styleSheet ${NAMESPACES}><numFmts><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${NAMESPACES}>${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, xml }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet ${NAMESPACES}>${xml ?? `<sheetData>${rows.map(rowXml).join('')}</sheetData>`}</worksheet>`,
      ]),
    ),
  };
}

/** A workbook as bytes. */
export function makeWorkbook(
  sheets: readonly TestSheet[],
  options?: Parameters<typeof workbookParts>[1],
): Uint8Array {
  return zipped(workbookParts(sheets, options));
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

function rowXml(cells: readonly (string | number | null)[], i: number): string {
  const all = cells.map((cell, j) => {
    const ref = `${String.fromCharCode(65 + j)}${i + 1}`;
    if (cell === null) return '';
    return typeof cell === 'number'
      ? `<c r="${ref}"><v>${cell}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`;
  });
  return `<row r="${i + 1}">${all.join('')}</row>`;
}
