import type { BrowserContextOptions } from 'playwright-core';

/** A reader's device and line. */
export interface Profile {
  readonly context: BrowserContextOptions;
  /** How much slower than this machine the processor is. */
  readonly slower: number;
  /** Bytes in a second and ms of a round trip; null for a line without limits. */
  readonly line: {
    readonly down: number;
    readonly up: number;
    readonly roundTrip: number;
  } | null;
  /** ms between two clicks of a reader who cannot wait. */
  readonly clickEvery: number;
}

export type ProfileName = 'mobile' | 'desktop';

/** Bytes in a second of a line of so many kbit/s. */
const kilobits = (count: number): number => (count * 1000) / 8;

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  mobile: {
    context: {
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 2.6,
      isMobile: true,
      hasTouch: true,
    },
    slower: 4,
    line: { down: kilobits(1600), up: kilobits(750), roundTrip: 150 },
    clickEvery: 250,
  },
  desktop: {
    context: { viewport: { width: 1350, height: 940 } },
    slower: 1,
    line: null,
    clickEvery: 100,
  },
};
