import { gzipSync } from 'node:zlib';

/** How much heavier the HTML of a page may be than the lightest in its language, in bytes after gzip. */
export const MOST_MORE = 60_000;

/**
 * Pages whose HTML is too heavy compared with the lightest map in the same language, one sentence each.
 * Languages are not compared, because the same text takes more bytes in some.
 *
 * @param pages HTML by path
 */
export function findHeavyPages(pages: ReadonlyMap<string, Uint8Array>): string[] {
  const weighed = [...pages].map(([path, html]) => ({
    path,
    language: /<html[^>]* lang="([^"]*)"/.exec(Buffer.from(html).toString('utf8'))?.[1],
    weight: gzipSync(html, { level: 9 }).length,
  }));
  return weighed.flatMap(({ path, language, weight }) => {
    const maps = weighed.filter(
      // Pages of single countries, below c/, hold no map, and neither does the page on which maps are made.
      (other) =>
        other.language === language && /^(?!make\/)(?!.*\bc\/).*index\.html$/.test(other.path),
    );
    const over = weight - Math.min(...maps.map((map) => map.weight)) - MOST_MORE;
    const bytes = over.toLocaleString('en');
    return over > 0 ? [`${path}: HTML is ${bytes} bytes too heavy beside the lightest map`] : [];
  });
}
