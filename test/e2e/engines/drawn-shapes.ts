import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A shape on paper; lengths in points, from the left lower corner of the page. */
export interface DrawnShape {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** The colour that it is filled with, as #rrggbb. */
  readonly fill: string;
}

type Matrix = readonly [number, number, number, number, number, number];

/**
 * The shapes on the first page of a PDF. Firefox writes letters of a variable typeface as shapes, a word or a line as
 * one of them, unless they are of its usual weight.
 */
export async function drawnShapes(pdf: Uint8Array): Promise<readonly DrawnShape[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const shapes: DrawnShape[] = [];
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, fill: '#000000' };
  const stack: (typeof state)[] = [];
  fnArray.forEach((operator, i) => {
    const given = argsArray[i];
    if (operator === OPS.save) stack.push({ ...state });
    else if (operator === OPS.restore) state = stack.pop() ?? state;
    else if (operator === OPS.setFillRGBColor) state.fill = String(given[0]);
    else if (operator === OPS.transform) state.matrix = product(state.matrix, given);
    else if (operator === OPS.constructPath && given[2]) {
      const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(given[2], state.matrix);
      shapes.push({ left, bottom, width: right - left, height: top - bottom, fill: state.fill });
    }
  });
  await document.destroy();
  return shapes;
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** @param box left, bottom, right, top before the matrix */
function boxOf(box: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): readonly number[] {
  const corners = [
    [0, 1],
    [2, 1],
    [0, 3],
    [2, 3],
  ].map(([i = 0, j = 0]) => {
    const [x = 0, y = 0] = [box[i], box[j]];
    return [a * x + c * y + e, b * x + d * y + f] as const;
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
