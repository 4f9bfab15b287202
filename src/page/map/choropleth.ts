import type {
  LatLngBounds,
  LatLngBoundsLiteral,
  LatLngExpression,
  Point,
  ZoomAnimEvent,
} from 'leaflet';
import { Simple } from 'leaflet/src/geo/crs/CRS.Simple.js';
import { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import { find } from '../../browser/dom.ts';
import type { Viewport } from '../../core/atlas/viewport.ts';
import type { Box, PlanePoint } from '../../core/statements/types.ts';
import { fittedScale, isUncovered, type MapPadding, paddingOf } from './box-fit.ts';
import type { PressedMap } from './pointers.ts';

/** What the map knows of its size and of where things are on it, still or moving. */
export interface MapGeometry extends PressedMap {
  /** Whether a point of the plane is in the part of the map that nothing covers. */
  readonly shows: (point: PlanePoint) => boolean;
  /** px per plane unit. */
  readonly scale: () => number;
  /** The scale at which a box is fitted into the map. */
  readonly scaleOf: (box: Box) => number;
}

/** The world map: the prerendered SVG, which Leaflet pans and zooms. */
export interface Choropleth extends MapGeometry {
  /** Fits a box into the map; a resize fits it again until the map is moved. */
  readonly fit: (box: Box) => void;
  /** Zooms one step in or out, about a point that stays in place; without one, about the middle. */
  readonly zoom: (step: 'in' | 'out', about: PlanePoint | null) => void;
  /** Moves the map no farther than needed to see a point. */
  readonly panInside: (point: PlanePoint) => void;
  /** Moves the map by shares of its width and height. */
  readonly pan: (x: number, y: number) => void;
  /** Zooms in on a point on the screen, in px from the map's corner. */
  readonly zoomAround: (x: number, y: number) => void;
}

/** Makes the map movable: a script of its own provides it, once a reader is about to move the map. */
export type CreateChoropleth = (
  root: HTMLElement,
  options: ChoroplethOptions,
  handlers: ChoroplethHandlers,
) => Choropleth;

export interface ChoroplethHandlers {
  /** The map moves or has come to rest. */
  readonly onViewport: (viewport: Viewport) => void;
}

export interface ChoroplethOptions {
  /** The whole plane, in plane units. */
  readonly extent: Box;
  /** What the SVG shows before Leaflet takes it over. */
  readonly box: Box;
  /** Plane units in one unit of the SVG. */
  readonly unit: number;
}

/**
 * Width of everything that the map can show at the closest zoom, in px: then no two states are closer together
 * than a finger is wide.
 */
const WIDEST = 7_680;
/** How far a touch between several places zooms in. */
const TOUCH_ZOOM = 2;
/** Space between a place that has been brought into view and the map's edge, in px. */
const ROOM = 40;

/**
 * Hands the prerendered SVG in `root` to Leaflet without a visible change.
 *
 * @throws whatever keeps Leaflet from drawing; the map is then unchanged
 */
export function createChoropleth(
  root: HTMLElement,
  options: ChoroplethOptions,
  handlers: ChoroplethHandlers,
): Choropleth {
  const svg = find<SVGSVGElement>(root, 'svg.world');
  const children = [...root.children];
  const viewBox = svg.getAttribute('viewBox') ?? '';
  const names = [root, svg].map(
    (element) => [element, element.getAttribute('class') ?? ''] as const,
  );
  const listening = new AbortController();
  try {
    return adopt(root, options, handlers, listening);
  } catch (error) {
    listening.abort();
    root.replaceChildren(...children);
    root.removeAttribute('data-moved');
    for (const [element, name] of names) element.setAttribute('class', name);
    for (const element of [root, ...root.querySelectorAll('[style]')]) {
      element.removeAttribute('style');
    }
    svg.setAttribute('viewBox', viewBox);
    throw error;
  }
}

/** Latitude is minus y and longitude is x, both in plane units: in `CRS.Simple`, y points upwards. */
function adopt(
  root: HTMLElement,
  options: ChoroplethOptions,
  handlers: ChoroplethHandlers,
  listening: AbortController,
): Choropleth {
  const svg = find<SVGSVGElement>(root, 'svg.world');
  const { extent, unit } = options;
  const [left, top, right, bottom] = extent;
  const width = right - left;
  let home = options.box;
  /** Whether the map still shows the box that was fitted: then a resize fits it again. */
  let atHome = true;
  /** Whether Leaflet is moving the map for the script, and not for a reader. */
  let fitting = false;
  let animating = false;
  /** What the map showed when its box was fitted. */
  let homeBounds: LatLngBounds | null = null;
  /** Whether the map must be fitted once more when it comes to rest. */
  let stale = false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  const map = new LeafletMap(root, {
    crs: Simple,
    zoomSnap: 0,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 160,
    minZoom: -20,
    maxZoom: Math.log2(WIDEST / width),
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    inertia: !calm,
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    trackResize: false,
  });
  listening.signal.addEventListener('abort', () => map.remove());
  fit(home, false);

  // Moving the SVG into Leaflet's pane takes the focus from a country inside it.
  const focused = svg.contains(document.activeElement)
    ? (document.activeElement as SVGElement)
    : null;
  new SVGOverlay(svg, boundsOf(extent), { interactive: false }).addTo(map);
  svg.setAttribute('viewBox', [left, top, width, bottom - top].map((v) => v / unit).join(' '));
  map.createPane('labels').append(find(root, 'svg.labels'));
  focused?.focus({ preventScroll: true });
  report(true);

  map.on('zoom', () => report(false));
  // Leaflet fires it last, after 'moveend', where it shows another view at once: nothing moves any more.
  map.on('viewreset', () => report(true));
  // Not at 'zoomanim': Leaflet ends an animation that changes nothing before it fires that event.
  map.on('zoomstart', () => {
    animating = true;
  });
  // Not at 'movestart': Leaflet itself moves a map that has left its bounds.
  map.on('dragstart zoomstart', () => {
    if (!fitting) setAtHome(false);
  });
  map.on('moveend', () => {
    animating = false;
    fitting = false;
    bound();
    if (atHome && stale) fit(home, false);
    else if (!atHome && map.options.maxBounds) map.panInsideBounds(map.options.maxBounds);
    report(true);
  });
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    handlers.onViewport({
      ...viewport(false),
      scale: map.getZoomScale(zoom, 0),
      project: (point) => newLayerPoint(map, latLng(point), zoom, center),
    });
  });

  if (matchMedia('(pointer: coarse)').matches) allowDrag(false);
  new ResizeObserver(() => {
    if (root.clientWidth === 0) return;
    if (atHome) return fit(home, false);
    map.invalidateSize({ animate: false });
    limit();
  }).observe(root);

  function fit(box: Box, animate: boolean): void {
    home = box;
    setAtHome(true);
    // Leaflet ignores a new view during a movement: the end of that movement fits it.
    stale = animating;
    if (animating) return;
    map.invalidateSize({ animate: false, pan: false });
    limit();
    fitting = true;
    homeBounds = null;
    delete map.options.maxBounds;
    map.fitBounds(boundsOf(box), { animate, ...leafletPadding(paddingOf(root)) });
    if (!animate) fitting = false;
  }

  function setAtHome(now: boolean): void {
    atHome = now;
    root.toggleAttribute('data-moved', !now);
  }

  function allowDrag(allowed: boolean): void {
    if (allowed) map.dragging.enable();
    else map.dragging.disable();
  }

  /** At its smallest, the world still fills the map in one direction. */
  function limit(): void {
    const { x, y } = map.getSize();
    map.options.minZoom = Math.log2(Math.min(x / width, y / (bottom - top)));
  }

  /**
   * Keeps the world in the map: centred if all of it fits; the closer the zoom, the farther its edges may come
   * in, up to the middle. A fitted view stays where it is.
   */
  function bound(): void {
    if (atHome) homeBounds = map.getBounds();
    const scale = map.getZoomScale(map.getZoom(), 0);
    const size = map.getSize();
    const room = (side: number, length: number) =>
      Math.max(0, Math.min(side, length * scale - side)) / (2 * scale);
    const [x, y] = [room(size.x, width), room(size.y, bottom - top)];
    const bounds = toLatLngBounds(boundsOf([left - x, top - y, right + x, bottom + y]));
    map.options.maxBounds = homeBounds === null ? bounds : bounds.extend(homeBounds);
  }

  function zoom(step: 'in' | 'out', about: PlanePoint | null): void {
    // Leaflet ignores a zoom during another, and a reader presses as soon as the map moves.
    if (animating) {
      map.once('moveend', () => zoom(step, about));
      return;
    }
    const next = map.getZoom() + (step === 'in' ? 1 : -1);
    if (about === null) map.setZoom(next);
    else map.setZoomAround(latLng(about), next);
  }

  function report(settled: boolean): void {
    handlers.onViewport(viewport(settled));
  }

  function viewport(settled: boolean): Viewport {
    const { x, y } = map.containerPointToLayerPoint([0, 0]);
    const size = map.getSize();
    return {
      scale: map.getZoomScale(map.getZoom(), 0),
      project: (point) => map.latLngToLayerPoint(latLng(point)),
      edges: { left: x, top: y, right: x + size.x, bottom: y + size.y },
      settled,
      still: false,
    };
  }

  return {
    fit: (box) => fit(box, !calm),
    zoom,
    panInside: (point) => {
      const { paddingTopLeft, paddingBottomRight } = leafletPadding(paddingOf(root));
      const room = ([x, y]: [number, number]): [number, number] => [x + ROOM, y + ROOM];
      map.panInside(latLng(point), {
        paddingTopLeft: room(paddingTopLeft),
        paddingBottomRight: room(paddingBottomRight),
        animate: !calm,
      });
    },
    pan: (x, y) => {
      setAtHome(false);
      const size = map.getSize();
      map.panBy([size.x * x, size.y * y], { animate: !calm });
    },
    zoomAround: (x, y) => {
      map.setZoomAround(map.containerPointToLatLng([x, y]), map.getZoom() + TOUCH_ZOOM);
    },
    shows(point) {
      const { x, y } = map.getSize();
      return isUncovered(map.latLngToContainerPoint(latLng(point)), x, y, paddingOf(root));
    },
    scale: () => map.getZoomScale(map.getZoom(), 0),
    scaleOf(box) {
      const { x, y } = map.getSize();
      return fittedScale(box, x, y, paddingOf(root));
    },
    isDragged: () => isDragged(map),
    pointOf: (event) => map.mouseEventToContainerPoint(event),
    distanceTo: (point, event) =>
      map.mouseEventToLayerPoint(event).distanceTo(map.latLngToLayerPoint(latLng(point))),
    allowDrag,
  };
}

function leafletPadding({ left, top, right, bottom }: MapPadding) {
  const paddingTopLeft: [number, number] = [left, top];
  const paddingBottomRight: [number, number] = [right, bottom];
  return { paddingTopLeft, paddingBottomRight };
}

function latLng([x, y]: PlanePoint): LatLngExpression {
  return [-y, x];
}

function boundsOf([left, top, right, bottom]: Box): LatLngBoundsLiteral {
  return [
    [-bottom, left],
    [-top, right],
  ];
}

/** Whether the press that ends now has dragged the map. Missing from Leaflet's types. */
function isDragged(map: LeafletMap): boolean {
  return (map.dragging as unknown as { moved(): boolean }).moved();
}

/** Where a point will be when a zoom animation ends; Leaflet moves its own markers the same way. */
function newLayerPoint(
  map: LeafletMap,
  point: LatLngExpression,
  zoom: number,
  center: LatLngExpression,
): Point {
  const animated = map as unknown as {
    _latLngToNewLayerPoint(point: LatLngExpression, zoom: number, center: LatLngExpression): Point;
  };
  return animated._latLngToNewLayerPoint(point, zoom, center);
}
