import { find } from '../browser/dom.ts';
import { pause } from '../browser/pause.ts';
import { showsDot } from '../core/atlas/dots.ts';
import { type Place, placeOf } from '../core/atlas/gazetteer.ts';
import type { Candidate } from '../core/atlas/picking.ts';
import { type Viewport, viewportOf } from '../core/atlas/viewport.ts';
import { isWide, type Region } from '../core/atlas/views.ts';
import { insetView } from '../core/edition/inset-view.ts';
import type { AnswerView } from '../core/edition/reported.ts';
import type { Scene } from '../core/edition/scene.ts';
import { fill } from '../core/i18n/fill.ts';
import type { ActorId, Box, PlanePoint, View, ViewId } from '../core/statements/types.ts';
import { createChooser } from '../page/map/chooser.ts';
import type { Choropleth, MapGeometry } from '../page/map/choropleth.ts';
import { createDots } from '../page/map/dots.ts';
import { noteGestures } from '../page/map/gestures.ts';
import { createHint } from '../page/map/hint.ts';
import { createInset } from '../page/map/inset.ts';
import { type ChosenLabel, createLabels } from '../page/map/labels.ts';
import { createLand } from '../page/map/land.ts';
import { createMapKeys } from '../page/map/map-keys.ts';
import { createMapPainter } from '../page/map/painter.ts';
import { listenToPointers } from '../page/map/pointers.ts';
import { createRefinement } from '../page/map/refinement.ts';
import { createRings } from '../page/map/rings.ts';
import { createShapes } from '../page/map/shapes.ts';
import { createStillMap } from '../page/map/still-map.ts';
import { createToolbar } from '../page/map/toolbar.ts';
import { createTooltip } from '../page/map/tooltip.ts';
import type { Page } from './page.ts';
import { load } from './scripts.ts';

/** Size of the map on paper, in px: see print.css. */
const PAPER = [600, 720] as const;

/** The map of a page with everything over and beside it. */
export interface PageMap {
  /** Colours the map. */
  readonly paint: (scene: Scene) => void;
  /** Names places for readers who cannot see their colours. */
  readonly describe: (scene: Scene) => void;
  /** Outlines the chosen place, and others that belong to it or spoke with it. */
  readonly outline: (chosen: ActorId | null, others?: readonly ActorId[]) => void;
  /** Writes the name of the chosen place beside it. */
  readonly label: (chosen: ChosenLabel | null) => void;
  /** Fits a view into the map, and shows beside it what it leaves out. */
  readonly showView: (view: View) => void;
  /** Fits a part of the plane into the map. */
  readonly fit: (box: Box) => void;
  readonly panInside: (point: PlanePoint) => void;
  /** Whether a place can be seen and pressed: it is in sight, and either a dot or large enough. */
  readonly isVisible: (id: ActorId, place: Place) => { inside: boolean; large: boolean };
  /** Whether a place would be more than a dot when a box is fitted into the map. */
  readonly isLargeIn: (id: ActorId, place: Place, box: Box) => boolean;
  readonly zoomAround: (x: number, y: number) => void;
  /** Offers the places near a touch, at px from the map's corner. */
  readonly offer: (
    places: readonly (AnswerView & { id: ActorId; name: string })[],
    x: number,
    y: number,
  ) => void;
  /** Closes the tooltip and the list of places over the map; whether there was any. */
  readonly closeOverlays: () => boolean;
  /** Whether a reader has moved the map away from its view. */
  readonly hasMoved: () => boolean;
  /** Goes through what a reader did on the map before this script ran. */
  readonly review: (events: readonly Event[]) => void;
}

export interface PageMapHandlers {
  readonly onSelect: (id: ActorId | null, byKey: boolean) => void;
  readonly onTouch: (touched: readonly Candidate[], x: number, y: number) => void;
  /** The tooltip of the place under the pointer. */
  readonly answerAt: (id: ActorId) => AnswerView & { readonly name: string };
  readonly onView: (id: ViewId) => void;
  /** A place has the keyboard focus. */
  readonly onFocus: (id: ActorId) => void;
  /** The view that a reader has chosen. */
  readonly chosenView: () => View;
  /** The map has come to rest, or is drawn differently. */
  readonly onRest: () => void;
  /** The page is about to be printed. */
  readonly onPrint: () => void;
  /** Leaflet failed: the map stays still. */
  readonly onStill: () => void;
}

