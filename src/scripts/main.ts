import '../browser/trusted-types.ts';
import '../page/page.css';
import {
  FRAME_LAYOUT,
  type FrameLayout,
  LENS_CALLBACK,
  LEVEL_CALLBACK,
  type MapApp,
  type ShowLens,
} from '../app/app.ts';
import { createPageLayout } from '../app/page-layout.ts';
import { type StartTimeline, TIMELINE } from '../app/timeline.ts';
import { codeInHash, writeAddress } from '../app/url-sync.ts';
import { find, onChoose } from '../browser/dom.ts';
import { nextFrame } from '../browser/next-frame.ts';
import { loadLate } from '../browser/scripts.ts';
import { createStore, differences } from '../browser/store.ts';
import type { WorldTopology } from '../core/atlas/atlas.ts';
import { showsDot } from '../core/atlas/dots.ts';
import { placeOf, resolvePlace } from '../core/atlas/gazetteer.ts';
import { unpackGazetteer } from '../core/atlas/gazetteer-pack.ts';
import { type Candidate, decidePick } from '../core/atlas/picking.ts';
import { type Viewport, viewportOf } from '../core/atlas/viewport.ts';
import { closeUp, contains, findView, isWide, type Region, withRoom } from '../core/atlas/views.ts';
import { PAGE_DATA_ID } from '../core/contract/ids.ts';
import {
  datasetOf,
  FINE_LEVEL_CALLBACK,
  type PageData,
  STATEMENTS_VARIABLE,
  type StatementsData,
} from '../core/contract/page-data.ts';
import { answerOf, createEdition, filterText } from '../core/edition/edition.ts';
import { secondFrameView } from '../core/edition/inset-view.ts';
import { isRoomy } from '../core/edition/map-labels.ts';
import type { AnswerView } from '../core/edition/reported.ts';
import { panelPlace, seenPlace, territoryText } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { createLocale } from '../core/i18n/locale.ts';
import { sourcesIn } from '../core/statements/coverage.ts';
import { stanceIn } from '../core/statements/position.ts';
import {
  formatViewState,
  parseViewState,
  type ViewState,
} from '../core/statements/reader-choices.ts';
import type { ActorId, Box, View, ViewId } from '../core/statements/types.ts';
import { createNames } from '../page/key/names.ts';
import { createStanceFilter } from '../page/key/stance-filter.ts';
import { createChooser } from '../page/map/chooser.ts';
import { type Choropleth, createChoropleth } from '../page/map/choropleth.ts';
import { createDots } from '../page/map/dots.ts';
import { createHint } from '../page/map/hint.ts';
import { createSecondFrame } from '../page/map/inset.ts';
import { type ChosenLabel, createLabels } from '../page/map/labels.ts';
import { createMapKeys } from '../page/map/map-keys.ts';
import type { WriteLevel } from '../page/map/refinement.ts';
import { createRefinement } from '../page/map/refinement.ts';
import { createRings } from '../page/map/rings.ts';
import { createShapes } from '../page/map/shapes.ts';
import { createStill } from '../page/map/still.ts';
import { createToolbar } from '../page/map/toolbar.ts';
import { createTooltip } from '../page/map/tooltip.ts';
import { createNotice } from '../page/notice/notice.ts';
import { createPanel } from '../page/panel/panel.ts';
import { unstatedPanelMarkup } from '../page/panel/panel-markup.ts';
import { unstatedPanelView } from '../page/panel/panel-view.ts';

/** Room of the map on paper, in px: see print.css. */
const PAPER = [600, 720] as const;
/**
 * Days may be dragged past, one in every frame: what stands around the map is shown for one that stays this
 * long, in ms. Days that are played stay longer.
 */
const STAYS = 50;
/** Between days that are written into the address, in ms: browsers refuse many more at once. */
const WRITTEN_EVERY = 400;

