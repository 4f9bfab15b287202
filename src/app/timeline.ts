import type { Edition } from '../core/edition/edition.ts';
import type { ActorId, IsoDate } from '../core/statements/types.ts';
import type { MapApp } from './app.ts';

/** What the timeline does for main.ts. */
export interface Timeline {
  /** Paints a day, the last where it is null, on the map, in the key and in the timeline; gives its edition. */
  readonly render: (on: IsoDate | null) => Edition;
  /** Tells the day that stays wherever else it is told: after the open panel itself was rendered. */
  readonly rest: (open: ActorId) => void;
  /** The map has come to rest, or is drawn in another way. */
  readonly place: () => void;
}

/**
 * Brings a map over time to life. Its script stands before the main one on pages of such maps, and nowhere
 * else; without it such a page shows its last day.
 *
 * @param whole the map on its last day, as the build has drawn it
 */
export type StartTimeline = (
  app: MapApp,
  whole: Edition,
  editionOn: (day: IsoDate) => Edition,
) => Timeline;
