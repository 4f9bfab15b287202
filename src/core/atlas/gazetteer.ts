import type { ActorId, Box, PlanePoint } from '../statements/types.ts';

/** Where a place lies, in plane units unless stated otherwise. */
interface Location {
  /** The point farthest from the coast of its largest part. */
  readonly anchor: PlanePoint;
  /** How far that point is from the coast. */
  readonly radius: number;
  /** What to show when the place is zoomed to. */
  readonly box: Box;
  /** px² on a map 960 px wide, including everything that shares its fill. */
  readonly area: number;
}

/** A place of the world, by kind. */
export type Place = Location &
  (
    | {
        readonly kind: 'state';
        /** Who claims all of it. */
        readonly claimedBy?: readonly ActorId[];
      }
    /** A part of a state that takes its fill and opens its panel. */
    | { readonly kind: 'integral'; readonly owner: ActorId }
    /** A territory that belongs to a state and can answer for itself. */
    | { readonly kind: 'dependency'; readonly owner: ActorId }
    | {
        readonly kind: 'disputed';
        /** The place that it is drawn in: itself, or null for nobody's. */
        readonly owner: ActorId | null;
        /** Itself where it governs itself; null where no single state does. */
        readonly administeredBy: ActorId | null;
        readonly claimedBy: readonly ActorId[];
        readonly hatched: boolean;
      }
  );

/** All places of the world from one point of view; plain data for the page. */
export interface Gazetteer {
  readonly places: Readonly<Record<string, Place>>;
  /** Kinds of dispute lines that are drawn. */
  readonly lines: readonly string[];
}

/** `public/geo/world.meta.json`. */
export interface WorldMeta {
  readonly plane: { readonly width: number; readonly frame: Box };
  /** Parts of the world to jump to, in plane units. */
  readonly regions: Readonly<Record<string, Box>>;
  readonly units: Readonly<Record<string, UnitMeta>>;
  readonly pointsOfView: Readonly<Record<string, PointOfView>>;
}

type UnitMeta = Location &
  (
    | { readonly kind: 'state'; readonly claimedBy?: readonly string[] }
    | { readonly kind: 'integral' | 'dependency'; readonly owner: string }
    | {
        readonly kind: 'disputed';
        readonly administeredBy: string | null;
        readonly claimedBy: readonly string[];
        /** Only areas that a newsroom has drawn bring a name. */
        readonly name?: string;
      }
  );

/** The owners of disputed units, which units are hatched and which kinds of line are drawn. */
interface PointOfView {
  readonly owners: Readonly<Record<string, string | null>>;
  readonly hatched: readonly string[];
  readonly lines: readonly string[];
}

/**
 * Lists the places of the world in one point of view.
 *
 * @param pointOfView `un` or `defacto`
 * @param changes owners of disputed units that an editor has changed; null for nobody
 * @throws Error naming a point of view that is not in the meta file
 */
export function createGazetteer(
  meta: WorldMeta,
  pointOfView: string,
  changes: Readonly<Record<string, string | null>> = {},
): Gazetteer {
  const pov = meta.pointsOfView[pointOfView];
  if (pov === undefined) throw new Error(`the world has no point of view named "${pointOfView}"`);
  const changed = Object.keys(changes).filter((id) => changes[id] !== pov.owners[id]);
  const view = {
    ...pov,
    owners: { ...pov.owners, ...changes },
    // An owner changed by an editor is a dispute that must be visible.
    hatched: [...pov.hatched, ...changed],
  };
  const places = Object.entries(meta.units).map(
    ([id, unit]) => [id, describe(id, unit, view)] as const,
  );
  return {
    places: Object.fromEntries(
      places.map(([id, place]): [string, Place] => {
        const feature = featureOf(id, place);
        const parts = places.filter(([other, part]) => featureOf(other, part) === feature);
        const area = parts.reduce((sum, [, part]) => sum + part.area, 0);
        return [id, { ...place, ...(id === feature ? joined(place, parts) : {}), area }];
      }),
    ),
    lines: pov.lines,
  };
}

/**
 * The location of a place with the disputed areas drawn in it: the box around all, and the anchor of the
 * largest, where the name and the dot go.
 */
function joined(
  place: Place,
  parts: readonly (readonly [string, Place])[],
): Pick<Location, 'anchor' | 'radius' | 'box'> {
  const areas = parts.map(([, part]) => part).filter(({ kind }) => kind === 'disputed');
  const { anchor, radius } = areas.reduce((a, b) => (b.area > a.area ? b : a), place);
  const box = areas.reduce<Box>(
    ([left, top, right, bottom], other) => [
      Math.min(left, other.box[0]),
      Math.min(top, other.box[1]),
      Math.max(right, other.box[2]),
      Math.max(bottom, other.box[3]),
    ],
    place.box,
  );
  return { anchor, radius, box };
}

function describe(id: string, unit: UnitMeta, { owners, hatched }: PointOfView): Place {
  const { anchor, radius, box, area } = unit;
  const location = { anchor, radius, box, area };
  switch (unit.kind) {
    case 'state':
      return {
        kind: 'state',
        ...location,
        ...(unit.claimedBy === undefined
          ? {}
          : { claimedBy: unit.claimedBy as readonly ActorId[] }),
      };
    case 'integral':
    case 'dependency':
      return { kind: unit.kind, owner: unit.owner as ActorId, ...location };
    case 'disputed':
      return {
        kind: 'disputed',
        owner: (owners[id] ?? null) as ActorId | null,
        administeredBy: unit.administeredBy as ActorId | null,
        claimedBy: unit.claimedBy as readonly ActorId[],
        hatched: hatched.includes(id),
        ...location,
      };
  }
}

/** The place with this code. Codes come from addresses, so inherited keys such as `toString` are refused. */
export function placeOf({ places }: Gazetteer, code: string): Place | undefined {
  return Object.hasOwn(places, code) ? places[code] : undefined;
}

/** The place whose shape includes this place: itself, its state, or the owner of a disputed area. */
export function featureOf(id: string, place: Place): string {
  switch (place.kind) {
    case 'state':
    case 'dependency':
      return id;
    case 'integral':
      return place.owner;
    case 'disputed':
      return place.owner ?? id;
  }
}

/** What choosing a code selects: an integral part opens its state; every other place opens itself. */
export function resolvePlace(gazetteer: Gazetteer, code: string): ActorId | null {
  const place = placeOf(gazetteer, code);
  if (place === undefined) return null;
  return place.kind === 'integral' ? place.owner : (code as ActorId);
}
