/** Kinds of story that a map can tell: what governments said, how they voted, or whom they recognise. */
export const KINDS = ['statements', 'vote', 'recognition'] as const;
export type Kind = (typeof KINDS)[number];

/** How a kind of story is told, apart from its words, which are in the languages of the interface. */
export interface KindRules {
  /** Whether the subject of the map may answer: a state votes on a text about itself. */
  readonly subjectAnswers: boolean;
  /** Whether an answer is somebody's words: then a speaker who is not named is missed, and indirect speech flagged. */
  readonly hasWords: boolean;
  /** Whether an answer without a day has that of the vote. */
  readonly sharesDay: boolean;
  /** Whether a map whose answers have several days is one over time where it says nothing of that. */
  readonly hasTimeline: boolean;
}

const RULES: Readonly<Record<Kind, KindRules>> = {
  statements: { subjectAnswers: false, hasWords: true, sharesDay: false, hasTimeline: false },
  vote: { subjectAnswers: true, hasWords: false, sharesDay: true, hasTimeline: false },
  recognition: { subjectAnswers: true, hasWords: false, sharesDay: false, hasTimeline: true },
};

/** The rules of a map's kind. */
export function kindRules({ kind = 'statements' }: { readonly kind?: Kind }): KindRules {
  return RULES[kind];
}
