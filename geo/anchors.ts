import polylabel from 'polylabel';
import { outward, projectBox, UNITS_PER_PX, UNITS_PER_PX2 } from './projection.ts';
import type { Box, Point, Polygon } from './rings.ts';
import { boxAround, joinBoxes, polygonsArea, ringArea } from './rings.ts';

/** Where a unit is and how big, in whole plane units unless stated otherwise. */
export interface Placement {
  /** Where a dot or a label goes. */
  readonly anchor: Point;
  /** How far the anchor is from the outline. */
  readonly radius: number;
  /** What to show when the unit is chosen: its main parts, without far-away islands. */
  readonly box: Box;
  /** px² on a map 960 px wide, of the whole unit. */
  readonly area: number;
  /** px² on a map 960 px wide, of its largest island or mainland. */
  readonly largest: number;
}

interface Part {
  readonly polygon: Polygon;
  readonly area: number;
  readonly box: Box;
}

/** Precision of an anchor, in plane units. */
const ANCHOR_PRECISION = 0.5;

/** The contiguous United States (degrees): with Alaska the box would be half a hemisphere. */
const FIXED_BOXES: Readonly<Record<string, Box>> = { US: [-125, 24.5, -66.5, 49.5] };

const EVERYWHERE: Box = [-180, -90, 180, 90];

/**
 * Units whose box the general rule gets wrong: it is made of the parts inside these boxes (degrees).
 * Scattered archipelagos whole; Angola with Cabinda; Equatorial Guinea with Bioko; Australia with
 * Tasmania, without Macquarie Island.
 */
const PARTS_OF_BOX: Readonly<Record<string, Box>> = {
  FM: EVERYWHERE,
  MH: EVERYWHERE,
  TV: EVERYWHERE,
  PW: EVERYWHERE,
  TO: EVERYWHERE,
  ST: EVERYWHERE,
  FJ: EVERYWHERE,
  AU: [112, -44.5, 154.5, -9],
  AO: EVERYWHERE,
  GQ: [8, 0.8, 12, 4],
};

/** Kiribati spans both edges of the map: placed at the Gilbert Islands, where its capital is. */
const PARTS_OF_PLACE: Readonly<Record<string, Box>> = { KI: [172, -3, 177.2, 3.6] };

/**
 * Where a unit's dot, label and zoom go.
 *
 * @param id unit id, for the exceptions
 * @param polygons the unit's outline in plane units
 * @throws Error when the unit has no area, or an exception names parts that it lacks
 */
export function placeUnit(id: string, polygons: readonly Polygon[]): Placement {
  const all = polygons.map(measure).sort((a, b) => b.area - a.area);
  const parts = within(id, all, PARTS_OF_PLACE[id]);
  const [main] = parts;
  if (!main || !(main.area > 0)) throw new Error(`geo/anchors.ts: ${id} has no area.`);
  const position = polylabel(main.polygon, ANCHOR_PRECISION);
  const fixed = FIXED_BOXES[id];
  return {
    anchor: [Math.round(position[0]), Math.round(position[1])],
    radius: Math.max(0, Math.round(position.distance)),
    box: fixed ? projectBox(fixed) : outward(zoomBox(id, parts)),
    area: toPx2(polygonsArea(polygons)),
    largest: toPx2(all[0]?.area ?? 0),
  };
}

function measure(polygon: Polygon): Part {
  const outer = polygon[0] ?? [];
  return { polygon, area: Math.abs(ringArea(outer)), box: boxAround(outer) };
}

function toPx2(area: number): number {
  return Number((area / UNITS_PER_PX2).toFixed(4));
}

function within(id: string, parts: readonly Part[], degrees: Box | undefined): readonly Part[] {
  if (!degrees || degrees === EVERYWHERE) return parts;
  const [left, top, right, bottom] = projectBox(degrees);
  const found = parts.filter(
    ({ box }) => box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom,
  );
  if (found.length > 0) return found;
  throw new Error(`geo/anchors.ts: ${id} has no part inside ${degrees.join(' ')}: mend the table.`);
}

/**
 * Starts with the largest part and adds the others, by size, while what they add is worth the room.
 * The shares and growths are set so that France comes without Réunion, Spain without the Canaries and
 * Chile without Easter Island, but Japan, Fiji and Indonesia come whole.
 */
function zoomBox(id: string, parts: readonly Part[]): Box {
  const chosen = PARTS_OF_BOX[id];
  if (chosen)
    return within(id, parts, chosen)
      .map(({ box }) => box)
      .reduce(joinBoxes);
  const total = parts.reduce((sum, { area }) => sum + area, 0);
  // One px more each way: otherwise any addition multiplies a tiny box.
  const room = (box: Box) => (box[2] - box[0] + UNITS_PER_PX) * (box[3] - box[1] + UNITS_PER_PX);
  return parts
    .map(({ box, area }) => ({ box, share: area / total }))
    .reduce((before, part) => {
      const box = joinBoxes(before.box, part.box);
      const growth = room(box) / room(before.box);
      const isWorthIt =
        growth < 1.08 ||
        (part.share >= 0.01 && growth < 1.35) ||
        (part.share >= 0.04 && growth < 2) ||
        (part.share >= 0.1 && growth < 6);
      return isWorthIt ? { box, share: 1 } : before;
    }).box;
}
