import { h, type MarkupElement } from '../markup/markup.ts';
import { rectangle, stancePattern } from './paint.ts';
import { worldAnswers } from './world-answers.ts';
import { dotsMarkup, worldDots } from './world-dots.ts';
import { fadeGradient, fadeMarkup } from './world-fades.ts';
import { hatchPattern, landMarkup, responsesMarkup } from './world-layers.ts';
import { namesMarkup } from './world-names.ts';
import type { WorldOptions } from './world-options.ts';
import { projectWorld } from './world-projection.ts';
import { worldShapes } from './world-shapes.ts';

/** A map as a group with a layer for each kind of thing. */
export function worldMarkup(options: WorldOptions): MarkupElement {
  const { id, edition, paint, patterns } = options;
  const projection = projectWorld(options);
  const answers = worldAnswers(options);
  const shapes = worldShapes(options, projection, answers);
  const dots = worldDots(options, projection, shapes, answers);
  const { left, top, right, bottom } = projection.seen;
  return h(
    'g',
    { id },
    h(
      'defs',
      {},
      h('clipPath', { id: `${id}-clip` }, rectangle(left, top, right - left, bottom - top, {})),
      options.fades.map((side) => fadeGradient(id, side, paint.paper)),
      hatchPattern(id, paint, projection),
      patterns
        ? edition.dataset.stances.map((stance) =>
            stancePattern(
              `${id}-pattern-${stance.id}`,
              stance,
              paint,
              projection.scale,
              projection.factor,
            ),
          )
        : null,
    ),
    h(
      'g',
      { 'clip-path': `url(#${id}-clip)` },
      landMarkup(options, projection, shapes),
      options.fades.map((side) => fadeMarkup(side, options, projection)),
      responsesMarkup(options, projection, shapes, dots, answers),
      dotsMarkup(dots, options, projection, answers),
    ),
    namesMarkup(options, projection, shapes, dots, answers),
  );
}
