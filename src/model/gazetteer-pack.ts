import type { Gazetteer, Place } from './gazetteer.ts';
import type { ActorId, Box } from './types.ts';

/**
 * A gazetteer as a page carries it, a third of its size: lengths in steps of eight plane units, which is
 * the grid of the sketch level, and boxes as distances from the anchor.
 */
export type PackedGazetteer = readonly PackedPlace[];

type PackedPlace = readonly [
  id: string,
  anchor: readonly [number, number],
  box: Box,
  area: number,
  kind?: 'integral' | 'dependency' | 'disputed',
  owner?: string | null,
  administeredBy?: string,
  claimedBy?: readonly string[],
];

/** Plane units in one step. */
const STEP = 8;

/** Packs a gazetteer; anchors and boxes are rounded to steps, boxes outward. */
export function packGazetteer(gazetteer: Gazetteer): PackedGazetteer {
  return Object.entries(gazetteer).map(([id, place]): PackedPlace => {
    const [x, y] = [Math.round(place.anchor[0] / STEP), Math.round(place.anchor[1] / STEP)];
    const [left, top, right, bottom] = place.box;
    const box: Box = [
      Math.floor(left / STEP) - x,
      Math.floor(top / STEP) - y,
      Math.ceil(right / STEP) - x,
      Math.ceil(bottom / STEP) - y,
    ];
    const head = [id, [x, y], box, place.area] as const;
    switch (place.kind) {
      case 'state':
        return head;
      case 'integral':
      case 'dependency':
        return [...head, place.kind, place.owner];
      case 'disputed':
        return [...head, place.kind, place.owner, place.administeredBy, place.claimedBy];
    }
  });
}

/** Unpacks what `packGazetteer` has made. */
export function unpackGazetteer(packed: PackedGazetteer): Gazetteer {
  return Object.fromEntries(packed.map((row) => [row[0], unpackPlace(row)]));
}

function unpackPlace(row: PackedPlace): Place {
  const [, [x, y], [left, top, right, bottom], area, kind, owner, administeredBy, claimedBy] = row;
  const place = {
    anchor: [x * STEP, y * STEP] as const,
    box: [(x + left) * STEP, (y + top) * STEP, (x + right) * STEP, (y + bottom) * STEP] as const,
    area,
  };
  if (kind === undefined) return { kind: 'state', ...place };
  if (kind !== 'disputed') return { kind, owner: owner as ActorId, ...place };
  return {
    kind,
    owner: (owner ?? null) as ActorId | null,
    administeredBy: administeredBy as ActorId,
    claimedBy: (claimedBy ?? []) as readonly ActorId[],
    ...place,
  };
}
