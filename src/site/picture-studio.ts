import { createAtlas, type WorldTopology } from '../core/atlas/atlas.ts';
import { createGazetteer } from '../core/atlas/gazetteer.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { stringsFor } from '../core/i18n/languages.ts';
import { createLocale } from '../core/i18n/locale.ts';
import { createSnapshot, type Snapshot, type SnapshotRequest } from '../core/picture/snapshot.ts';
import type { Measure } from '../core/picture/text.ts';
import type { Dataset, IsoDate, Language } from '../core/statements/types.ts';
import type { World } from './world.ts';

/** Makes the pictures of one map in one language. */
export interface PictureStudio {
  readonly edition: Edition;
  /** The day that they show; null for the map's last day. */
  readonly day: IsoDate | null;
  readonly snapshot: (
    wish: Pick<SnapshotRequest, 'content' | 'format' | 'theme' | 'patterns' | 'address'>,
  ) => Snapshot;
}

/**
 * The map that pictures show.
 *
 * @param day the day whose positions they show; null for the map's last day
 */
export function pictureEdition(
  world: World,
  dataset: Dataset,
  language: Language,
  day: IsoDate | null = null,
): Edition {
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const locale = createLocale(dataset, language, stringsFor(language, dataset.kind));
  return createEdition(dataset, gazetteer, locale, day);
}

/**
 * Prepares everything that the pictures of one map have in common.
 *
 * @param fine the fine level of the world
 * @param day the day whose positions they show; null for the map's last day
 */
export function pictureStudio(
  fine: WorldTopology,
  world: World,
  dataset: Dataset,
  language: Language,
  measure: Measure,
  day: IsoDate | null = null,
): PictureStudio {
  const edition = pictureEdition(world, dataset, language, day);
  const common = {
    edition,
    day,
    atlas: createAtlas(fine, edition.gazetteer),
    planeWidth: world.meta.plane.width,
    strings: stringsFor(language, dataset.kind).pictures,
    measure,
  };
  return { edition, day, snapshot: (wish) => createSnapshot({ ...common, ...wish }) };
}
