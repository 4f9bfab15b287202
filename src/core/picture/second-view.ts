import { placeOf } from '../atlas/gazetteer.ts';
import { contains } from '../atlas/views.ts';
import type { Edition } from '../edition/edition.ts';
import type { Box, PlanePoint, View } from '../statements/types.ts';

/** What the smaller map of a picture shows. */
export interface SecondView {
  readonly box: Box;
  readonly title: string;
}

/** Room around places that no view of the map shows, as a share of the longer side, and least width in plane units. */
const AROUND = { share: 0.2, least: 2400 };

/**
 * The view beside the main one: its inset, or where answers would be on neither of the two, another view of the map
 * that has them, or what is around them. Null where the main view has all and no inset.
 *
 * @param elsewhere title for answers that no view of the map has together
 */
export function secondView(main: View, edition: Edition, elsewhere: string): SecondView | null {
  const { dataset, gazetteer, locale } = edition;
  const others = edition.order.flatMap((id): PlanePoint[] => {
    const anchor = placeOf(gazetteer, id)?.anchor;
    return anchor === undefined || contains(main.box, anchor) ? [] : [anchor];
  });
  const hasOthers = ({ box }: View) => others.every((point) => contains(box, point));
  const size = ({ box: [left, top, right, bottom] }: View) => (right - left) * (bottom - top);
  const inset = dataset.views.find(({ id }) => id === main.inset);
  const otherViews = dataset.views.filter((view) => view.id !== main.id);
  const second =
    inset !== undefined && hasOthers(inset)
      ? inset
      : others.length === 0
        ? inset
        : otherViews.filter(hasOthers).sort((a, b) => size(a) - size(b))[0];
  if (second !== undefined) return { box: second.box, title: locale.text(second.label) };
  return others.length === 0 ? null : { box: around(others), title: elsewhere };
}

function around(points: readonly PlanePoint[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = Math.max(right - left, bottom - top) * AROUND.share;
  const more = Math.max(room, (AROUND.least - (right - left)) / 2);
  return [
    left - more,
    top - Math.max(room, more / 2),
    right + more,
    bottom + Math.max(room, more / 2),
  ];
}
