import type { ShowForeignData } from '../app/app.ts';
import { load, needed, provide } from '../app/scripts.ts';
import { createAtlas } from '../core/atlas/atlas.ts';
import { unpackGazetteer } from '../core/atlas/gazetteer-pack.ts';
import { createEdition } from '../core/edition/edition.ts';
import { fill } from '../core/i18n/fill.ts';
import { createLocale } from '../core/i18n/locale.ts';
import { type DecodedText, decodeText, encodingNote } from '../core/statements/decode-text.ts';
import type { Dataset } from '../core/statements/types.ts';
import { createForeignDataBar } from '../page/foreign-data/foreign-data-bar.ts';
import {
  type ForeignDataNotice,
  foreignDataMarkup,
} from '../page/foreign-data/foreign-data-markup.ts';
import {
  readForeignStatements,
  withForeignStatements,
} from '../page/foreign-data/foreign-statements.ts';
import { loadBytes } from '../page/foreign-data/load-bytes.ts';
import { pageParts } from '../page/page-parts.ts';
import { replaceParts } from '../page/replace-parts.ts';

/*
 * Starts a page with the statements of a spreadsheet elsewhere, and says so as long as the page is open. If
 * they cannot be loaded or shown, the page starts with its own.
 */

/** Longest spreadsheet that is read, in bytes. */
const MOST = 2_000_000;
/** Name of the spreadsheet in messages. */
const FILE = 'statements.csv';
/** How long a reader waits for it, in ms. */
const WITHIN = 10_000;

const showForeignData: ShowForeignData = async ({ address, sketch }) => {
  const data = needed('page');
  const { dataset } = data;
  const strings = await load('strings', data.scripts);
  const gazetteer = unpackGazetteer(data.gazetteer);
  const locale = createLocale(dataset, data.language, data.strings);
  const edition = createEdition(dataset, gazetteer, locale);
  const { host } = address;
  const bar = createForeignDataBar(document.body);

  function announce(notice: ForeignDataNotice): void {
    bar.render(foreignDataMarkup(notice, host, strings, locale.plural));
  }

  async function showData(): Promise<ForeignDataNotice> {
    let decoded: DecodedText;
    try {
      decoded = decodeText(await loadBytes(address, MOST, WITHIN));
    } catch {
      return { kind: 'unavailable' };
    }
    const { text } = decoded;
    let read = readForeignStatements(text, edition, strings.aliases, FILE);
    if (!read.ok) {
      // Hints for places know what the search knows; without its names they know less.
      const names = await load('place-names', data.scripts).catch(() => strings.aliases);
      read = readForeignStatements(text, edition, names, FILE);
    }
    if (!read.ok) return { kind: 'faulty', faults: read.faults };
    const { shown, unchecked } = strings.dataFrom;
    const notice = `${fill(shown, { host })} ${unchecked}`;
    redraw(withForeignStatements(dataset, read.value.data, notice));
    return { kind: 'shown', notes: [...encodingNote(decoded, FILE), ...read.value.notes] };
  }

  /** Redraws the page and gives the main script the same statements. */
  function redraw(foreign: Dataset): void {
    const drawn = createEdition(
      foreign,
      gazetteer,
      createLocale(foreign, data.language, data.strings),
    );
    const parts = pageParts(drawn, createAtlas(sketch, gazetteer), data.layout.kind, strings);
    replaceParts(document.body, parts);
    provide('page', { ...data, dataset: foreign });
    provide('words', { statements: foreign.statements, pages: foreign.pages });
    const file = document.querySelector<HTMLAnchorElement>('.footer a[download]');
    if (file !== null) file.href = address.href;
  }

  announce({ kind: 'loading' });
  try {
    announce(await showData());
  } catch (error) {
    // Data that this script cannot handle must not keep the page from showing its own.
    announce({ kind: 'faulty', faults: [] });
    reportError(error);
  }
};

provide('foreign-data', showForeignData);
