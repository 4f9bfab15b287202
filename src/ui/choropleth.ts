import type {
  LatLngBoundsLiteral,
  LatLngExpression,
  LeafletMouseEvent,
  ZoomAnimEvent,
} from 'leaflet';
import { Simple } from 'leaflet/src/geo/crs/CRS.Simple.js';
import { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import type { ActorId, Box, View } from '../model/types.ts';
import { find } from './dom.ts';

/** The world map: the prerendered SVG, made to pan and zoom by Leaflet. */
export interface Choropleth {
  readonly render: (state: ChoroplethState) => void;
  readonly zoom: (step: 'in' | 'out' | 'reset') => void;
  readonly destroy: () => void;
}

export interface ChoroplethState {
  /** The feature to outline. */
  readonly outlined: ActorId | null;
  readonly view: View;
}

export interface ChoroplethHandlers {
  /** A place was chosen, or null: the sea. `byKey` tells that the keyboard was used. */
  readonly onSelect: (id: ActorId | null, byKey: boolean) => void;
  /** The pointer is over a place, at CSS px from the map's top left corner. */
  readonly onHover: (id: ActorId | null, x: number, y: number) => void;
}

export interface ChoroplethOptions {
  /** Everything there is, in plane units. */
  readonly frame: Box;
  /** The views of the map; one of them is what the SVG shows before it is adopted. */
  readonly view: View;
}

/** At most this many px for the width of the world, so that neighbouring dots can be told apart. */
const WIDEST = 5760;
/** Gap between the hatching's lines, in px. */
const HATCH = 6;
/** A name fits inside a country up to this many times the radius of its largest inscribed circle. */
const INSIDE = 3.2;
/** Names beside their country are left out below this scale, in px per plane unit: they would cover it. */
const ROOMY = 0.018;
/** Widths of the strokes around a chosen and a focused shape, in px: outer line, gap. */
const RINGS = { chosen: [6.5, 2], focused: [10, 4] } as const;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Hands the prerendered SVG in `root` to Leaflet without a visible change.
 *
 * Latitude is minus y and longitude is x, both in plane units: `CRS.Simple` has y upwards.
 */
export function createChoropleth(
  root: HTMLElement,
  options: ChoroplethOptions,
  handlers: ChoroplethHandlers,
): Choropleth {
  const svg = find<SVGSVGElement>(root, 'svg.world');
  const labels = find<SVGSVGElement>(root, 'svg.labels');
  const marks = find<SVGGElement>(svg, '.marks');
  const hatch = find<SVGPatternElement>(svg, '#hatch');
  const grid = Number(svg.dataset.grid ?? 1);
  const [left, top, right, bottom] = options.frame;
  const width = right - left;
  let { view } = options;
  let outlined: ActorId | null = null;
  /** Whether the map shows its view as it was fitted: then a resize fits it again. */
  let atHome = true;
  let fitting = false;

  const map = new LeafletMap(root, {
    crs: Simple,
    zoomSnap: 0,
    zoomDelta: 1,
    minZoom: -20,
    maxZoom: Math.log2(WIDEST / width),
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    trackResize: false,
    maxBoundsViscosity: 1,
  });
  fit(view.box);

  // Moving the SVG into Leaflet's pane takes the focus from a country inside it.
  const focused = svg.contains(document.activeElement)
    ? (document.activeElement as SVGElement)
    : null;
  new SVGOverlay(svg, boundsOf(options.frame), { interactive: false }).addTo(map);
  svg.setAttribute(
    'viewBox',
    `${left / grid} ${top / grid} ${width / grid} ${(bottom - top) / grid}`,
  );
  map.createPane('labels').append(labels);
  focused?.focus({ preventScroll: true });
  const named = [...labels.querySelectorAll<SVGGElement>('g.label')].map((group) => ({
    group,
    latLng: labelLatLng(group, grid),
    far: group.dataset.far !== undefined,
    /** Plane units: half the height that a name inside its country has room in. */
    radius: group.dataset.radius === undefined ? null : Number(group.dataset.radius),
  }));
  placeLabels();
  scaleHatch();

  map.on('click', (event: LeafletMouseEvent) => {
    const target = event.originalEvent.target as Element;
    const id = target.closest<SVGElement>('[data-id]')?.dataset.id ?? null;
    // A click made by a key has no place on the screen.
    handlers.onSelect(id as ActorId | null, event.originalEvent.detail === 0);
  });
  map.on('zoom viewreset', () => placeLabels());
  map.on('zoomend', () => {
    placeLabels();
    scaleHatch();
  });
  map.on('moveend', chooseLabels);
  map.on('movestart', () => {
    if (!fitting) setAtHome(false);
  });
  map.on('zoomanim', (event: ZoomAnimEvent) => {
    placeLabels((latLng) => newLayerPoint(map, latLng, event));
  });

  const onClick = (event: MouseEvent) => {
    if ((event.target as Element).closest('a') !== null) event.preventDefault();
  };
  const onPointer = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const id = (event.target as Element).closest<SVGElement>('[data-id]')?.dataset.id ?? null;
    const { x, y } = map.mouseEventToContainerPoint(event);
    handlers.onHover(event.type === 'pointerleave' ? null : (id as ActorId | null), x, y);
  };
  // One finger belongs to the page, two to the map: or a reader on a phone could not scroll past it.
  const onPress = (event: PointerEvent) => allowDrag(event.pointerType !== 'touch');
  if (matchMedia('(pointer: coarse)').matches) allowDrag(false);
  root.addEventListener('pointerdown', onPress, { capture: true, passive: true });
  const onFocus = () => drawMarks();
  root.addEventListener('click', onClick);
  root.addEventListener('pointermove', onPointer);
  root.addEventListener('pointerleave', onPointer);
  root.addEventListener('focusin', onFocus);
  root.addEventListener('focusout', onFocus);
  const resizing = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    limit();
    if (atHome) fit(view.box);
  });
  resizing.observe(root);

  /** Shows a box whole, as the prerendered SVG does. */
  function fit(box: Box, animate = false): void {
    fitting = true;
    map.fitBounds(boundsOf(box), { animate, ...paddingOf(root) });
    fitting = false;
    setAtHome(true);
    limit();
  }

  function allowDrag(allowed: boolean): void {
    if (allowed) map.dragging.enable();
    else map.dragging.disable();
  }

  function setAtHome(home: boolean): void {
    atHome = home;
    root.toggleAttribute('data-moved', !home);
  }

  /** Keeps the world in reach: no smaller than its frame, and never dragged out of it. */
  function limit(): void {
    const size = map.getSize();
    if (size.x === 0) return;
    const whole = map.getBoundsZoom(boundsOf(options.frame));
    map.setMinZoom(Math.min(whole, map.getZoom()));
    map.setMaxBounds(
      boundsOf([left - width / 4, top - width / 4, right + width / 4, bottom + width / 4]),
    );
  }

  function placeLabels(toPoint: ToPoint = (latLng) => map.latLngToLayerPoint(latLng)): void {
    for (const { group, latLng } of named) {
      const { x, y } = toPoint(latLng);
      group.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }

  /**
   * Names that have room: inside a country large enough, or beside one without touching another name
   * or the edge of the map. The chosen country is always named; the first of the map file come next.
   */
  function chooseLabels(): void {
    const scale = map.getZoomScale(map.getZoom(), 0);
    const frame = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    const taken: DOMRect[] = [];
    const byRank = [...named].sort(
      (a, b) => Number(isOutlined(b.group)) - Number(isOutlined(a.group)),
    );
    for (const { group, latLng, far, radius } of byRank) {
      group.removeAttribute('data-hidden');
      group.toggleAttribute('data-chosen', isOutlined(group));
      const { x, y } = map.latLngToLayerPoint(latLng);
      const own = group.querySelector('text')?.getBBox() ?? new DOMRect();
      const box = new DOMRect(x + own.x, y + own.y, own.width, own.height);
      const roomy = radius === null ? far || scale > ROOMY : radius * scale * INSIDE > own.width;
      const cut =
        box.left + origin.x < (frame.min?.x ?? 0) || box.right + origin.x > (frame.max?.x ?? 0);
      const shown =
        isOutlined(group) || (roomy && !cut && !taken.some((other) => touch(box, other)));
      group.toggleAttribute('data-hidden', !shown);
      if (shown) taken.push(box);
    }
  }

  function isOutlined(group: SVGGElement): boolean {
    return group.dataset.id === outlined;
  }

  function scaleHatch(): void {
    const pxPerUnit = map.getZoomScale(map.getZoom(), 0) * grid;
    const size = Number(hatch.getAttribute('width') ?? HATCH);
    hatch.setAttribute('patternTransform', `rotate(45) scale(${HATCH / size / pxPerUnit})`);
  }

  /** Rings around the focused and the chosen shape, outside of it: copies under a copy of its fill. */
  function drawMarks(): void {
    const active = document.activeElement?.closest<SVGElement>('[data-id]');
    const focusedId = active && svg.contains(active) ? active.dataset.id : undefined;
    marks.replaceChildren(
      ...(outlined === null ? [] : ring('chosen', outlined)),
      ...(focusedId === undefined ? [] : ring('focused', focusedId)),
    );
  }

  function ring(kind: 'chosen' | 'focused', id: string): Element[] {
    const shape = svg.querySelector(`#shapes [data-id="${CSS.escape(id)}"]`);
    const path = shape?.tagName === 'path' ? shape : shape?.querySelector('path');
    const d = path?.getAttribute('d');
    if (!shape || !path || d === null || d === undefined) return [];
    const dot = shape.closest('.dots') !== null;
    const copy = (name: string, extra: number) => {
      const element = document.createElementNS(SVG, 'path');
      element.setAttribute('d', d);
      element.setAttribute('class', `${name}${dot ? ' dot' : ''}`);
      if (extra > 0) element.style.strokeWidth = `${extra}px`;
      return element;
    };
    const fill = copy('fill', 0);
    fill.setAttribute('class', `fill ${dot ? 'dot' : ''} ${shape.getAttribute('class') ?? ''}`);
    const stance = shape.getAttribute('data-stance');
    if (stance !== null) fill.setAttribute('data-stance', stance);
    const [line, gap] = RINGS[kind];
    const base = dot ? 8 : 0;
    return [copy(`ring ${kind}`, base + line), copy('gap', base + gap), fill];
  }

  return {
    render(state) {
      const moved = state.view.id !== view.id;
      view = state.view;
      outlined = state.outlined;
      if (moved) fit(view.box, !matchMedia('(prefers-reduced-motion: reduce)').matches);
      drawMarks();
      chooseLabels();
    },
    zoom(step) {
      if (step === 'reset') fit(view.box, true);
      else map.setZoom(map.getZoom() + (step === 'in' ? 1 : -1));
    },
    destroy() {
      resizing.disconnect();
      root.removeEventListener('click', onClick);
      root.removeEventListener('pointerdown', onPress, { capture: true });
      root.removeEventListener('pointermove', onPointer);
      root.removeEventListener('pointerleave', onPointer);
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('focusout', onFocus);
      map.remove();
    },
  };
}

