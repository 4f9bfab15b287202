import { type Answers, answerKey } from '../../core/intake/answers.ts';
import type { Draft, DraftStance } from '../../core/intake/draft.ts';
import { makeDraft } from '../../core/intake/make-draft.ts';
import type { Result } from '../../core/statements/fault.ts';
import type { Surroundings } from './derived.ts';
import type { Project } from './project.ts';

/** How messages call a sheet that has no file: one that was pasted or typed. */
const TABLE = 'the table';

/** The draft of a project, with what was changed of its responses. */
export function projectDraft(
  project: Project,
  { places, states, languages }: Surroundings,
): Result<Draft> {
  const { grids, sheet, words, kind, language, file } = project;
  const headline = words.headline.trim();
  const hasNames = grids.some(({ name }) => name !== null);
  const draft = makeDraft(grids, hasNames ? (sheet ?? undefined) : undefined, fileName(project), {
    places,
    states,
    languages,
    answers: answersOf(project),
    ...(kind === null ? {} : { kind }),
    ...(language === null ? {} : { language }),
    ...(headline === '' ? {} : { headline }),
    name: withoutEnding(file),
  });
  if (!draft.ok) return draft;
  const titled = { ...draft.value, headline: draft.value.headline || untitled(draft.value) };
  return { ok: true, value: withChosenLooks(titled, project) };
}

/** The headline of a map that nobody has named yet, by its language. */
const UNTITLED: Readonly<Record<string, string>> = { en: 'Untitled', es: 'Sin título' };

function untitled({ language }: Draft): string {
  return UNTITLED[language] ?? UNTITLED['en'] ?? '';
}

/** What messages call the sheet of a project. */
export function fileName({ file }: Pick<Project, 'file'>): string {
  return file.trim() === '' ? TABLE : file;
}

/** The name of a file without what says its type: `votes` of `votes.csv`. */
export function withoutEnding(file: string): string {
  return file.trim().replace(/(?<=.)\.[^.]*$/, '');
}

function answersOf({ answers }: Project): Answers {
  const byKey = (given: Readonly<Record<string, string>>) =>
    new Map(Object.entries(given).map(([text, answer]) => [answerKey(text), answer]));
  return {
    places: byKey(answers.places),
    responses: byKey(answers.responses),
    columns: new Map(Object.entries(answers.columns)),
    dates: answers.dates,
    rest: answers.rest,
  };
}

function withChosenLooks(draft: Draft, { looks, order }: Project): Draft {
  const changed = draft.stances.map((stance): DraftStance => {
    const look = Object.hasOwn(looks, stance.id) ? looks[stance.id] : undefined;
    return { ...stance, ...look };
  });
  const rank = ({ id }: DraftStance) => (order.includes(id) ? order.indexOf(id) : order.length);
  return { ...draft, stances: changed.toSorted((a, b) => rank(a) - rank(b)) };
}
