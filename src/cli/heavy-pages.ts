import { gzipSync } from 'node:zlib';

/** How much more the HTML of any other page may weigh than that of the first, in bytes of gzip. */
export const MOST_MORE = 60_000;

/**
 * Pages whose HTML is too heavy beside the lightest map in the same language, one sentence each: words of one
 * language take more bytes than those of another.
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
      // Pages of single countries, below c/, hold no map.
      (other) => other.language === language && /^(?!.*\bc\/).*index\.html$/.test(other.path),
    );
    const over = weight - Math.min(...maps.map((map) => map.weight)) - MOST_MORE;
    const bytes = over.toLocaleString('en');
    return over > 0 ? [`${path}: HTML is ${bytes} bytes too heavy beside the lightest map`] : [];
  });
}
