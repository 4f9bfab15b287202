import { throughSources } from '../statements/coverage.ts';
import type { SourceId } from '../statements/types.ts';
import { createEdition, type Edition } from './edition.ts';
import { reportedView } from './reported.ts';
import type { SourceReader } from './scene.ts';
import { sourceTitle } from './sources.ts';

/**
 * Reads the map of chosen sources, kept by day while the same sources are chosen.
 *
 * @param lastDay the map on its last day
 */
export function createSourceReader({ dataset, gazetteer, locale }: Edition): SourceReader {
  let sources: readonly SourceId[] = [];
  let editions = new WeakMap<Edition, Edition>();
  return {
    editionOf({ lens, on }, edition) {
      if (lens !== sources) editions = new WeakMap();
      sources = lens;
      const known = editions.get(edition);
      if (known !== undefined) return known;
      const own = createEdition(throughSources(dataset, lens), gazetteer, locale, on);
      editions.set(edition, own);
      return own;
    },
    reportOf(id, edition, own, lens) {
      const names = lens.map((source) => sourceTitle(source, dataset, locale));
      return reportedView(id, edition, own, locale.list(names));
    },
  };
}
