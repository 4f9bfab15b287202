import { find } from '../browser/dom.ts';
import { showPatterns } from '../browser/patterns.ts';
import { createRetry } from '../browser/retry.ts';
import type { Store } from '../browser/store.ts';
import { placeOf } from '../core/atlas/gazetteer.ts';
import { findView } from '../core/atlas/views.ts';
import { panelId } from '../core/contract/ids.ts';
import { filterText } from '../core/edition/edition.ts';
import { isRoomy } from '../core/edition/map-labels.ts';
import { isAsBuilt, type Scene } from '../core/edition/scene.ts';
import { panelPlace, placeShown, territoryText } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import type { ActorId } from '../core/statements/types.ts';
import { createNames } from '../page/key/names.ts';
import { createStanceFilter } from '../page/key/stance-filter.ts';
import type { ChosenLabel } from '../page/map/labels.ts';
import { createPanel } from '../page/panel/panel.ts';
import { unstatedPanelMarkup } from '../page/panel/panel-markup.ts';
import { unstatedPanelView } from '../page/panel/panel-view.ts';
import type { Layout } from './app.ts';
import type { Choosing } from './choosing.ts';
import type { SceneFollower } from './days.ts';
import type { PageMap } from './map.ts';
import { sayNotLoaded } from './not-loaded.ts';
import type { Page } from './page.ts';
import { load } from './scripts.ts';
import { createAddressWriter } from './url-sync.ts';

/** Everything around the map: the panel, the lists of names, the filter, the address, the layout. */
export interface Surroundings extends SceneFollower {
  /** Puts the focus on the open panel. */
  readonly focusPanel: () => void;
  /** Scrolls the page so that the open panel can be read. */
  readonly revealPanel: () => void;
  /** Outlines those who made a statement together; nobody if the list is empty. */
  readonly outlineJointMembers: (members: readonly ActorId[]) => void;
}

export interface SurroundingsParts {
  readonly page: Page;
  readonly store: Store<ReaderChoices>;
  readonly map: PageMap;
  readonly scene: () => Scene;
  readonly choosing: Pick<Choosing, 'choose' | 'close'>;
  readonly layout: () => Layout | null;
  /** Shows everything again: the page has got new parts. */
  readonly renew: () => void;
  /** Whether the reader chose something before this script ran that the address does not hold yet. */
  readonly isAddressOld: () => boolean;
}

export function createSurroundings({
  page,
  store,
  map,
  scene,
  choosing,
  layout,
  renew,
  isAddressOld,
}: SurroundingsParts): Surroundings {
  const { data, lastDay, context, statements, announce } = page;
  const { strings } = data;
  const { dataset, gazetteer, locale } = lastDay;
  const html = document.documentElement;
  const writeAddress = page.isFramed ? null : createAddressWriter(store.get, context);
  /** The state shown last. */
  let shown: { readonly now: ReaderChoices; readonly scene: Scene } | null = null;
  /** Those who made a statement together, while a list of them is open. */
  let together: readonly ActorId[] = [];

  const panel = createPanel(statements, (country) => fill(strings.panel.close, { country }), {
    onSelect: (id) => choosing.choose(id, true),
    onClose: choosing.close,
    onTable: (id) => layout()?.openTable(id),
  });
  const names = [...document.querySelectorAll<HTMLElement>('.key, .index, .second-frame')].map(
    (root) =>
      createNames(root, {
        onSelect: (id, byKey) => (id === null ? choosing.close() : choosing.choose(id, byKey)),
      }),
  );
  const filter = createStanceFilter(find(document, '.key'), {
    onChoose: (stances) => {
      store.set({ stances });
      announce(stances.length === 0 ? strings.key.allShown : filterText(stances, scene().edition));
    },
  });

  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    // What lies over the map closes by itself.
    if (!map.closeOverlays()) choosing.close();
  });

  function labelOf(id: ActorId): ChosenLabel {
    const place = placeOf(gazetteer, id);
    return {
      id,
      text: locale.shortName(id),
      point: place?.anchor ?? null,
      inside: isRoomy(place?.radius ?? 0),
    };
  }

  /** Outlines the choice and what belongs to it: an organisation's members. */
  function outline(): void {
    const { selected } = store.get();
    const chosen = selected === null ? null : panelPlace(selected, scene().edition);
    const members = selected === null ? undefined : page.organisation(selected)?.members;
    map.outline(chosen, together.length > 0 ? together : members);
  }

  /** Opens the panel: the answer to a press, before all else. */
  function renderPanel({ selected }: ReaderChoices, { edition }: Scene): void {
    const id = placeShown(selected, edition);
    panel.render({
      id,
      name: id === null ? '' : locale.name(id),
      stated: id !== null && 'statements' in (edition.positions.get(id) ?? {}),
      draw: (id) => unstatedPanelMarkup(unstatedPanelView(id, lastDay), strings),
      territory: selected === null ? null : territoryText(selected, edition),
      chosen: selected !== null,
    });
    setData('selected', selected);
    // A second press of a name closes what the first has opened.
    for (const list of names) list.render(selected === null ? null : id);
  }

  function renderChosen({ selected }: ReaderChoices, { edition }: Scene): void {
    const outlined = selected === null ? null : panelPlace(selected, edition);
    outline();
    map.label(outlined === null ? null : labelOf(outlined));
  }

  /** Fetches what the page leaves out of the open panel. */
  async function complete(id: ActorId): Promise<void> {
    const address = panel.rest();
    if (address === null) return;
    const name = `panel ${id}` as const;
    try {
      panel.complete(id, await load(name, { [name]: address }));
      renew();
    } catch {
      // The link to the page of the place stays.
      void sayNotLoaded(page, undefined, (text) => {
        const rest = statements.querySelector(`#${CSS.escape(panelId(id))} .rest a`);
        if (rest === null || rest.parentElement?.querySelector('.retry')) return;
        createRetry(rest).offer(text, () => void complete(id));
      });
    }
  }

  function setData(name: 'selected' | 'theme', value: string | null): void {
    if (value === null) delete html.dataset[name];
    else html.dataset[name] = value;
  }

  return {
    paint: map.paint,
    answer(current, now) {
      renderPanel(now, current);
    },
    settle(current, now) {
      const before = shown?.now ?? null;
      renderPanel(now, current);
      renderChosen(now, current);
      if (before?.selected !== now.selected || before?.day !== now.day) {
        const open = placeShown(now.selected, current.edition);
        if (open !== null) void complete(open);
      }
      const isNew = shown === null ? !isAsBuilt(now) : shown.scene !== current;
      if (isNew) map.describe(current);
      if (before?.stances !== now.stances) filter.render(now.stances);
      if ((before?.patterns ?? false) !== now.patterns) showPatterns(now.patterns);
      setData('theme', now.theme === 'auto' ? null : now.theme);
      if (before?.view !== now.view) map.showView(findView(dataset, now.view));
      const isOtherDay = before !== null && before.day !== now.day;
      if (before === null ? isAddressOld() : before !== now) writeAddress?.(isOtherDay);
      layout()?.render(now, before, current);
      shown = { now, scene: current };
    },
    focusPanel: panel.focus,
    revealPanel: panel.reveal,
    outlineJointMembers(members) {
      together = members;
      outline();
    },
  };
}