const data = JSON.parse(find(document, `#${PAGE_DATA_ID}`).textContent) as PageData;
const { strings, unit, planeWidth } = data;
const dataset = datasetOf(
  data,
  Reflect.get(window, STATEMENTS_VARIABLE) as StatementsData | undefined,
);
const gazetteer = unpackGazetteer(data.gazetteer);
const locale = createLocale(dataset, data.language, strings);
const whole = createEdition(dataset, gazetteer, locale);
/** What the page shows: on a map over time, that of the day. */
let edition = whole;
/** Whether the script of the timeline did not arrive. */
const isTimeless = dataset.timeline !== undefined && !Reflect.has(window, TIMELINE);
const context = {
  views: dataset.views,
  stances: dataset.stances,
  // Without its script the page stands still at the last day.
  period: isTimeless ? undefined : dataset.timeline?.period,
  sources: sourcesIn(dataset.statements),
  resolveActor: (code: string) => organisation(code)?.id ?? resolvePlace(gazetteer, code),
};

const html = document.documentElement;
const mapRoot = find(document, '.map');
const svg = find<SVGSVGElement>(mapRoot, 'svg.world');
const statements = find(document, '#statements');
const live = find(document, '#live');
const secondFrameRoot = document.querySelector<HTMLElement>('.second-frame');
let choropleth: Choropleth | null = null;
/** Whether Leaflet could not draw the map: then it stays the picture that it was. */
let stands = false;
/** What the map showed last on the screen. */
let last: Viewport | null = null;
/** What had the focus when the panel was opened: closing gives it back. */
let opener: HTMLElement | SVGElement | null = null;
let writing: ReturnType<typeof setTimeout> | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
/** What is shown around the map: while days fly past it waits for the one that stays. */
let around: ViewState | null = null;
/** The view that the map showed before it went to a chosen place: closing gives it back. */
let cameFrom: ViewId | null = null;
/** Whether the page stands in a page of somebody else, whose history and scrolling are not ours. */
const framed = window.parent !== window;
/** Whether the source lens is there, or on its way. */
let lens = false;
/** Who made a statement together, while a list of them is open. */
let together: readonly ActorId[] = [];
/** Answers as the lens shows them. */
let through: ((id: ActorId) => AnswerView | null) | null = null;

// What the address asks for, what a link without a script has opened, what was chosen before this script
// was there: the last word counts.
const asked = parseViewState(location.search, context);
const early = context.resolveActor(html.dataset.selected ?? codeInHash(location.hash) ?? '');
const store = createStore<ViewState>({ ...asked, selected: early ?? asked.selected });

const still = createStill(mapRoot, unit);
const shapes = createShapes(svg, unit, strings.map.faded);
const dots = createDots(svg, gazetteer, unit, planeWidth);
const labels = createLabels(mapRoot, unit, [
  ...document.querySelectorAll('.toolbar, .second-frame, .map-key'),
]);
const rings = createRings(svg);
const tooltip = createTooltip(mapRoot);
const hint = createHint(mapRoot);
const chooser = createChooser(mapRoot, {
  onSelect: (id) => {
    chooser.render(null);
    choose(id as ActorId, false);
  },
  onClose: () => chooser.render(null),
});
const closes = (country: string) => fill(strings.panel.close, { country });
const panel = createPanel(statements, closes, {
  onSelect: (id) => choose(id, true),
  onClose: close,
  onTable: (id) => layout?.openTable(id),
});
const toolbar = createToolbar(find(document, '.toolbar'), {
  onView: goTo,
  onRegion: (region) => {
    const box = data.regions[region];
    if (box === undefined) return;
    const name = strings.map.regions[region as Region];
    // On a phone the second frame lies beside tall views and above wide ones: a region is wide.
    fitBox(box, true, name);
    toolbar.render(null);
    live.textContent = fill(strings.announce.view, { view: name });
  },
  onZoom: zoom,
});
const names = [...document.querySelectorAll<HTMLElement>('.key, .index, .second-frame')].map(
  (root) =>
    createNames(root, {
      onSelect: (id, byKey) => (id === null ? close() : choose(id, byKey)),
    }),
);
const filter = createStanceFilter(find(document, '.key'), {
  onOnly: (only) => {
    store.set({ only });
    live.textContent = only.length === 0 ? strings.key.allShown : filterText(only, edition);
  },
});
/** What an address needs besides to show other data than those of the page. */
const foreign = dataset.unchecked
  ? `?${new URLSearchParams({ data: new URLSearchParams(location.search).get('data') ?? '' })}`
  : '';
