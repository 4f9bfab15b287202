import './ui/base.css';
import './ui/fonts.css';
import './ui/page.css';
import './ui/key.css';
import './ui/choropleth.css';
import './ui/panel.css';
import { placeOf, resolvePlace } from './model/gazetteer.ts';
import { keyOrder, keyView } from './model/key-view.ts';
import { createLocale } from './model/locale.ts';
import { fill } from './model/locales/strings.ts';
import { PAGE_DATA_ID, type PageData } from './model/page-data.ts';
import { type PanelContext, panelView } from './model/panel-view.ts';
import { positionsOf } from './model/position.ts';
import type { ActorId, ViewId } from './model/types.ts';
import { parseViewState, type ViewState } from './model/view-state.ts';
import { findView, isWide } from './model/views.ts';
import { createStore } from './store.ts';
import { type Choropleth, createChoropleth } from './ui/choropleth.ts';
import { find } from './ui/dom.ts';
import { createNames } from './ui/names.ts';
import { createPanel } from './ui/panel.ts';
import { createSecondFrame } from './ui/second-frame.ts';
import { createToolbar } from './ui/toolbar.ts';
import { createTooltip } from './ui/tooltip.ts';
import { codeInHash, writeAddress } from './url-sync.ts';

const { language, strings, dataset, gazetteer, frame, grid } = JSON.parse(
  find(document, `#${PAGE_DATA_ID}`).textContent,
) as PageData;
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
/** The element that the panel was opened from by key: Escape gives it the focus back. */
let opener: HTMLElement | SVGElement | null = null;

const live = find(document, '#live');
const mapRoot = find(document, '.map');
const tooltip = createTooltip(mapRoot);
const panel = createPanel(find(document, '#statements'), strings, {
  onSelect: (id) => {
    select(id);
    panel.focus();
    panel.reveal();
  },
  onClose: close,
});
const toolbar = createToolbar(find(document, '.toolbar'), {
  onView: showView,
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
  secondFrameRoot === null ? null : createSecondFrame(secondFrameRoot, grid, { onView: showView });

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
  if (now.selected === null) delete html.dataset.selected;
  else html.dataset.selected = now.selected;
  if (now.theme === 'auto') delete html.dataset.theme;
  else html.dataset.theme = now.theme;
  if (before !== null || early !== null) writeAddress(now, context);
});

function renderMap({ selected, view }: ViewState): void {
  const outlined = selected === null ? null : panelView(selected, panels).id;
  choropleth?.render({ outlined, view: viewOf(view) });
}

function select(selected: ActorId | null): void {
  store.set({ selected });
}

function chooseFromPage(id: ActorId): void {
  const active = document.activeElement;
  opener = active instanceof HTMLElement || active instanceof SVGElement ? active : null;
  select(id);
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

function start(): void {
  choropleth = createChoropleth(
    mapRoot,
    { frame, view: dataset.views[0] },
    {
      onSelect: (code, byKey) => {
        tooltip.render(null);
        const id = code === null ? null : resolvePlace(gazetteer, code);
        if (id === null) return close();
        chooseFromPage(id);
        if (byKey) {
          live.textContent = '';
          panel.focus();
        }
      },
      onHover: (code, x, y) => {
        if (code === null) return tooltip.render(null);
        const place = placeOf(gazetteer, code);
        const { answer } = panelView(code, panels);
        tooltip.render({
          name: locale.name(code),
          answer: place === undefined ? '' : answer,
          x,
          y,
        });
      },
    },
  );
  renderMap(store.get());
  html.classList.add('booted');
}

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
