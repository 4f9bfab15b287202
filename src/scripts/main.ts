import '../page/page.css';
import type { Layout, MapApp } from '../app/app.ts';
import { createChoosing } from '../app/choosing.ts';
import { createDays } from '../app/days.ts';
import { readEarly } from '../app/early.ts';
import { createImage } from '../app/image.ts';
import { createMap } from '../app/map.ts';
import { offerReload, sayNotLoaded } from '../app/not-loaded.ts';
import { readFirstChoices, readPage } from '../app/page.ts';
import { createPageLayout } from '../app/page-layout.ts';
import { load, needed, provided } from '../app/scripts.ts';
import { createSurroundings } from '../app/surroundings.ts';
import { fullPageQuery, isReadable } from '../app/url-sync.ts';
import { wakeLens } from '../app/wake-lens.ts';
import { find } from '../browser/dom.ts';
import { pause } from '../browser/pause.ts';
import { createStore } from '../browser/store.ts';
import { findView } from '../core/atlas/views.ts';
import { seenPlace } from '../core/edition/territory.ts';
import { createNotice } from '../page/notice/notice.ts';

/** Starts the page in pieces, so that no press waits long: until the last of them boot.js answers. */
async function start(): Promise<void> {
  const html = document.documentElement;
  const createTimeline = provided('timeline');
  const page = readPage(needed('page'), createTimeline !== undefined);
  const { data, lastDay, context } = page;
  const timeline = createTimeline?.(page) ?? null;
  await pause();

  const { choices } = readFirstChoices(page);
  const store = createStore(choices);
  const days = createDays(choices, timeline?.editionOn ?? (() => lastDay));
  const parts = { page, store, scene: days.scene, layout: (): Layout | null => layout };
  const map = createMap(page, {
    onSelect: (id, byKey) => choosing.chooseOnMap(id, byKey),
    onTouch: (touched, x, y) => choosing.onTouch(touched, x, y),
    answerAt: (code) => {
      const { edition, answerOf } = days.scene();
      const id = seenPlace(code, edition);
      return { ...answerOf(id), name: edition.locale.name(id) };
    },
    onView: (id) => choosing.goTo(id),
    onFocus: (id) => choosing.follow(id),
    chosenView: () => findView(lastDay.dataset, store.get().view),
    onRest: () => timeline?.reposition(),
    onPrint: days.settle,
    onStill: () => {
      say(data.strings.notice.map, data.strings.notice.mapHelp);
      void offerReload(page);
    },
  });
  const choosing = createChoosing({ ...parts, map, focusPanel: () => surroundings.focusPanel() });
  const surroundings = createSurroundings({
    ...parts,
    map,
    choosing,
    renew: days.renew,
    isAddressOld: () => readFirstChoices(page).selectedEarly !== null,
  });
  const app: MapApp = {
    page,
    store,
    scene: days.scene,
    follow: days.follow,
    readSources: days.readSources,
    query: (search = page.foreignQuery) => fullPageQuery(store.get(), search, page),
    choose: choosing.choose,
    createImage: (...parts) => createImage(page, store.get, ...parts),
    outlineJointMembers: surroundings.outlineJointMembers,
    sayNotLoaded: (text) => void sayNotLoaded(page, text),
  };
  const layout =
    data.layout.kind === 'page'
      ? createPageLayout(app, data.layout, surroundings.revealPanel)
      : (provided('embed-page')?.(app) ?? null);
  const notice = createNotice(find(document, '.masthead, .frame-head'), {
    onAction: () => layout?.openTable(null),
  });
  const say = (missing: string, works: string) =>
    notice.render({ missing, works, action: data.strings.notice.openTable });
  if (page.lacksTimeline) {
    say(data.strings.notice.timeline, data.strings.notice.timelineHelp);
    void offerReload(page);
  }
  await pause();

  const { search } = location;
  const early = provided('early') ?? [];
  const repeatEarly = readEarly(early);
  store.set({ selected: readFirstChoices(page).choices.selected });
  days.follow('surroundings', () => surroundings);
  timeline?.start(app);
  store.subscribe((now, before) => {
    if (before !== null) days.show(now, before);
  });
  wakeLens(app);
  // From here on this script answers, and no longer boot.js.
  html.classList.add('ready', 'js');
  const { selected } = store.get();
  // A link that names a view wants that view; one that only names a country wants to show the country.
  const byView = new URLSearchParams(location.search).has('view');
  if (selected !== null && (layout?.isTight() || !byView)) choosing.show(selected);
  repeatEarly();
  map.review(early);
  html.classList.add('booted');
  if (isReadable(search, context)) return;
  const readAddress = await load('loose-address', data.scripts);
  await readAddress(app, search);
}

start().catch(reportError);
