import type { Draft, Question } from '../../core/intake/draft.ts';
import type { KnownPlaces } from '../../core/intake/find-place.ts';
import type { Choice, OpenQuestion, QuestionGroup } from './derived.ts';

/** What comes first when a map is settled: what decides most of what follows. */
const ORDER: readonly QuestionGroup[] = ['columns', 'places', 'responses', 'dates', 'rows'];

/** What is left to settle of a draft, with the answers that can be given by one press. */
export function openQuestions(draft: Draft, places: KnownPlaces): readonly OpenQuestion[] {
  const asked = draft.questions.map(
    (question): OpenQuestion => ({
      group: groupOf(question),
      question,
      lines: linesOf(question),
      choices: choicesOf(question, places),
    }),
  );
  const rest: readonly OpenQuestion[] =
    draft.unlisted === 0
      ? []
      : [
          {
            group: 'responses',
            question: { kind: 'rest', count: draft.unlisted },
            lines: [],
            choices: [],
          },
        ];
  return [...asked, ...rest].toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}

function groupOf({ kind }: Question): QuestionGroup {
  switch (kind) {
    case 'place':
      return 'places';
    case 'no-responses':
      return 'columns';
    case 'same':
    case 'too-many':
      return 'responses';
    case 'day-order':
      return 'dates';
    case 'no-place':
    case 'no-response':
    case 'date':
    case 'twice':
    case 'no-source':
    case 'text':
      return 'rows';
  }
}

function linesOf(question: Question): readonly number[] {
  if (question.kind === 'text') return [question.line];
  return 'lines' in question ? question.lines : [];
}

function choicesOf(question: Question, places: KnownPlaces): readonly Choice[] {
  switch (question.kind) {
    case 'place': {
      const { value, candidates, found } = question;
      const change = (answer: string) => ({ kind: 'place', value, answer }) as const;
      return [
        ...candidates.map(
          (code): Choice => ({
            kind: 'place',
            code,
            name: places.get(code)?.name ?? code,
            change: change(code),
          }),
        ),
        ...(found.kind === 'organisation'
          ? [{ kind: 'organisation', change: change('organisation') } as const]
          : []),
        { kind: 'leave-out', change: change('leave-out') },
      ];
    }
    case 'no-responses':
      return question.columns.map((name) => ({
        kind: 'column',
        name,
        change: { kind: 'column', name, answer: 'response' },
      }));
    case 'same': {
      const { value, like } = question;
      const change = (answer: string) => ({ kind: 'response', value, answer }) as const;
      return [
        { kind: 'same-as', response: like, change: change(like) },
        { kind: 'own', response: value, change: change(value) },
      ];
    }
    case 'too-many':
      return question.responses.map((value) => ({
        kind: 'leave-out',
        change: { kind: 'response', value, answer: 'leave-out' },
      }));
    case 'day-order':
      return (['day-first', 'month-first'] as const).map((order) => ({
        kind: 'dates',
        order,
        change: { kind: 'dates', answer: order },
      }));
    case 'no-place':
    case 'no-response':
    case 'date':
    case 'twice':
    case 'no-source':
    case 'text':
      return [];
  }
}
