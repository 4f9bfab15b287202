/**
 * Adds the style sheet of a script that is loaded later: the page's policy forbids style elements, but not
 * sheets made by its own scripts.
 *
 * @returns removes it again
 */
export function addStyles(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
