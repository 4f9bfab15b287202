import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What of public/ the build reads, and pages do not load. */
const NOT_PUBLISHED = /^(?:(?:geo|maps)\/|site\.json$)/;

/** Files that are served as they are: fonts, and whatever a newsroom puts beside them. */
export function publicFiles(publicDir: string): string[] {
  return readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(publicDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !NOT_PUBLISHED.test(path))
    .sort();
}
