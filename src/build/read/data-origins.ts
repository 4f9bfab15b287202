/** Hosts of the machine itself, which have no certificates. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origins whose spreadsheets the pages may show in the place of their own, as `URL.origin` writes them;
 * none where none is given.
 *
 * @param value what DATA_ORIGINS holds: origins between commas or spaces
 * @throws Error naming what is no origin, or not safe to load from
 */
export function parseDataOrigins(value: string | undefined): readonly string[] {
  const words = (value ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set(words.map(parseOrigin))];
}

function parseOrigin(word: string): string {
  const url = URL.canParse(word) ? new URL(word) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  // Policies know wildcards; here every origin is named.
  const isOrigin = url !== null && url.href === `${url.origin}/` && !url.host.includes('*');
  if (isSafe && isOrigin) return url.origin;
  throw new Error(
    `DATA_ORIGINS holds "${word}": it must be an origin such as https://data.example`,
  );
}
