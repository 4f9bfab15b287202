import type { ReadAddress } from '../app/app.ts';
import { load, provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { differences } from '../browser/store.ts';
import { addStyles } from '../browser/styles.ts';
import { resolvePlace } from '../core/atlas/gazetteer.ts';
import { readLoosely, unreadText } from '../page/address/address-view.ts';
import css from '../page/address/unread-line.css?inline';
import { placeNamed, searchEntries } from '../page/search/search-index.ts';

/*
 * Reads an address that people have written by hand. A separate script, loaded where an address asks for something
 * that the page cannot read by itself.
 */

const readAddress: ReadAddress = async ({ page, store, choose }, search) => {
  const { data, lastDay, context, announce } = page;
  const before = store.get();
  const [strings, names] = await Promise.all([
    load('strings', data.scripts),
    // Where they do not arrive, the browser's own names remain.
    load('place-names', data.scripts).catch(() => ({})),
  ]);
  const entries = searchEntries(lastDay, navigator.languages, { names, words: {} });
  const { choices, unread } = readLoosely(search, lastDay, context, (text) => {
    const id = placeNamed(text, entries);
    return id === null ? null : (resolvePlace(lastDay.gazetteer, id) ?? id);
  });
  // A reader who has chosen something meanwhile does not want what the address says any more.
  const chosen = new Set(differences(store.get(), before));
  const { selected, ...others } = Object.fromEntries(
    Object.entries(choices).filter(([name]) => !chosen.has(name as keyof typeof choices)),
  ) as typeof choices;
  store.set(others);
  if (selected) choose(selected, false);
  const text = unreadText(unread, strings.address, lastDay.locale);
  if (text === null) return;
  addStyles(css);
  const line = document.createElement('p');
  line.className = 'unread';
  line.textContent = text;
  if (data.layout.kind === 'page') find(document, '.masthead').append(line);
  else {
    const foot = find(document, '.frame.live .frame-foot');
    foot.toggleAttribute('data-unread', true);
    foot.prepend(line);
  }
  announce(text);
};

provide('loose-address', readAddress);
