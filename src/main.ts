import './ui/base.css';
import './ui/fonts.css';
import './ui/page.css';
import './ui/key.css';
import './ui/choropleth.css';
import './ui/panel.css';
import { loadFineLevel } from './fine-level.ts';
import { createAtlas, pointOfView } from './model/atlas.ts';
import { DOT_AREA, drawnArea } from './model/dots.ts';
import { placeOf, resolvePlace } from './model/gazetteer.ts';
import { unpackGazetteer } from './model/gazetteer-pack.ts';
import { keyOrder, keyView } from './model/key-view.ts';
import { createLocale } from './model/locale.ts';
import { fill } from './model/locales/strings.ts';
import { mapPaths } from './model/map-paths.ts';
import { PAGE_DATA_ID, type PageData } from './model/page-data.ts';
import { type PanelContext, panelView } from './model/panel-view.ts';
import { decidePick } from './model/picking.ts';
import { positionsOf } from './model/position.ts';
import type { ActorId, ViewId } from './model/types.ts';
import { parseViewState, type ViewState } from './model/view-state.ts';
import { contains, findView, isWide } from './model/views.ts';
import { createStore } from './store.ts';
import { createChooser } from './ui/chooser.ts';
import { type Choropleth, createChoropleth, withRoom } from './ui/choropleth.ts';
import { find } from './ui/dom.ts';
import { createDots } from './ui/dots.ts';
import { createHint } from './ui/hint.ts';
import { createLabels } from './ui/labels.ts';
import { createNames } from './ui/names.ts';
import { createPanel } from './ui/panel.ts';
import { createRings } from './ui/rings.ts';
import { createSecondFrame } from './ui/second-frame.ts';
import { createShapes } from './ui/shapes.ts';
import { createToolbar } from './ui/toolbar.ts';
import { createTooltip } from './ui/tooltip.ts';
import { codeInHash, writeAddress } from './url-sync.ts';

const { language, strings, dataset, ...world } = JSON.parse(
  find(document, `#${PAGE_DATA_ID}`).textContent,
) as PageData;
const gazetteer = unpackGazetteer(world.gazetteer);
const html = document.documentElement;
const locale = createLocale(dataset, language, strings);
const positions = positionsOf(dataset);
const panels: PanelContext = {
  dataset,
  positions,
  gazetteer,
  locale,
  order: keyOrder(keyView(dataset, positions, locale)),
};
const context = {
  views: dataset.views,
  resolveActor: (code: string) => resolvePlace(gazetteer, code),
};
const viewOf = (id: ViewId) => findView(dataset, id);

// What the address asks for, what a link without a script has opened, what was chosen before the
// script was there: the last word counts.
const asked = parseViewState(location.search, context);
const early = html.dataset.selected ?? codeInHash(location.hash);
const store = createStore<ViewState>({
  ...asked,
  selected: early === null ? asked.selected : (context.resolveActor(early) ?? asked.selected),
});

let choropleth: Choropleth | null = null;
/** Whether the fine level is there, or on its way. */
let fineLevel = false;
/** The element that the panel was opened from by key: Escape gives it the focus back. */
let opener: HTMLElement | SVGElement | null = null;

const live = find(document, '#live');
const mapRoot = find(document, '.map');
const svg = find<SVGSVGElement>(mapRoot, 'svg.world');
const shapes = createShapes(svg, world.unit);
const dots = createDots(svg, gazetteer, world.unit, world.planeWidth);
const labels = createLabels(find(mapRoot, 'svg.labels'), world.unit);
const rings = createRings(svg);
const tooltip = createTooltip(mapRoot);
const hint = createHint(mapRoot, strings.map.twoFingers);
const chooser = createChooser(mapRoot, {
  onSelect: (id) => {
    chooser.render(null);
    chooseOnMap(id as ActorId, false);
  },
  onClose: () => chooser.render(null),
});
const panel = createPanel(find(document, '#statements'), strings, {
  onSelect: (id) => {
    select(id);
    showPlace(id);
    panel.focus();
    panel.reveal();
  },
  onClose: close,
});
const toolbar = createToolbar(find(document, '.toolbar'), {
  onView: showView,
  onRegion: (region) => {
    const box = world.regions[region];
    if (box !== undefined) choropleth?.fit(box);
  },
  onZoom: (step) => choropleth?.zoom(step),
});
const names = [...document.querySelectorAll<HTMLElement>('.key, .index, .second-frame')].map(
  (root) =>
    createNames(root, {
      onSelect: (id) => {
        if (id === null) close();
        else chooseFromPage(id);
      },
    }),
);
const secondFrameRoot = document.querySelector<HTMLElement>('.second-frame');
const secondFrame =
  secondFrameRoot === null
    ? null
    : createSecondFrame(secondFrameRoot, world.unit, { onView: showView });

store.subscribe((now, before) => {
  const view = viewOf(now.view);
  const shown = panelView(now.selected ?? dataset.event.subject, panels);
  panel.render({ view: shown, chosen: now.selected !== null });
  for (const list of names) list.render(now.selected === null ? null : shown.id);
  toolbar.render(view);
  html.toggleAttribute('data-wide', isWide(view));
  const inset = dataset.views.find(({ id }) => id === view.inset) ?? null;
  const insetName = inset === null ? '' : locale.text(inset.label);
  secondFrame?.render(inset, insetName, fill(strings.map.showView, { view: insetName }));
  renderMap(now);
  if (before !== null && before.view !== now.view) choropleth?.fit(view.box);
  if (now.selected === null) delete html.dataset.selected;
  else html.dataset.selected = now.selected;
  if (now.theme === 'auto') delete html.dataset.theme;
  else html.dataset.theme = now.theme;
  if (before !== null || early !== null) writeAddress(now, context);
});

