/**
 * The address that the site will have, with a slash at the end; null where it is no whole web address.
 *
 * @param text as people write it
 */
export function siteAddress(text: string): string | null {
  const url = parsedUrl(text);
  const isWhole =
    url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  return isWhole ? url.href.replace(/\/*$/, '/') : null;
}

/**
 * The address that the site will have, with a slash at the end; null where none is given.
 *
 * @param value the variable SITE_URL
 * @throws Error when it is not an absolute web address
 */
export function parseSiteUrl(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const address = siteAddress(value);
  if (address !== null) return address;
  throw new Error(
    `SITE_URL is "${value}": it must be the whole address of the site, such as https://maps.example/`,
  );
}

/** As `URL.parse`. The page /make/ asks here too, where older browsers lack it and `URL.canParse`. */
function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
