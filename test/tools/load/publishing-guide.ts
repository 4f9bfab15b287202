import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const GUIDE = fileURLToPath(new URL('../../../docs/publishing.md', import.meta.url));

/**
 * What docs/publishing.md tells people to copy, so that it is tried as it stands there.
 *
 * @param language of the only block of code in it, such as `nginx`
 * @throws Error where there is not exactly one
 */
export function blockOfGuide(language: 'nginx' | 'sh'): string {
  const guide = readFileSync(GUIDE, 'utf8');
  const blocks = [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))];
  const [only] = blocks;
  if (only?.[1] === undefined || blocks.length > 1) {
    throw new Error(`docs/publishing.md has ${blocks.length} blocks of ${language}, not one`);
  }
  return only[1];
}
