import { mergeArcs, meshArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { ActorId, Box, PlanePoint } from './types.ts';

/** The smallest pieces that anyone may want to colour apart, as `public/geo/world.meta.json` has them. */
export type UnitMeta = UnitPlace &
  (
    | { readonly kind: 'state' }
    | { readonly kind: 'integral' | 'dependency'; readonly owner: string }
    | {
        readonly kind: 'disputed';
        readonly administeredBy: string;
        readonly claimedBy: readonly string[];
      }
  );

interface UnitPlace {
  /** Plane units: the point farthest from the coast of the largest ring. */
  readonly anchor: PlanePoint;
  /** Plane units: how far that point is from the coast. */
  readonly radius: number;
  /** Plane units: what to show when the unit is zoomed to. */
  readonly box: Box;
  /** px² on a map 960 px wide. */
  readonly area: number;
}

/** Whose the disputed units are, which are hatched and which kinds of line are drawn. */
export interface PointOfView {
  readonly owners: Readonly<Record<string, string | null>>;
  readonly hatched: readonly string[];
  readonly lines: readonly string[];
}

/** `public/geo/world.meta.json`. */
export interface AtlasMeta {
  readonly plane: { readonly width: number; readonly frame: Box };
  /** Parts of the world to jump to, in plane units. */
  readonly regions: Readonly<Record<string, Box>>;
  readonly units: Readonly<Record<string, UnitMeta>>;
  readonly pointsOfView: Readonly<Record<string, PointOfView>>;
}

type Units = GeometryCollection;
type Lines = GeometryCollection<{ k: string }>;
/** A level of the map: `sketch.topo.json` or `world.topo.json`. */
export type WorldTopology = Topology<{ units: Units; lines: Lines }>;

/** An area with one fill: a state with its integral parts, a dependency, or a disputed area of nobody's. */
export interface Feature extends UnitPlace {
  readonly id: ActorId;
  readonly kind: 'state' | 'dependency' | 'disputed';
  /** The state that a dependency belongs to. */
  readonly owner?: ActorId;
  readonly geometry: GeometryObject;
}

/** An area claimed by more than one side, drawn over the feature that it belongs to in this view. */
export interface DisputedArea {
  readonly id: ActorId;
  /** The feature that answers for it, or null where none does. */
  readonly owner: ActorId | null;
  readonly administeredBy: ActorId;
  readonly claimedBy: readonly ActorId[];
  readonly hatched: boolean;
  readonly geometry: GeometryObject;
}

/** One level of the world, from one point of view. */
export interface Atlas {
  readonly topology: WorldTopology;
  /** Plane units in one unit of the topology's grid. */
  readonly grid: number;
  readonly frame: Box;
  readonly features: readonly Feature[];
  readonly disputed: readonly DisputedArea[];
  /** Undisputed borders between features. */
  readonly borders: MultiLineString;
  /** Lines of disputes, drawn dashed. */
  readonly disputeLines: readonly GeometryObject[];
}

/**
 * Joins the units of a topology into features as the point of view has it.
 *
 * @throws Error naming a unit that the meta file lacks
 */
export function createAtlas(topology: WorldTopology, meta: AtlasMeta, pov: PointOfView): Atlas {
  const geometries = new Map(
    topology.objects.units.geometries.map((unit) => [String(unit.id), unit]),
  );
  const featureOf = (unit: string): string => featureIdOf(unit, meta, pov);

  const members = new Map<string, GeometryObject[]>();
  for (const [id, geometry] of geometries) {
    const feature = featureOf(id);
    members.set(feature, [...(members.get(feature) ?? []), geometry]);
  }
  const features = [...members].map(([id, parts]): Feature => {
    const unit = meta.units[id];
    if (unit === undefined) throw new Error(`the atlas describes no unit "${id}"`);
    const { anchor, radius, box } = unit;
    return {
      id: id as ActorId,
      kind: unit.kind === 'integral' ? 'dependency' : unit.kind,
      ...(unit.kind === 'dependency' ? { owner: unit.owner as ActorId } : {}),
      anchor,
      radius,
      box,
      area: sum(parts.map((part) => meta.units[String(part.id)]?.area ?? 0)),
      geometry: joinGeometries(topology, parts),
    };
  });
  const lines = topology.objects.lines.geometries.filter(
    ({ properties }) =>
      properties !== undefined && 'k' in properties && pov.lines.includes(properties.k),
  );
  return {
    topology,
    grid: topology.transform?.scale[0] ?? 1,
    frame: meta.plane.frame,
    features,
    disputed: [...geometries].flatMap(([id, geometry]): DisputedArea[] => {
      const unit = meta.units[id];
      if (unit?.kind !== 'disputed') return [];
      const owner = featureOf(id);
      return [
        {
          id: id as ActorId,
          owner: owner === id ? null : (owner as ActorId),
          administeredBy: unit.administeredBy as ActorId,
          claimedBy: unit.claimedBy as readonly ActorId[],
          hatched: pov.hatched.includes(id),
          geometry,
        },
      ];
    }),
    borders: bordersBetween(topology, featureOf, lines),
    disputeLines: lines,
  };
}

/**
 * A point of view of the atlas with an editor's changes to it.
 *
 * @param name `un`, or `defacto`
 * @param owners whose some units are instead; null for nobody's
 * @throws Error naming a point of view that the atlas lacks
 */
export function pointOfView(
  meta: AtlasMeta,
  name: string,
  owners: Readonly<Record<string, string | null>>,
): PointOfView {
  const base = meta.pointsOfView[name];
  if (base === undefined) throw new Error(`no point of view named "${name}" in the atlas`);
  return { ...base, owners: { ...base.owners, ...owners } };
}

/** The feature that a unit is part of: itself, the state it is integral to, or a disputed unit's holder. */
export function featureIdOf(unit: string, meta: AtlasMeta, pov: PointOfView): string {
  const described = meta.units[unit];
  if (described === undefined) throw new Error(`the atlas describes no unit "${unit}"`);
  switch (described.kind) {
    case 'state':
    case 'dependency':
      return unit;
    case 'integral':
      return described.owner;
    case 'disputed':
      return pov.owners[unit] ?? unit;
  }
}

function joinGeometries(topology: WorldTopology, parts: readonly GeometryObject[]): GeometryObject {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const areas = parts.filter(
    (part): part is Polygon | MultiPolygon =>
      part.type === 'Polygon' || part.type === 'MultiPolygon',
  );
  return mergeArcs(topology, areas);
}

function bordersBetween(
  topology: WorldTopology,
  featureOf: (unit: string) => string,
  lines: readonly GeometryObject[],
): MultiLineString {
  const disputed = new Set(lines.flatMap(arcsOf));
  const borders = meshArcs(
    topology,
    topology.objects.units,
    (a, b) => a !== b && featureOf(String(a.id)) !== featureOf(String(b.id)),
  );
  return {
    type: 'MultiLineString',
    arcs: borders.arcs.flatMap((line) => withoutArcs(line, disputed)),
  };
}

/** The arcs of a geometry, as indexes that ignore direction. */
function arcsOf(geometry: GeometryObject): number[] {
  if (geometry.type === 'LineString') return geometry.arcs.map(undirected);
  if (geometry.type === 'MultiLineString') return geometry.arcs.flat().map(undirected);
  return [];
}

/** A line cut into the stretches that are left when some of its arcs are taken out. */
function withoutArcs(line: readonly number[], out: ReadonlySet<number>): number[][] {
  const stretches: number[][] = [[]];
  for (const arc of line) {
    if (out.has(undirected(arc))) stretches.push([]);
    else stretches.at(-1)?.push(arc);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function undirected(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
