import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import type { Counting } from '../../site/settings/site-file-schema.ts';

const SOURCE = readFileSync(new URL('./counting.js', import.meta.url), 'utf8');

/** What a page has to have for visits to be counted. */
export interface VisitCounter {
  /** The inline script that brings the one that counts. It stands before boot.js. */
  readonly source: string;
  /** Where the script comes from; browsers that know 'strict-dynamic' do not need it. */
  readonly origin: string;
  /** The one origin that it may reach. */
  readonly sendsTo: string;
}

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
