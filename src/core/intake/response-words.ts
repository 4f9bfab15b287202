import { placeKey } from './place-spelling.ts';

/** The answers of a vote. */
export const BALLOTS = ['in-favour', 'against', 'abstained', 'absent'] as const;
export type Ballot = (typeof BALLOTS)[number];

/** How they are written in spreadsheets, in English, Spanish, French, German and Portuguese. */
const WORDS: Readonly<Record<Ballot, string>> = {
  'in-favour':
    'yes; y; yea; aye; for; in favour; in favor; favour; favor; voted in favour; voted in favor; voted for; voted yes; approve; approved; pro; affirmative; sí; si; a favor; favor; afirmativo; oui; pour; en faveur; favorable; ja; dafür; für; zustimmung; sim; a favor; favorável; votó a favor; a voté pour; stimmte dafür; votou a favor; accept',
  against:
    'no; n; nay; against; voted against; voted no; oppose; opposed; reject; contra; en contra; negativo; negative; non; contre; nein; dagegen; gegen; ablehnung; não; nao; votó en contra; a voté contre; stimmte dagegen; votou contra; con',
  abstained:
    'abstain; abstained; abstains; abstention; abstaining; abstentions; a; abstención; se abstuvo; abstenido; abs; abstenerse; abstention; s’est abstenu; s’abstient; enthaltung; enthalten; enthielt sich; abstenção; absteve-se; absteu-se; e',
  absent:
    'absent; not voting; did not vote; non-voting; nonvoting; no vote; not present; not voted; didn’t vote; x; nv; ausente; no votó; no vota; sin votar; no participó; absent; non votant; n’a pas voté; ne prend pas part au vote; abwesend; nicht abgestimmt; nicht teilgenommen; não votou; ausente; não participou; absente',
};

/** Neutral labels by language of the map. */
export const BALLOT_LABELS: Readonly<Record<string, Readonly<Record<Ballot, string>>>> = {
  en: {
    'in-favour': 'Voted in favour',
    against: 'Voted against',
    abstained: 'Abstained',
    absent: 'Did not vote',
  },
  es: {
    'in-favour': 'Votó a favor',
    against: 'Votó en contra',
    abstained: 'Se abstuvo',
    absent: 'No votó',
  },
};

/** Words for one answer in a list of those who gave it, by language of the map. */
export const RECOGNISED: Readonly<Record<string, string>> = { en: 'Recognised', es: 'Reconoció' };

/** Texts that say that there is no answer. */
const NOTHING = /^(?:[-–—.?/*]+|n\/?a|none|null|nil|unknown|tbd|k\.? ?a\.?|s\/?d|s\.d\.|nd)$/i;

const ballots = new Map(
  BALLOTS.flatMap((ballot) =>
    WORDS[ballot].split('; ').map((word): [string, Ballot] => [responseKey(word), ballot]),
  ),
);

/** Which answer of a vote a text is; null where it is none. */
export function ballotOf(text: string): Ballot | null {
  return ballots.get(responseKey(text)) ?? null;
}

/** Whether a text says that there is no answer. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** A response as responses are compared: without case, blanks, accents and points. */
export function responseKey(text: string): string {
  const key = placeKey(text);
  return key === '' ? text.trim().toLowerCase() : key;
}
