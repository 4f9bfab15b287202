type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What eyes without one kind of cones see, in linear light (Machado, Oliveira and Fernandes, 2009). */
const EYES: readonly Matrix[] = [
  // All cones.
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  // Protanopia.
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  // Deuteranopia.
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  // Tritanopia.
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];
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

/** The least distance of two colours `#rrggbb` in CIELAB, over eyes with all cones and without one kind of them. */
export function colourDistance(a: string, b: string): number {
  return Math.min(
    ...EYES.map((eyes) => {
      const [first, second] = [lab(a, eyes), lab(b, eyes)];
      return Math.hypot(...first.map((part, i) => part - (second[i] ?? 0)));
    }),
  );
}

/** The least distance of a response from land without an answer, and from the sea. */
export const LEAST_DISTANCE = 20;