/** The fine level of the world, fetched once. */
let fineLevel: Promise<WorldTopology> | null = null;
const world = () => {
  fineLevel ??= loadLate<WorldTopology>(data.fineLevel.data, FINE_LEVEL_CALLBACK).catch(
    (error: unknown) => {
      fineLevel = null;
      throw error;
    },
  );
  return fineLevel;
};
const refinement = createRefinement({
  write: () => loadLate<WriteLevel>(data.fineLevel.script, LEVEL_CALLBACK),
  world,
  gazetteer,
  unit,
  planeWidth,
  onLevel: (paths) => {
    shapes.exchange(paths);
    drawRings();
  },
});
const app: MapApp = {
  data,
  get edition() {
    return edition;
  },
  store,
  query: (search = foreign) => formatViewState(store.get(), search, context),
  answer,
  lookThrough: (answers) => {
    through = answers;
    layout?.renew();
  },
  statements,
  world,
  choose,
  say: (text) => {
    live.textContent = text;
  },
};
const layout =
  data.layout.kind === 'page'
    ? createPageLayout(app, data.layout, panel.reveal)
    : (window as unknown as Record<string, FrameLayout>)[FRAME_LAYOUT]?.(app);
const notice = createNotice(find(document, '.masthead, .frame-head'), {
  onAction: () => layout?.openTable(null),
});
if (isTimeless) {
  const { openTable: action, timeline: missing, timelineHelp: works } = strings.notice;
  notice.render({ missing, works, action });
}
createMapKeys(
  svg,
  [...whole.order, dataset.event.subject].flatMap((id) => {
    const place = placeOf(gazetteer, id);
    return place === undefined ? [] : [{ id, point: place.anchor, name: locale.name(id) }];
  }),
  planeWidth,
  locale.compare,
  {
    onFocus: follow,
    onZoom: zoom,
    onPan: (x, y) => choropleth?.pan(x, y),
    onNothing: () => {
      live.textContent = strings.map.nothingThere;
    },
  },
);
const secondFrame =
  secondFrameRoot === null ? null : createSecondFrame(secondFrameRoot, unit, { onView: goTo });

const timeline = (Reflect.get(window, TIMELINE) as StartTimeline | undefined)?.(app, whole, (day) =>
  createEdition(dataset, gazetteer, locale, day),
);

store.subscribe((now, before) => {
  const old = edition;
  edition = timeline?.render(now.on) ?? whole;
  clearTimeout(resting);
  // Outlines copy the fills.
  if (edition !== old) drawRings();
  // Days that a lens looks at cannot wait: it sorts what this writes.
  const flies = before !== null && `${differences(now, before)}` === 'on' && now.lens.length === 0;
  if (flies) resting = setTimeout(showAround, STAYS);
  else showAround();
});

/** Shows around the map the day that has not stayed long enough yet. */
function settle(): void {
  if (resting !== undefined) showAround();
}

