import { expect, it } from 'vitest';
import { luminanceOf, similarity } from './ssim.ts';

/** Stripes of this width, as RGBA. */
function stripes(width: number, shift = 0) {
  const data = new Uint8Array(64 * 64 * 4);
  for (let at = 0; at < 64 * 64; at++) {
    const value = Math.floor(((at % 64) + shift) / width) % 2 === 0 ? 255 : 0;
    data.set([value, value, value, 255], at * 4);
  }
  return luminanceOf(data, 64, 64, 1);
}

it('finds a picture like itself, unlike one that is shifted, and counts no blank', () => {
  expect(similarity(stripes(4), stripes(4))).toEqual({ mean: 1, least: 1 });
  expect(similarity(stripes(4), stripes(4, 2)).mean).toBeLessThan(0.2);
  expect(similarity(stripes(4), stripes(1000)).mean).toBeLessThan(0.2);
  expect(similarity(stripes(1000), stripes(1000))).toEqual({ mean: 1, least: 1 });
});
