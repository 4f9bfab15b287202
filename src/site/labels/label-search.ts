import { isWithin, touch } from '../../core/atlas/label-layout.ts';
import { LEADER_GAP_ON_PAGE } from '../../core/atlas/label-metrics.ts';
import { holds, meets, overlaps, passesThrough } from '../../core/atlas/outline.ts';
import type { ScreenBox } from '../../core/atlas/viewport.ts';
import { pointsIn } from '../../core/picture/label-spots.ts';
import type { LabelPlace, PlanePoint } from '../../core/statements/types.ts';
import {
  ANGLES,
  coastPoints,
  crosses,
  HALF_HEIGHT,
  isNear,
  type LabelLand,
  planeBox,
  planeLine,
  shareOn,
} from './label-geometry.ts';

/** From one scale at which a place is tried to the next. */
const STEP = 1.09;
/** What the halo of a name adds at its ends, in px. */
const HALO = 2;
/** Distances from the middle of a country at which a name is tried, in px. */
const DISTANCES = Array.from({ length: 30 }, (_, i) => 6 + i * 5);
/** This many px of distance count as much as one step of the scales. */
const PX_PER_STEP = 8;
/** A name inside its country counts as if it had room this many steps earlier. */
const INSIDE_BONUS = 14;
/**
 * A name that must be there may lie on land without an answer, where it would have no room up to this many times the
 * smallest scale.
 */
const LATEST = 5;
/** The same distance as `PX_PER_STEP`, for a name that must be there: it may be farther away. */
const PX_PER_STEP_ALWAYS = 24;
/** A line that lies on other answers counts as if the name had room so much later, in steps for all of its length. */
const CROSSING = 12;
/** A name has no line that lies on other answers with more than this share of its length. */
const MOST_CROSSED = 0.5;
/** Distances of a name from the coast at which it stands, in px. */
const FROM_COAST = [4, 8, 13];
/** A name that its own coast runs through counts as if it had room so much later, in steps for each scale. */
const ON_COAST = 0.4;

/** A dot on the map, shown at some scales. */
export interface LabelDot {
  readonly id: string;
  readonly at: PlanePoint;
  /** Its radius with the space around it, in px; null where its shape is seen. */
  readonly reachAt: (scale: number) => number | null;
}

/** A name to find a place for. */
interface LabelWish {
  readonly id: string;
  readonly anchor: PlanePoint;
  /** In px. */
  readonly width: number;
  /** The smallest and the largest scale at which it is seen without zooming, in px per plane unit. */
  readonly scales: readonly [number, number];
  /** Where its country lies, without islands far away. */
  readonly home: ScreenBox;
  /** For a name that is shown at all scales: the view in which it must lie, and the smallest scale of that. */
  readonly always: { readonly view: ScreenBox; readonly from: number } | undefined;
}

/** A name at its place: what it covers from a scale on. */
export interface FoundLabel {
  readonly id: string;
  readonly point: PlanePoint;
  /** px around the point. */
  readonly box: ScreenBox;
  /** End of the line from the point to the name, in px around the point. */
  readonly leader: readonly [number, number] | null;
  /** px per plane unit. */
  readonly from: number;
}

/** What names must keep clear of. */
interface LabelScene {
  readonly land: readonly LabelLand[];
  readonly dots: readonly LabelDot[];
  readonly found: readonly FoundLabel[];
}

/** A place with the step of the scales from which it is free. */
interface Candidate {
  readonly place: LabelPlace & { readonly from: number };
  readonly label: FoundLabel;
  readonly counts: number;
}

/** The box of a name, in px around the point that it belongs to. */
export function nameBox(place: LabelPlace, width: number): ScreenBox {
  const [x, y] = place.at;
  const side = place.kind === 'inside' ? 'middle' : place.side;
  const left = x - { left: 0, middle: width / 2, right: width }[side];
  return {
    left: left - HALO,
    right: left + width + HALO,
    top: y - HALF_HEIGHT,
    bottom: y + HALF_HEIGHT,
  };
}

/** The end of the line to a name, in px around the point that it belongs to; null where it has none. */
export function leaderEnd(place: LabelPlace): readonly [number, number] | null {
  if (place.kind === 'inside' || !place.leader) return null;
  const [x, y] = place.at;
  const gap = { left: -LEADER_GAP_ON_PAGE, middle: 0, right: LEADER_GAP_ON_PAGE }[place.side];
  return [x + gap, y];
}

/**
 * The place of a name that is free at the smallest scale, and from there on. Null where it is free at none of the
 * scales.
 */
export function findLabel(wish: LabelWish, scene: LabelScene): Candidate | null {
  const own = scene.land.find(({ id }) => id === wish.id);
  const others = scene.land.filter(({ id }) => id !== wish.id);
  if (wish.always === undefined) return search(wish, scene, own, others);
  // A name that must be there is shown at smaller scales too, on whatever lies there.
  const marked = others.filter(({ isMarked }) => isMarked);
  const [strict, onLand] = [others, marked].map((avoided) => search(wish, scene, own, avoided));
  const isLate = (strict?.place.from ?? Number.POSITIVE_INFINITY) > wish.scales[0] * LATEST;
  const best =
    (isLate ? (onLand ?? strict) : strict) ??
    search(wish, { land: [], dots: [], found: [] }, own, [], true);
  if (best === null) return null;
  const { place, label, counts } = best;
  return { place: { ...place, from: 0 }, label: { ...label, from: 0 }, counts };
}

