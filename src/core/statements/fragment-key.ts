/**
 * The key of a row, as receipts and messages write it: `first-reply/a/the-post/1`. A slash inside a part is written as
 * in addresses, so that no two rows have one key.
 */
export function fragmentKey(
  statement: string,
  utterance: string,
  source: string,
  part: number,
): string {
  return [statement, utterance, source].map(escaped).concat(String(part)).join('/');
}

/** The line of a statement: that of its first row, from the lines of all rows by their keys. */
export function statementLine(
  statement: string,
  lines: ReadonlyMap<string, number>,
): number | undefined {
  const begins = `${escaped(statement)}/`;
  return [...lines].find(([key]) => key.startsWith(begins))?.[1];
}

function escaped(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('/', '%2F');
}
