/**
 * Adds the style sheet of a script that is loaded later: the page's policy forbids style elements, but not
 * rules that its own scripts add to a sheet of the page.
 *
 * @returns removes it again
 */
export function addStyles(css: string): () => void {
  const [sheet] = document.styleSheets;
  if (sheet === undefined) throw new Error('the page has no style sheet to add rules to');
  // One rule can be added at a time, and this one holds them all.
  const added = sheet.cssRules[sheet.insertRule(`@media all{${css}}`, sheet.cssRules.length)];
  return () => {
    if (added !== undefined) sheet.deleteRule([...sheet.cssRules].indexOf(added));
  };
}
