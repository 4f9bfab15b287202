import { describe, expect, it } from 'vitest';
import type { Box, View, ViewId } from '../../../src/core/statements/types.ts';
import {
  mapHeight,
  mapRatio,
  OEMBED_WIDTH,
  oembedHeight,
} from '../../../src/page/share/embed-size.ts';

const view = (box: Box, ratio?: number): View => ({
  id: 'a' as ViewId,
  label: { en: 'A' },
  box,
  ...(ratio === undefined ? {} : { ratio }),
});

describe('the ratio of the map of an embed page', () => {
  it('is that of its view, within reason', () => {
    expect(mapRatio(view([0, 0, 100, 80]))).toBe(0.8);
    expect(mapRatio(view([0, 0, 100, 300]))).toBe(1.15);
    expect(mapRatio(view([0, 0, 300, 100]))).toBe(0.56);
  });

  it('is what the map file says, where it says one', () => {
    expect(mapRatio(view([0, 0, 100, 300], 1.3))).toBe(1.3);
  });
});

describe('the height of the map of an embed page', () => {
  const tall = view([0, 0, 100, 300]);

  it('follows the width, but never hides the map and never towers', () => {
    expect(mapHeight(360, tall)).toBe(414);
    expect(mapHeight(200, tall)).toBe(300);
    expect(mapHeight(1200, tall)).toBe(640);
  });
});

describe('the height that oEmbed answers with', () => {
  const tall = view([0, 0, 100, 300]);
  const around = (...texts: string[]) => oembedHeight(tall, texts) - mapHeight(OEMBED_WIDTH, tall);

  it('has room around the map, however short the texts are', () => {
    expect(around()).toBeGreaterThan(100);
    expect(around('Four answers', 'Yes', 'No')).toBe(around());
  });

  it('has more room where the texts are long, in whole px', () => {
    const long = 'word '.repeat(80);
    expect(around(long)).toBeGreaterThan(around());
    expect(around(long, long)).toBeGreaterThan(around(long));
    expect(around('x'.repeat(401))).toSatisfy(Number.isInteger);
  });
});
