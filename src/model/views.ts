import type { Box, Dataset, PlanePoint, View, ViewId } from './types.ts';

/** From this ratio of width to height on, a view wants the whole width of the page. */
const WIDE = 1.6;

/** Whether a view is so wide that its panel belongs below it and not beside it. */
export function isWide({ box: [left, top, right, bottom] }: View): boolean {
  return (right - left) / (bottom - top) > WIDE;
}

/** The view with this id, or the first of the map. */
export function findView(dataset: Pick<Dataset, 'views'>, id: ViewId | undefined): View {
  return dataset.views.find((view) => view.id === id) ?? dataset.views[0];
}

/** Whether a point of the plane lies in a box. */
export function contains([left, top, right, bottom]: Box, [x, y]: PlanePoint): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
