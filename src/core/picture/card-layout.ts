import type { ScreenBox } from '../atlas/viewport.ts';
import type { Format } from './formats.ts';

/** Sizes of a card in one format, in px. */
export interface CardLayout {
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  readonly tag: number;
  readonly words: { readonly largest: number; readonly smallest: number };
  readonly foot: number;
  readonly label: number;
  /** Width of the words beside the map; the whole width where the map is below them. */
  readonly column: number;
  /** Where the small map is. */
  readonly map: ScreenBox;
  /** Height of the locator map, at the bottom of the main one, for a country far from the subject. */
  readonly locator: number;
}

export const CARD_LAYOUTS: Readonly<Record<Format, CardLayout>> = {
  '16x9': {
    margin: 56,
    top: 50,
    bottom: 34,
    tag: 21,
    words: { largest: 150, smallest: 9 },
    foot: 14.5,
    label: 15,
    column: 690,
    map: { left: 770, top: 0, right: 1200, bottom: 675 },
    locator: 190,
  },
  card: {
    margin: 56,
    top: 46,
    bottom: 30,
    tag: 21,
    words: { largest: 140, smallest: 9 },
    foot: 14.5,
    label: 15,
    column: 690,
    map: { left: 770, top: 0, right: 1200, bottom: 630 },
    locator: 180,
  },
  '1x1': {
    margin: 64,
    top: 58,
    bottom: 46,
    tag: 27,
    words: { largest: 196, smallest: 9 },
    foot: 19,
    label: 20,
    column: 500,
    map: { left: 590, top: 610, right: 1080, bottom: 1080 },
    locator: 180,
  },
  '4x5': {
    margin: 68,
    top: 66,
    bottom: 54,
    tag: 30,
    words: { largest: 220, smallest: 9 },
    foot: 20,
    label: 22,
    column: 490,
    map: { left: 584, top: 770, right: 1080, bottom: 1350 },
    locator: 210,
  },
  '9x16': {
    margin: 72,
    top: 270,
    bottom: 340,
    tag: 33,
    words: { largest: 220, smallest: 9 },
    foot: 22,
    label: 24,
    column: 430,
    map: { left: 530, top: 1010, right: 1080, bottom: 1580 },
    locator: 210,
  },
};
