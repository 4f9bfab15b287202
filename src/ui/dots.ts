import { DOT_AREA, dodge, dotRadius, drawnArea } from '../model/dots.ts';
import { type Gazetteer, placeOf } from '../model/gazetteer.ts';
import type { PlanePoint } from '../model/types.ts';
import type { Viewport } from '../model/viewport.ts';
import { find } from './dom.ts';

/** The dots of states too small to be seen as shapes. */
export interface Dots {
  readonly place: (viewport: Viewport) => void;
}

/** Space between two dots, in px. */
const GAP = 1.6;

/**
 * Moves the prerendered dots apart at each scale, leads them back to their places, and takes them away
 * where their shapes can be seen.
 *
 * @param svg the map
 * @param unit plane units in one unit of the SVG
 * @param planeWidth width of the whole plane, in plane units
 */
export function createDots(
  svg: SVGSVGElement,
  gazetteer: Gazetteer,
  unit: number,
  planeWidth: number,
): Dots {
  const groups = [...svg.querySelectorAll('.dots')];
  const dots = [...svg.querySelectorAll<SVGElement>('.dots [data-id]')].flatMap((element) => {
    const path = element instanceof SVGPathElement ? element : element.querySelector('path');
    const place = placeOf(gazetteer, element.dataset.id ?? '');
    return path === null || place === undefined ? [] : [{ id: { element, path }, ...place }];
  });
  let placedAt = 0;

  return {
    place({ scale, settled }) {
      if (!settled || scale === placedAt) return;
      placedAt = scale;
      const radius = dotRadius(scale * planeWidth);
      const visible = dots.filter(({ id: { element }, area }) => {
        const small = drawnArea(area, scale, planeWidth) < DOT_AREA;
        element.toggleAttribute('data-hidden', !small);
        return small;
      });
      const placed = dodge(visible, scale, 2 * radius + GAP);
      const write = ([x, y]: PlanePoint) => `${round(x / unit)} ${round(y / unit)}`;
      for (const { id, at } of placed) id.path.setAttribute('d', `M${write(at)}h0`);
      for (const group of groups) {
        const own = placed.filter(({ id }) => group.contains(id.element));
        const leaders = own.filter(({ leader }) => leader);
        find(group, '.halos').setAttribute('d', own.map(({ at }) => `M${write(at)}h0`).join(''));
        find(group, '.leaders').setAttribute(
          'd',
          leaders.map(({ anchor, at }) => `M${write(anchor)}L${write(at)}`).join(''),
        );
      }
      svg.style.setProperty('--dot', `${(2 * radius).toFixed(2)}px`);
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
