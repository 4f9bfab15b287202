/** Id of the panel of a place; `#c-AA` is the link that opens it without a script. */
export function panelId(id: string): string {
  return `c-${id}`;
}

/** Id of the panel that a page shows where nothing is chosen and its map is about no single place. */
export const OVERVIEW_ID = 'overview';
