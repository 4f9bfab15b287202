import { type AtlasMeta, featureIdOf, type PointOfView, type UnitMeta } from './atlas.ts';
import type { ActorId, Box, PlanePoint } from './types.ts';

/** A place on the plane, and which feature answers for it. */
export type Place = {
  readonly anchor: PlanePoint;
  readonly box: Box;
  /** Of the feature that the place is part of: px² on a map 960 px wide. */
  readonly area: number;
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

/** Lists the places of the atlas. */
export function createGazetteer(meta: AtlasMeta, pov: PointOfView): Gazetteer {
  const features = new Map(Object.keys(meta.units).map((id) => [id, featureIdOf(id, meta, pov)]));
  const areas = new Map<string, number>();
  for (const [id, feature] of features) {
    areas.set(feature, (areas.get(feature) ?? 0) + (meta.units[id]?.area ?? 0));
  }
  return Object.fromEntries(
    Object.entries(meta.units).map(([id, unit]): [string, Place] => {
      const feature = features.get(id) ?? id;
      const owner = feature === id ? null : (feature as ActorId);
      return [id, describePlace(unit, owner, round(areas.get(feature) ?? 0))];
    }),
  );
}

function round(area: number): number {
  return Math.round(area * 10) / 10;
}

function describePlace(unit: UnitMeta, owner: ActorId | null, area: number): Place {
  const { anchor, box } = unit;
  const place = { anchor, box, area };
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
