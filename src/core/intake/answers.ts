import type { DayOrder } from './dates.ts';
import { ROLES, type Role } from './header-words.ts';
import { placeKey } from './place-spelling.ts';

/** What people have answered. Texts are compared without case, accents and points. */
export interface Answers {
  /** By text in the column of places: a code or a name of a place, `organisation` or `leave-out`. */
  readonly places: ReadonlyMap<string, string>;
  /** By text in the column of responses: the response that it is, or `leave-out`. */
  readonly responses: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, Role | 'leave-out'>;
  readonly dates: DayOrder | null;
  /** What the states that the sheet does not list answered. */
  readonly rest: string | null;
}

export const NO_ANSWERS: Answers = {
  places: new Map(),
  responses: new Map(),
  columns: new Map(),
  dates: null,
  rest: null,
};

/** Answers, or what is wrong with one of them. */
export type ReadAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly message: string };

/**
 * Reads answers as they are given on a command line: `place Congo=CG`, `response Yess=Yes`, `column Vote=response`,
 * `dates=day-first`, `rest=Not recognised`. A question without its kind is about a place: `Congo=CG`.
 */
export function readAnswers(texts: readonly string[]): ReadAnswers {
  const [places, responses] = [new Map<string, string>(), new Map<string, string>()];
  const columns = new Map<string, Role | 'leave-out'>();
  let [dates, rest]: [DayOrder | null, string | null] = [null, null];
  for (const text of texts) {
    const at = text.lastIndexOf('=');
    const [question, answer] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || answer === '') {
      return { ok: false, message: `"${text}" is no answer: write the question, = and the answer` };
    }
    const [, kind = 'place', value = question] =
      /^(place|response|column) (.+)$/.exec(question) ?? [];
    if (question === 'dates') {
      if (answer !== 'day-first' && answer !== 'month-first') {
        return {
          ok: false,
          message: `"${answer}" is no order: write dates=day-first or dates=month-first`,
        };
      }
      dates = answer;
    } else if (question === 'rest') rest = answer;
    else if (kind === 'response') responses.set(answerKey(value), answer);
    else if (kind === 'column') {
      const role = [...ROLES, 'leave-out' as const].find((one) => one === answer);
      if (role === undefined) {
        const known = [...ROLES, 'leave-out'].join(', ');
        return {
          ok: false,
          message: `"${answer}" is nothing that a column can say: use one of ${known}`,
        };
      }
      columns.set(value, role);
    } else places.set(answerKey(value), answer);
  }
  return { ok: true, answers: { places, responses, columns, dates, rest } };
}

/** How a text is found among answers. */
export function answerKey(text: string): string {
  return placeKey(text) || text.trim();
}

/** An answer as it was given. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/**
 * The answers that settle nothing: what they are about is not in the sheet.
 *
 * @param settled texts of places that are no question any more
 */
export function idleAnswers(
  { places, responses, columns }: Answers,
  sheet: {
    readonly settled: readonly string[];
    readonly responses: readonly string[];
    readonly columns: readonly string[];
  },
): readonly GivenAnswer[] {
  const idle = (kind: string, given: ReadonlyMap<string, string>, known: readonly string[]) =>
    [...given]
      .filter(([question]) => !known.includes(question))
      .map(([question, answer]) => ({ question: `${kind} ${question}`, answer }));
  return [
    ...idle('place', places, sheet.settled.map(answerKey)),
    ...idle('response', responses, sheet.responses.map(answerKey)),
    ...idle('column', columns, sheet.columns),
  ];
}
