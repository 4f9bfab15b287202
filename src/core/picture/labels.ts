import { isWithin, touch } from '../atlas/label-layout.ts';
import {
  INSIDE_IN_PICTURES,
  LABEL_SIZE,
  LEADER_GAP_IN_PICTURES,
  ROOMY_SCALE,
} from '../atlas/label-metrics.ts';
import {
  type BoxedOutline,
  distanceTo,
  holds,
  meets,
  type Outline,
  overlaps,
  passesThrough,
} from '../atlas/outline.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import type { MapLabel } from '../edition/map-labels.ts';
import { ALL_AROUND, NUDGES, othersOn, pointsIn } from './label-spots.ts';
import type { Font, Measure } from './text.ts';

/** A name at its place in the picture, in px. */
export interface PlacedLabel {
  readonly label: MapLabel;
  readonly inside: boolean;
  readonly font: Font;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Line from the place to its name: x1, y1, x2, y2. */
  readonly leader: readonly [number, number, number, number] | null;
}

/** Sizes to try for a name inside its country, as shares of its own size. */
const INSIDE_SIZES = [1, 0.92, 0.84, 0.76];
/** Heights of the letters above and below the baseline, in em. */
const INK = { ascent: 0.78, descent: 0.22 };
/** Half the height of a capital letter, in em. */
const HALF_CAPITAL = 0.36;

/** A name farther than this from the outline of its country gets a leader, in em. */
const NEAR = 1.1;
/** A name without a line is this many times nearer to its own country than to any other. */
const CLEARLY = 1.6;
/** How much more a line counts where it crosses another country, and at how many points of it that is asked. */
const CROSSING = { factor: 2, points: 12 };
/** How far a dot reaches from its middle, in px at 12 px text. */
const DOT_REACH = 4;
/** Smallest gap between a name and the outline of a country, in px at 12 px text. */
const CLEARANCE = 2.5;

/** The surroundings in which names are placed. */
export interface LabelSurroundings {
  readonly area: ScreenBox;
  /** The part of the map that is drawn, in px: places outside it have no name. */
  readonly seen: ScreenBox;
  /** Boxes that names must keep clear of, in px. */
  readonly obstacles: readonly ScreenBox[];
  /** The countries that a name outside its own must not cover, including its own. */
  readonly covered: readonly (BoxedOutline & {
    readonly id: string;
    /** Where its name belongs, in px. */
    readonly anchor: readonly [number, number];
  })[];
  /** Further land, on which no name stands; without a free place it is left out. */
  readonly land: readonly BoxedOutline[];
  /** The dots of small places, which only names that the map file places may cover. */
  readonly dots: readonly { readonly id: string; readonly box: ScreenBox }[];
  /** Whether names stand where the map file places them, which is chosen for the main map, even on land. */
  readonly trusted: boolean;
  /** Whether to place names that have no room at this scale too. */
  readonly everyName?: boolean;
  readonly project: (point: readonly [number, number]) => readonly [number, number];
  /** px per plane unit. */
  readonly scale: number;
  readonly size: number;
  readonly chosen: string | null;
  readonly subject: string | null;
  readonly measure: Measure;
}

/** A line from a place to its name. */
type Leader = readonly [number, number, number, number];

