import { fill } from '../i18n/fill.ts';
import { inARow } from '../i18n/marks.ts';
import type { PictureStrings } from '../i18n/picture-strings.ts';
import type { ActorId } from '../statements/types.ts';
import type { Edition } from './edition.ts';

/** The map's view of disputed areas, in words. */
export function pointOfViewText({ dataset, locale }: Edition): string {
  const { pointOfView } = locale.strings.map;
  const areas = Object.keys(dataset.owners).map((id) => locale.name(id as ActorId));
  const edited = fill(pointOfView.edited, { areas: locale.list(areas) });
  return inARow([pointOfView[dataset.pointOfView], areas.length > 0 && edited]);
}

/** On the boundaries of the map: the map's own words, or where they come from and that no position is implied. */
export function bordersText(
  edition: Edition,
  { boundaries, noPosition }: Pick<PictureStrings, 'boundaries' | 'noPosition'>,
): string {
  const { dataset, locale } = edition;
  return dataset.borders === undefined
    ? inARow([boundaries, pointOfViewText(edition), noPosition])
    : inARow([locale.text(dataset.borders), pointOfViewText(edition)]);
}
