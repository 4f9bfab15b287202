import type { ActorId } from '../statements/types.ts';
import type { Atlas } from './atlas.ts';
import { createPathWriter } from './path.ts';

/** One level of the world as SVG path data. */
export interface MapPaths {
  /** Shapes by feature; features too small for the level have none. */
  readonly features: ReadonlyMap<ActorId, string>;
  readonly disputed: ReadonlyMap<ActorId, string>;
  readonly borders: string;
  readonly disputeLines: string;
}

/**
 * Writes a level of the world.
 *
 * @param unit plane units per unit of the SVG
 */
export function mapPaths(atlas: Atlas, unit: number): MapPaths {
  const writing = writeMapPaths(atlas, unit);
  for (;;) {
    const step = writing.next();
    if (step.done === true) return step.value;
  }
}

/** Like {@link mapPaths}, but yields after every area: the fine level takes longer than an animation frame. */
export function* writeMapPaths(atlas: Atlas, unit: number): Generator<void, MapPaths, void> {
  const path = createPathWriter(atlas.topology, unit);
  const [features, disputed] = [new Map<ActorId, string>(), new Map<ActorId, string>()];
  for (const [areas, written] of [
    [atlas.features, features],
    [atlas.disputed, disputed],
  ] as const) {
    for (const { id, geometry } of areas) {
      const data = path(geometry);
      if (data !== '') written.set(id, data);
      yield;
    }
  }
  const borders = path(atlas.borders);
  yield;
  return { features, disputed, borders, disputeLines: atlas.disputeLines.map(path).join('') };
}
