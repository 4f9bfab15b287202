import { find } from '../../browser/dom.ts';
import type { MapPaths } from '../../core/atlas/map-paths.ts';
import type { Viewport } from '../../core/atlas/viewport.ts';
import type { Land } from './land.ts';
import { rescaled } from './pattern-markup.ts';

/** The shapes of the map, and the level of the world at which they are drawn. */
export interface Shapes {
  /** Replaces the shapes with those of another level. */
  readonly replacePaths: (paths: MapPaths) => void;
  readonly place: (viewport: Viewport) => void;
}

/** Gap between the lines of the hatching, in px. */
const HATCH = 6;

const SVG = 'http://www.w3.org/2000/svg';

/** @param unit plane units in one unit of the SVG */
export function createShapes(svg: SVGSVGElement, unit: number, joined: Land): Shapes {
  const hatch = find<SVGPatternElement>(svg, '#hatch');
  const patterns = [...svg.querySelectorAll('[data-pattern]')];
  const land = find<SVGGElement>(svg, '#land');
  const answers = find<SVGGElement>(svg, '.answers');
  const disputed = find<SVGGElement>(svg, '.disputed');

  /** The shape of a place; a level may add shapes that the previous one was too coarse for. */
  function shapeOf(id: string, group: SVGGElement): SVGPathElement {
    const name = CSS.escape(id);
    const existing = svg.querySelector<SVGPathElement>(
      group === disputed
        ? `.disputed [data-id="${name}"]`
        : `#shapes a[data-id="${name}"] path, #shapes path[data-id="${name}"]`,
    );
    if (existing !== null) return existing;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('data-id', id);
    // Until now only its dot was drawn.
    const dot = svg.querySelector<SVGElement>(`.dots [data-id="${name}"]`);
    const isSubject = dot?.classList.contains('subject') ?? false;
    if (isSubject) path.setAttribute('class', 'subject');
    // A dot that is a link represents an answer.
    const isAnswer = dot?.tagName === 'a';
    const place = isSubject ? land.parentElement : isAnswer ? answers : group;
    place?.append(path);
    return path;
  }

  return {
    replacePaths(paths) {
      const inLand = joined.replace(paths.features);
      for (const [id, d] of paths.features) {
        if (!inLand.has(id)) shapeOf(id, land).setAttribute('d', d);
      }
      for (const [id, d] of paths.disputed) shapeOf(id, disputed).setAttribute('d', d);
      find(svg, '.borders').setAttribute('d', paths.borders);
      find(svg, '#dispute-lines').setAttribute('d', paths.disputeLines);
    },
    place({ scale, settled }) {
      if (!settled) return;
      const size = Number(hatch.getAttribute('width') ?? HATCH);
      const factor = HATCH / (size * scale * unit);
      hatch.setAttribute('patternTransform', `rotate(45) scale(${factor})`);
      for (const pattern of patterns) {
        const transform = pattern.getAttribute('patternTransform') ?? '';
        pattern.setAttribute('patternTransform', rescaled(transform, 1 / (scale * unit)));
      }
    },
  };
}
