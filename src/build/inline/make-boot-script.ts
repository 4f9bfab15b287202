import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

const SOURCE = readFileSync(new URL('./make-boot.js', import.meta.url), 'utf8');

/** The script that runs first in the documents of the page /make/. See make-boot.js. */
export function makeBootScript(): string {
  return minifySync('make-boot.js', SOURCE, { module: false }).code.trim();
}
