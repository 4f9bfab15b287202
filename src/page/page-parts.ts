import type { Atlas } from '../core/atlas/atlas.ts';
import type { Edition } from '../core/edition/edition.ts';
import { secondFrameView } from '../core/edition/inset-view.ts';
import { type MapLabel, mapLabels } from '../core/edition/map-labels.ts';
import { organisationViews } from '../core/edition/organisations.ts';
import { summaryText } from '../core/edition/summary.ts';
import type { Strings } from '../core/i18n/strings.ts';
import type { MarkupElement } from '../core/markup/markup.ts';
import { indexMarkup, keyMarkup, lensMarkup, organisationsMarkup } from './key/key-markup.ts';
import { secondFrameNames } from './map/inset-markup.ts';
import { labelsMarkup, mapMarkup, onPage } from './map/map-markup.ts';
import { panelMarkup } from './panel/panel-markup.ts';
import { panelView } from './panel/panel-view.ts';
import { timelineMarkup } from './timeline/timeline-markup.ts';
import { timelineView } from './timeline/timeline-view.ts';

/** What a page says of its statements: what others are drawn in the place of. */
export interface PageParts {
  readonly map: MarkupElement;
  readonly labels: MarkupElement;
  /** Where the names stand, in units of the map's SVG. */
  readonly points: readonly Pick<MapLabel, 'id' | 'point'>[];
  readonly key: MarkupElement;
  /** Frames have none. */
  readonly index: MarkupElement | null;
  /** The subject's comes first. */
  readonly panels: readonly MarkupElement[];
  readonly summary: string;
  /** The names under the second frame. */
  readonly names: readonly MarkupElement[];
  /** Maps over time have one, but not their frames. */
  readonly timeline: MarkupElement | null;
}

/** Derives what changes on a page with its statements, as the page is before a reader touches it. */
export function pageParts(
  edition: Edition,
  atlas: Atlas,
  layout: 'page' | 'frame',
  strings: Strings,
): PageParts {
  const { dataset, key, locale, order, beside } = edition;
  const [view] = dataset.views;
  const labels = mapLabels(edition);
  const isPage = layout === 'page';
  const besideKey = isPage
    ? [
        lensMarkup(strings.coverage.label),
        organisationsMarkup(organisationViews(edition), strings.organisations),
      ]
    : null;
  const timeline = timelineView(edition);
  return {
    map: mapMarkup(edition, atlas, view),
    labels: labelsMarkup(labels, edition),
    points: onPage(labels).map(({ id, point: [x, y] }) => ({
      id,
      point: [Math.round(x / atlas.unit), Math.round(y / atlas.unit)],
    })),
    key: keyMarkup(
      key,
      strings,
      ({ actors }) => locale.plural(strings.key.count, actors.length),
      isPage,
      besideKey,
    ),
    index: isPage ? indexMarkup(key, strings.key.names, besideKey) : null,
    panels: [dataset.event.subject, ...order, ...beside].map((id) =>
      panelMarkup(panelView(id, edition), strings),
    ),
    summary: summaryText(edition, strings.summary),
    names: dataset.views.flatMap((main) => {
      const frame = secondFrameView(main, edition);
      return frame === null ? [] : (secondFrameNames(main, frame, main.id !== view.id) ?? []);
    }),
    timeline: timeline === null || !isPage ? null : timelineMarkup(timeline, strings),
  };
}
