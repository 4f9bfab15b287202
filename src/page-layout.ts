import { copyText, saveText } from './download.ts';
import { createImageButton } from './image-button.ts';
import { loadLate } from './late-script.ts';
import { EMBEDDING_CALLBACK, type Layout, type MapApp, type ShowEmbedding } from './layout.ts';
import { toCsv, toTabs } from './model/csv-export.ts';
import { filterText } from './model/edition.ts';
import { resolvePlace } from './model/gazetteer.ts';
import { fill } from './model/locales/strings.ts';
import type { PageLayout } from './model/page-data.ts';
import { panelPlace } from './model/panel-view.ts';
import { searchAnswer, searchEntries } from './model/search.ts';
import { SHEET_COLUMNS, sheetCells, type TableRow, tableRows } from './model/table-view.ts';
import type { ActorId } from './model/types.ts';
import { THEMES } from './model/view-state.ts';
import { find } from './ui/dom.ts';
import { createSearch } from './ui/search.ts';
import { createTable } from './ui/table.ts';

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
  const { data, edition, store, choose, say } = app;
  const { dataset, gazetteer, locale } = edition;
  const { strings } = data;
  /** Which rows of the table a reader wants to see. */
  let shows = (_row: TableRow): boolean => true;

  createSearch(
    find(document, '.search'),
    {
      entries: () => searchEntries(edition, navigator.languages),
      answer: (id) => {
        const owner = resolvePlace(gazetteer, id) ?? id;
        const position = edition.positions.get(panelPlace(owner, edition));
        const stance = position?.kind === 'stated' ? position.stance : null;
        return { text: searchAnswer(id, edition), stance };
      },
      noMatch: (query) => fill(strings.search.noMatch, { query }),
    },
    {
      onSelect: (id) => choose(resolvePlace(gazetteer, id) ?? id, true),
      onResults: (query, count) => {
        say(
          count === 0
            ? fill(strings.search.noMatch, { query })
            : locale.plural(strings.search.found, count),
        );
      },
    },
  );
  const sheetHeader = SHEET_COLUMNS.map((column) => strings.table.columns[column]);
  const table = createTable(find(document, '.table'), () => tableRows(edition), locale, {
    onSelect: (id) => choose(id, true),
    onSort: (column, descending) => {
      const { ascending, descending: down, columns } = strings.table;
      say(fill(descending ? down : ascending, { column: columns[column] }));
    },
    onCopy: async (rows) => {
      const copied = await copyText(toTabs(sheetHeader, rows.map(sheetCells)));
      say(copied ? strings.table.copied : strings.table.notCopied);
    },
    onDownload: (rows) =>
      saveText(
        toCsv(sheetHeader, rows.map(sheetCells)),
        `${dataset.slug}.csv`,
        'text/csv;charset=utf-8',
      ),
  });
  const showTable = find<HTMLButtonElement>(document, '.show-table');
  showTable.addEventListener('click', () => {
    if (!store.get().table) return openTable(null);
    store.set({ table: false });
    say(strings.table.hidden);
  });
  const theme = find<HTMLSelectElement>(document, '.theme select');
  theme.addEventListener('change', () => {
    store.set({ theme: THEMES.find((choice) => choice === theme.value) ?? 'auto' });
  });
  const image = createImageButton(
    find(document, '.show-image'),
    find(document, '.page'),
    setting.pictures.script,
    {
      edition,
      planeWidth: data.planeWidth,
      world: app.world,
      fonts: setting.pictures.fonts,
      state: store.get,
    },
    () => say(strings.image.failed),
  );
  const showEmbedding = find<HTMLButtonElement>(document, '.show-embedding');
  const embedding = find(document, '.embedding');
  showEmbedding.addEventListener('click', async () => {
    embedding.hidden = !embedding.hidden;
    showEmbedding.setAttribute('aria-expanded', String(!embedding.hidden));
    if (!embedding.hasChildNodes()) {
      try {
        const show = await loadLate<ShowEmbedding>(setting.embedding, EMBEDDING_CALLBACK);
        if (!embedding.hasChildNodes()) show(embedding, app, setting.frame);
      } catch {
        // The next press tries again.
        embedding.hidden = true;
        showEmbedding.setAttribute('aria-expanded', 'false');
        say(strings.page.notLoaded);
      }
    }
    if (!embedding.hidden) embedding.scrollIntoView({ block: 'nearest' });
  });

  function openTable(at: ActorId | null): void {
    const { only } = store.get();
    const position = at === null ? undefined : edition.positions.get(at);
    // A country that the filter leaves out would not be there.
    const kept = at === null || (position?.kind === 'stated' && only.includes(position.stance));
    store.set({ table: true, only: kept ? only : [] });
    if (at === null) say(strings.table.shown);
    table.focus(at);
  }

  return {
    render(now, before) {
      if (before?.only !== now.only) {
        shows = (row) => now.only.length === 0 || now.only.includes(row.stance);
      }
      const chosen = now.selected === null ? null : panelPlace(now.selected, edition);
      const caption = now.only.length === 0 ? strings.table.caption : filterText(now.only, edition);
      table.render({ open: now.table, caption, chosen, shows });
      showTable.setAttribute('aria-expanded', String(now.table));
      theme.value = now.theme;
      image.update();
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.footer a[hreflang]')) {
        link.search = location.search;
      }
    },
    reveal,
    openTable,
    isTight: () => false,
  };
}
