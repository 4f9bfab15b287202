import { dodge, showsDot } from '../atlas/dots.ts';
import { placeOf } from '../atlas/gazetteer.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import type { ActorId, PlanePoint } from '../statements/types.ts';
import { round } from './paint.ts';
import { FADED, type WorldAnswers } from './world-answers.ts';
import type { WorldOptions } from './world-options.ts';
import type { WorldProjection } from './world-projection.ts';

/** Radius of the dot that stands for a state too small to be seen, in px at 12 px text. */
const DOT = 3.6;
/** Smallest distance between dots, in px at 12 px text. */
const DOT_DISTANCE = 9;

/** A dot at its place, in plane units. */
export interface WorldDot {
  readonly id: ActorId;
  readonly at: PlanePoint;
}

/** The dots of answers whose shapes are too small to be seen, moved apart. */
export function worldDots(
  { edition, planeWidth }: WorldOptions,
  { scale, project, seen, factor }: WorldProjection,
  { stanceOf, isLand }: WorldAnswers,
): WorldDot[] {
  // Larger marks need a larger shape to be visible beside them.
  const worldWidth = (scale * planeWidth) / Math.sqrt(factor);
  const dots = [...edition.positions.keys()].flatMap((id) => {
    const place = placeOf(edition.gazetteer, id);
    if (place === undefined || stanceOf(id) === null || isLand(id)) return [];
    return showsDot(id, place, worldWidth) ? [{ id, anchor: place.anchor }] : [];
  });
  return dodge(dots, scale, DOT_DISTANCE * factor)
    .map(({ dot: { id }, at }) => ({ id, at }))
    .filter(({ at }) => within(project(at), seen));
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
    dots.map(({ id: actor, at }) => {
      const [cx, cy] = project(at);
      const stance = stanceOf(actor);
      return h(
        'circle',
        {
          id: `${id}-dot-${actor}`,
          cx: round(cx),
          cy: round(cy),
          r: round(DOT * factor),
          fill: stance === null ? paint.noStatement : paint.stance(stance),
          'fill-opacity': shownAs(actor) === 'faded' ? FADED : null,
          stroke: actor === chosen ? paint.ink : paint.paper,
          'stroke-width': round((actor === chosen ? 2 : 1) * factor),
        },
        title(actor),
      );
    }),
  );
}

function within([x, y]: readonly [number, number], area: ScreenBox): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}
