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

/** Share of a country's longer side that is left free around it when the map shows it alone. */
const ROOM = 0.15;

/** A box with room around it, for a country that the map shows alone. */
export function withRoom([left, top, right, bottom]: Box): Box {
  const room = Math.max(right - left, bottom - top) * ROOM;
  return [left - room, top - room, right + room, bottom + room];
}

/** Whether a point of the plane lies in a box. */
export function contains([left, top, right, bottom]: Box, [x, y]: PlanePoint): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
