import { find } from '../browser/dom.ts';
import { nextFrame } from '../browser/next-frame.ts';
import type { Store } from '../browser/store.ts';
import { placeOf, resolvePlace } from '../core/atlas/gazetteer.ts';
import { type Candidate, decidePick } from '../core/atlas/picking.ts';
import { closeUp, contains, findView, withRoom } from '../core/atlas/views.ts';
import { answerOf } from '../core/edition/edition.ts';
import type { Scene } from '../core/edition/scene.ts';
import { panelPlace, seenPlace, territoryText } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { ended, inARow } from '../core/i18n/marks.ts';
import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import type { ActorId, ViewId } from '../core/statements/types.ts';
import type { Layout } from './app.ts';
import type { PageMap } from './map.ts';
import type { Page } from './page.ts';

/** What happens when a reader chooses a place or a view, wherever they press it. */
export interface Choosing {
  /** Opens the panel of a place; with `byKey` it takes the focus. */
  readonly choose: (id: ActorId, byKey: boolean) => void;
  /** The same for what is pressed on the map: null is the sea, a code may stand for another place. */
  readonly chooseOnMap: (code: ActorId | null, byKey: boolean) => void;
  readonly close: () => void;
  /** Shows the view that a reader has asked for. */
  readonly goTo: (id: ViewId) => void;
  /** Brings a place into view on the map if it is out of sight. */
  readonly show: (id: ActorId) => void;
  /** Moves the map so that a place that has the focus is in it. */
  readonly follow: (id: ActorId) => void;
  /** Decides which of the places near a touch was meant. */
  readonly onTouch: (touched: readonly Candidate[], x: number, y: number) => void;
}

export interface ChoosingParts {
  readonly page: Page;
  readonly store: Store<ReaderChoices>;
  readonly map: PageMap;
  readonly scene: () => Scene;
  /** Null before it is loaded, and if the script of an embed page failed to load. */
  readonly layout: () => Layout | null;
  /** Puts the focus on the open panel. */
  readonly focusPanel: () => void;
}

export function createChoosing({
  page,
  store,
  map,
  scene,
  layout,
  focusPanel,
}: ChoosingParts): Choosing {
  const { data, lastDay, statements, announce } = page;
  const { strings } = data;
  const { dataset, gazetteer, locale } = lastDay;
  /** What had the focus when the panel was opened; closing restores it. */
  let opener: HTMLElement | SVGElement | null = null;
  /** The view that the map showed before it went to a chosen place; closing restores it. */
  let cameFrom: ViewId | null = null;

  const isTight = () => layout()?.isTight() ?? false;

  function choose(id: ActorId, byKey: boolean): void {
    const active = document.activeElement;
    const focusable = active instanceof HTMLElement || active instanceof SVGElement;
    opener =
      focusable && active !== document.body && !statements.contains(active) ? active : opener;
    store.set({ selected: id });
    if (byKey) focusPanel();
    // The reader sees the panel first.
    void nextFrame().then(() => {
      if (store.get().selected === id) bringIntoSight(id);
    });
  }

  /** Brings a chosen place and its panel into sight, and says so. */
  function bringIntoSight(id: ActorId): void {
    show(id);
    layout()?.reveal();
    const { edition, reportOf } = scene();
    const answer = answerOf(id, edition);
    const report = reportOf(panelPlace(id, edition));
    announce(
      inARow([
        fill(strings.announce.selected, { country: locale.name(id), answer }),
        territoryText(id, edition),
        report !== null && ended(report.text),
      ]),
    );
  }

  function close(): void {
    const { selected, view } = store.get();
    if (selected === null) return;
    const hadFocus = statements.contains(document.activeElement);
    store.set({ selected: null });
    const country = locale.name(panelPlace(selected, scene().edition));
    announce(fill(strings.announce.closed, { country }));
    if (isTight()) map.fit(findView(dataset, view).box);
    // A reader who has moved the map since then wants to stay there.
    else if (cameFrom !== null && !map.hasMoved()) showView(cameFrom, false);
    cameFrom = null;
    if (hadFocus) giveFocusBack();
  }

  function giveFocusBack(): void {
    opener?.focus({ preventScroll: true });
    if (!page.isFramed && opener instanceof HTMLElement) {
      opener.scrollIntoView({ block: 'nearest' });
    }
    // The element that opened the panel may be hidden by now, or gone.
    if (opener === null || document.activeElement !== opener) {
      find<SVGElement>(document, '.map a[tabindex="0"]').focus({ preventScroll: true });
    }
  }

  function showView(id: ViewId, isAnnounced = true): void {
    const view = findView(dataset, id);
    if (store.get().view === id) map.showView(view);
    else store.set({ view: id });
    if (isAnnounced) announce(fill(strings.announce.view, { view: locale.text(view.label) }));
  }

  /** Shows a place in a view in which it is not a dot, or else in a box of its own. */
  function show(id: ActorId): void {
    const shown = panelPlace(id, scene().edition);
    const place = placeOf(gazetteer, shown);
    if (place === undefined) return;
    const { selected, view: current } = store.get();
    if (isTight() && selected !== null) {
      map.fit(closeUp(place.box, findView(dataset, current)));
      return;
    }
    const { inside, large } = map.isVisible(shown, place);
    if (inside && large) return;
    const view = dataset.views.find(
      ({ box }) => contains(box, place.anchor) && map.isLargeIn(shown, place, box),
    );
    cameFrom ??= current;
    // A reader who has zoomed in wants to see things up close.
    if (inside || view === undefined || view.id === current) map.fit(withRoom(place.box));
    else showView(view.id);
  }

  return {
    choose,
    chooseOnMap(code, byKey) {
      const id = code === null ? null : resolvePlace(gazetteer, code);
      if (id === null) close();
      else choose(id, byKey);
    },
    close,
    goTo(id) {
      // A reader who asks for a view has none to go back to.
      cameFrom = null;
      showView(id);
    },
    show,
    follow(id) {
      const place = placeOf(gazetteer, panelPlace(id, scene().edition));
      // A reader who has zoomed in keeps the same scale.
      if (place === undefined || !map.hasMoved()) show(id);
      else map.panInside(place.anchor);
    },
    onTouch(touched, x, y) {
      const { edition, answerOf } = scene();
      const nearest = new Map<ActorId, Candidate>();
      for (const candidate of touched) {
        const id = seenPlace(candidate.id, edition);
        if (candidate.distance < (nearest.get(id)?.distance ?? Number.POSITIVE_INFINITY)) {
          nearest.set(id, { ...candidate, id });
        }
      }
      const picked = decidePick([...nearest.values()]);
      switch (picked.kind) {
        case 'none':
          return close();
        case 'one':
          return choose(resolvePlace(gazetteer, picked.id) ?? picked.id, false);
        case 'crowd':
          return map.zoomAround(x, y);
        case 'several':
          return map.offer(
            picked.ids.map((id) => ({ ...answerOf(id), id, name: locale.name(id) })),
            x,
            y,
          );
      }
    },
  };
}
