import type { OpenQuestion } from '../project/derived.ts';
import type { Change } from '../project/project.ts';
import { draftOf, type PageState } from './page-state.ts';

/** Something that was settled, and the change that takes it back. */
export interface Settled {
  readonly key: string;
  readonly kind: 'place' | 'out' | 'organisation' | 'response' | 'no-answer' | 'dates' | 'rest';
  readonly value: string;
  readonly answer: string;
  readonly change: Change;
}

/** Lines of the rows that a person must look at. */
export function linesToSettle(state: PageState): ReadonlySet<number> {
  const questions = draftOf(state)?.questions ?? [];
  return new Set(questions.filter(isOfRows).flatMap(({ lines }) => lines));
}

/** Questions about single rows: those about a response or the order of days concern most of them. */
function isOfRows({ question }: OpenQuestion): boolean {
  return question.kind !== 'same' && question.kind !== 'day-order';
}

/** What has been settled, in the order of its sections. */
export function settledOf({ project }: PageState): readonly Settled[] {
  const { places, responses, dates, rest } = project.answers;
  return [
    ...Object.entries(places).map(([value, answer]): Settled => {
      const kind =
        answer === 'leave-out' ? 'out' : answer === 'organisation' ? 'organisation' : 'place';
      const change: Change = { kind: 'place', value, answer: null };
      return { key: `place-${value}`, kind, value, answer, change };
    }),
    ...Object.entries(responses).map(([value, answer]): Settled => {
      const kind = answer === 'leave-out' ? 'no-answer' : 'response';
      const change: Change = { kind: 'response', value, answer: null };
      return { key: `response-${value}`, kind, value, answer, change };
    }),
    ...(dates === null
      ? []
      : [
          {
            key: 'dates',
            kind: 'dates',
            value: '',
            answer: dates,
            change: { kind: 'dates', answer: null },
          } as const,
        ]),
    ...(rest === null
      ? []
      : [
          {
            key: 'rest',
            kind: 'rest',
            value: '',
            answer: rest,
            change: { kind: 'rest', answer: null },
          } as const,
        ]),
  ];
}

/** The name of a question among the others. */
export function questionKey({ question, lines }: OpenQuestion): string {
  const value = 'value' in question ? question.value : 'place' in question ? question.place : '';
  return `${question.kind}-${value}-${lines[0] ?? 0}`;
}
