import { find } from '../../browser/dom.ts';
import { dodge, dotRadius, showsDot } from '../../core/atlas/dots.ts';
import { type Gazetteer, placeOf } from '../../core/atlas/gazetteer.ts';
import type { Viewport } from '../../core/atlas/viewport.ts';
import type { PlanePoint } from '../../core/statements/types.ts';

/** The dots of states too small to be seen as shapes. */
export interface Dots {
  readonly place: (viewport: Viewport) => void;
}

/** Space between two dots, in px. */
const GAP = 1.6;

/**
 * Moves the prerendered dots apart at each scale, draws lines back to their places, and hides them where their
 * shapes can be seen.
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
    const id = element.dataset.id ?? '';
    const place = placeOf(gazetteer, id);
    if (path === null || place === undefined) return [];
    const shows = (worldWidth: number) => showsDot(id, place, worldWidth);
    return [{ element, path, anchor: place.anchor, shows }];
  });
  let placedAt = 0;

  return {
    place({ scale, settled }) {
      if (!settled || scale === placedAt) return;
      placedAt = scale;
      const worldWidth = scale * planeWidth;
      const radius = dotRadius(worldWidth);
      const visible = dots.filter(({ path, shows }) => {
        const shown = shows(worldWidth);
        // The link around it stays, so that the keyboard reaches the place at every scale.
        path.toggleAttribute('data-hidden', !shown);
        return shown;
      });
      const placed = dodge(visible, scale, 2 * radius + GAP);
      const write = ([x, y]: PlanePoint) => `${round(x / unit)} ${round(y / unit)}`;
      for (const { dot, at } of placed) dot.path.setAttribute('d', `M${write(at)}h0`);
      for (const group of groups) {
        const own = placed.filter(({ dot }) => group.contains(dot.element));
        const leaders = own.filter(({ leader }) => leader);
        find(group, '.halos').setAttribute('d', own.map(({ at }) => `M${write(at)}h0`).join(''));
        find(group, '.leaders').setAttribute(
          'd',
          leaders.map(({ dot, at }) => `M${write(dot.anchor)}L${write(at)}`).join(''),
        );
      }
      svg.style.setProperty('--dot', `${(2 * radius).toFixed(2)}px`);
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
