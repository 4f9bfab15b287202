/** The key of a row, as receipts and messages write it: `first-reply/a/the-post/1`. */
export function fragmentKey(
  statement: string,
  utterance: string,
  source: string,
  part: number,
): string {
  return `${statement}/${utterance}/${source}/${part}`;
}