export function createMap(page: Page, handlers: PageMapHandlers): PageMap {
  const { data, lastDay, announce } = page;
  const { strings, unit, planeWidth } = data;
  const { dataset, gazetteer, locale } = lastDay;
  const html = document.documentElement;
  const root = find(document, '.map');
  const svg = find<SVGSVGElement>(root, 'svg.world');
  const land = createLand(svg);
  /** The map once Leaflet moves it. */
  let choropleth: Choropleth | null = null;
  /** Whether Leaflet failed: then the map stays still. */
  let staysStill = false;
  /** What a reader wants of the map while Leaflet is on its way: only the last of it counts. */
  let wanted: ((moving: Choropleth) => void) | null = null;
  /** What the map last showed on the screen. */
  let lastViewport: Viewport | null = null;
  let leavePaper: (() => void) | null = null;

  const stillMap = createStillMap(root, dataset.views[0].box, unit);
  // The address may name another view than the one that the build has drawn.
  if (!stillMap.isAt(handlers.chosenView().box)) stillMap.show(handlers.chosenView().box);
  const geometry = (): MapGeometry => choropleth ?? stillMap;
  // Otherwise the map would catch a reader who scrolls past it.
  const wheelZooms = new URLSearchParams(location.search).get('scroll') === 'free';
  const painter = createMapPainter(root, {
    faded: strings.map.faded,
    nameOf: (id, answer) => fill(strings.map.country, { country: locale.name(id), answer }),
  });
  const shapes = createShapes(svg, unit, land);
  const dots = createDots(svg, gazetteer, unit, planeWidth);
  const labels = createLabels(root, unit, [
    ...document.querySelectorAll('.toolbar, .second-frame, .map-key'),
  ]);
  const rings = createRings(svg);
  const tooltip = createTooltip(root);
  const hint = createHint(root);
  const chooser = createChooser(root, {
    onSelect: (id) => {
      chooser.render(null);
      handlers.onSelect(id as ActorId, false);
    },
    onClose: () => chooser.render(null),
  });
  const toolbar = createToolbar(find(document, '.toolbar'), {
    onView: handlers.onView,
    onRegion: (region) => {
      const box = data.regions[region];
      if (box === undefined) return;
      const name = strings.map.regions[region as Region];
      // On a phone the inset map lies beside tall views and above wide ones: a region is wide.
      fitBox(box, true, name);
      toolbar.render(null);
      announce(fill(strings.announce.view, { view: name }));
    },
    onZoom: zoom,
  });
  const insetRoot = document.querySelector<HTMLElement>('.second-frame');
  const inset =
    insetRoot === null ? null : createInset(insetRoot, unit, { onView: handlers.onView });
  const refinement = createRefinement({
    write: () => load('fine-level', data.scripts),
    world: () => load('world', data.scripts),
    gazetteer,
    unit,
    planeWidth,
    onLevel: (paths) => {
      shapes.replacePaths(paths);
      painter.adopt();
      rings.draw();
    },
  });
  createMapKeys(
    svg,
    document.querySelector<HTMLElement>('.key .names a[data-id]')?.dataset['id'] as ActorId,
    () =>
      [...lastDay.order, dataset.event.subject].flatMap((id) => {
        const place = id === undefined ? undefined : placeOf(gazetteer, id);
        return id === undefined || place === undefined
          ? []
          : [{ id, point: place.anchor, name: locale.name(id) }];
      }),
    planeWidth,
    locale.compare,
    {
      onFocus: handlers.onFocus,
      onZoom: zoom,
      onPan: (x, y) => move((moving) => moving.pan(x, y)),
      onNothing: () => announce(strings.map.nothingThere),
    },
  );
  listenToPointers(
    root,
    {
      cooperative: !wheelZooms,
      separateLand: land.separate,
      places: Object.entries(gazetteer.places)
        .filter(([, place]) => place.kind === 'state')
        .map(([id, { anchor }]) => ({ id: id as ActorId, anchor })),
    },
    {
      onSelect(id, byKey) {
        // The panel says the same.
        tooltip.dismiss();
        handlers.onSelect(id, byKey);
      },
      onTouch: handlers.onTouch,
      onHover: hover,
      onOneFinger: (y) => hint.show(strings.map.twoFingers, y),
      onPassingWheel: (y) => {
        hint.show(strings.map[/Mac|iP/.test(navigator.platform) ? 'wheelMac' : 'wheel'], y);
      },
    },
    geometry,
  );
  const gestures = noteGestures(root, {
    wheelZooms: () => wheelZooms || Boolean(document.fullscreenElement),
    onBegin: () => move(() => {}),
  });
  new ResizeObserver(() => {
    if (choropleth === null && root.clientWidth > 0) void placeStill();
  }).observe(root);
  addEventListener('beforeprint', () => {
    handlers.onPrint();
    const { box } = handlers.chosenView();
    // Paper shows the whole view, wherever the map was moved.
    leavePaper ??= stillMap.show(box);
    placeMarks(viewportOf(box, PAPER), true);
  });
  addEventListener('afterprint', () => {
    leavePaper?.();
    leavePaper = null;
    if (lastViewport !== null) placeMarks(lastViewport);
  });

  /** Has Leaflet take the map over if it has not yet, then moves it. */
  function move(how: (moving: Choropleth) => void): void {
    if (choropleth !== null) {
      how(choropleth);
      return;
    }
    const isUnderWay = wanted !== null;
    wanted = how;
    if (!isUnderWay && !staysStill) void start();
  }

  async function start(): Promise<void> {
    root.setAttribute('aria-busy', 'true');
    try {
      const create = await load('moving-map', data.scripts);
      choropleth = create(root, { extent: data.extent, box: stillMap.box(), unit }, { onViewport });
    } catch (error) {
      staysStill = true;
      root.removeAttribute('aria-busy');
      gestures.hand();
      html.classList.add('still');
      stillMap.show(handlers.chosenView().box);
      onViewport(stillMap.viewport());
      handlers.onStill();
      reportError(error);
      return;
    }
    root.removeAttribute('aria-busy');
    wanted?.(choropleth);
    wanted = null;
    gestures.hand();
  }

  function zoom(step: 'in' | 'out' | 'reset', about?: ActorId): void {
    const point = about === undefined ? undefined : placeOf(gazetteer, about)?.anchor;
    if (step === 'reset') showBox(handlers.chosenView());
    else move((moving) => moving.zoom(step, point ?? null));
  }

  function showBox(view: View): void {
    fitBox(view.box, isWide(view), locale.text(view.label));
    toolbar.render(view);
  }

  /** Fits a part of the plane that has a name. */
  function fitBox(box: Box, wide: boolean, name: string): void {
    html.toggleAttribute('data-wide', wide);
    svg.setAttribute('aria-label', fill(strings.map.name, { view: name }));
    fit(box);
  }

  function fit(box: Box): void {
    if (staysStill) {
      stillMap.show(box);
      onViewport(stillMap.viewport());
    } else if (choropleth !== null || !stillMap.isAt(box)) move((moving) => moving.fit(box));
  }

  function onViewport(viewport: Viewport): void {
    lastViewport = viewport;
    if (leavePaper !== null) return;
    refinement.place(viewport);
    placeMarks(viewport);
    tooltip.render(null);
    if (!viewport.settled) return;
    chooser.render(null);
    handlers.onRest();
  }

  /** Fits what is over the still map to its size, in pieces: the style sheet has put it nearly right. */
  async function placeStill(): Promise<void> {
    const viewport = stillMap.viewport();
    lastViewport = viewport;
    const isOld = () => leavePaper !== null || choropleth !== null || lastViewport !== viewport;
    for (const part of [refinement, shapes, dots, rings, labels]) {
      await pause();
      if (isOld()) return;
      part.place(viewport);
    }
    root.dataset['fitted'] = '';
    handlers.onRest();
  }

  /** Positions everything that has a constant size over the map. */
  function placeMarks(viewport: Viewport, bare = false): void {
    shapes.place(viewport);
    dots.place(viewport);
    rings.place(viewport);
    labels.place(viewport, bare);
  }

  function hover(id: ActorId | null, x: number, y: number): void {
    tooltip.render(id === null ? null : { ...handlers.answerAt(id), id, x, y });
  }

  return {
    paint(scene) {
      painter.paint(scene);
      // Outlines copy the fills.
      rings.draw();
    },
    describe: painter.describe,
    outline(chosen, others) {
      // Answers have their own shapes.
      const hasShape = (id: ActorId) => svg.querySelector(`[data-id="${CSS.escape(id)}"]`) !== null;
      if ([...(chosen === null ? [] : [chosen]), ...(others ?? [])].some((id) => !hasShape(id))) {
        land.separate();
      }
      rings.render(chosen, others);
    },
    label: labels.render,
    showView(view) {
      inset?.render(view.id, insetView(view, lastDay));
      showBox(view);
    },
    fit,
    panInside: (point) => move((moving) => moving.panInside(point)),
    isVisible(id, place) {
      const hasDot = svg.querySelector(`.dots [data-id="${CSS.escape(id)}"]`) !== null;
      return {
        inside: geometry().shows(place.anchor),
        large: hasDot || !showsDot(id, place, geometry().scale() * planeWidth),
      };
    },
    isLargeIn: (id, place, box) => !showsDot(id, place, geometry().scaleOf(box) * planeWidth),
    zoomAround: (x, y) => move((moving) => moving.zoomAround(x, y)),
    offer: (places, x, y) => chooser.render({ heading: strings.map.choose, places, x, y }),
    closeOverlays() {
      const hadTooltip = tooltip.dismiss();
      const hadChooser = chooser.isOpen();
      chooser.render(null);
      return hadTooltip || hadChooser;
    },
    hasMoved: () => 'moved' in root.dataset,
    review: gestures.review,
  };
}
