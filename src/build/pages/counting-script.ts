import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import type { Counting } from '../read/site-file-schema.ts';

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
  // Nothing in an inline script may look like its end.
  const literal = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
  const source = SOURCE.replace(/^\/\/.*\n/gm, '')
    .replaceAll('ADDRESS', () => literal(script))
    .replaceAll('ATTRIBUTES', () => literal(attributes));
  return {
    source: minifySync('counting.js', source, { module: false }).code.trim(),
    origin,
    sendsTo: sendsTo ?? origin,
  };
}
