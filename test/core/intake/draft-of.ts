import { readAnswers } from '../../../src/core/intake/answers.ts';
import type { Draft } from '../../../src/core/intake/draft.ts';
import { type DraftContext, makeDraft } from '../../../src/core/intake/make-draft.ts';
import { readFile, readText } from '../../../src/core/intake/read-file.ts';
import { type HowToAnswer, tellQuestions, tellUnderstood } from '../../../src/core/intake/tell.ts';
import { places, STATES } from './places.ts';

const how: HowToAnswer = {
  answer: (question, answer) => `«${question}=${answer}»`,
  headline: '«title»',
  places,
};

/** A context of drafts for tests. */
export function contextOf(answers: readonly string[] = []): DraftContext {
  const read = readAnswers(answers);
  if (!read.ok) throw new Error(read.message);
  return { places, states: STATES, languages: ['en', 'es'], answers: read.answers, name: 'votes' };
}

/** What became of a sheet, in words that tests compare. */
export function draftOf(
  content: string | Uint8Array,
  answers: readonly string[] = [],
  more: Partial<DraftContext> & { readonly sheet?: string } = {},
): Draft & { readonly told: readonly string[]; readonly asked: readonly string[] } {
  const file = 'votes.csv';
  const read = typeof content === 'string' ? readText(content, file) : readFile(content, file);
  if (!read.ok) throw new Error(read.faults[0]?.message);
  const { sheet, ...context } = more;
  const draft = makeDraft(read.value, sheet, file, { ...contextOf(answers), ...context });
  if (!draft.ok) throw new Error(draft.faults[0]?.message);
  return {
    ...draft.value,
    told: tellUnderstood(draft.value, how),
    asked: tellQuestions(draft.value, how),
  };
}
