import { INTERFACE_LANGUAGES } from '../i18n/languages.ts';
import { LOOKS } from '../statements/default-looks.ts';
import type { Kind } from '../statements/kinds.ts';
import { freeStanceId } from '../statements/stance-id.ts';
import { VOTES } from '../statements/vote-words.ts';
import type { DraftStance, Remark } from './draft.ts';
import { RECOGNISED } from './response-words.ts';
import type { Response, Responses } from './responses.ts';

/** What a map's stances are made from. */
interface StanceContext {
  readonly responses: Responses;
  /** Whether a column holds responses; else every row has the same. */
  readonly hasColumn: boolean;
  readonly kind: Kind;
  readonly language: string;
  /** How many rows have a place. */
  readonly total: number;
  /** What states that are not listed answered; null where nobody has said. */
  readonly rest: string | null;
}

/** The stances of a map. */
export interface Stances {
  readonly list: readonly DraftStance[];
  /** The stance of a row by its response, or by null where no column holds responses. */
  readonly of: (response: Response | null) => string | null;
  /** Id of the stance of states that are not listed. */
  readonly rest: string | null;
  /** All responses where they are more than a map can tell apart; else none. */
  readonly tooMany: readonly string[];
  /** Responses that are written in several ways. */
  readonly joined: readonly Remark[];
}

/** The one response of a list without a column of responses, by language of the map. */
const LISTED: Readonly<Record<string, string>> = {
  en: 'Made a statement',
  es: 'Hizo una declaración',
  fr: 'A fait une déclaration',
  de: 'Gab eine Erklärung ab',
  pt: 'Fez uma declaração',
  it: 'Ha rilasciato una dichiarazione',
};

/** Makes the stances of a map: labels, ids, colours and patterns. */
export function stancesOf(context: StanceContext): Stances {
  const { responses, hasColumn, kind, language, total, rest } = context;
  const one = kind === 'recognition' ? RECOGNISED : LISTED;
  const found: readonly (Response | null)[] = hasColumn ? responses.list : [null];
  const ids = new Set<string>();
  const made = found.map((response, i) => {
    const vote = response?.vote;
    const named = kind === 'vote' ? vote : undefined;
    const label =
      response === null
        ? (one[language] ?? one['en'] ?? '')
        : named === undefined
          ? response.text
          : (INTERFACE_LANGUAGES[language]?.defaults.votes[named].answer ?? response.text);
    // Answers of a vote have the same colours on every map, others the next.
    const look = responses.isVote && vote !== undefined ? VOTES.indexOf(vote) : i;
    const id = named ?? freeStanceId(label, i, ids);
    ids.add(id);
    return { response, stance: stance(id, label, response?.count ?? total, look) };
  });
  const last =
    rest === null
      ? null
      : stance(freeStanceId(rest, made.length, ids), rest, 0, nextLook(made.length));
  const byText = new Map(made.map(({ response, stance }) => [response?.text ?? null, stance.id]));
  return {
    list: [...made.map(({ stance }) => stance), ...(last === null ? [] : [last])],
    of: (response) =>
      response === null && hasColumn ? null : (byText.get(response?.text ?? null) ?? null),
    rest: last?.id ?? null,
    tooMany:
      made.length + (last === null ? 0 : 1) > LOOKS.length
        ? responses.list.map(({ text }) => text)
        : [],
    joined: responses.list.flatMap(({ text, spellings }): Remark[] =>
      spellings.length > 1 ? [{ kind: 'joined', response: text, spellings }] : [],
    ),
  };
}

function nextLook(index: number): number {
  // The second of two is the one farthest from the first.
  return index === 1 ? 2 : index;
}

function stance(id: string, label: string, count: number, look: number): DraftStance {
  const { colour, pattern } = LOOKS[look % LOOKS.length] ?? (LOOKS[0] as DraftStance);
  return { id, label, count, colour, pattern };
}
