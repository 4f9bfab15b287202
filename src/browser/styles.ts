/**
 * Adds the style sheet of a script that comes later: the policy of the page forbids style elements, but not
 * sheets that its own scripts make.
 *
 * @returns takes it away again
 */
export function addStyles(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
