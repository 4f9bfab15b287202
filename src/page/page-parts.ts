import type { Atlas } from '../core/atlas/atlas.ts';
import type { PageLayout } from '../core/contract/page-data.ts';
import type { Edition } from '../core/edition/edition.ts';
import { mapLabels } from '../core/edition/map-labels.ts';
import { organisationViews } from '../core/edition/organisations.ts';
import { summaryText } from '../core/edition/summary.ts';
import type { Strings } from '../core/i18n/strings.ts';
import { h, type MarkupElement } from '../core/markup/markup.ts';
import { sourcesIn } from '../core/statements/coverage.ts';
import { indexMarkup, keyMarkup, lensMarkup, organisationsMarkup } from './key/key-markup.ts';
import { insetMarkup } from './map/inset-markup.ts';
import { type LabelPoint, labelPoints, labelsMarkup } from './map/labels-markup.ts';
import { mapMarkup } from './map/map-markup.ts';
import { type RestOf, statementsMarkup } from './panel/statements-markup.ts';
import { timelineMarkup } from './timeline/timeline-markup.ts';
import { timelineView } from './timeline/timeline-view.ts';

/**
 * The parts of a page that change with its statements, and the selector under which the page holds each.
 * The build lays them out, and pages that show other statements replace them.
 */
export const PART_SELECTORS = {
  summary: '#summary',
  key: '.key',
  map: '.map > svg.world',
  labels: '.map > svg.labels',
  inset: '.second-frame',
  timeline: '.timeline',
  statements: '#statements',
  index: '.index',
} as const;

export type PartName = keyof typeof PART_SELECTORS;

/** The parts of the page before a reader touches it. Whether one is null does not depend on statements. */
export interface PageParts extends Readonly<Record<PartName, MarkupElement | null>> {
  /** Style rules with the points of the labels. */
  readonly labelPoints: readonly LabelPoint[];
}

/**
 * Derives the parts of a full page, or of an embed page, which has neither index nor timeline.
 *
 * @param restOf where statements are that the page leaves out; without it the page has them all
 */
export function pageParts(
  edition: Edition,
  atlas: Atlas,
  layout: PageLayout['kind'],
  strings: Strings,
  restOf?: RestOf,
): PageParts {
  const { dataset, key, locale } = edition;
  const [view] = dataset.views;
  const labels = mapLabels(edition);
  const isPage = layout === 'page';
  const besideKey = isPage
    ? [
        sourcesIn(dataset.statements).size > 0 && lensMarkup(strings.coverage.label),
        organisationsMarkup(organisationViews(edition), strings.organisations),
      ]
    : null;
  const timeline = isPage ? timelineView(edition, strings) : null;
  return {
    summary: h(
      'p',
      { class: 'visually-hidden', id: 'summary' },
      summaryText(edition, strings.summary),
    ),
    key: keyMarkup(
      key,
      strings,
      ({ actors }) => locale.plural(strings.key.count, actors.length),
      isPage,
      besideKey,
    ),
    map: mapMarkup(edition, atlas, view),
    labels: labelsMarkup(labels, edition, atlas.unit),
    labelPoints: labelPoints(labels, atlas.unit),
    inset: insetMarkup(edition, atlas.unit, view),
    timeline: timeline === null ? null : timelineMarkup(timeline, strings),
    statements: statementsMarkup(edition, strings, isPage, restOf),
    index: isPage ? indexMarkup(key, strings.key.names, besideKey) : null,
  };
}
