/** Longest address that is fetched, in characters. */
const LONGEST = 2048;

/**
 * The address of a spreadsheet that a page may show instead of its own, or null: the complete address of a file
 * on one of the listed origins, without credentials.
 *
 * @param text what the page's own address asks for
 * @param origins as `URL.origin` writes them
 */
export function listedDataAddress(text: string | null, origins: readonly string[]): URL | null {
  if (text === null || text.length > LONGEST || !/^https?:\/\/\S+$/i.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const isBare = url.username === '' && url.password === '';
  return isBare && origins.includes(url.origin) ? url : null;
}