/** The padding of the map's box keeps a corner free of the views; the map itself runs under it. */
function paddingOf(root: HTMLElement) {
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = getComputedStyle(root);
  const pair = (x: string, y: string): [number, number] => [
    Number.parseFloat(x),
    Number.parseFloat(y),
  ];
  return {
    paddingTopLeft: pair(paddingLeft, paddingTop),
    paddingBottomRight: pair(paddingRight, paddingBottom),
  };
}

function touch(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

type ToPoint = (latLng: LatLngExpression) => { readonly x: number; readonly y: number };

function boundsOf([left, top, right, bottom]: Box): LatLngBoundsLiteral {
  return [
    [-bottom, left],
    [-top, right],
  ];
}

/** The point of a label, which the page's style rules give in grid units. */
function labelLatLng(group: SVGGElement, grid: number): LatLngExpression {
  const style = getComputedStyle(group);
  const value = (name: string) => Number(style.getPropertyValue(name)) * grid;
  return [-value('--y'), value('--x')];
}

/** Where a point will be when a zoom animation ends; Leaflet moves its own markers the same way. */
function newLayerPoint(map: LeafletMap, latLng: LatLngExpression, event: ZoomAnimEvent) {
  const animated = map as unknown as {
    _latLngToNewLayerPoint(
      latLng: LatLngExpression,
      zoom: number,
      center: LatLngExpression,
    ): { x: number; y: number };
  };
  return animated._latLngToNewLayerPoint(latLng, event.zoom, event.center);
}
