import { h, type MarkupElement } from '../markup/markup.ts';
import { type Paint, round } from './paint.ts';
import type { WorldAnswers } from './world-answers.ts';
import type { WorldDot } from './world-dots.ts';
import type { WorldOptions } from './world-options.ts';
import type { WorldProjection } from './world-projection.ts';
import type { WorldShapes } from './world-shapes.ts';

/**
 * The ring around the chosen place: widths of the ring and of its gap, in plane units, so that it stays thin
 * around a narrow country; smallest and largest width in px at 12 px text.
 */
const RING = { line: 125, gap: 36, least: 3, most: 5.5 };

/** Strokes in px at 12 px text. */
const STROKES = { coast: 1.2, answer: 1, border: 0.7, dispute: 1, subject: 1.6 };

/** Converts a stroke from px at 12 px text to plane units. */
function strokes({ lines = 1 }: WorldOptions, { scale, factor }: WorldProjection) {
  return (px: number) => units((px * factor * lines) / scale);
}

function units(width: number): number {
  return Number(width.toPrecision(4));
}

/** Coasts, land without an answer, and borders. */
export function landMarkup(
  options: WorldOptions,
  projection: WorldProjection,
  shapes: WorldShapes,
): MarkupElement {
  const { id, paint } = options;
  const stroke = strokes(options, projection);
  return placed(
    `${id}-land`,
    projection,
    path({
      id: `${id}-coast`,
      d: shapes.coast,
      fill: 'none',
      stroke: paint.coast,
      'stroke-width': stroke(STROKES.coast),
      'stroke-linejoin': 'round',
    }),
    h(
      'g',
      { id: `${id}-no-statement`, fill: paint.noStatement },
      shapes.land.map(({ id: actor, d }) => h('path', { id: `${id}-${actor}`, d })),
    ),
    path({
      id: `${id}-borders`,
      d: shapes.borders,
      fill: 'none',
      stroke: paint.paper,
      'stroke-width': stroke(STROKES.border),
    }),
  );
}

/** Answers, the subject, the ring around the chosen place, and disputes, which must not be covered. */
export function responsesMarkup(
  options: WorldOptions,
  projection: WorldProjection,
  shapes: WorldShapes,
  dots: readonly WorldDot[],
  { answer, title }: WorldAnswers,
): MarkupElement {
  const { id, paint } = options;
  const stroke = strokes(options, projection);
  return placed(
    `${id}-responses`,
    projection,
    h(
      'g',
      {
        stroke: paint.paper,
        'stroke-width': stroke(STROKES.answer),
        'stroke-linejoin': 'round',
      },
      shapes.answers.map(({ id: actor, d }) =>
        h('path', { id: `${id}-${actor}`, d, ...answer(actor) }, title(actor)),
      ),
    ),
    shapes.subject.map(({ id: actor, d }) =>
      h(
        'path',
        {
          id: `${id}-${actor}`,
          d,
          fill: paint.paper,
          stroke: paint.ink,
          'stroke-width': stroke(STROKES.subject),
          'stroke-linejoin': 'round',
        },
        title(actor),
      ),
    ),
    ringMarkup(options, projection, shapes, dots, answer),
    h(
      'g',
      { id: `${id}-disputes` },
      path({
        d: shapes.disputeLines,
        fill: 'none',
        stroke: paint.paper,
        'stroke-width': stroke(STROKES.dispute),
        'stroke-dasharray': `${stroke(3)} ${stroke(2.5)}`,
      }),
      shapes.hatched.map(({ id: actor, d }) =>
        h('path', { id: `${id}-disputed-${actor}`, d, fill: `url(#${hatchId(id)})` }),
      ),
    ),
  );
}

/** The ring around the chosen shape; a dot in place of a shape has its own ring. */
function ringMarkup(
  { id, paint, chosen }: WorldOptions,
  { scale, factor }: WorldProjection,
  { answers, land, subject, withoutSpecks }: WorldShapes,
  dots: readonly WorldDot[],
  answer: WorldAnswers['answer'],
): MarkupElement[] {
  const width = Math.min(
    Math.max(RING.line, (RING.least * factor) / scale),
    (RING.most * factor) / scale,
  );
  const own = (list: WorldShapes['answers']) =>
    list.filter((shape) => shape.id === chosen && !dots.some((dot) => dot.id === shape.id));
  return [...own(answers), ...own(land), ...own(subject)].map((shape) => {
    // A ring would hide a speck of land.
    const around = withoutSpecks(shape, 3 * width);
    return h(
      'g',
      { id: `${id}-chosen`, 'stroke-linejoin': 'round' },
      h('path', {
        d: around,
        fill: 'none',
        stroke: paint.ink,
        'stroke-width': units(width),
      }),
      h('path', {
        d: around,
        fill: 'none',
        stroke: paint.paper,
        'stroke-width': units((width * RING.gap) / RING.line),
      }),
      h('path', {
        d: shape.d,
        ...(subject.includes(shape) ? { fill: paint.paper } : answer(shape.id)),
      }),
    );
  });
}

/** A path, or nothing where there is nothing to draw: an empty `d` is left out. */
function path(
  attributes: Readonly<Record<string, string | number>> & { readonly d: string },
): MarkupElement | null {
  return attributes.d === '' ? null : h('path', attributes);
}

/** A group whose content is in plane units. */
function placed(
  id: string,
  { dx, dy, scale }: WorldProjection,
  ...children: Parameters<typeof h>[2][]
): MarkupElement {
  const transform = `translate(${round(dx)} ${round(dy)}) scale(${scale.toPrecision(6)})`;
  return h('g', { id, transform }, ...children);
}

function hatchId(id: string): string {
  return `${id}-hatch`;
}

/** The lines over disputed areas. */
export function hatchPattern(
  id: string,
  paint: Paint,
  { scale, factor }: WorldProjection,
): MarkupElement {
  const magnification = (1 / (scale / factor)).toPrecision(5);
  return h(
    'pattern',
    {
      id: hatchId(id),
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${magnification}) rotate(45)`,
    },
    h('rect', { x: 2, y: 0, width: 1.4, height: 6, fill: paint.paper }),
  );
}
