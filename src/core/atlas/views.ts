import type { Box, Dataset, PlanePoint, View, ViewId } from '../statements/types.ts';

/** From this ratio of width to height on, a view gets the whole width of the page. */
const WIDE = 1.6;

/** Whether a view is too wide for a panel beside it, so that the panel goes below. */
export function isWide({ box: [left, top, right, bottom] }: View): boolean {
  return (right - left) / (bottom - top) > WIDE;
}

/** A close-up shows at least this share of the view's height, so that a country's surroundings stay visible. */
const CLOSEST = 1 / 6;

/** A box around one place, with enough of its surroundings to see where it is. */
export function closeUp(box: Box, view: View): Box {
  const [left, top, right, bottom] = box;
  const [, viewTop, , viewBottom] = view.box;
  const rise = ((viewBottom - viewTop) * CLOSEST) / 2;
  const room = (bottom - top) * 0.06;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    Math.min(left - room, x - rise),
    Math.min(top - room, y - rise),
    Math.max(right + room, x + rise),
    Math.max(bottom + room, y + rise),
  ];
}

/** The view with this id, or the first of the map. */
export function findView(dataset: Pick<Dataset, 'views'>, id: ViewId | undefined): View {
  return dataset.views.find((view) => view.id === id) ?? dataset.views[0];
}

/** Room around a country that the map zooms to, as a share of its longer side. */
const ROOM = 0.15;

/** A box with room around it, for a country that the map zooms to. */
export function withRoom([left, top, right, bottom]: Box): Box {
  const room = Math.max(right - left, bottom - top) * ROOM;
  return [left - room, top - room, right + room, bottom + room];
}

/** Whether a point of the plane lies in a box. */
export function contains([left, top, right, bottom]: Box, [x, y]: PlanePoint): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A box of the plane as a `viewBox` in units of the map's SVG. */
export function viewBoxOf([left, top, right, bottom]: Box, unit: number): string {
  return [left, top, right - left, bottom - top].map((value) => Math.round(value / unit)).join(' ');
}

/** Parts of the world where small states lie close together. */
export const REGIONS = ['caribbean', 'europe', 'gulf', 'pacific'] as const;

export type Region = (typeof REGIONS)[number];
