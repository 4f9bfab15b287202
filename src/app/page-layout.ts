import { find } from '../browser/dom.ts';
import type { PageLayout } from '../core/contract/page-data.ts';
import { filterText } from '../core/edition/edition.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { THEMES, type ViewState } from '../core/statements/reader-choices.ts';
import type { ActorId, StanceId } from '../core/statements/types.ts';
import { createImageButton } from '../page/image/image-button.ts';
import type { Layout, MapApp, StatementsTable } from './app.ts';
import { load } from './scripts.ts';
import { wakeSearch } from './wake-search.ts';

/**
 * The search, the table, the theme and the way to embed the map: what a page of its own has.
 *
 * @param reveal scrolls the page so that the open panel can be read
 */
export function createPageLayout(
  app: MapApp,
  setting: Extract<PageLayout, { readonly kind: 'page' }>,
  reveal: () => void,
): Layout {
  const { store, scene } = app;
  const { data, lastDay, announce } = app.page;
  const { strings } = data;
  /** Which rows of the table a reader wants to see. */
  let shows = (_row: { readonly stance: StanceId }): boolean => true;

  const renewSearch = wakeSearch(app);
  const tableRoot = find(document, '.table');
  let table: StatementsTable | null = null;
  let loading = false;
  const [visit] = performance.getEntriesByType('navigation');
  const isLink =
    window.parent === window &&
    (visit as PerformanceNavigationTiming | undefined)?.type === 'navigate';
  /** Where the focus goes once the table is there; undefined: nowhere. */
  let wanted: ActorId | null | undefined;

  async function loadTable(): Promise<void> {
    if (loading) return;
    loading = true;
    try {
      const show = await load('table', data.scripts);
      table = show(tableRoot, app);
      renderTable(store.get());
      if (wanted !== undefined) table.focus(wanted);
      // A link to the table leads there; who comes back finds the place they left.
      else if (isLink && store.get().selected === null) tableRoot.scrollIntoView();
    } catch {
      store.set({ table: false });
      announce(strings.page.notLoaded);
    }
    loading = false;
    wanted = undefined;
  }

  function renderTable({ only, selected, table: open }: ViewState): void {
    if (open && table === null) void loadTable();
    table?.render({
      open,
      caption: only.length === 0 ? strings.table.caption : filterText(only, scene().edition),
      chosen: selected === null ? null : panelPlace(selected, scene().edition),
      shows,
    });
    showTable.setAttribute('aria-expanded', String(open));
  }

  const showTable = find<HTMLButtonElement>(document, '.show-table');
  showTable.addEventListener('click', () => {
    if (!store.get().table) return openTable(null);
    store.set({ table: false });
    announce(strings.table.hidden);
  });
  const theme = find<HTMLSelectElement>(document, '.theme select');
  theme.addEventListener('change', () => {
    store.set({ theme: THEMES.find((choice) => choice === theme.value) ?? 'auto' });
  });
  const image = createImageButton(
    find(document, '.show-image'),
    find(document, '.page'),
    () => load('pictures', data.scripts),
    {
      edition: lastDay,
      planeWidth: data.planeWidth,
      world: () => load('world', data.scripts),
      fonts: () => load('fonts', data.scripts),
      strings: () => load('strings', data.scripts),
      state: store.get,
    },
    () => announce(strings.image.failed),
  );
  const showEmbedding = find<HTMLButtonElement>(document, '.show-embedding');
  const embedding = find(document, '.embedding');
  showEmbedding.addEventListener('click', async () => {
    embedding.hidden = !embedding.hidden;
    showEmbedding.setAttribute('aria-expanded', String(!embedding.hidden));
    if (!embedding.hasChildNodes()) {
      try {
        const [show, { share }] = await Promise.all([
          load('share', data.scripts),
          load('strings', data.scripts),
        ]);
        if (!embedding.hasChildNodes()) show(embedding, app, setting.frame, share);
      } catch {
        // The next press tries again.
        embedding.hidden = true;
        showEmbedding.setAttribute('aria-expanded', 'false');
        announce(strings.page.notLoaded);
      }
    }
    if (!embedding.hidden) embedding.scrollIntoView({ block: 'nearest' });
  });

  function openTable(at: ActorId | null): void {
    const { lens, only } = store.get();
    const position = at === null ? undefined : scene().edition.positions.get(at);
    // A country that the filter or the lens leaves out would not be there.
    const kept = at === null || (position?.kind === 'stated' && only.includes(position.stance));
    store.set({
      table: true,
      only: kept || only.length === 0 ? only : [],
      lens: at === null || lens.length === 0 ? lens : [],
    });
    if (table === null) wanted = at;
    else table.focus(at);
  }

  return {
    render(now, before, current) {
      if (before?.only !== now.only) {
        shows = (row) => now.only.length === 0 || now.only.includes(row.stance);
      }
      renewSearch(current);
      renderTable(now);
      theme.value = now.theme;
      image.update();
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.footer a[hreflang]')) {
        link.search = app.query(location.search);
      }
    },
    reveal,
    openTable,
    isTight: () => false,
  };
}
