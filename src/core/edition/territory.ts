import { placeOf } from '../atlas/gazetteer.ts';
import { fill } from '../i18n/fill.ts';
import { inARow } from '../i18n/marks.ts';
import type { ActorId } from '../statements/types.ts';
import type { Edition } from './edition.ts';
/** The place whose panel opens when a place is chosen: a disputed area without statements opens its owner's. */
export function panelPlace(id: ActorId, { gazetteer, positions }: Edition): ActorId {
  const place = placeOf(gazetteer, id);
  const own = place?.kind !== 'disputed' || place.owner === null || positions.has(id);
  return own ? id : (place.owner as ActorId);
}

/** The place whose panel is open: that of the chosen one, else of the subject; null on a map without a subject. */
export function placeShown(selected: ActorId | null, edition: Edition): ActorId | null {
  const id = selected ?? edition.dataset.event.subject;
  return id === undefined ? null : panelPlace(id, edition);
}

/** The place that a place looks part of: without hatching, a disputed area looks like its owner. */
export function seenPlace(id: ActorId, edition: Edition): ActorId {
  const place = placeOf(edition.gazetteer, id);
  return place?.kind === 'disputed' && !place.hatched ? panelPlace(id, edition) : id;
}

/** What a reader should know about the ownership of a place; null where that is plain. */
export function territoryText(id: ActorId, { gazetteer, locale }: Edition): string | null {
  const place = placeOf(gazetteer, id);
  const { panel } = locale.strings;
  const withPlace = (text: string) => fill(text, { place: locale.name(id) });
  if (place?.kind === 'dependency') {
    return withPlace(locale.fillNames(panel.territoryOf, { owner: place.owner }));
  }
  if (place?.kind === 'state' && place.claimedBy !== undefined) {
    return withPlace(locale.fillNames(panel.claimed, { claimants: place.claimedBy }));
  }
  if (place?.kind !== 'disputed') return null;
  const others = place.claimedBy.filter((claimant) => claimant !== place.administeredBy);
  const { administeredBy } = place;
  const template =
    administeredBy === null
      ? panel.disputeNobody
      : administeredBy === id
        ? panel.disputeSelf
        : panel.dispute;
  const who = withPlace(
    locale.fillNames(template, { administrator: administeredBy ?? [], claimants: others }),
  );
  if (place.owner === null) return inARow([who, panel.drawnApart]);
  if (place.owner === id) return inARow([who, panel.drawnAsItself]);
  return inARow([who, locale.fillNames(panel.drawnIn, { owner: place.owner })]);
}