/** Shows what is chosen all around the map. */
function showAround(): void {
  clearTimeout(resting);
  resting = undefined;
  const [now, before] = [store.get(), around];
  around = now;
  const { selected } = now;
  const view = findView(dataset, now.view);
  const id = panelPlace(selected ?? dataset.event.subject, edition);
  const outlined = selected === null ? null : id;
  const territory = selected === null ? null : territoryText(selected, edition);
  panel.render({
    id,
    name: locale.name(id),
    stated: 'statements' in (edition.positions.get(id) ?? {}),
    draw: () => unstatedPanelMarkup(unstatedPanelView(id, whole), strings),
    territory,
    chosen: selected !== null,
  });
  timeline?.rest(id);
  for (const list of names) list.render(outlined);
  drawRings();
  labels.render(outlined === null ? null : labelOf(outlined));
  const sameDay = before?.on === now.on;
  // Shapes that get an answer on this day have to be faded like the others.
  if (before?.only !== now.only || (!sameDay && now.only.length > 0)) {
    shapes.filter(now.only);
    labels.filter(now.only);
    filter.render(now.only);
  }
  setData('selected', selected);
  setData('theme', now.theme === 'auto' ? null : now.theme);
  if (before?.view !== now.view) {
    secondFrame?.render(view.id, secondFrameView(view, whole));
    fitView(view);
  }
  if (!framed && before !== null && !sameDay) writing ??= setTimeout(write, WRITTEN_EVERY);
  else if (!framed && (before !== null || early !== null)) writeAddress(now, context);
  layout?.render(now, before);
}

/** The organisation of the map with this id, if it is one. */
function organisation(id: string) {
  return dataset.organisations.find((candidate) => candidate.id === id);
}

/** What a place answered, as the map shows it. */
function answer(id: ActorId): AnswerView {
  const stance = stanceIn(edition.positions, id);
  return through?.(id) ?? { answer: answerOf(id, edition), stance, unreported: false };
}

/** Outlines what is chosen, and who belongs to it: of an organisation its members. */
function drawRings(): void {
  const { selected } = store.get();
  const chosen = selected === null ? null : panelPlace(selected, edition);
  const members = selected === null ? undefined : organisation(selected)?.members;
  rings.render(chosen, together.length > 0 ? together : members);
}

/** Fetches what most readers never open: the source lens, and who made a statement together. */
async function openLens(): Promise<void> {
  if (lens) return;
  lens = true;
  try {
    const show = await loadLate<ShowLens>(data.lens, LENS_CALLBACK);
    show(app, (members = []) => {
      together = members;
      const { only } = store.get();
      if (only.length > 0) {
        shapes.filter(only);
        labels.filter(only);
      }
      drawRings();
    });
  } catch {
    // Opening the list again tries again; until then everything is shown.
    lens = false;
    store.set({ lens: [] });
    app.say(strings.page.notLoaded);
  }
}

/** Writes the day that is shown into the address. */
function write(): void {
  clearTimeout(writing);
  writing = undefined;
  writeAddress(store.get(), context);
}

function setData(name: 'selected' | 'theme', value: string | null): void {
  if (value === null) delete html.dataset[name];
  else html.dataset[name] = value;
}

function zoom(step: 'in' | 'out' | 'reset', about?: ActorId): void {
  const point = about === undefined ? undefined : placeOf(gazetteer, about)?.anchor;
  if (step === 'reset') fitView(findView(dataset, store.get().view));
  else choropleth?.zoom(step, point ?? null);
}

function fitView(view: View): void {
  fitBox(view.box, isWide(view), locale.text(view.label));
  toolbar.render(view);
}

/** Shows a part of the plane that has a name. */
function fitBox(box: Box, wide: boolean, name: string): void {
  html.toggleAttribute('data-wide', wide);
  svg.setAttribute('aria-label', fill(strings.map.name, { view: name }));
  if (stands) still.show(box);
  else choropleth?.fit(box);
}

/** Opens the panel of a place, and shows the place on the map where it is not to be seen. */
function choose(id: ActorId, byKey: boolean): void {
  const active = document.activeElement;
  const focusable = active instanceof HTMLElement || active instanceof SVGElement;
  opener = focusable && active !== document.body && !statements.contains(active) ? active : opener;
  store.set({ selected: id });
  show(id);
  layout?.reveal();
  live.textContent = announcement(id);
  if (byKey) panel.focus();
}

