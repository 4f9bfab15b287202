import type { HttpUrl } from './types.ts';

/** Longest address that is accepted, in characters. */
const LONGEST = 2048;

/**
 * An address that is safe to link to, or null. `new URL` alone accepts `java\nscript:`, leading control
 * characters and line breaks, so the text must begin with the protocol and hold no space.
 */
export function parseHttpUrl(text: string): HttpUrl | null {
  if (text.length > LONGEST || !/^https?:\/\/\S+$/i.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? (url.href as HttpUrl) : null;
}

/** The host of an address as readers know it: without `www.`, in punycode so that look-alikes show. */
export function hostOf(url: HttpUrl): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
