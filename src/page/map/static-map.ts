import { find } from '../../browser/dom.ts';
import { viewBoxOf } from '../../core/atlas/views.ts';
import type { Box } from '../../core/statements/types.ts';

/** The static map, placed only by the style sheet, as the build writes it. */
export interface StaticMap {
  /** Fits a box into the map; the returned function restores what was shown before. */
  readonly show: (box: Box) => () => void;
}

/** @param unit plane units in one unit of the map's SVG */
export function createStaticMap(map: HTMLElement, unit: number): StaticMap {
  const svg = find<SVGSVGElement>(map, 'svg.world');
  return {
    show(box) {
      const [left, top, right, bottom] = box;
      const before = svg.getAttribute('viewBox') ?? '';
      svg.setAttribute('viewBox', viewBoxOf(box, unit));
      const names = {
        'view-x': (left + right) / 2,
        'view-y': (top + bottom) / 2,
        'view-width': right - left,
        'view-height': bottom - top,
      };
      const leave = Object.entries(names).map(([key, value]) => {
        const name = `--${key}`;
        const old = map.style.getPropertyValue(name);
        map.style.setProperty(name, String(value / unit));
        // An empty value removes the property.
        return () => map.style.setProperty(name, old);
      });
      return () => {
        svg.setAttribute('viewBox', before);
        for (const restore of leave) restore();
      };
    },
  };
}
