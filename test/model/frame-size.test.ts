import { describe, expect, it } from 'vitest';
import { frameHeight, frameMapHeight, frameRatio } from '../../src/model/frame-size.ts';
import type { Box, View, ViewId } from '../../src/model/types.ts';

const view = (box: Box, ratio?: number): View => ({
  id: 'a' as ViewId,
  label: { en: 'A' },
  box,
  ...(ratio === undefined ? {} : { ratio }),
});

describe('the ratio of a frame', () => {
  it('is that of its view, within reason', () => {
    expect(frameRatio(view([0, 0, 100, 80]))).toBe(0.8);
    expect(frameRatio(view([0, 0, 100, 300]))).toBe(1.15);
    expect(frameRatio(view([0, 0, 300, 100]))).toBe(0.56);
  });

  it('is what the map file says, where it says one', () => {
    expect(frameRatio(view([0, 0, 100, 300], 1.3))).toBe(1.3);
  });
});

describe('the height of the map of a frame', () => {
  const tall = view([0, 0, 100, 300]);

  it('follows the width, but never hides the map and never towers', () => {
    expect(frameMapHeight(360, tall)).toBe(414);
    expect(frameMapHeight(200, tall)).toBe(300);
    expect(frameMapHeight(1200, tall)).toBe(640);
  });

  it('is smaller than that of the whole frame', () => {
    for (const width of [320, 640, 900]) {
      expect(frameHeight(width, tall)).toBeGreaterThan(frameMapHeight(width, tall));
    }
  });
});