function labelOf(id: ActorId): ChosenLabel {
  const place = placeOf(gazetteer, id);
  return {
    id,
    text: locale.shortName(id),
    point: place?.anchor ?? null,
    inside: isRoomy(place?.radius ?? 0),
  };
}

function announcement(id: ActorId): string {
  const answer = answerOf(id, edition);
  const said = fill(strings.announce.selected, { country: locale.name(id), answer });
  return [said, territoryText(id, edition) ?? ''].join(' ').trim();
}

function close(): void {
  const { selected } = store.get();
  if (selected === null) return;
  const hadFocus = statements.contains(document.activeElement);
  store.set({ selected: null });
  live.textContent = fill(strings.announce.closed, {
    country: locale.name(panelPlace(selected, edition)),
  });
  const { view } = store.get();
  if (layout?.isTight()) choropleth?.fit(findView(dataset, view).box);
  // Who has moved the map since wants to stay there.
  else if (cameFrom !== null && !('moved' in mapRoot.dataset)) {
    if (cameFrom === view) fitView(findView(dataset, view));
    else store.set({ view: cameFrom });
  }
  cameFrom = null;
  if (!hadFocus) return;
  opener?.focus({ preventScroll: true });
  if (!framed && opener instanceof HTMLElement) opener.scrollIntoView({ block: 'nearest' });
  // What opened the panel may be hidden by now, or gone.
  if (opener === null || document.activeElement !== opener) {
    find<SVGElement>(document, '.map a[tabindex="0"]').focus({ preventScroll: true });
  }
}

/** Shows the view that a reader has asked for: there is no other to go back to. */
function goTo(id: ViewId): void {
  cameFrom = null;
  showView(id);
}

function showView(id: ViewId): void {
  const view = findView(dataset, id);
  if (store.get().view === id) fitView(view);
  else store.set({ view: id });
  live.textContent = fill(strings.announce.view, { view: locale.text(view.label) });
}

/**
 * Brings a place into the map where it is not to be seen: by a view in which it is no dot, or by a box of
 * its own.
 */
function show(id: ActorId): void {
  const shown = panelPlace(id, edition);
  const place = placeOf(gazetteer, shown);
  if (choropleth === null || place === undefined) return;
  if (layout?.isTight() && store.get().selected !== null) {
    choropleth.fit(closeUp(place.box, findView(dataset, store.get().view)));
    return;
  }
  const isLarge = (scale: number) => !showsDot(shown, place, scale * planeWidth);
  const hasDot = svg.querySelector(`.dots [data-id="${CSS.escape(shown)}"]`) !== null;
  const isVisible = choropleth.shows(place.anchor);
  if (isVisible && (hasDot || isLarge(choropleth.scale()))) return;
  const view = dataset.views.find(
    ({ box }) => contains(box, place.anchor) && isLarge(choropleth?.scaleOf(box) ?? 0),
  );
  cameFrom ??= store.get().view;
  // Who has zoomed in wants to look from near.
  if (isVisible || view === undefined || view.id === store.get().view) {
    choropleth.fit(withRoom(place.box));
  } else showView(view.id);
}

/** Brings a place that has the focus into the map. Who has zoomed in goes on looking from as near. */
function follow(id: ActorId): void {
  const place = placeOf(gazetteer, panelPlace(id, edition));
  if (place === undefined || !('moved' in mapRoot.dataset)) show(id);
  else choropleth?.panInside(place.anchor);
}

function onTouch(touched: readonly Candidate[], x: number, y: number): void {
  const nearest = new Map<ActorId, Candidate>();
  for (const candidate of touched) {
    const id = seenPlace(candidate.id, edition);
    if (candidate.distance < (nearest.get(id)?.distance ?? Number.POSITIVE_INFINITY)) {
      nearest.set(id, { ...candidate, id });
    }
  }
  const picked = decidePick([...nearest.values()]);
  if (picked.kind === 'none') close();
  else if (picked.kind === 'one') choose(resolvePlace(gazetteer, picked.id) ?? picked.id, false);
  else if (picked.kind === 'crowd') choropleth?.zoomAround(x, y);
  else {
    const places = picked.ids.map((id) => {
      return { ...answer(id), id, name: locale.name(id) };
    });
    chooser.render({ heading: strings.map.choose, places, x, y });
  }
}

