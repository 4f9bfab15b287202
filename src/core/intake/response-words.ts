import { placeKey } from './place-spelling.ts';

/** Words for one answer in a list of those who gave it, by language of the map. */
export const RECOGNISED: Readonly<Record<string, string>> = { en: 'Recognised', es: 'Reconoció' };

/** Texts that say that there is no answer. */
const NOTHING = /^(?:[-–—.?/*]+|n\/?a|none|null|nil|unknown|tbd|k\.? ?a\.?|s\/?d|s\.d\.|nd)$/i;

/** Whether a text says that there is no answer. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** A response as responses are compared: without case, blanks, accents and points. */
export function responseKey(text: string): string {
  const key = placeKey(text);
  return key === '' ? text.trim().toLowerCase() : key;
}
