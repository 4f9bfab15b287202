import { copyText, saveText } from './download.ts';
import { loadLate } from './late-script.ts';
import { EMBEDDING_CALLBACK, type Layout, type MapApp, type ShowEmbedding } from './layout.ts';
import { toCsv } from './model/csv-export.ts';
import { answerOf } from './model/edition.ts';
import { resolvePlace } from './model/gazetteer.ts';
import { fill } from './model/locales/strings.ts';
import type { PageLayout } from './model/page-data.ts';
import { panelPlace, territoryText } from './model/panel-view.ts';
import { searchEntries } from './model/search.ts';
import { TABLE_COLUMNS, type TableRow, tableRows } from './model/table-view.ts';
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
        const position = edition.positions.get(panelPlace(id, edition));
        const stance = position?.kind === 'stated' ? position.stance : null;
        return { text: territoryText(id, edition) ?? answerOf(id, edition), stance };
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
  const table = createTable(find(document, '.table'), () => tableRows(edition), locale, {
    onSelect: (id) => choose(id, true),
    onCopy: async (rows) => {
      const copied = await copyText(tableCsv(rows));
      say(copied ? strings.table.copied : strings.table.notCopied);
    },
    onDownload: (rows) => saveText(tableCsv(rows), `${dataset.slug}.csv`, 'text/csv;charset=utf-8'),
  });
  const showTable = find<HTMLButtonElement>(document, '.show-table');
  showTable.addEventListener('click', () => openTable(!store.get().table));
  const theme = find<HTMLSelectElement>(document, '.theme select');
  theme.addEventListener('change', () => {
    store.set({ theme: THEMES.find((choice) => choice === theme.value) ?? 'auto' });
  });
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

  function openTable(open: boolean): void {
    store.set({ table: open });
    say(open ? strings.table.shown : strings.table.hidden);
    if (open) find(document, '.table').scrollIntoView({ block: 'nearest' });
  }

  /** The table as a spreadsheet: what it shows, and what its cells have no room for. */
  function tableCsv(rows: readonly TableRow[]): string {
    const { columns } = strings.table;
    const header = [...TABLE_COLUMNS, 'summary', 'links'] as const;
    return toCsv(
      header.map((column) => columns[column]),
      rows.map((row) => [
        row.country,
        row.response,
        row.who,
        row.words.map(({ text }) => text).join(' | '),
        row.source,
        row.date,
        row.summary,
        row.links.join(' '),
      ]),
    );
  }

  return {
    render(now, before) {
      if (before?.only !== now.only) {
        shows = (row) => now.only.length === 0 || now.only.includes(row.stance);
      }
      const chosen = now.selected === null ? null : panelPlace(now.selected, edition);
      table.render({ open: now.table, chosen, shows });
      showTable.setAttribute('aria-expanded', String(now.table));
      theme.value = now.theme;
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.footer a[hreflang]')) {
        link.search = location.search;
      }
    },
    reveal,
    openTable: () => openTable(true),
    isTight: () => false,
  };
}
