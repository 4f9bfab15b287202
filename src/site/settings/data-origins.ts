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

/** An address that is safe to load from, and of one host; null where it is not. */
export function safeAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  // Content security policies allow wildcards; here every origin must be named.
  return isSafe && !url.host.includes('*') ? url : null;
}

/** The origin that a text is, as `URL.origin` writes it; null where it is none, or not safe to load from. */
export function safeOrigin(text: string): string | null {
  const url = safeAddress(text);
  return url !== null && url.href === `${url.origin}/` ? url.origin : null;
}

function parseOrigin(word: string): string {
  const origin = safeOrigin(word);
  if (origin !== null) return origin;
  throw new Error(
    `DATA_ORIGINS holds "${word}": it must be an origin such as https://data.example`,
  );
}
