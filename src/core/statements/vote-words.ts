import { fold } from '../i18n/fold.ts';

/** How a state can vote, in the order of a record of votes. */
export const VOTES = ['in-favour', 'against', 'abstained', 'absent'] as const;
export type Vote = (typeof VOTES)[number];

/** How records and spreadsheets write them, in English, Spanish, French, German and Portuguese. */
const WORDS: Readonly<Record<Vote, string>> = {
  'in-favour':
    'yes; y; yea; aye; for; in favour; in favor; favour; favor; approve; approved; accept; pro; affirmative; sí; a favor; afirmativo; oui; pour; en faveur; favorable; a voté pour; ja; dafür; für; zustimmung; stimmte dafür; sim; favorável; votou a favor',
  against:
    'no; n; nay; against; oppose; opposed; reject; con; contra; en contra; negativo; negative; non; contre; a voté contre; nein; dagegen; gegen; ablehnung; stimmte dagegen; não; votou contra',
  abstained:
    'abstain; abstained; abstains; abstention; abstaining; abstentions; a; abs; abst; abstención; se abstuvo; abstenido; abstenerse; s’est abstenu; s’abstient; enthaltung; enthalten; enthielt sich; abstenção; absteve-se; absteu-se; e',
  absent:
    'absent; not vote; not voting; not voted; did not vote; didn’t vote; non-voting; nonvoting; no vote; not present; x; nv; ausente; no votó; no vota; sin votar; no participó; non votant; n’a pas voté; ne prend pas part au vote; abwesend; nicht abgestimmt; nicht teilgenommen; não votou; não participou; absente',
};
/** Signs, which have no words in them. No hyphen: it usually marks an empty cell. */
const SIGNS: ReadonlyMap<string, Vote> = new Map([
  ['+', 'in-favour'],
  ['−', 'against'],
]);
/** What may stand before a word for a vote. */
const VOTED = /^(?:voted|voto) /;

const votes = new Map(
  VOTES.flatMap((vote) =>
    [vote, ...WORDS[vote].split('; ')].map((word): [string, Vote] => [fold(word), vote]),
  ),
);

/** The vote that a cell of a spreadsheet stands for; undefined where it is no common word for one. */
export function voteOf(text: string): Vote | undefined {
  const word = fold(text);
  return SIGNS.get(text.trim()) ?? votes.get(word) ?? votes.get(word.replace(VOTED, ''));
}
