import { editDistance } from '../statements/place-hints.ts';
import { VOTES, type Vote, voteOf } from '../statements/vote-words.ts';
import { type Answers, answerKey } from './answers.ts';
import { withoutMarks } from './footnotes.ts';
import { responseKey, saysNothing } from './response-words.ts';

/** A response of the sheet with every way in which it is written there. */
export interface Response {
  /** As it is written most often. */
  readonly text: string;
  readonly count: number;
  readonly spellings: readonly string[];
  readonly vote: Vote | undefined;
}

/** Two responses that may be one, with a letter wrong or in the plural. */
export interface LikeResponses {
  readonly text: string;
  readonly like: string;
  readonly count: number;
}

/** The responses of a column. */
export interface Responses {
  /** Votes in favour, against, abstentions, absences; others by how often they are given. */
  readonly list: readonly Response[];
  readonly alike: readonly LikeResponses[];
  /** Whether all are answers of a vote. */
  readonly isVote: boolean;
  /** The response of a cell; null where it is empty or says that there is none. */
  readonly of: (text: string) => Response | null;
}

/**
 * Finds the responses among the texts of a column. Texts that differ in case, blanks, accents or points are one; so
 * are two words for one answer of a vote. What differs in letters is asked.
 */
export function findResponses(
  texts: readonly string[],
  { responses: answers }: Answers,
): Responses {
  const written = texts.map((text) => joinedTo(text, answers)).filter((text) => text !== null);
  const votes = new Set(written.map(voteOf));
  const isVote = written.length > 0 && !votes.has(undefined) && votes.size > 1;
  const keyOf = (text: string) => (isVote ? (voteOf(text) ?? '') : responseKey(text));
  const groups = new Map<string, Map<string, number>>();
  for (const text of written) {
    const group = groups.get(keyOf(text)) ?? new Map<string, number>();
    groups.set(keyOf(text), group.set(text, (group.get(text) ?? 0) + 1));
  }
  const byKey = new Map([...groups].map(([key, group]) => [key, responseOf(group)]));
  const order = (one: Response) => (isVote && one.vote !== undefined ? VOTES.indexOf(one.vote) : 0);
  const list = [...byKey.values()].toSorted((a, b) => order(a) - order(b) || b.count - a.count);
  return {
    list,
    alike: isVote ? [] : alike(list, answers),
    isVote,
    of: (text) => {
      const joined = joinedTo(text, answers);
      return joined === null ? null : (byKey.get(keyOf(joined)) ?? null);
    },
  };
}

/** The text of a cell without marks, or what somebody has said that it is; null for none. */
function joinedTo(text: string, answers: Answers['responses']): string | null {
  const plain = withoutMarks(text).text;
  if (plain === '' || saysNothing(plain)) return null;
  const answer = answers.get(answerKey(plain));
  return answer === 'leave-out' ? null : (answer ?? plain);
}

function responseOf(spellings: ReadonlyMap<string, number>): Response {
  const sorted = [...spellings].toSorted(([, a], [, b]) => b - a);
  const text = sorted[0]?.[0] ?? '';
  return {
    text: text.replace(/[.,;:\s]+$/, ''),
    count: sorted.reduce((sum, [, count]) => sum + count, 0),
    spellings: sorted.map(([spelling]) => spelling),
    vote: voteOf(text),
  };
}

/** Pairs that are near, the rarer one first. One that is said to be itself stands for itself. */
function alike(list: readonly Response[], answers: Answers['responses']): readonly LikeResponses[] {
  return list.flatMap((one, i) => {
    if (answers.has(answerKey(one.text))) return [];
    const like = list.slice(0, i).find((other) => areAlike(one.text, other.text));
    return like === undefined ? [] : [{ text: one.text, like: like.text, count: one.count }];
  });
}

function areAlike(a: string, b: string): boolean {
  const [one, other] = [responseKey(a), responseKey(b)];
  const shorter = Math.min(one.length, other.length);
  // "Yes" and "Yet" are two words, as "Concerned" and "Condemned" are; "Recognised" and "Recognises" may be one.
  const most = shorter < 4 ? 0 : shorter < 12 ? 1 : 2;
  return most > 0 && editDistance(one, other, most) <= most;
}