/**
 * Places the names that have room, the chosen one and the subject first; no two touch, no line crosses another or a
 * name, and none leaves the map.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  surroundings: LabelSurroundings,
): PlacedLabel[] {
  const {
    area,
    seen,
    obstacles,
    covered,
    land,
    dots,
    trusted,
    everyName = false,
    project,
    scale,
    size,
    chosen,
    subject,
    measure,
  } = surroundings;
  const factor = size / LABEL_SIZE;
  const taken: ScreenBox[] = [...obstacles];
  const leaders: Leader[] = [];
  const rank = ({ id }: MapLabel) => (id === chosen ? 2 : id === subject ? 1 : 0);
  const ordered = [...labels].sort((a, b) => rank(b) - rank(a));
  return ordered.flatMap((label): PlacedLabel[] => {
    if (label.onlyChosen && label.id !== chosen) return [];
    const point = project(label.point);
    if (!isInside(point, seen)) return [];
    const given = label.place;
    const isInner = given.kind === 'inside';
    const isFirst = rank(label) > 0;
    const weight = isFirst ? 700 : isInner ? 600 : 500;
    const own = covered.find(({ id }) => id === label.id);
    const otherDots = label.isGiven ? [] : dots.filter(({ id }) => id !== label.id);
    const room = label.radius * scale * INSIDE_IN_PICTURES;
    const shrunk = INSIDE_SIZES.map((part) => part * size).find(
      (small) => measure(label.text, { family: 'sans', size: small, weight }) < room,
    );
    // A name of the map file without room at this scale is not placed elsewhere: the key has it.
    const roomy = isInner ? shrunk !== undefined : given.far || scale / factor > ROOMY_SCALE;
    if (!roomy && !everyName && !isFirst && label.isGiven) return [];

    const set = (
      [px, py]: readonly [number, number],
      at: readonly [number, number],
      anchor: PlacedLabel['anchor'],
      inside: boolean,
      withLeader: boolean | null,
      shrink = 1,
      isFit: (box: ScreenBox) => boolean = () => true,
    ) => {
      const font: Font = {
        family: 'sans',
        size: (inside && label.isGiven ? (shrunk ?? size) : size) * shrink,
        weight,
      };
      const width = measure(label.text, font);
      const [x, y] = [px + at[0] * factor, py + at[1] * factor];
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      const baseline = y + HALF_CAPITAL * font.size;
      const box: ScreenBox = {
        left: left - 2,
        right: left + width + 2,
        top: baseline - INK.ascent * font.size,
        bottom: baseline + INK.descent * font.size,
      };
      if (!isWithin(box, area) || taken.some((other) => touch(box, other))) return null;
      if (leaders.some((other) => meetsLine(other, box))) return null;
      if (otherDots.some((dot) => touch(dot.box, box)) || !isFit(box)) return null;
      const gap = LEADER_GAP_IN_PICTURES * size;
      const end = anchor === 'start' ? x - gap : anchor === 'end' ? x + gap : x;
      const near = { start: left, middle: x, end: left + width }[anchor];
      const leader: Leader | null =
        (withLeader ?? isAway([near, y], [px, py])) ? [px, py, end, y] : null;
      if (leader !== null && !isClear(leader)) return null;
      return { box, leader, placed: { label, inside, font, x, baseline, anchor, leader } };
    };
    /** Whether a name there would not be read as that of its place: it is far from it, or nearer to another. */
    const isAway = (near: readonly [number, number], from: readonly [number, number]) => {
      const away =
        own === undefined
          ? Math.hypot(near[0] - from[0], near[1] - from[1]) - DOT_REACH * factor
          : distanceTo(own.outline, near);
      if (away > NEAR * size) return true;
      return (
        !label.isGiven &&
        covered.some(
          (other) =>
            other !== own &&
            touch(other.around, boxOf(near, away * CLEARLY)) &&
            distanceTo(other.outline, near) < away * CLEARLY,
        )
      );
    };
    const isClear = (leader: Leader) =>
      label.isGiven ||
      (!taken.some((box) => meetsLine(leader, box)) &&
        !leaders.some((other) => crosses(leader, other)));
    const isFree = ({ left, top, right, bottom }: ScreenBox, offLand: boolean) => {
      const clear = CLEARANCE * factor;
      const above = label.isGiven ? 0 : 1;
      const box = {
        left: left - clear,
        top: top - above,
        right: right + clear,
        bottom: bottom + above,
      };
      const isOn = ({ around, outline }: BoxedOutline) =>
        touch(around, box) && overlaps(outline, box);
      return !(covered.some(isOn) || (offLand && land.some(isOn)));
    };
    const takes = (spot: ReturnType<typeof set>): PlacedLabel[] => {
      if (spot === null) return [];
      taken.push(spot.box);
      if (spot.leader !== null) leaders.push(spot.leader);
      return [spot.placed];
    };

    /** Inside the country, shifted or made smaller where its outline would run through the name. */
    const within = () => {
      for (const shrink of INSIDE_SIZES) {
        for (const [x, y] of NUDGES) {
          const at = [given.at[0] + x, given.at[1] + y] as const;
          const spot = set(point, at, 'middle', true, false, shrink);
          if (spot !== null && !passesThrough(own?.outline ?? [], spot.box)) return spot;
        }
      }
      return null;
    };
    const offLand = !label.isGiven || (!trusted && !everyName);
    const from = own?.anchor ?? point;
    const besideGiven = () => {
      const leans = point[0] + given.at[0] * factor - from[0];
      for (const { at, side } of othersOn(leans)) {
        const spot = set(from, at, ANCHORS[side], false, null);
        if (spot !== null && isFree(spot.box, offLand)) return spot;
      }
      return null;
    };
    /** The nearest free place; lines across other countries make it count as farther. */
    const besideFound = (off: boolean) => {
      let best: ReturnType<typeof set> = null;
      let least = Number.POSITIVE_INFINITY;
      for (const { at, side, distance } of ALL_AROUND) {
        if (distance >= least) break;
        const spot = set(from, at, ANCHORS[side], false, null, 1, (box) => isFree(box, off));
        if (spot === null) continue;
        const counts = distance * (1 + CROSSING.factor * crossed(spot.leader));
        if (counts < least) [best, least] = [spot, counts];
      }
      return best;
    };
    /** The share of a line that lies on other countries. */
    const crossed = (leader: Leader | null): number => {
      if (leader === null) return 0;
      const [x1, y1, x2, y2] = leader;
      const points = Array.from({ length: CROSSING.points }, (_, i) => {
        const along = (i + 0.5) / CROSSING.points;
        return [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along] as const;
      });
      const on = points.filter((on) =>
        covered.some(
          (other) =>
            other !== own && touch(other.around, boxOf(on, 0.1)) && holds(other.outline, on),
        ),
      );
      return on.length / points.length;
    };
    /** Wherever the whole name fits inside its country. */
    const inside = () => {
      if (own === undefined) return null;
      const { around, outline } = own;
      const width = measure(label.text, { family: 'sans', size, weight });
      if (around.right - around.left < width * (INSIDE_SIZES.at(-1) ?? 1)) return null;
      const fits = (spot: ReturnType<typeof set>) => {
        if (spot === null) return false;
        const { left, top, right, bottom } = spot.box;
        const clear = CLEARANCE * factor;
        const box = { left: left - clear, top, right: right + clear, bottom };
        return !passesThrough(outline, box) && holds(outline, [left, top]);
      };
      for (const shrink of INSIDE_SIZES) {
        for (const at of [own.anchor, ...pointsIn(around, own.anchor)]) {
          const spot = set(at, [0, 0], 'middle', true, false, shrink);
          if (fits(spot)) return spot;
        }
      }
      return null;
    };
    if (!label.isGiven) {
      // A small map beside the main one has no room for lines.
      if (!trusted && !everyName) return takes(inside());
      // The subject and the chosen place are named, if it must be on land that has not answered.
      const mustBe = isFirst || everyName;
      return takes(inside() ?? besideFound(true) ?? (mustBe ? besideFound(false) : null));
    }
    const wanted =
      isInner && shrunk === undefined
        ? null
        : isInner
          ? (within() ?? set(point, given.at, 'middle', true, false))
          : set(point, given.at, ANCHORS[given.side], false, given.leader);
    const isNear =
      trusted ||
      wanted === null ||
      isInner ||
      given.leader ||
      !isFar(wanted.box, own?.outline, size);
    if (wanted !== null && isNear && (isInner || isFree(wanted.box, offLand))) return takes(wanted);
    return takes(besideGiven() ?? (trusted ? wanted : null));
  });
}

