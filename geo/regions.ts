import { projectBox } from './projection.ts';
import type { Box } from './rings.ts';

/**
 * Parts of the world where small states lie close together, as west, south, east and north in degrees:
 * wide enough to hold their states, narrow enough to tell them apart on a phone.
 */
const EXTENTS: Readonly<Record<string, Box>> = {
  caribbean: [-85.5, 9.5, -58.5, 24.5],
  europe: [-10.5, 34.5, 31, 60.5],
  gulf: [43, 21.5, 60.5, 31.5],
  pacific: [129, -24, -170, 12],
};

/** The regions in plane units. */
export function regionBoxes(): Readonly<Record<string, Box>> {
  return Object.fromEntries(
    Object.entries(EXTENTS).map(([name, extent]) => [name, projectBox(extent)]),
  );
}
