import type { Atlas } from './atlas.ts';
import { createPathWriter } from './path.ts';
import type { ActorId } from './types.ts';

/** Everything that one level of the world is drawn with, as SVG path data. */
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
 * @param unit plane units in one unit of the SVG that the paths are for
 */
export function mapPaths(atlas: Atlas, unit: number): MapPaths {
  const path = createPathWriter(atlas.topology, unit);
  const written = (areas: Atlas['features'] | Atlas['disputed']) =>
    new Map(
      areas
        .map(({ id, geometry }) => [id, path(geometry)] as const)
        .filter(([, data]) => data !== ''),
    );
  return {
    features: written(atlas.features),
    disputed: written(atlas.disputed),
    borders: path(atlas.borders),
    disputeLines: atlas.disputeLines.map(path).join(''),
  };
}