function search(
  { id, anchor, width, scales: [least, most], home, always }: LabelWish,
  { dots, found }: LabelScene,
  own: LabelLand | undefined,
  others: readonly LabelLand[],
  withLine = false,
): Candidate | null {
  const steps = Math.ceil(Math.log(most / least) / Math.log(STEP)) + 1;
  const scaleOf = (step: number) => least * STEP ** step;
  const markedOthers = others.filter(({ isMarked }) => isMarked);
  const otherDots = dots.filter((dot) => dot.id !== id);
  const pxPerStep = always === undefined ? PX_PER_STEP : PX_PER_STEP_ALWAYS;
  let best: Candidate | null = null;

  /** Whether a name is free at a scale. */
  const isFree = (label: Omit<FoundLabel, 'from'>, scale: number): boolean => {
    const box = planeBox(label.point, label.box, scale);
    if (always !== undefined && scale >= always.from && !isWithin(box, always.view)) return false;
    if (others.some(({ around, outline }) => touch(around, box) && overlaps(outline, box))) {
      return false;
    }
    const line = label.leader === null ? null : planeLine(label.point, label.leader, scale);
    const isInWay = (other: FoundLabel) => {
      if (other.from > scale * 1.0001) return false;
      const otherBox = planeBox(other.point, other.box, scale);
      if (touch(otherBox, box) || (line !== null && meets(...line, otherBox))) return true;
      if (other.leader === null) return false;
      const otherLine = planeLine(other.point, other.leader, scale);
      return meets(...otherLine, box) || (line !== null && crosses(line, otherLine));
    };
    if (found.some(isInWay)) return false;
    return !otherDots.some((dot) => {
      const reach = dot.reachAt(scale);
      if (reach === null) return false;
      const around = { left: -reach, top: -reach, right: reach, bottom: reach };
      return touch(planeBox(dot.at, around, scale), box);
    });
  };

  /** Takes a place where it is better than the best so far. */
  const consider = (
    place: LabelPlace,
    point: PlanePoint,
    bonus: number,
    isFit: (box: ScreenBox) => boolean = () => true,
  ) => {
    const label = { id, point, box: nameBox(place, width), leader: leaderEnd(place) };
    const isGood = (step: number) => {
      const scale = scaleOf(step);
      return isFree(label, scale) && isFit(planeBox(point, label.box, scale));
    };
    // The step from which it would have to be free: most places fail there.
    const worst = best === null ? steps - 1 : Math.ceil(best.counts + bonus) - 1;
    if (worst < 0 || !isGood(Math.min(worst, steps - 1))) return;
    let step = steps;
    while (step > 0 && isGood(step - 1)) step--;
    if (step === steps) return;
    if (always !== undefined && !isWithin(planeBox(point, label.box, always.from), always.view)) {
      return;
    }
    let counts = step - bonus;
    for (let at = step; at < steps && own !== undefined; at++) {
      if (passesThrough(own.outline, planeBox(point, label.box, scaleOf(at)))) counts += ON_COAST;
    }
    if (label.leader !== null) {
      // In the middle of the scales at which it is shown.
      const scale = scaleOf((step + steps) / 2);
      const share = shareOn(planeLine(point, label.leader, scale), markedOthers);
      if (share > MOST_CROSSED) return;
      counts += CROSSING * share;
    }
    if (best !== null && counts >= best.counts) return;
    // Where it has room at the smallest scale it has room at every.
    const from = step === 0 ? 0 : Number(scaleOf(step).toPrecision(3));
    best = { place: { ...place, from }, label: { ...label, from }, counts };
  };

  if (own !== undefined && !withLine) {
    for (const point of [anchor, ...pointsIn(home, anchor)]) {
      if (!holds(own.outline, point)) continue;
      const rounded = [Math.round(point[0]), Math.round(point[1])] as const;
      const place: LabelPlace = {
        kind: 'inside',
        ...(point === anchor ? {} : { point: rounded }),
        at: [0, 0],
      };
      consider(place, point === anchor ? anchor : rounded, INSIDE_BONUS, (box) => {
        return !passesThrough(own.outline, box);
      });
    }
  }
  for (const { point, direction } of withLine ? [] : coastPoints(own, anchor, home)) {
    for (const distance of FROM_COAST) {
      const [x, y] = direction;
      const at = [Math.round(x * distance), Math.round(y * (distance + HALF_HEIGHT))] as const;
      const place = {
        kind: 'beside',
        point,
        at,
        side: sideOf(x),
        leader: false,
        far: false,
      } as const;
      consider(place, point, -distance / pxPerStep, (box) => isNear(box, point, own, others));
    }
  }
  for (const distance of DISTANCES) {
    for (const angle of ANGLES) {
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const side = sideOf(x);
      const at = [Math.round(x * distance), Math.round(y * (distance + HALF_HEIGHT))] as const;
      const bonus = -(distance / pxPerStep) * (1 + 0.3 * Math.abs(y));
      const near = { kind: 'beside', at, side, leader: false, far: false } as const;
      // Until it is known from which scale it is shown, whether it needs a line is asked of every scale.
      if (!withLine) consider(near, anchor, bonus, (box) => isNear(box, anchor, own, others));
      // A line leads to the end of a name.
      const end = x > 0 ? 'left' : 'right';
      consider({ ...near, side: end, leader: true }, anchor, bonus - 1);
    }
  }
  return best;
}

/** Which end of a name is at its point, by the direction in which it stands. */
function sideOf(x: number): 'left' | 'middle' | 'right' {
  return x > 0.3 ? 'left' : x < -0.3 ? 'right' : 'middle';
}
