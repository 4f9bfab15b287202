import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import type { VisitCounter } from '../../site/pages/inline-scripts.ts';
import type { Counting } from '../../site/settings/site-file-schema.ts';

const SOURCE = readFileSync(new URL('./counting.js', import.meta.url), 'utf8');

/** Makes the part of a page that has its visits counted. */
export function visitCounter({ script, attributes, sendsTo }: Counting): VisitCounter {
  const { origin } = new URL(script);
  const source = SOURCE.replace(/^\/\/.*\n/gm, '')
    .replaceAll('ADDRESS', () => JSON.stringify(script))
    .replaceAll('ATTRIBUTES', () => JSON.stringify(attributes));
  const { code } = minifySync('counting.js', source, { module: false });
  return {
    // HTML reads these in a script as its end, or as the beginning of a comment that hides it. Only texts of site.json
    // hold them, and the minifier would undo what is written in them before.
    source: code.trim().replaceAll(/<(?=!--|\/?script)/gi, '\\x3c'),
    origin,
    sendsTo: sendsTo ?? origin,
  };
}
