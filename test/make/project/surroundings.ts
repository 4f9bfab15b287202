import { readFile, readText } from '../../../src/core/intake/read-file.ts';
import type { Grid } from '../../../src/core/workbook/grid.ts';
import { changed, emptyProject } from '../../../src/make/project/change-project.ts';
import { derive } from '../../../src/make/project/derive.ts';
import type { DerivedDraft, Surroundings } from '../../../src/make/project/derived.ts';
import type { Change, Project, ProjectWords } from '../../../src/make/project/project.ts';
import { places, STATES } from '../../core/intake/places.ts';
import { registry, world } from '../../fixtures/world.ts';

/** The committed atlas, as the page has it. */
export const surroundings: Surroundings = {
  world,
  registry,
  places,
  states: STATES,
  languages: ['en', 'es'],
};

/** The sheets of a file, or of a text as it is pasted. */
export function gridsOf(content: string | Uint8Array, file = 'votes.csv'): readonly Grid[] {
  const read = typeof content === 'string' ? readText(content, file) : readFile(content, file);
  if (!read.ok) throw new Error(read.faults[0]?.message);
  return read.value;
}

/** A project into which a file was dropped, and what was changed since. */
export function projectOf(
  content: string | Uint8Array,
  changes: readonly Change[] = [],
  file = 'votes.csv',
): Project {
  const dropped: Change = { kind: 'file', file, grids: gridsOf(content, file) };
  return [dropped, ...changes].reduce(changed, emptyProject);
}

/** What a project comes to that is a draft. */
export function derivedOf(project: Project): DerivedDraft {
  const derived = derive(project, surroundings);
  if (derived.kind !== 'draft') throw new Error(JSON.stringify(derived));
  return derived;
}

/** A vote of which one place is not certain. */
export const VOTE = 'Country;Vote\nChad;Yes\nMali;No\nCongo;Abstain\n';

/** Two quotations, of which one goes over two lines of the file. */
export const QUOTES = [
  'Country;Reaction;Quote;Link',
  'Chad;Welcomed;"Over\ntwo lines";https://example.org/a',
  'Mali;Regretted;Words;https://example.org/b',
  '',
].join('\n');

/** A text of a field. */
export function words(field: keyof ProjectWords, text: string): Change {
  return { kind: 'words', field, text };
}
