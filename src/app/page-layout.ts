import { find } from '../browser/dom.ts';
import { closeByEscape, createOpener } from '../browser/opener.ts';
import { createRetry } from '../browser/retry.ts';
import type { PageLayout } from '../core/contract/page-data.ts';
import { filterText } from '../core/edition/edition.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { type ReaderChoices, THEMES } from '../core/statements/reader-choices.ts';
import type { ActorId, StanceId } from '../core/statements/types.ts';
import type { Layout, MapApp, StatementsTable } from './app.ts';
import { sayNotLoaded } from './not-loaded.ts';
import { load } from './scripts.ts';
import { wakeSearch } from './wake-search.ts';

/**
 * The search, the table, the theme and the embed code: what only a full page has.
 *
 * @param reveal scrolls the page so that the open panel can be read
 */
export function createPageLayout(
  app: MapApp,
  setting: Extract<PageLayout, { readonly kind: 'page' }>,
  reveal: () => void,
): Layout {
  const { store, scene } = app;
  const { data, announce } = app.page;
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
    tableRetry.clear();
    try {
      const [show, words] = await Promise.all([
        load('table', data.scripts),
        load('words', data.scripts),
      ]);
      table = show(tableRoot, app, words);
      renderTable(store.get());
      if (wanted !== undefined) table.focus(wanted);
      // A link to the table goes there; a reader who comes back finds the place they left.
      else if (isLink && store.get().selected === null) tableRoot.scrollIntoView();
    } catch {
      store.set({ table: false });
      const at = wanted ?? null;
      void sayNotLoaded(app.page, undefined, (text) => tableRetry.offer(text, () => openTable(at)));
    }
    loading = false;
    wanted = undefined;
  }

  function renderTable({ stances, selected, table: open }: ReaderChoices): void {
    if (open && table === null) void loadTable();
    table?.render({
      open,
      caption: stances.length === 0 ? strings.table.caption : filterText(stances, scene().edition),
      chosen: selected === null ? null : panelPlace(selected, scene().edition),
      shows,
    });
    showTable.setAttribute('aria-expanded', String(open));
  }

  const showTable = find<HTMLButtonElement>(document, '.show-table');
  showTable.addEventListener('click', () => {
    if (store.get().table) closeTable();
    else openTable(null);
  });
  const tableRetry = createRetry(showTable);
  const tableOpener = createOpener(showTable);
  closeByEscape(tableRoot, closeTable);
  const theme = find<HTMLSelectElement>(document, '.theme select');
  theme.addEventListener('change', () => {
    store.set({ theme: THEMES.find((choice) => choice === theme.value) ?? 'auto' });
  });
  const patterns = find<HTMLInputElement>(document, '.footer .patterns input');
  patterns.addEventListener('change', () => store.set({ patterns: patterns.checked }));
  const showImage = find(document, '.show-image');
  const image = app.createImage(showImage, find(document, '.page'), showImage);
  const showEmbedding = find<HTMLButtonElement>(document, '.show-embedding');
  const embedding = find(document, '.embedding');
  const embeddingRetry = createRetry(showEmbedding);
  const embeddingOpener = createOpener(showEmbedding);
  closeByEscape(embedding, closeEmbedding);
  showEmbedding.addEventListener('click', () => {
    if (embedding.hidden) void openEmbedding();
    else closeEmbedding();
  });

  function setEmbedding(open: boolean): void {
    embedding.hidden = !open;
    showEmbedding.setAttribute('aria-expanded', String(open));
  }

  async function openEmbedding(): Promise<void> {
    setEmbedding(true);
    embeddingRetry.clear();
    embeddingOpener.note();
    if (!embedding.hasChildNodes()) {
      try {
        const [show, { share }] = await Promise.all([
          load('share', data.scripts),
          load('strings', data.scripts),
        ]);
        if (!embedding.hasChildNodes()) show(embedding, app, setting.embedPage, share);
      } catch {
        setEmbedding(false);
        void sayNotLoaded(app.page, undefined, (text) =>
          embeddingRetry.offer(text, () => void openEmbedding()),
        );
      }
    }
    if (embedding.hidden) return;
    // The heading takes the focus, and is read with the name of the section.
    find(embedding, 'h2').focus({ preventScroll: true });
    embedding.scrollIntoView({ block: 'nearest' });
  }

  function closeEmbedding(): void {
    setEmbedding(false);
    embeddingOpener.giveBack();
  }

  function closeTable(): void {
    store.set({ table: false });
    announce(strings.table.hidden);
    tableOpener.giveBack();
  }

  function openTable(at: ActorId | null): void {
    const { sources, stances } = store.get();
    tableOpener.note();
    const position = at === null ? undefined : scene().edition.positions.get(at);
    // The table would lack a country that the filter or the source lens leaves out.
    const kept = at === null || (position?.kind === 'stated' && stances.includes(position.stance));
    store.set({
      table: true,
      stances: kept || stances.length === 0 ? stances : [],
      sources: at === null || sources.length === 0 ? sources : [],
    });
    if (table === null) wanted = at;
    else table.focus(at);
  }

  return {
    render(now, before, current) {
      if (before?.stances !== now.stances) {
        shows = (row) => now.stances.length === 0 || now.stances.includes(row.stance);
      }
      renewSearch(current);
      renderTable(now);
      theme.value = now.theme;
      patterns.checked = now.patterns;
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
