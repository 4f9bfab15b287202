import type { Pattern } from '../patterns/patterns.ts';

/** What a response looks like. */
export interface Look {
  readonly colour: { readonly light: string; readonly dark: string };
  readonly pattern: Pattern;
}

/**
 * Looks of responses that nobody has chosen. Any two differ for eyes that see all colours and for those that do not,
 * and from land without an answer, in both themes; none is red or green, which would be a verdict. The fifth to the
 * seventh differ less, so patterns count more there.
 */
export const LOOKS: readonly Look[] = [
  { colour: { light: '#3C7E96', dark: '#65B5CF' }, pattern: 'dots' },
  { colour: { light: '#54276B', dark: '#855DA4' }, pattern: 'cross-hatch' },
  { colour: { light: '#B48C30', dark: '#EDC38E' }, pattern: 'wide-diagonals' },
  { colour: { light: '#9F430F', dark: '#D56D08' }, pattern: 'dense-diagonals' },
  { colour: { light: '#7E7E71', dark: '#808080' }, pattern: 'horizontal-lines' },
  { colour: { light: '#2A3D33', dark: '#3A6343' }, pattern: 'vertical-lines' },
  { colour: { light: '#54B3FD', dark: '#8A81EF' }, pattern: 'grid' },
];

/** Most responses that a map can tell apart. */
export const MOST_RESPONSES = LOOKS.length;
