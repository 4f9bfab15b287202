import type { ActorId, Box } from '../statements/types.ts';
import type { Gazetteer, Place } from './gazetteer.ts';

/**
 * A gazetteer as a page carries it, a quarter of its size: lengths in steps of eight plane units, which is
 * the grid of the sketch level, and boxes as distances from the anchor in coarser steps.
 */
export interface PackedGazetteer {
  readonly places: readonly (PackedPlace | PackedPart)[];
  readonly lines: readonly string[];
}

/** An integral part has no location of its own: choosing it shows its state, so it unpacks with that location. */
type PackedPart = readonly [id: string, owner: string];

type PackedPlace = readonly [
  id: string,
  anchor: readonly [number, number],
  radius: number,
  box: Box,
  area: number,
  kind?: Place['kind'],
  owner?: string | null,
  administeredBy?: string | null,
  claimedBy?: readonly string[],
  hatched?: 0 | 1,
];

/** Plane units in one step. */
const STEP = 8;
/** Steps in one step of a box: coarse, because a box is shown with room around it. */
const BOX = 4;

/** Packs a gazetteer; boxes are rounded outward. */
export function packGazetteer({ places, lines }: Gazetteer): PackedGazetteer {
  return { places: Object.entries(places).map(([id, place]) => packPlace(id, place)), lines };
}

function packPlace(id: string, place: Place): PackedPlace | PackedPart {
  const [x, y] = [Math.round(place.anchor[0] / STEP), Math.round(place.anchor[1] / STEP)];
  const [left, top, right, bottom] = place.box;
  const box: Box = [
    Math.floor((left / STEP - x) / BOX),
    Math.floor((top / STEP - y) / BOX),
    Math.ceil((right / STEP - x) / BOX),
    Math.ceil((bottom / STEP - y) / BOX),
  ];
  const digits = place.area < 10 ? 10 : 1;
  const area = Math.round(place.area * digits) / digits;
  const head = [id, [x, y], Math.round(place.radius / STEP), box, area] as const;
  switch (place.kind) {
    case 'state':
      return place.claimedBy === undefined
        ? head
        : [...head, place.kind, null, null, place.claimedBy];
    case 'integral':
      return [id, place.owner];
    case 'dependency':
      return [...head, place.kind, place.owner];
    case 'disputed': {
      const { kind, owner, administeredBy, claimedBy, hatched } = place;
      return [...head, kind, owner, administeredBy, claimedBy, hatched ? 1 : 0];
    }
  }
}

/** The inverse of `packGazetteer`. */
export function unpackGazetteer({ places, lines }: PackedGazetteer): Gazetteer {
  const whole = new Map(
    places.flatMap((row) => (isPart(row) ? [] : [[row[0], unpackPlace(row)] as const])),
  );
  return {
    places: Object.fromEntries(
      places.map((row): [string, Place] => {
        const [id, owner] = row;
        const place = whole.get(isPart(row) ? String(owner) : id);
        if (place === undefined) throw new Error(`the gazetteer has no place "${String(owner)}"`);
        const { anchor, radius, box, area } = place;
        return isPart(row)
          ? [id, { kind: 'integral', owner: owner as ActorId, anchor, radius, box, area }]
          : [id, place];
      }),
    ),
    lines,
  };
}

function isPart(row: PackedPlace | PackedPart): row is PackedPart {
  return row.length === 2;
}

function unpackPlace(row: PackedPlace): Place {
  const [, [x, y], radius, [left, top, right, bottom], area, kind = 'state', owner, ...dispute] =
    row;
  const location = {
    anchor: [x * STEP, y * STEP] as const,
    radius: radius * STEP,
    box: [
      (x + left * BOX) * STEP,
      (y + top * BOX) * STEP,
      (x + right * BOX) * STEP,
      (y + bottom * BOX) * STEP,
    ] as const,
    area,
  };
  switch (kind) {
    case 'state': {
      const [, claimedBy] = dispute;
      return {
        kind: 'state',
        ...location,
        ...(claimedBy === undefined ? {} : { claimedBy: claimedBy as readonly ActorId[] }),
      };
    }
    case 'integral':
    case 'dependency':
      return { kind, owner: owner as ActorId, ...location };
    case 'disputed': {
      const [administeredBy, claimedBy, hatched] = dispute;
      return {
        kind,
        owner: (owner ?? null) as ActorId | null,
        administeredBy: (administeredBy ?? null) as ActorId | null,
        claimedBy: (claimedBy ?? []) as readonly ActorId[],
        hatched: hatched === 1,
        ...location,
      };
    }
  }
}
