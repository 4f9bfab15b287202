import { meshArcs } from 'topojson-client';
import type { MultiLineString } from 'topojson-specification';
import type { WorldTopology } from '../atlas/atlas.ts';
import { createPathWriter, type PathWriter } from '../atlas/path.ts';
import type { Box } from '../statements/types.ts';
import { arcBoxes, type Crop, createCrop } from './crop.ts';

/** What all pictures of one level of the world share. */
export interface PictureLevel {
  /** Writes path data in plane units. */
  readonly write: PathWriter;
  /** @param box in plane units */
  readonly crop: (box: Box) => Crop;
  /** The outer shores of all units that are land. */
  readonly coastOf: (isLand: (unit: string) => boolean) => MultiLineString;
}

const levels = new WeakMap<WorldTopology, PictureLevel>();

/**
 * The level of a topology. A set of cards is hundreds of pictures of it, so everything that does not depend on
 * the picture is computed once, and the coast once for all formats of a picture.
 */
export function levelOf(topology: WorldTopology): PictureLevel {
  const known = levels.get(topology);
  if (known !== undefined) return known;
  const boxes = arcBoxes(topology);
  const units = topology.objects.units;
  let coast: { readonly land: string; readonly lines: MultiLineString } | undefined;
  const level: PictureLevel = {
    write: createPathWriter(topology, 1),
    crop: (box) => createCrop(boxes, box),
    coastOf(isLand) {
      const ids = units.geometries.map(({ id }) => String(id)).filter(isLand);
      const land = ids.join(' ');
      if (coast?.land !== land) {
        const all = new Set(ids);
        const lines = meshArcs(topology, units, (a, b) => a === b && all.has(String(a.id)));
        coast = { land, lines };
      }
      return coast.lines;
    },
  };
  levels.set(topology, level);
  return level;
}
