/** Id of the panel of a place; `#c-AA` is the link that opens it without a script. */
export function panelId(id: string): string {
  return `c-${id}`;
}
