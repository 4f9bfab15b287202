import { describe, expect, it } from 'vitest';
import { LOOKS } from '../../../src/core/statements/default-looks.ts';

/** Land without an answer and the sea, by theme. */
const AROUND = { light: ['#E7E5E0', '#FFFFFF'], dark: ['#2B2F34', '#121417'] } as const;

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What eyes without one kind of cones see, in linear light (Machado, Oliveira and Fernandes, 2009). */
const EYES: Readonly<Record<string, Matrix>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple;

/** CIELAB of a colour as eyes of a kind see it. */
function lab(colour: string, eyes: Matrix): Triple {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
  const seen = times(eyes, linear).map((part) =>
    Math.min(1, Math.max(0, part)),
  ) as unknown as Triple;
  const [x, y, z] = times(TO_XYZ, seen);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x / 0.95047) - f(y)), 200 * (f(y) - f(z / 1.08883))];
}

/** The least distance of two colours in CIELAB, over all eyes. */
function distance(a: string, b: string): number {
  return Math.min(
    ...Object.values(EYES).map((eyes) => {
      const [first, second] = [lab(a, eyes), lab(b, eyes)];
      return Math.hypot(...first.map((part, i) => part - (second[i] ?? 0)));
    }),
  );
}

describe.each(['light', 'dark'] as const)('colours of responses in the %s theme', (theme) => {
  const colours = LOOKS.map(({ colour }) => colour[theme]);
  const pairs = (count: number) =>
    colours
      .slice(0, count)
      .flatMap((a, i) => colours.slice(i + 1, count).map((b) => distance(a, b)));

  it.each([
    [2, 20],
    [3, 20],
    [4, 19],
    [5, 15],
    [6, 14],
    [7, 14],
  ])('tell %i responses apart for all eyes', (count, least) => {
    expect(Math.min(...pairs(count))).toBeGreaterThanOrEqual(least);
  });

  it('tell every response from land without an answer and from the sea', () => {
    const near = colours.filter((colour) =>
      AROUND[theme].some((other) => distance(colour, other) < 20),
    );
    expect(near).toEqual([]);
  });
});

describe('patterns of responses', () => {
  it('are all different', () => {
    expect(new Set(LOOKS.map(({ pattern }) => pattern)).size).toBe(LOOKS.length);
  });
});
