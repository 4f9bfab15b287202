import { describe, expect, it } from 'vitest';
import type { Box, View, ViewId } from '../../../src/core/statements/types.ts';
import { frameHeight, frameMapHeight, frameRatio } from '../../../src/page/share/frame-size.ts';

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
});

describe('the height of a whole frame', () => {
  const tall = view([0, 0, 100, 300]);
  const measure = (text: string, { size }: { readonly size: number }) => text.length * size * 0.5;
  const texts = {
    headline: 'Four answers',
    subtitle: 'After the vote',
    key: ['Yes', 'No', 'Perhaps', 'Later'],
    credit: 'Three articles',
    actions: ['Open the map', 'Picture', 'Share'],
  };
  const around = (width: number, changed = {}) =>
    frameHeight(width, tall, { ...texts, ...changed }, measure) - frameMapHeight(width, tall);

  it('has room for every line of its texts', () => {
    const long = 'word '.repeat(80);
    for (const width of [280, 320, 480, 640, 900]) {
      expect(around(width)).toBeGreaterThan(100);
      expect(around(width, { headline: long })).toBeGreaterThan(around(width));
      expect(around(width, { key: [long, 'No'] })).toBeGreaterThan(
        around(width, { key: ['a', 'b'] }),
      );
      expect(around(width, { credit: long })).toBeGreaterThan(around(width));
    }
  });

  it('puts the key into one row, two columns or one', () => {
    expect(around(640)).toBeLessThan(around(639));
    expect(around(303)).toBeGreaterThan(around(304));
  });

  it('gives a large key more rows in a wide frame', () => {
    const seven = Array.from({ length: 7 }, (_, i) => `Answer ${i}`);
    expect(around(640, { key: seven })).toBeGreaterThan(around(640) + 40);
  });
});
