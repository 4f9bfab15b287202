/**
 * The maps that a site is made of.
 *
 * @param value the variable MAPS: names of folders in public/maps/, separated by blanks or commas; all without it
 * @param known the folders that are there
 * @throws Error naming a map that is not there, with those that are
 */
export function parseWantedMaps(
  value: string | undefined,
  known: readonly string[],
): readonly string[] {
  const wanted = new Set((value ?? '').split(/[\s,]+/).filter((word) => word !== ''));
  if (wanted.size === 0) return known;
  const missing = [...wanted].filter((slug) => !known.includes(slug));
  if (missing.length > 0) {
    throw new Error(
      `there is no map named ${missing.map((slug) => `"${slug}"`).join(', ')} in public/maps/; there are: ${known.join(', ')}`,
    );
  }
  return known.filter((slug) => wanted.has(slug));
}
