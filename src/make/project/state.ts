import { countsOf, linesLeftOut, type RowCounts } from '../../core/intake/counts.ts';
import type { DerivedDraft, QuestionGroup } from './derived.ts';

/** How far a map in the making is. */
export interface ProjectState extends RowCounts {
  /** How many questions are open, by where they are settled. */
  readonly open: Readonly<Record<QuestionGroup, number>>;
  /** What became of each line of the sheet below its header, where something did. */
  readonly lines: ReadonlyMap<number, LineState>;
}

/** What became of one line. A line of a sheet of lists may hold several places. */
export interface LineState {
  readonly places: readonly { readonly actor: string; readonly stance: string }[];
  /** Indices of the open questions about it. */
  readonly questions: readonly number[];
  /** It is left out for a reason that is told: it sums up others, says the same again, or somebody said so. */
  readonly isLeftOut: boolean;
}

const NONE: LineState = { places: [], questions: [], isLeftOut: false };

/** How far a map is, for counts beside its parts and for marks beside the lines of its table. */
export function stateOf({ draft, questions }: DerivedDraft): ProjectState {
  const lines = new Map<number, LineState>();
  const add = (line: number, more: (known: LineState) => Partial<LineState>) => {
    const known = lines.get(line) ?? NONE;
    lines.set(line, { ...known, ...more(known) });
  };
  for (const { line, actor, stance } of draft.rows) {
    // Rows of states that the sheet does not list have no line.
    if (line > 0) add(line, ({ places }) => ({ places: [...places, { actor, stance }] }));
  }
  questions.forEach(({ lines: about }, i) => {
    for (const line of new Set(about))
      add(line, (known) => ({ questions: [...known.questions, i] }));
  });
  for (const line of draft.remarks.flatMap(linesLeftOut)) add(line, () => ({ isLeftOut: true }));
  const inGroup = (wanted: QuestionGroup) =>
    questions.filter(({ group }) => group === wanted).length;
  return {
    ...countsOf(draft),
    open: {
      columns: inGroup('columns'),
      places: inGroup('places'),
      responses: inGroup('responses'),
      dates: inGroup('dates'),
      rows: inGroup('rows'),
    },
    lines,
  };
}
