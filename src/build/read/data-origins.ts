/** Hosts of the machine itself, which have no certificates. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origins whose spreadsheets the pages may show instead of their own, as `URL.origin` writes them;
 * none by default.
 *
 * @param value the variable DATA_ORIGINS: origins separated by commas or spaces
 * @throws Error naming a value that is not an origin, or not safe to load from
 */
export function parseDataOrigins(value: string | undefined): readonly string[] {
  const words = (value ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set(words.map(parseOrigin))];
}

function parseOrigin(word: string): string {
  const url = URL.canParse(word) ? new URL(word) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  // Content security policies allow wildcards; here every origin must be named.
  const isOrigin = url !== null && url.href === `${url.origin}/` && !url.host.includes('*');
  if (isSafe && isOrigin) return url.origin;
  throw new Error(
    `DATA_ORIGINS holds "${word}": it must be an origin such as https://data.example`,
  );
}
