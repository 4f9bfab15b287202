import { scaleOrdinal } from 'd3-scale';
import type { Stance, StanceId } from '../statements/types.ts';

export type Theme = 'light' | 'dark';

/** Colours that do not depend on a map: land without a statement, and the two inks for text on a fill. */
const BASE = {
  light: { noStatement: '#E7E5E0', ink: '#16191D', paper: '#FFFFFF' },
  dark: { noStatement: '#2B2F34', ink: '#121417', paper: '#F2F1EE' },
} as const;

/**
 * The fill of a stance, `#rrggbb`. A stance that the map does not declare gets the colour of land
 * without a statement: an ordinal scale without `unknown` would give it another stance's colour.
 */
export function createPalette(
  stances: readonly Stance[],
  theme: Theme,
): (stance: StanceId) => string {
  const scale = scaleOrdinal<string, string, string>(
    stances.map(({ id }) => id),
    stances.map(({ colour }) => colour[theme]),
  ).unknown(BASE[theme].noStatement);
  return (stance) => scale(stance);
}

/** The more legible ink on a fill, `#rrggbb`. */
export function inkOn(fill: string, theme: Theme): string {
  const { ink, paper } = BASE[theme];
  return contrast(fill, ink) >= contrast(fill, paper) ? ink : paper;
}

/** Contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
