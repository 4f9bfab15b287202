import { sha256Base64 } from '../digest.ts';
import type { InlineScripts, VisitCounter } from './inline-scripts.ts';

/** What every page with scripts refuses: plug-ins, another base, forms, and texts as scripts or HTML. */
export const SEALED: readonly string[] = [
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/**
 * Allows our own files, this style sheet, the inline script by hash and what it adds, and data from the origins that
 * the site is built for. A page may frame its own embed page. A script that counts visits may run, and reach one origin.
 * In browsers with trusted types, scripts that it adds itself are refused; in others they run, and may connect no further.
 */
export function contentSecurityPolicy(
  css: string,
  layout: 'page' | 'embed',
  origins: readonly string[],
  { boot, counter }: InlineScripts,
): string {
  const words = (...all: readonly (string | undefined)[]) =>
    all.filter((word) => word !== undefined).join(' ');
  return [
    "default-src 'none'",
    // 'self' is for browsers without 'strict-dynamic', which lets through what the inline script adds and no other.
    words(
      "script-src 'self' 'strict-dynamic'",
      hash(boot),
      counter ? hash(counter.source) : undefined,
      counter?.origin,
    ),
    `style-src ${hash(css)}`,
    words("img-src 'self' data: blob:", counter?.sendsTo),
    "font-src 'self' data:",
    words("connect-src 'self'", ...origins, counter?.sendsTo),
    "worker-src 'none'",
    `frame-src ${layout === 'page' ? "'self'" : "'none'"}`,
    ...SEALED,
    words('trusted-types default', counter ? 'counting' : undefined),
  ].join('; ');
}

/**
 * The policy of a page in one file: what stands in it may run, and nothing may be asked for.
 *
 * @param scripts sources of all scripts in the page
 */
export function oneFilePolicy(css: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${hash(css)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    ...SEALED,
    'trusted-types default',
  ].join('; ');
}

/** The policy of a page without scripts of ours: it allows one style sheet and these rules, and what counts visits. */
export function plainPagePolicy(
  css: string,
  hasLogo: boolean,
  counter: VisitCounter | null,
): string {
  const images = [hasLogo ? "'self'" : '', 'data:', counter?.sendsTo ?? ''].filter(Boolean);
  return [
    "default-src 'none'",
    `style-src 'self' ${hash(css)}`,
    "font-src 'self'",
    `img-src ${images.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    ...(counter === null
      ? []
      : [
          `script-src ${counter.origin} 'strict-dynamic' ${hash(counter.source)}`,
          `connect-src ${counter.sendsTo}`,
          "require-trusted-types-for 'script'",
          'trusted-types counting',
        ]),
  ].join('; ');
}

/** A text of a page as its policy names it. */
export function hash(text: string): string {
  return `'sha256-${sha256Base64(text)}'`;
}
