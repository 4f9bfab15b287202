import { type AtlasMeta, featureIdOf, type UnitMeta } from './atlas.ts';
import type { ActorId, Box, PlanePoint } from './types.ts';

/** A place on the plane, and which feature answers for it. */
export type Place = {
  readonly anchor: PlanePoint;
  readonly box: Box;
} & (
  | { readonly kind: 'state' }
  | { readonly kind: 'integral' | 'dependency'; readonly owner: ActorId }
  | {
      readonly kind: 'disputed';
      /** The feature that it is drawn in, or null where it is nobody's in this point of view. */
      readonly owner: ActorId | null;
      readonly administeredBy: ActorId;
      readonly claimedBy: readonly ActorId[];
    }
);

/** All places of the atlas from one point of view, by code; plain data for the page. */
export type Gazetteer = Readonly<Record<string, Place>>;

/**
 * Lists the places of the atlas.
 *
 * @throws Error naming a point of view that the meta file lacks
 */
export function createGazetteer(meta: AtlasMeta, pointOfView: string): Gazetteer {
  const pov = meta.pointsOfView[pointOfView];
  if (pov === undefined) throw new Error(`no point of view named "${pointOfView}" in the atlas`);
  return Object.fromEntries(
    Object.entries(meta.units).map(([id, unit]): [string, Place] => {
      const feature = featureIdOf(id, meta, pov);
      return [id, describePlace(unit, feature === id ? null : (feature as ActorId))];
    }),
  );
}

function describePlace(unit: UnitMeta, owner: ActorId | null): Place {
  const { anchor, box } = unit;
  const place = { anchor, box };
  switch (unit.kind) {
    case 'state':
      return { kind: 'state', ...place };
    case 'integral':
    case 'dependency':
      return { kind: unit.kind, owner: unit.owner as ActorId, ...place };
    case 'disputed':
      return {
        kind: 'disputed',
        owner,
        administeredBy: unit.administeredBy as ActorId,
        claimedBy: unit.claimedBy as readonly ActorId[],
        ...place,
      };
  }
}

/** The place with this code. Codes come from addresses, so inherited keys such as `toString` are refused. */
export function placeOf(gazetteer: Gazetteer, code: string): Place | undefined {
  return Object.hasOwn(gazetteer, code) ? gazetteer[code] : undefined;
}

/** What choosing a code selects: an integral part opens its state; every other place opens itself. */
export function resolvePlace(gazetteer: Gazetteer, code: string): ActorId | null {
  const place = placeOf(gazetteer, code);
  if (place === undefined) return null;
  return place.kind === 'integral' ? place.owner : (code as ActorId);
}
