import type { Fault, Result } from '../statements/fault.ts';
import type { Grid } from './grid.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { visitXml } from './xml.ts';
import { type ZipEntry, ZipError, zipEntries } from './zip.ts';

/** Largest part of a workbook that is unpacked, in bytes: a list of all states is some 100 kB. */
const LARGEST_PART = 40_000_000;
/** Most bytes that are unpacked in all: several sheets may be one part. */
const LARGEST_WHOLE = 120_000_000;
/** Most sheets that are read. */
const MOST_SHEETS = 30;
const AS_CSV = 'open it in a spreadsheet and save the sheet as CSV (in Excel: "CSV UTF-8")';

/** A sheet of a workbook, as its list of sheets has it. */
interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** The sheets of a workbook (.xlsx, .xlsm) that have cells, visible ones first. */
export function readWorkbook(bytes: Uint8Array, file: string): Result<readonly Grid[]> {
  try {
    return { ok: true, value: sheetsOf(zipEntries(bytes)) };
  } catch (error) {
    const message = error instanceof ZipError ? error.message : 'is a damaged workbook';
    return { ok: false, faults: [{ file, message, suggestion: AS_CSV }] };
  }
}

/** Why a file of another kind that is packed or stored alike cannot be read; null where it may be a workbook. */
export function otherWorkbook(bytes: Uint8Array, file: string): Fault | null {
  // The container of Excel before 2007, and of workbooks that ask for a password.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) {
    return holds(bytes, 'EncryptedPackage')
      ? {
          file,
          message: 'asks for a password',
          suggestion: 'save a copy without password, or save the sheet as CSV',
        }
      : {
          file,
          message: 'is a workbook of an old Excel (.xls)',
          suggestion: `save it as .xlsx, or ${AS_CSV}`,
        };
  }
  return null;
}

/** Whether bytes hold a name as this container writes it, in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}

/** @throws ZipError where there is no workbook in the archive */
function sheetsOf(entries: readonly ZipEntry[]): readonly Grid[] {
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]));
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new ZipError('asks for a password');
  let left = LARGEST_WHOLE;
  const textOf = (name: string): string | null => {
    const entry = byName.get(name);
    if (entry === undefined) return null;
    const part = entry.read(LARGEST_PART);
    left -= part.length;
    if (left < 0)
      throw new ZipError(`is too large: more than ${LARGEST_WHOLE / 1_000_000} MB unpacked`);
    return decoded(part);
  };
  const path = workbookPath(textOf('_rels/.rels')) ?? 'xl/workbook.xml';
  const workbook = textOf(path);
  if (workbook === null) throw new ZipError(otherArchive([...byName.keys()]));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const relations = relationsOf(textOf(`${folder}_rels/${name}.rels`) ?? '<r/>');
  const partOf = (kind: string) => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(kind));
    return found === undefined ? null : textOf(resolved(folder, found.target));
  };
  const { sheets, is1904 } = listedSheets(workbook);
  const { strings, marks } = readSharedStrings(partOf('/sharedStrings') ?? '<sst/>');
  const styles = readStyles(partOf('/styles') ?? '<styleSheet/>');
  const unread = sheets.length - MOST_SHEETS;
  const tooMany =
    unread > 0 ? [`only the first ${MOST_SHEETS} of ${sheets.length} sheets are read`] : [];
  const grids = sheets.slice(0, MOST_SHEETS).flatMap(({ name, relation, isHidden }): Grid[] => {
    const target = relations.get(relation)?.target;
    const xml = target === undefined ? null : textOf(resolved(folder, target));
    if (xml === null) return [];
    const sheet = readSheet(xml, { strings, styles, is1904 });
    return [{ name, rows: sheet.rows, notes: [...tooMany, ...notesOn(sheet, isHidden, marks)] }];
  });
  const isShown = ({ name }: Grid) => sheets.some((one) => one.name === name && !one.isHidden);
  return [...grids.filter(isShown), ...grids.filter((grid) => !isShown(grid))];
}

/** XML is UTF-8, or UTF-16 with its mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function otherArchive(names: readonly string[]): string {
  if (names.includes('content.xml')) return 'is a document of LibreOffice (such as .ods)';
  if (names.some((name) => name.endsWith('.iwa'))) return 'is a document of Numbers or Pages';
  if (names.some((name) => name === 'xl/workbook.bin')) return 'is a binary workbook (.xlsb)';
  if (names.some((name) => name.startsWith('word/'))) return 'is a document of Word (.docx)';
  return 'is an archive, and not a workbook';
}

function workbookPath(relations: string | null): string | null {
  if (relations === null) return null;
  const found = [...relationsOf(relations).values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  return found === undefined ? null : resolved('', found.target);
}

/** What the parts of a workbook refer to, by id. */
function relationsOf(
  xml: string,
): ReadonlyMap<string, { readonly target: string; readonly type: string }> {
  const relations = new Map<string, { target: string; type: string }>();
  visitXml(xml, {
    open: (name, value) => {
      const [id, target, type] = [value('Id'), value('Target'), value('Type')];
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      relations.set(id, { target, type: type ?? '' });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function listedSheets(xml: string): {
  readonly sheets: readonly ListedSheet[];
  readonly is1904: boolean;
} {
  const sheets: ListedSheet[] = [];
  const names = new Set<string>();
  let is1904 = false;
  visitXml(xml, {
    open: (name, value) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(value('date1904') ?? '');
      if (name !== 'sheet') return;
      const state = value('state') ?? 'visible';
      // No spreadsheet gives two sheets one name, but a file may.
      const stated = value('name') ?? '';
      const own = names.has(stated) ? `${stated} (${sheets.length + 1})` : stated;
      names.add(own);
      sheets.push({
        name: own,
        // Without the prefix of relations there is only the number of the sheet.
        relation: value('r:id') ?? value('id') ?? '',
        isHidden: state !== 'visible',
      });
    },
  });
  return { sheets, is1904 };
}

function notesOn(sheet: Sheet, isHidden: boolean, marks: number): readonly string[] {
  const { hiddenRows, hiddenColumns, merged, valueless } = sheet;
  const count = (number: number, one: string, many: string) =>
    `${number} ${number === 1 ? one : many}`;
  return [
    ...sheet.cut,
    ...(isHidden ? ['the sheet is hidden in the workbook'] : []),
    ...(hiddenRows > 0
      ? [`${count(hiddenRows, 'row is', 'rows are')} hidden in the workbook, and read too`]
      : []),
    ...(hiddenColumns > 0
      ? [`${count(hiddenColumns, 'column is', 'columns are')} hidden in the workbook, and read too`]
      : []),
    ...(merged > 0
      ? [
          `${count(merged, 'cell is', 'cells are')} joined with the one above, and taken to say the same`,
        ]
      : []),
    ...(valueless > 0
      ? [
          `${count(valueless, 'formula has', 'formulas have')} no value in the file: open it in a spreadsheet and save it`,
        ]
      : []),
    ...(marks > 0
      ? [`${count(marks, 'footnote mark', 'footnote marks')} in superscript left out of the texts`]
      : []),
  ];
}
