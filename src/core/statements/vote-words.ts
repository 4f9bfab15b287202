/** How a state can vote, in the order of a record of votes. */
export const VOTES = ['in-favour', 'against', 'abstained', 'absent'] as const;
export type Vote = (typeof VOTES)[number];

/** What records of votes write, in lower case. */
const WORDS: Readonly<Record<Vote, readonly string[]>> = {
  'in-favour': [
    ...['in favour', 'in favor', 'favour', 'favor', 'for', 'yes', 'y', 'yea', 'aye', '+'],
    ...['a favor', 'sí', 'si'],
  ],
  against: ['against', 'no', 'n', 'nay', '-', '−', 'en contra'],
  abstained: [
    ...['abstained', 'abstain', 'abstention', 'abstaining', 'a', 'abst', 'abst.'],
    ...['se abstuvo', 'abstención'],
  ],
  absent: ['absent', 'not vote', 'not voting', 'non-voting', 'nv', 'x', 'ausente', 'no votó'],
};

/** The vote that a cell of a spreadsheet stands for; undefined where it is no common word for one. */
export function voteOf(text: string): Vote | undefined {
  const word = text.trim().toLowerCase();
  const short = word.replace(/^(?:voted|votó|did) /, '');
  return VOTES.find((vote) => [vote, ...WORDS[vote]].some((one) => one === word || one === short));
}