function onViewport(viewport: Viewport): void {
  last = viewport;
  if (leavePaper !== null) return;
  refinement.place(viewport);
  placeMarks(viewport);
  tooltip.render(null);
  if (!viewport.settled) return;
  chooser.render(null);
  timeline?.place();
}

/** Everything that is drawn at a constant size over the map. */
function placeMarks(viewport: Viewport, bare = false): void {
  shapes.place(viewport);
  dots.place(viewport);
  rings.place(viewport);
  labels.place(viewport, bare);
}

function start(): void {
  // A frame that is not displayed has no size to fit a map into.
  if (mapRoot.clientWidth === 0) {
    addEventListener('resize', start, { once: true });
    return;
  }
  const { selected, view } = store.get();
  const places = Object.entries(gazetteer.places)
    .filter(([, place]) => place.kind === 'state')
    .map(([id, { anchor }]) => ({ id: id as ActorId, anchor }));
  try {
    choropleth = createChoropleth(
      mapRoot,
      {
        frame: data.frame,
        box: findView(dataset, view).box,
        unit,
        places,
        cooperative: framed && new URLSearchParams(location.search).get('scroll') !== 'free',
      },
      {
        onSelect: (code, byKey) => {
          const id = code === null ? null : resolvePlace(gazetteer, code);
          if (id === null) close();
          else choose(id, byKey);
        },
        onTouch,
        onHover: (code, x, y) => {
          const id = code === null ? null : seenPlace(code, edition);
          tooltip.render(id === null ? null : { ...answer(id), name: locale.name(id), x, y });
        },
        onOneFinger: (y) => hint.show(strings.map.twoFingers, y),
        onPassingWheel: (y) => {
          hint.show(strings.map[/Mac|iP/.test(navigator.platform) ? 'wheelMac' : 'wheel'], y);
        },
        onViewport,
      },
    );
  } catch (error) {
    standStill();
    reportError(error);
    return;
  }
  stopWaiting();
  // A link that names a view means it; one that names only a country means to show it.
  const byView = new URLSearchParams(location.search).has('view');
  if (selected !== null && (layout?.isTight() || !byView)) show(selected);
}

/** Without Leaflet the map stands still, but its countries open and its views can be switched. */
function standStill(): void {
  const { openTable: action, map: missing, mapHelp: works } = strings.notice;
  stands = true;
  last = null;
  still.show(findView(dataset, store.get().view).box);
  html.classList.add('still');
  notice.render({ missing, works, action });
}

// The event does not bubble.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof Element && target.matches('.lens details, .together')) void openLens();
  },
  true,
);
if (asked.lens.length > 0) void openLens();

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  tooltip.render(null);
  chooser.render(null);
  close();
});
// From here on clicks are answered by this script, on the map too, though that still stands still.
html.classList.add('ready', 'js');
const stopWaiting = onChoose(mapRoot, (id, _link, byKey) => choose(id as ActorId, byKey));

// Who leaves and comes back finds the day again.
addEventListener('pagehide', () => {
  settle();
  if (writing !== undefined) write();
});

// Paper shows the view whole, however the map was moved.
let leavePaper: (() => void) | null = null;
addEventListener('beforeprint', () => {
  settle();
  const { box } = findView(dataset, store.get().view);
  leavePaper ??= still.show(box);
  placeMarks(viewportOf(box, PAPER), true);
});
addEventListener('afterprint', () => {
  leavePaper?.();
  leavePaper = null;
  if (last !== null) placeMarks(last);
});

void nextFrame().then(() => {
  start();
  html.classList.toggle('opaque', self.origin === 'null' && location.protocol !== 'file:');
  html.classList.add('booted');
});
