import { isWithin, touch } from '../atlas/label-layout.ts';
import {
  INSIDE_IN_PICTURES,
  LABEL_SIZE,
  LEADER_GAP_IN_PICTURES,
  ROOMY_SCALE,
} from '../atlas/label-metrics.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import type { MapLabel } from '../edition/map-labels.ts';
import { distanceTo, type Outline, overlaps, passesThrough } from './outline.ts';
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
/** Shifts to try for a name inside its country, smallest first, in px at 12 px text. */
const NUDGES = [0, -4, 4, -8, 8, -12, 12, -18, 18]
  .flatMap((x) => [0, -4, 4, -8, 8].map((y) => [x, y] as const))
  .sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));
/** Heights of the letters above and below the baseline, in em. */
const INK = { ascent: 0.78, descent: 0.22 };
/** Half the height of a capital letter, in em. */
const HALF_CAPITAL = 0.36;

/** Distances from its country at which another place for a name is tried, in px at 12 px text. */
const SEARCH = { from: 6, to: 150, step: 3 };
/** A name farther than this from the outline of its country gets a leader, in em. */
const NEAR = 1.1;
/** Smallest gap between a name and the outline of a country, in px at 12 px text. */
const CLEARANCE = 2.5;

/**
 * Directions in which another place for a name is tried, and a factor on its distance: a name beside its
 * country reads best.
 */
const DIRECTIONS = [
  { x: 1, y: 0, side: 'left', counts: 1 },
  { x: -1, y: 0, side: 'right', counts: 1 },
  { x: 0.87, y: 0.5, side: 'left', counts: 1.1 },
  { x: -0.87, y: 0.5, side: 'right', counts: 1.1 },
  { x: 0.87, y: -0.5, side: 'left', counts: 1.1 },
  { x: -0.87, y: -0.5, side: 'right', counts: 1.1 },
  { x: 0.5, y: 0.87, side: 'left', counts: 1.25 },
  { x: -0.5, y: 0.87, side: 'right', counts: 1.25 },
  { x: 0, y: -1, side: 'middle', counts: 1.3 },
  { x: 0, y: 1, side: 'middle', counts: 1.3 },
] as const;

/** Places around a country. */
const PLACES = DIRECTIONS.flatMap(({ x, y, side, counts }) =>
  Array.from({ length: (SEARCH.to - SEARCH.from) / SEARCH.step }, (_, i) => {
    const away = SEARCH.from + i * SEARCH.step;
    return { at: [x * away, y * away] as const, side, distance: away * counts };
  }),
);
/** Factor on the distance of a place on the side opposite to the one that the map file gives. */
const OTHER_SIDE = 1.6;

/** The places around a country, best first, by the side on which the map file places the name. */
const OTHERS = {
  left: ranked(-1),
  none: ranked(0),
  right: ranked(1),
};

function ranked(side: -1 | 0 | 1) {
  const distance = (place: (typeof PLACES)[number]) =>
    place.distance * (place.at[0] * side < 0 ? OTHER_SIDE : 1);
  return [...PLACES].sort((a, b) => distance(a) - distance(b));
}

function othersOn(side: number): typeof PLACES {
  return side < 0 ? OTHERS.left : side > 0 ? OTHERS.right : OTHERS.none;
}

/** The surroundings in which names are placed. */
export interface LabelSurroundings {
  readonly area: ScreenBox;
  /** The part of the map that is drawn, in px: places outside it have no name. */
  readonly seen: ScreenBox;
  /** Boxes that names must keep clear of, in px. */
  readonly obstacles: readonly ScreenBox[];
  /** The countries that a name outside its own must not cover, including its own. */
  readonly covered: readonly {
    readonly id: string;
    /** Where its name belongs, in px. */
    readonly anchor: readonly [number, number];
    readonly outline: Outline;
  }[];
  /** Further land that a name outside its country must not cover; without a free place it is left out. */
  readonly land?: readonly { readonly around: ScreenBox; readonly outline: Outline }[];
  /** Whether a name without a free place goes where the map file puts it, which is chosen for the main map. */
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

/** Places the names that have room, the chosen one first; no two touch, and none leaves the map. */
export function placeLabels(
  labels: readonly MapLabel[],
  surroundings: LabelSurroundings,
): PlacedLabel[] {
  const {
    area,
    seen,
    obstacles,
    covered,
    land = [],
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
  const ordered = [...labels].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  return ordered.flatMap((label): PlacedLabel[] => {
    if (label.onlyChosen && label.id !== chosen) return [];
    const point = project(label.point);
    if (!isInside(point, seen)) return [];
    const given = label.place;
    const isInner = given.kind === 'inside';
    const bold = label.id === chosen || label.id === subject;
    const weight = bold ? 700 : isInner ? 600 : 500;
    const own = covered.find(({ id }) => id === label.id);
    const room = label.radius * scale * INSIDE_IN_PICTURES;
    const shrunk = INSIDE_SIZES.map((part) => part * size).find(
      (small) => measure(label.text, { family: 'sans', size: small, weight }) < room,
    );
    // A name without room at this scale is not placed elsewhere: the key has it.
    const roomy = isInner ? shrunk !== undefined : given.far || scale / factor > ROOMY_SCALE;
    if (!roomy && !everyName && label.id !== chosen) return [];

    const set = (
      [px, py]: readonly [number, number],
      at: readonly [number, number],
      anchor: PlacedLabel['anchor'],
      inside: boolean,
      withLeader: boolean | null,
      shrink = 1,
    ) => {
      const font: Font = {
        family: 'sans',
        size: (inside ? (shrunk ?? size) : size) * shrink,
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
      const gap = LEADER_GAP_IN_PICTURES * size;
      const end = anchor === 'start' ? x - gap : anchor === 'end' ? x + gap : x;
      const near = { start: left, middle: x, end: left + width }[anchor];
      const far = own !== undefined && distanceTo(own.outline, [near, y]) > NEAR * size;
      const leader = (withLeader ?? far) ? ([px, py, end, y] as const) : null;
      return { box, placed: { label, inside, font, x, baseline, anchor, leader } };
    };
    const isFree = ({ left, top, right, bottom }: ScreenBox) => {
      const clear = CLEARANCE * factor;
      const box = { left: left - clear, top, right: right + clear, bottom };
      return !(
        covered.some(({ outline }) => overlaps(outline, box)) ||
        land.some(({ around, outline }) => touch(around, box) && overlaps(outline, box))
      );
    };
    const takes = (spot: ReturnType<typeof set>): PlacedLabel[] => {
      if (spot === null) return [];
      taken.push(spot.box);
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
    if (wanted !== null && isNear && (isInner || isFree(wanted.box))) return takes(wanted);
    const from = own?.anchor ?? point;
    const leans = point[0] + given.at[0] * factor - from[0];
    for (const { at, side } of othersOn(leans)) {
      const spot = set(from, at, ANCHORS[side], false, null);
      if (spot !== null && isFree(spot.box)) return takes(spot);
    }
    return trusted ? takes(wanted) : [];
  });
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
