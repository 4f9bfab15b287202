import * as v from 'valibot';
import type { Fault, Result } from '../../core/statements/fault.ts';
import { type Cell, textCell } from '../../core/workbook/grid.ts';
import { parseJson } from '../../site/map/json-text.ts';
import { shapeFault } from '../../site/map/shape-fault.ts';
import type { Project } from './project.ts';
import { type ProjectFile, projectFileSchema, VERSION } from './project-file-schema.ts';

/** How the name of such a file ends. */
export const PROJECT_ENDING = '.map-draft.json';
/**
 * Longest file that is read, and longest of which every fault is told, in characters: faults take more room. The first
 * holds all cells that are read of a spreadsheet: see `tooMuch`.
 */
const [LONGEST, LONGEST_TOLD] = [30_000_000, 200_000];
/** Keys that would change every object, or be dropped in silence. */
const UNSAFE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** The text of a file that holds all of a project. */
export function projectText(project: Project): string {
  const { file, grids, sheet, answers, looks, order, words, kind, language, views } = project;
  const written: DeepReadonly<ProjectFile> = {
    version: VERSION,
    file,
    sheets: grids.map(({ name, notes, rows }) => ({
      name,
      notes,
      rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(writtenCell) })),
    })),
    sheet,
    answers: {
      places: Object.entries(answers.places),
      responses: Object.entries(answers.responses),
      columns: Object.entries(answers.columns),
      dates: answers.dates,
      rest: answers.rest,
    },
    looks: Object.entries(looks),
    order,
    words,
    kind,
    language,
    views,
  };
  return `${JSON.stringify(written)}\n`;
}

/**
 * The only way from a file to a project. Reports every fault at once, of a very long file the first.
 *
 * @param file name for messages
 */
export function parseProject(text: string, file = 'the draft'): Result<Project> {
  const refused = (...faults: readonly Fault[]): Result<Project> => ({ ok: false, faults });
  if (text.length > LONGEST) {
    const message = `is longer than ${LONGEST / 1_000_000} million characters`;
    return refused({ file, message, suggestion: 'drop the spreadsheet itself' });
  }
  const read = parseJson(text, file);
  if (!read.ok) return read;
  const other = otherFile(read.value, file);
  if (other !== null) return refused(other);
  const unsafe = hasUnsafeKey(read.value) ? unsafeKeys(read.value, file, '') : [];
  const parsed = v.safeParse(projectFileSchema, read.value, {
    abortEarly: text.length > LONGEST_TOLD,
  });
  if (!parsed.success) {
    const shape = parsed.issues.map((issue) => shapeFault(issue, projectFileSchema, file));
    return refused(...unsafe, ...shape);
  }
  const faults = [...unsafe, ...repeated(parsed.output, file)];
  return faults.length > 0 ? refused(...faults) : { ok: true, value: projectOf(parsed.output) };
}

/** A type whose lists and fields nobody changes. */
type DeepReadonly<Value> = Value extends readonly [infer First, infer Second]
  ? readonly [DeepReadonly<First>, DeepReadonly<Second>]
  : Value extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
      : Value;

type WrittenCell = ProjectFile['sheets'][number]['rows'][number]['cells'][number];

function writtenCell(cell: Cell): WrittenCell {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return { text: cell.text, value: cell.value };
    case 'day':
      return { text: cell.text, day: cell.day, precision: cell.precision };
  }
}

function readCell(cell: WrittenCell): Cell {
  if (typeof cell === 'string') return textCell(cell);
  return 'value' in cell ? { kind: 'number', ...cell } : { kind: 'day', ...cell };
}

function projectOf({ version: _version, sheets, answers, looks, ...same }: ProjectFile): Project {
  return {
    ...same,
    grids: sheets.map(({ name, notes, rows }) => ({
      name,
      notes,
      rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(readCell) })),
    })),
    answers: {
      ...answers,
      places: Object.fromEntries(answers.places),
      responses: Object.fromEntries(answers.responses),
      columns: Object.fromEntries(answers.columns),
    },
    looks: Object.fromEntries(looks),
  };
}

/** What is wrong with a file that is no draft of this version. */
function otherFile(json: unknown, file: string): Fault | null {
  const isGroup = typeof json === 'object' && json !== null && !Array.isArray(json);
  const version: unknown =
    isGroup && Object.hasOwn(json, 'version') ? (json as { version: unknown }).version : undefined;
  if (version === VERSION) return null;
  if (typeof version === 'number' && version > VERSION) {
    const message = `is of version ${version}, and this page reads version ${VERSION}`;
    return { file, place: 'version', message, suggestion: 'open it on the page that saved it' };
  }
  const message = 'is no draft of a map';
  const suggestion = `choose a file whose name ends in ${PROJECT_ENDING}, or a spreadsheet`;
  return { file, message, suggestion };
}

function hasUnsafeKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasUnsafeKey);
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([key, inner]) => UNSAFE_KEYS.includes(key) || hasUnsafeKey(inner))
  );
}

/** Keys anywhere in the file that schemas leave out without a word. */
function unsafeKeys(value: unknown, file: string, path: string): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Fault[] => {
    const place = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const message = 'is a key that no file may have';
    return Array.isArray(value) || !UNSAFE_KEYS.includes(key)
      ? unsafeKeys(inner, file, place)
      : [{ file, place, value: key, message, suggestion: 'remove it' }];
  });
}

/** Sheets of one name, lines of one number and texts with two answers, of which one would be lost. */
function repeated({ sheets, answers, looks }: ProjectFile, file: string): readonly Fault[] {
  const twice = (place: string, values: readonly (string | number | null)[]): Fault[] => {
    const seen = new Set<string | number | null>();
    return values.flatMap((value, i): Fault[] => {
      if (seen.size < seen.add(value).size) return [];
      return [
        { file, place: `${place}[${i}]`, value: String(value ?? ''), message: 'stands twice' },
      ];
    });
  };
  const keys = (entries: readonly (readonly [string, unknown])[]) => entries.map(([key]) => key);
  return [
    ...twice(
      'sheets',
      sheets.map(({ name }) => name),
    ),
    ...sheets.flatMap(({ rows }, i) =>
      twice(
        `sheets[${i}].rows`,
        rows.map(({ line }) => line),
      ),
    ),
    ...twice('answers.places', keys(answers.places)),
    ...twice('answers.responses', keys(answers.responses)),
    ...twice('answers.columns', keys(answers.columns)),
    ...twice('looks', keys(looks)),
  ];
}
