import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import { OWN_FAMILIES } from '../../site/pages/site-css.ts';
import type { Typeface } from '../../site/settings/site-file-schema.ts';
import type { Typefaces } from '../../site/settings/typefaces.ts';

const SOURCE = readFileSync(new URL('./boot.js', import.meta.url), 'utf8');
/** The lines of boot.js that bring our typefaces. */
const LINES = {
  headlines: "typeface('Newsreader Map', 'newsreader', '400 600'),",
  text: "typeface('Franklin Map', 'libre-franklin', '400 700'),",
} as const;

const made = new Map<string, string>();

/** The script that runs first, and is all that runs until a reader is about to use the page. See boot.js. */
export function bootScript({ headlines, text }: Typefaces = {}): string {
  const key = JSON.stringify([headlines, text]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const source = replaced(replaced(SOURCE, 'headlines', headlines), 'text', text);
  const script = minifySync('boot.js', source, { module: false }).code.trim();
  made.set(key, script);
  return script;
}

/** Has the typeface of a publication loaded in the place of ours; a family of the reader's system loads nothing. */
function replaced(
  source: string,
  role: keyof typeof LINES,
  typeface: Typeface | undefined,
): string {
  if (typeface === undefined) return source;
  if (!source.includes(LINES[role])) {
    throw new Error(`boot.js has no line ${LINES[role]}: change boot-script.ts too`);
  }
  if (typeof typeface === 'string') return source.replace(LINES[role], '');
  const name = typeface.file.replace(/^fonts\/|\.woff2$/g, '');
  const words = [OWN_FAMILIES[role], name, typeface.weights].map((word) => `'${word}'`);
  return source.replace(LINES[role], `typeface(${words.join(', ')}),`);
}
