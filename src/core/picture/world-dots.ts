import { dodge, drawnArea, showsDot } from '../atlas/dots.ts';
import { featureOf, placeOf } from '../atlas/gazetteer.ts';
import { touch } from '../atlas/label-layout.ts';
import { type BoxedOutline, holds } from '../atlas/outline.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import type { ActorId, PlanePoint } from '../statements/types.ts';
import { round } from './paint.ts';
import { FADED, type WorldAnswers } from './world-answers.ts';
import type { WorldOptions } from './world-options.ts';
import type { WorldProjection } from './world-projection.ts';
import type { WorldShapes } from './world-shapes.ts';

/** Radius of the dot that stands for a state too small to be seen, in px at 12 px text. */
const DOT = 3.6;
/** The same as a share of the width of the world, above `least` px: on a small map they would hide much of it. */
const DOT_IN_WORLD = { share: 1 / 185, least: 2.2 };
/** Smallest distance between the middles of dots, in radii. */
const DOT_DISTANCE = 2.5;

/** Shares of the radius to try where a dot would cover land of others, largest first. */
const SHARES = [0.8, 0.64, 0.5];
/** The smallest share: what stands for a place that cannot be seen. */
const LEAST = 0.36;
/** A shape with this share of the area of the smallest dot is seen as well as the dot. */
const SEEN = 0.5;
/** Land of others that a dot may cover, as a share of the own shape. */
const OWN = 0.4;
/** The line around a dot outside of it, in radii. */
const EDGE = 0.14;
/** The same whatever the own shape, in squares of the usual radius. */
const COVERED = 0.3;
/** Points of a disc at which it is asked whose land it covers: their number and distance from its middle, in radii. */
const RINGS = [
  { count: 1, at: 0 },
  { count: 6, at: 0.45 },
  { count: 12, at: 0.85 },
];

/** A dot at its place, in plane units. */
export interface WorldDot {
  readonly id: ActorId;
  readonly at: PlanePoint;
  /** In px: smaller where countries lie close together, because dots would hide them. */
  readonly radius: number;
}

/** The radius of dots, in px. */
function dotRadius(worldWidth: number, factor: number): number {
  const { share, least } = DOT_IN_WORLD;
  return Math.min(DOT * factor, Math.max(least, worldWidth * share));
}

/** The dots of answers whose shapes are too small to be seen, moved apart. */
export function worldDots(
  { edition, planeWidth }: WorldOptions,
  { scale, project, seen, factor }: WorldProjection,
  shapes: WorldShapes,
  { stanceOf, isLand }: WorldAnswers,
): WorldDot[] {
  // Larger marks need a larger shape to be visible beside them.
  const worldWidth = (scale * planeWidth) / Math.sqrt(factor);
  const radius = dotRadius(scale * planeWidth, factor);
  const everything = [...shapes.answers, ...shapes.subject, ...shapes.land];
  const dots = [...edition.positions.keys()].flatMap((id) => {
    const place = placeOf(edition.gazetteer, id);
    if (place === undefined || stanceOf(id) === null || isLand(id)) return [];
    if (!showsDot(id, place, worldWidth) || !within(project(place.anchor), seen)) return [];
    const others = everything.filter((shape) => shape.id !== id).map(shapes.outlineOf);
    const drawn = featureOf(id, place) === id ? drawnArea(place, scale * planeWidth) : 0;
    const share = largestShare(project(place.anchor), drawn, radius, others);
    return share === null ? [] : [{ id, anchor: place.anchor, share }];
  });
  return dodge(dots, scale, DOT_DISTANCE * radius)
    .map(({ dot: { id, share }, at }) => ({ id, at, radius: radius * share }))
    .filter(({ at }) => within(project(at), seen));
}

/**
 * The largest dot that covers no more land of others than its own shape has, as a share of the usual radius. Null
 * where the shape is seen as well as such a dot.
 *
 * @param drawn the area of its own shape, in px²
 * @param usual the usual radius, in px
 */
function largestShare(
  [x, y]: readonly [number, number],
  drawn: number,
  usual: number,
  others: readonly BoxedOutline[],
): number | null {
  const edge = usual * EDGE;
  const reach = usual + edge;
  const around = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  const near = others.filter((other) => touch(other.around, around));
  const covers = (share: number) => {
    const radius = usual * share + edge;
    return coveredShare([x, y], radius, near) * Math.PI * radius ** 2;
  };
  const limit = Math.max(drawn * OWN, COVERED * usual ** 2);
  if (covers(1) <= limit) return 1;
  if (drawn > SEEN * Math.PI * (usual * LEAST) ** 2) return null;
  return SHARES.find((share) => covers(share) <= limit) ?? LEAST;
}

/** The share of a disc that lies on these shapes. */
function coveredShare(
  [x, y]: readonly [number, number],
  radius: number,
  near: readonly BoxedOutline[],
): number {
  const points = RINGS.flatMap(({ count, at }) =>
    Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count;
      return [x + radius * at * Math.cos(angle), y + radius * at * Math.sin(angle)] as const;
    }),
  );
  const on = points.filter((point) => near.some(({ outline }) => holds(outline, point)));
  return on.length / points.length;
}

/** The box around a dot, in px. */
export function dotBox({ at, radius }: WorldDot, project: WorldProjection['project']): ScreenBox {
  const [x, y] = project(at);
  const reach = radius * 1.3;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

export function dotsMarkup(
  dots: readonly WorldDot[],
  { id, paint, chosen }: WorldOptions,
  { project, factor }: WorldProjection,
  { stanceOf, shownAs, title }: WorldAnswers,
): MarkupElement {
  return h(
    'g',
    { id: `${id}-dots` },
    dots.map(({ id: actor, at, radius }) => {
      const [cx, cy] = project(at);
      const stance = stanceOf(actor);
      return h(
        'circle',
        {
          id: `${id}-dot-${actor}`,
          cx: round(cx),
          cy: round(cy),
          r: round(radius),
          fill: stance === null ? paint.noStatement : paint.stance(stance),
          'fill-opacity': shownAs(actor) === 'faded' ? FADED : null,
          stroke: actor === chosen ? paint.ink : paint.paper,
          'stroke-width': round((actor === chosen ? 2 : 1) * Math.min(factor, radius / 2)),
        },
        title(actor),
      );
    }),
  );
}

function within([x, y]: readonly [number, number], area: ScreenBox): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}
