import type { Format } from './formats.ts';

/** Sizes of one format, in px, and the arrangement of its parts. */
export interface MapLayout {
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  readonly kicker: number;
  readonly headline: number;
  readonly moment: number;
  readonly key: { readonly largest: number; readonly smallest: number };
  readonly label: number;
  readonly foot: number;
  readonly frameTitle: number;
  readonly frameLabel: number;
}

export const MAP_LAYOUTS: Readonly<Record<Format, MapLayout>> = {
  '16x9': {
    margin: 44,
    top: 32,
    bottom: 22,
    kicker: 16.5,
    headline: 46,
    moment: 16.5,
    key: { largest: 16.5, smallest: 12 },
    label: 16.5,
    foot: 13.5,
    frameTitle: 15,
    frameLabel: 14.5,
  },
  card: {
    margin: 44,
    top: 32,
    bottom: 22,
    kicker: 17,
    headline: 46,
    moment: 16.5,
    key: { largest: 16.5, smallest: 12 },
    label: 16.5,
    foot: 13.5,
    frameTitle: 15,
    frameLabel: 14.5,
  },
  '1x1': {
    margin: 56,
    top: 48,
    bottom: 34,
    kicker: 23,
    headline: 68,
    moment: 22,
    key: { largest: 22.5, smallest: 15 },
    label: 21,
    foot: 17.5,
    frameTitle: 20,
    frameLabel: 18.5,
  },
  '4x5': {
    margin: 56,
    top: 54,
    bottom: 40,
    kicker: 26,
    headline: 94,
    moment: 24,
    key: { largest: 25, smallest: 16 },
    label: 24,
    foot: 18.5,
    frameTitle: 22,
    frameLabel: 20,
  },
  // Apps for this format put buttons over its top and bottom.
  '9x16': {
    margin: 64,
    top: 250,
    bottom: 330,
    kicker: 29,
    headline: 96,
    moment: 26,
    key: { largest: 26, smallest: 18 },
    label: 23,
    foot: 21,
    frameTitle: 23,
    frameLabel: 21,
  },
};
