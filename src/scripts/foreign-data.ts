import { find } from '../browser/dom.ts';
import { createAtlas, type WorldTopology } from '../core/atlas/atlas.ts';
import { unpackGazetteer } from '../core/atlas/gazetteer-pack.ts';
import { DATA_REQUEST, type DataRequest } from '../core/contract/foreign-data.ts';
import { PAGE_DATA_ID } from '../core/contract/ids.ts';
import {
  datasetOf,
  type PageData,
  SKETCH_CALLBACK,
  STATEMENTS_VARIABLE,
  type StatementsData,
} from '../core/contract/page-data.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { fill } from '../core/i18n/fill.ts';
import { stringsFor } from '../core/i18n/languages.ts';
import { createLocale } from '../core/i18n/locale.ts';
import { createDataNotice } from '../page/foreign-data/foreign-data-bar.ts';
import { type DataNotice, dataNoticeMarkup } from '../page/foreign-data/foreign-data-markup.ts';
import {
  readOtherStatements,
  withOtherStatements,
} from '../page/foreign-data/foreign-statements.ts';
import { loadText } from '../page/foreign-data/load-text.ts';
import { pageParts } from '../page/page-parts.ts';
import { replaceParts } from '../page/replace-parts.ts';

/*
 * Starts a page with the statements of a spreadsheet elsewhere, and says so for as long as it is open.
 * Where they cannot be had or shown, the page starts with its own.
 */

/** Longest spreadsheet that is read, in bytes. */
const MOST = 2_000_000;
/** How long a reader waits for it, in ms. */
const WITHIN = 10_000;

const { address, proceed } = Reflect.get(window, DATA_REQUEST) as DataRequest;
const element = find(document, `#${PAGE_DATA_ID}`);
const data = JSON.parse(element.textContent) as PageData;
const strings = stringsFor(data.language);
const beside = Reflect.get(window, STATEMENTS_VARIABLE) as StatementsData | undefined;
const dataset = datasetOf(data, beside);
const gazetteer = unpackGazetteer(data.gazetteer);
const locale = createLocale(dataset, data.language, data.strings);
const whole = createEdition(dataset, gazetteer, locale);
const { host } = address;
const bar = createDataNotice(document.body);

function tell(notice: DataNotice): void {
  bar.render(dataNoticeMarkup(notice, host, strings, locale.plural));
}

async function showData(sketch: WorldTopology): Promise<DataNotice> {
  let text: string;
  try {
    text = await loadText(address, MOST, WITHIN);
  } catch {
    return { kind: 'unavailable' };
  }
  const read = readOtherStatements(text, whole, strings.aliases, 'statements.csv');
  if (!read.ok) return { kind: 'faulty', faults: read.faults };
  const { shown, unchecked } = strings.dataFrom;
  const notice = `${fill(shown, { host })} ${unchecked}`;
  show(withOtherStatements(dataset, read.value, notice), sketch);
  return { kind: 'shown' };
}

/** Draws the page anew and gives the main script the same statements. */
function show(other: Edition['dataset'], sketch: WorldTopology): void {
  const edition = createEdition(other, gazetteer, createLocale(other, data.language, data.strings));
  const parts = pageParts(edition, createAtlas(sketch, gazetteer), data.layout.kind, strings);
  const page: PageData = { ...data, dataset: other, statementsBeside: false };
  replaceParts(document.body, parts);
  // The text of a script may not be changed, be it data.
  const given = document.createElement('div');
  given.id = PAGE_DATA_ID;
  given.hidden = true;
  given.textContent = JSON.stringify(page);
  element.replaceWith(given);
  const file = document.querySelector<HTMLAnchorElement>('.footer a[download]');
  if (file !== null) file.href = address.href;
}

Reflect.set(window, SKETCH_CALLBACK, async (sketch: WorldTopology) => {
  tell({ kind: 'loading' });
  try {
    tell(await showData(sketch));
  } catch (error) {
    // Data that this script cannot cope with must not keep the page from its own.
    tell({ kind: 'faulty', faults: [] });
    reportError(error);
  }
  proceed();
});
