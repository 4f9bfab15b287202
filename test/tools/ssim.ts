/** A picture as its luminance, row by row, from 0 to 255. */
export interface Luminance {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

/** Side of a window, in px, and the usual constants for values up to 255. */
const WINDOW = 8;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** The luminance of RGBA pixels, each of `block` by `block` pixels taken together. */
export function luminanceOf(
  data: ArrayLike<number>,
  width: number,
  height: number,
  block: number,
): Luminance {
  const [w, h] = [Math.floor(width / block), Math.floor(height / block)];
  const values = new Float64Array(w * h);
  for (let y = 0; y < h * block; y++) {
    for (let x = 0; x < w * block; x++) {
      const at = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      const cell = Math.floor(y / block) * w + Math.floor(x / block);
      const value = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      values[cell] = (values[cell] ?? 0) + value / block ** 2;
    }
  }
  return { width: w, height: h, values };
}

/**
 * How alike two pictures of one size are: the mean and the least structural similarity of their windows,
 * 1 for the same (Wang et al., "Image quality assessment: from error visibility to structural
 * similarity", 2004). Windows that are blank in both do not count, or an empty picture would pass.
 */
export function similarity(a: Luminance, b: Luminance): { mean: number; least: number } {
  let [sum, count, least] = [0, 0, 1];
  for (let top = 0; top + WINDOW <= a.height; top += WINDOW) {
    for (let left = 0; left + WINDOW <= a.width; left += WINDOW) {
      const value = windowSimilarity(a, b, left, top);
      if (value === null) continue;
      sum += value;
      count++;
      least = Math.min(least, value);
    }
  }
  return { mean: count === 0 ? 1 : sum / count, least };
}

function windowSimilarity(a: Luminance, b: Luminance, left: number, top: number): number | null {
  const n = WINDOW ** 2;
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + WINDOW; y++) {
    for (let x = left; x < left + WINDOW; x++) {
      const valueA = a.values[y * a.width + x] ?? 0;
      const valueB = b.values[y * b.width + x] ?? 0;
      sumA += valueA;
      sumB += valueB;
      squaresA += valueA ** 2;
      squaresB += valueB ** 2;
      products += valueA * valueB;
    }
  }
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varianceA, varianceB] = [squaresA / n - meanA ** 2, squaresB / n - meanB ** 2];
  const covariance = products / n - meanA * meanB;
  const flat = 0.5;
  if (varianceA < flat && varianceB < flat && Math.abs(meanA - meanB) < 1) return null;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA ** 2 + meanB ** 2 + C1) * (varianceA + varianceB + C2))
  );
}
