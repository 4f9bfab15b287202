/** Id of the panel of a place; `#c-AA` is the link that opens it without a script. */
export function panelId(id: string): string {
  return `c-${id}`;
}

/** Id of the element that holds the page's data as JSON. */
export const PAGE_DATA_ID = 'data';
