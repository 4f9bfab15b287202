import type { Draft } from '../../core/intake/draft.ts';
import { mapJson, statementsCsv } from '../../core/intake/write-map.ts';
import { MOST_RESPONSES } from '../../core/statements/default-looks.ts';
import { DatasetError } from '../../core/statements/fault.ts';
import { strayFigures } from '../../core/statements/figures.ts';
import type { Dataset } from '../../core/statements/types.ts';
import { isEmptyRow } from '../../core/workbook/grid.ts';
import { checkedDataset, parseMapFolder } from '../../site/map/map-folder.ts';
import { quotationsOf } from '../../site/map/receipt.ts';
import type { Derived, DerivedDraft, ProjectFault, Surroundings } from './derived.ts';
import { keptLabels } from './kept-labels.ts';
import { mapExtras } from './map-extras.ts';
import type { Project } from './project.ts';
import { fileName, projectDraft, withoutEnding } from './project-draft.ts';
import { openQuestions } from './questions.ts';
import { slugOf } from './slug.ts';
import { faultTranslator } from './translate-faults.ts';

/**
 * What a project comes to: the draft, what is left to settle, the two files of a map, and the map that the build makes
 * of exactly these files.
 */
export function derive(project: Project, surroundings: Surroundings): Derived {
  if (project.grids.every(({ rows }) => rows.every(isEmptyRow))) return { kind: 'nothing' };
  const made = projectDraft(project, surroundings);
  if (!made.ok) {
    return {
      kind: 'faults',
      faults: made.faults.map((fault) => ({ ...fault, about: { kind: 'file' } })),
    };
  }
  const draft = made.value;
  const slug = slugOf(nameOf(project, draft));
  const map = mapJson(draft, slug, mapExtras(project, draft));
  const statements = statementsCsv(draft);
  return {
    kind: 'draft',
    draft,
    questions: openQuestions(draft, surroundings.places),
    slug,
    map,
    statements,
    ...mapOf({ draft, slug, map, statements }, fileName(project), surroundings),
  };
}

/** The two files of a map, with the draft that they are written from. */
interface Files {
  readonly draft: Draft;
  readonly slug: string;
  readonly map: string;
  readonly statements: string;
}

/** The map that the files make, and what is to be said of it. */
function mapOf(
  { draft, slug, map, statements }: Files,
  file: string,
  { world, registry }: Surroundings,
): Pick<DerivedDraft, 'dataset' | 'faults' | 'warnings' | 'notes'> {
  const none = { dataset: null, warnings: [], notes: [] };
  const missing = notYet(draft, file);
  if (missing !== null) return { ...none, faults: [missing] };
  const translated = faultTranslator({ draft, statements, file });
  const encoder = new TextEncoder();
  const texts = { 'map.json': encoder.encode(map), 'statements.csv': encoder.encode(statements) };
  try {
    const folder = parseMapFolder((name) => texts[name], slug, world, registry, keptLabels);
    const dataset = checkedDataset(folder, null, { note: () => undefined, isPreview: false });
    // What is made of the words repeats their figures.
    const figures = strayFigures(dataset, 'map.json')
      .map(translated)
      .filter(({ about }) => about.kind === 'words');
    return {
      dataset,
      faults: [],
      warnings: [...figures, ...sameLabels(draft)],
      notes: notesOn(dataset),
    };
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return { ...none, faults: error.faults.map(translated) };
  }
}

/** Why there is no map yet although nothing is wrong with it. */
function notYet({ rows, stances }: Draft, file: string): ProjectFault | null {
  const fault: Pick<ProjectFault, 'file' | 'about'> = { file, about: { kind: 'map' } };
  if (rows.length === 0) {
    const message = 'has no row yet that has a place and a response';
    return { ...fault, message, suggestion: 'answer the questions, or fill the table' };
  }
  if (stances.length <= MOST_RESPONSES) return null;
  const message = `has ${stances.length} responses, and a map can tell ${MOST_RESPONSES} apart`;
  return { ...fault, message, suggestion: 'join some, or choose another column' };
}

/** Responses that have one name: readers could not tell what their colours mean. */
function sameLabels({ stances }: Draft): readonly ProjectFault[] {
  return stances.flatMap(({ id, label }, i): ProjectFault[] => {
    const first = stances.findIndex((one) => one.label.trim() === label.trim());
    if (first === i) return [];
    return [
      {
        file: 'this page',
        place: 'response, label',
        value: label,
        message: 'is the name of another response, too',
        suggestion: 'join the two, or name one otherwise',
        about: { kind: 'response', stance: id },
      },
    ];
  });
}

function notesOn({ statements }: Dataset): readonly string[] {
  const { length } = quotationsOf(statements);
  if (length === 0) return [];
  const [count, verb] = length === 1 ? ['1 quotation', 'is'] : [`${length} quotations`, 'are'];
  return [`${count} ${verb} marked as not checked against the source.`];
}

/** The headline that somebody gave or the sheet has, as an address has it; else the name of the file. */
function nameOf({ file }: Project, { headline, headlineFrom }: Draft): string {
  return headlineFrom === 'file' ? withoutEnding(file) : headline;
}
