import type { ActorId, StanceId } from '../statements/types.ts';
import type { Scene } from './scene.ts';

/** The governments of one stance; names in the order of the page's language. */
export interface SceneEntry {
  readonly stance: StanceId;
  /** Governments with this stance in the chosen sources, or in all where none is chosen. */
  readonly reported: readonly ActorId[];
  /** Governments of this stance that only other sources report. */
  readonly unreported: readonly ActorId[];
}

/** Lists the governments that hold each stance now, in the order of the key. */
export function sceneEntries({
  edition: { key, order, locale },
  fromSources,
  stanceOf,
  isUnreported,
}: Scene): SceneEntry[] {
  if (fromSources === null) {
    return key.entries.map(({ stance, actors }) => {
      return { stance, reported: actors.map(({ id }) => id), unreported: [] };
    });
  }
  // A government can have a stance in some sources and none in all together.
  const governments = [...new Set([...order, ...fromSources.order])].sort((a, b) =>
    locale.compare(locale.name(a), locale.name(b)),
  );
  return key.entries.map(({ stance }) => {
    const all = governments.filter((id) => stanceOf(id) === stance);
    return {
      stance,
      reported: all.filter((id) => !isUnreported(id)),
      unreported: all.filter(isUnreported),
    };
  });
}
