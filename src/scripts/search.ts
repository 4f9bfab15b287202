import type { ShowSearch } from '../app/app.ts';
import { load, provide } from '../app/scripts.ts';
import { resolvePlace } from '../core/atlas/gazetteer.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { createSearch } from '../page/search/search.ts';
import { type SearchWords, searchAnswer, searchEntries } from '../page/search/search-index.ts';

/* Finds places by their names. A separate script, loaded when the field is first used. */

const showSearch: ShowSearch = (root, { page, scene, choose }) => {
  const { data, lastDay, announce } = page;
  const { gazetteer, locale } = lastDay;
  const { strings } = data;
  let others: SearchWords = { names: {}, words: {} };
  let isComplete = false;
  const search = createSearch(
    root,
    {
      entries: () => searchEntries(scene().edition, navigator.languages, others),
      answer: (id) => {
        const owner = resolvePlace(gazetteer, id) ?? id;
        const { edition, answerOf } = scene();
        const shown = answerOf(panelPlace(owner, edition));
        // Part of a state, or its dependency, has its colour but a different answer.
        return owner === id && edition.positions.has(id)
          ? shown
          : { ...shown, answer: searchAnswer(id, edition) };
      },
      isComplete: () => isComplete,
      articles: strings.search.articles,
      noMatch: (query) => fill(strings.search.noMatch, { query }),
    },
    {
      onSelect: (id) => choose(resolvePlace(gazetteer, id) ?? id, true),
      onUse: () => void loadNames(),
      onResults: (query, count) => {
        announce(
          count === 0
            ? fill(strings.search.noMatch, { query })
            : locale.plural(strings.search.found, count),
        );
      },
    },
  );

  /** Places are found by the names of the page until others are loaded, and without those that fail to load. */
  async function loadNames(): Promise<void> {
    const [names, words] = await Promise.all([
      load('place-names', data.scripts).catch(() => others.names),
      load('place-words', data.scripts).catch(() => others.words),
    ]);
    if (isComplete && others.names === names && others.words === words) return;
    others = { names, words };
    isComplete = true;
    search.renew();
  }

  void loadNames();
  return search;
};

provide('search', showSearch);
