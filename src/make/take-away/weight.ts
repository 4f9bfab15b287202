import { stringsFor } from '../../core/i18n/languages.ts';

/** Units of weights, the smallest first: each is a thousand of the one before. */
const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** How much a file weighs, in words: two figures are enough to decide by. */
export function weightText(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2;
  return new Intl.NumberFormat(stringsFor(language).formats, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: bytes < 1000 ? 3 : 2,
  }).format(bytes / 1000 ** step);
}
