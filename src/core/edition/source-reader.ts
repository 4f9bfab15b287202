import { throughSources } from '../statements/coverage.ts';
import type { SourceId } from '../statements/types.ts';
import { createEdition, type Edition } from './edition.ts';
import { reportedView } from './reported.ts';
import type { SourceReader } from './scene.ts';
import { sourceTitle } from './sources.ts';

/** Reads the map of the chosen sources; cached by day while they stay the same. */
export function createSourceReader({ dataset, gazetteer, locale }: Edition): SourceReader {
  let kept: readonly SourceId[] = [];
  let editions = new WeakMap<Edition, Edition>();
  return {
    editionOf({ sources, day }, edition) {
      if (sources !== kept) editions = new WeakMap();
      kept = sources;
      const known = editions.get(edition);
      if (known !== undefined) return known;
      const own = createEdition(throughSources(dataset, sources), gazetteer, locale, day);
      editions.set(edition, own);
      return own;
    },
    reportOf(id, edition, own, sources) {
      const names = sources.map((source) => sourceTitle(source, dataset, locale));
      return reportedView(id, edition, own, locale.list(names));
    },
  };
}
