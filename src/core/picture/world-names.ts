import { h, type MarkupElement } from '../markup/markup.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { round } from './paint.ts';
import type { WorldAnswers } from './world-answers.ts';
import { dotBox, type WorldDot } from './world-dots.ts';
import type { WorldOptions } from './world-options.ts';
import type { WorldProjection } from './world-projection.ts';
import type { WorldShapes } from './world-shapes.ts';

/** Stroke of the halo around a name, in px at 12 px text; half of it is visible. */
const HALO = 2.4;
/** Stroke of a line from a place to its name, in px at 12 px text. */
const LEADER = 0.8;

/** The names at their places, with halos under them and lines back to their places. */
export function namesMarkup(
  options: WorldOptions,
  { project, scale, seen, factor }: WorldProjection,
  { land, answers, subject, outlineOf }: WorldShapes,
  dots: readonly WorldDot[],
  { haloOf, inkOf }: WorldAnswers,
): MarkupElement[] {
  const { id, edition, paint } = options;
  const labels = placeLabels(options.names, {
    area: options.nameArea,
    seen,
    obstacles: options.obstacles,
    covered: [...answers, ...subject].map((shape) => ({
      id: shape.id,
      anchor: project(shape.place.anchor),
      ...outlineOf(shape),
    })),
    land: land.map(outlineOf),
    dots: dots.map((dot) => ({ id: dot.id, box: dotBox(dot, project) })),
    trusted: options.trusted,
    everyName: options.everyName ?? false,
    project,
    scale,
    size: options.textSize,
    chosen: options.chosen,
    subject: edition.dataset.event.subject ?? null,
    measure: options.measure,
  });
  return [
    h(
      'g',
      { id: `${id}-leaders`, stroke: paint.ink, 'stroke-width': round(LEADER * factor) },
      labels.flatMap(({ leader }) => {
        if (leader === null) return [];
        const [x1, y1, x2, y2] = leader.map(round);
        return [h('line', { x1, y1, x2, y2 })];
      }),
    ),
    // Drawn separately from the names: programs without `paint-order` would thin the letters.
    h(
      'g',
      {
        id: `${id}-halos`,
        'aria-hidden': 'true',
        'stroke-width': round(HALO * factor),
        'stroke-linejoin': 'round',
      },
      labels.flatMap((label) => {
        const halo = haloOf(label.label.id, label.inside);
        return halo === null ? [] : [nameMarkup(label, halo, halo)];
      }),
    ),
    h(
      'g',
      { id: `${id}-names` },
      labels.map((label) => nameMarkup(label, label.inside ? inkOf(label.label.id) : paint.ink)),
    ),
  ];
}

function nameMarkup(
  { label, font, x, baseline, anchor }: PlacedLabel,
  fill: string,
  stroke: string | null = null,
): MarkupElement {
  return h(
    'text',
    {
      x: round(x),
      y: round(baseline),
      'font-family': font.family,
      'font-size': round(font.size),
      'font-weight': font.weight,
      'text-anchor': anchor === 'start' ? null : anchor,
      fill,
      stroke,
    },
    label.text,
  );
}