function renderMap({ selected }: ViewState): void {
  const chosen = selected === null ? null : panelView(selected, panels).id;
  rings.render(chosen);
  labels.render(chosen);
}

function select(selected: ActorId | null): void {
  store.set({ selected });
}

function chooseFromPage(id: ActorId): void {
  const active = document.activeElement;
  opener = active instanceof HTMLElement || active instanceof SVGElement ? active : null;
  select(id);
  showPlace(id);
  panel.reveal();
  announce(id);
}

function close(): void {
  const { selected } = store.get();
  if (selected === null) return;
  const inPanel = find(document, '#statements').contains(document.activeElement);
  select(null);
  live.textContent = fill(strings.announce.closed, { country: locale.name(selected) });
  if (inPanel) (opener ?? find<SVGElement>(document, '.map a')).focus({ preventScroll: true });
}

function showView(view: ViewId): void {
  store.set({ view });
  live.textContent = fill(strings.announce.view, { view: locale.text(viewOf(view).label) });
}

function announce(id: ActorId): void {
  const { name, answer } = panelView(id, panels);
  live.textContent = fill(strings.announce.selected, { country: name, answer });
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});

/** Brings a place into the map where it is not to be seen: by a view that has it, or by its own box. */
function showPlace(id: ActorId): void {
  const place = placeOf(gazetteer, id);
  if (choropleth === null || place === undefined) return;
  const visible = (scale: number) => drawnArea(place.area, scale, world.planeWidth) >= DOT_AREA;
  const hasDot = svg.querySelector(`.dots [data-id="${CSS.escape(id)}"]`) !== null;
  if (choropleth.shows(place.anchor) && (hasDot || visible(choropleth.scale()))) return;
  const view = dataset.views.find(({ box }) => contains(box, place.anchor));
  if (view === undefined || (view.id === store.get().view && !visible(choropleth.scale()))) {
    choropleth.fit(withRoom(place.box));
  } else if (view.id === store.get().view) choropleth.fit(view.box);
  else store.set({ view: view.id });
}

function chooseOnMap(id: ActorId, byKey: boolean): void {
  chooseFromPage(id);
  if (!byKey) return;
  live.textContent = '';
  panel.focus();
}

/** From this width of the world on, in px, the sketch level would show its corners. */
const FINE_FROM = 2900;

/** Fetches the fine level once it is needed; without it the sketch stays, and nobody need know. */
async function refine(scale: number): Promise<void> {
  if (fineLevel || scale * world.planeWidth < FINE_FROM) return;
  fineLevel = true;
  try {
    const { topology, meta } = await loadFineLevel(world.fineLevel);
    const pov = pointOfView(meta, dataset.pointOfView, dataset.owners);
    shapes.exchange(mapPaths(createAtlas(topology, meta, pov), world.unit));
    renderMap(store.get());
  } catch {
    fineLevel = false;
  }
}

function start(): void {
  choropleth = createChoropleth(
    mapRoot,
    { frame: world.frame, box: viewOf(store.get().view).box, unit: world.unit },
    {
      onSelect: (code, byKey) => {
        tooltip.render(null);
        const id = code === null ? null : resolvePlace(gazetteer, code);
        if (id === null) close();
        else chooseOnMap(id, byKey);
      },
      onTouch: (candidates, x, y) => {
        const picked = decidePick(candidates);
        if (picked.kind === 'none') return close();
        if (picked.kind === 'one')
          return chooseOnMap(resolvePlace(gazetteer, picked.id) ?? picked.id, false);
        if (picked.ids.length > MOST_CHOICES) return choropleth?.zoomAround(x, y);
        const places = picked.ids.map((id) => {
          const position = positions.get(id);
          return {
            id: resolvePlace(gazetteer, id) ?? id,
            name: locale.name(id),
            ...(position?.kind === 'stated' ? { stance: position.stance } : {}),
          };
        });
        chooser.render({ heading: strings.map.choose, places, x, y });
      },
      onHover: (code, x, y) => {
        if (code === null) return tooltip.render(null);
        tooltip.render({ name: locale.name(code), answer: panelView(code, panels).answer, x, y });
      },
      onOneFinger: hint.show,
      onViewport: (viewport) => {
        shapes.place(viewport);
        dots.place(viewport);
        labels.place(viewport);
        if (!viewport.settled) return;
        chooser.render(null);
        void refine(viewport.scale);
      },
    },
  );
  const { selected } = store.get();
  if (selected !== null && !new URLSearchParams(location.search).has('view')) showPlace(selected);
  html.classList.add('booted');
}

/** More places than this near a touch are told apart by zooming in, not by a list. */
const MOST_CHOICES = 5;

/** After the next frame is on the screen, or soon where no frame comes (hidden frames): in ms. */
const NO_FRAME = 300;

function afterPaint(run: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME);
}

afterPaint(start);
