/**
 * The address that the site will have, with a slash at the end; null where none is given.
 *
 * @param value the variable SITE_URL
 * @throws Error when it is not an absolute web address
 */
export function parseSiteUrl(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is "${value}": it must be the whole address of the site, such as https://maps.example/`,
    );
  }
  return url.href.replace(/\/*$/, '/');
}