/** Whether a line has a point in a box. */
function meetsLine([x1, y1, x2, y2]: Leader, box: ScreenBox): boolean {
  return meets([x1, y1], [x2, y2], box);
}

/** Whether two lines cross. */
function crosses([ax, ay, bx, by]: Leader, [cx, cy, dx, dy]: Leader): boolean {
  const side = (x: number, y: number, [x1, y1, x2, y2]: Leader) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  const [first, second]: readonly [Leader, Leader] = [
    [ax, ay, bx, by],
    [cx, cy, dx, dy],
  ];
  return (
    side(ax, ay, second) !== side(bx, by, second) && side(cx, cy, first) !== side(dx, dy, first)
  );
}

function boxOf([x, y]: readonly [number, number], reach: number): ScreenBox {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** Whether a name is too far from its country to be read as its name. */
function isFar({ left, top, right, bottom }: ScreenBox, own: Outline | undefined, size: number) {
  const reach = 2 * NEAR * size;
  const around = {
    left: left - reach,
    top: top - reach,
    right: right + reach,
    bottom: bottom + reach,
  };
  return own !== undefined && !overlaps(own, around);
}

function isInside([x, y]: readonly [number, number], box: ScreenBox): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

const ANCHORS = { left: 'start', middle: 'middle', right: 'end' } as const;
