import type { MapPaths } from '../model/map-paths.ts';
import { rescaled } from '../model/patterns.ts';
import type { StanceId } from '../model/types.ts';
import type { Viewport } from '../model/viewport.ts';
import { find } from './dom.ts';

/** The shapes of the map: which level of the world they are drawn at. */
export interface Shapes {
  /** Draws another level in the place of this one. */
  readonly exchange: (paths: MapPaths) => void;
  readonly place: (viewport: Viewport) => void;
  /** Fades every answer but those with one of these stances; none are faded where the list is empty. */
  readonly filter: (only: readonly StanceId[]) => void;
}

/** Gap between the lines of the hatching, in px. */
const HATCH = 6;

const SVG = 'http://www.w3.org/2000/svg';

/** @param unit plane units in one unit of the SVG */
export function createShapes(svg: SVGSVGElement, unit: number): Shapes {
  const hatch = find<SVGPatternElement>(svg, '#hatch');
  const patterns = [...svg.querySelectorAll('[data-pattern]')];
  const land = find<SVGGElement>(svg, '#land');
  const disputed = find<SVGGElement>(svg, '.disputed');

  /** The shape of a place; a level may have shapes that the one before was too coarse for. */
  function shapeOf(id: string, group: SVGGElement): SVGPathElement {
    const name = CSS.escape(id);
    const existing = svg.querySelector<SVGPathElement>(
      group === disputed
        ? `.disputed [data-id="${name}"]`
        : `.answers a[data-id="${name}"] path, .answers path[data-id="${name}"], #land [data-id="${name}"], a.subject[data-id="${name}"] path`,
    );
    if (existing !== null) return existing;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('data-id', id);
    group.append(path);
    return path;
  }

  return {
    exchange(paths) {
      for (const [id, d] of paths.features) shapeOf(id, land).setAttribute('d', d);
      for (const [id, d] of paths.disputed) shapeOf(id, disputed).setAttribute('d', d);
      find(svg, '.borders').setAttribute('d', paths.borders);
      find(svg, '.dispute-lines').setAttribute('d', paths.disputeLines);
    },
    filter(only) {
      for (const shape of svg.querySelectorAll<SVGElement>('[data-stance]')) {
        const stance = shape.dataset.stance as StanceId;
        shape.toggleAttribute('data-faded', only.length > 0 && !only.includes(stance));
      }
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
