import type { Atlas } from '../../core/atlas/atlas.ts';
import { touch } from '../../core/atlas/label-layout.ts';
import { boxOfOutline, outlineOf, overlaps } from '../../core/atlas/outline.ts';
import { isWide } from '../../core/atlas/views.ts';
import type { View } from '../../core/statements/types.ts';

/** How much of a view the key's text over the map takes on the narrowest page: shares of its width and height. */
const CORNER = { width: 0.42, height: 0.25 };
/** Islands smaller than this part of the width of the view do not count: the text stands on them as on the sea. */
const SPECK = 0.02;

/**
 * Whether there is land in the lower left corner of a view, where the key's text would cover it. Beside wide views
 * there is room below the map.
 */
export function hasLandInCorner(view: View, { topology, features }: Atlas): boolean {
  if (isWide(view)) return false;
  const [left, top, right, bottom] = view.box;
  const width = right - left;
  const corner = {
    left,
    top: bottom - (bottom - top) * CORNER.height,
    right: left + width * CORNER.width,
    bottom,
  };
  return features.some(({ geometry }) =>
    outlineOf(topology, geometry).some((line) => {
      const around = boxOfOutline([line]);
      const isLarge = around.right - around.left > width * SPECK;
      return isLarge && touch(around, corner) && overlaps([line], corner);
    }),
  );
}
