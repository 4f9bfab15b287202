import { find } from '../../browser/dom.ts';
import type { Viewport } from '../../core/atlas/viewport.ts';
import { viewBoxOf } from '../../core/atlas/views.ts';
import type { Box, PlanePoint } from '../../core/statements/types.ts';
import { fittedScale, isUncovered, type MapPadding, paddingOf } from './box-fit.ts';
import type { MapGeometry } from './choropleth.ts';

/** The map before Leaflet moves it, or without Leaflet: the style sheet fits one box into it. */
export interface StillMap extends MapGeometry {
  /** Fits a box into the map; the returned function restores what was shown before. */
  readonly show: (box: Box) => () => void;
  readonly viewport: () => Viewport;
  /** What it shows. */
  readonly box: () => Box;
  readonly isAt: (box: Box) => boolean;
}

/**
 * @param box what the build has fitted into the map
 * @param unit plane units in one unit of the map's SVG
 */
export function createStillMap(root: HTMLElement, box: Box, unit: number): StillMap {
  const svg = find<SVGSVGElement>(root, 'svg.world');
  let shown = box;

  /** The size of the map in px, read once for all that is asked in one go. */
  let measured: { width: number; height: number; padding: MapPadding } | null = null;
  function size() {
    if (measured !== null) return measured;
    const own = { width: root.clientWidth, height: root.clientHeight, padding: paddingOf(root) };
    measured = own;
    queueMicrotask(() => {
      measured = null;
    });
    return own;
  }

  function scaleOf(other: Box): number {
    const { width, height, padding } = size();
    return fittedScale(other, width, height, padding);
  }

  function project([x, y]: PlanePoint): { x: number; y: number } {
    const [left, top, right, bottom] = shown;
    const { width, height, padding } = size();
    const scale = scaleOf(shown);
    const middle = (start: number, end: number, from: number, to: number, length: number) =>
      (start + length - end) / 2 - ((from + to) / 2) * scale;
    return {
      x: middle(padding.left, padding.right, left, right, width) + x * scale,
      y: middle(padding.top, padding.bottom, top, bottom, height) + y * scale,
    };
  }

  function pointOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, top } = root.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  return {
    show(next) {
      const [left, top, right, bottom] = next;
      const before = svg.getAttribute('viewBox') ?? '';
      const boxBefore = shown;
      shown = next;
      svg.setAttribute('viewBox', viewBoxOf(next, unit));
      const names = {
        'view-x': (left + right) / 2,
        'view-y': (top + bottom) / 2,
        'view-width': right - left,
        'view-height': bottom - top,
      };
      const leave = Object.entries(names).map(([key, value]) => {
        const name = `--${key}`;
        const old = root.style.getPropertyValue(name);
        root.style.setProperty(name, String(value / unit));
        // An empty value removes the property.
        return () => root.style.setProperty(name, old);
      });
      return () => {
        shown = boxBefore;
        svg.setAttribute('viewBox', before);
        for (const restore of leave) restore();
      };
    },
    viewport() {
      const { width, height, padding } = size();
      const { left, top } = padding;
      // One reading of the layout for all points.
      const [origin, far] = [project([0, 0]), project([1, 0])];
      const scale = far.x - origin.x;
      // The names are in the SVG, inside of the padding. Whole px as Leaflet has them, so that the same names
      // have room before and after it takes over.
      return {
        scale,
        project: ([x, y]) => ({
          x: Math.round(origin.x - left + x * scale),
          y: Math.round(origin.y - top + y * scale),
        }),
        edges: {
          left: -left,
          top: -top,
          right: width - left,
          bottom: height - top,
        },
        settled: true,
        still: true,
      };
    },
    box: () => shown,
    isAt: (box) => shown.every((edge, i) => edge === box[i]),
    scale: () => scaleOf(shown),
    scaleOf,
    shows(point) {
      const { width, height, padding } = size();
      return isUncovered(project(point), width, height, padding);
    },
    isDragged: () => false,
    allowDrag: () => {},
    pointOf,
    distanceTo(point, event) {
      const [from, to] = [project(point), pointOf(event)];
      return Math.hypot(from.x - to.x, from.y - to.y);
    },
  };
}
