import { mergeArcs, meshArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { ActorId } from '../statements/types.ts';
import { featureOf, type Gazetteer, type Place, placeOf } from './gazetteer.ts';

type Units = GeometryCollection;
type Lines = GeometryCollection<{ k: string }>;
/** A level of the map: `sketch.topo.json` or `world.topo.json`. */
export type WorldTopology = Topology<{ units: Units; lines: Lines }>;

/** An area with one fill: a state with its integral parts, a dependency, or a disputed area on its own. */
export interface Feature {
  readonly id: ActorId;
  readonly place: Place;
  readonly geometry: GeometryObject;
}

/** A disputed area, drawn over the feature that owns it in this point of view. */
export interface DisputedArea {
  readonly id: ActorId;
  readonly hatched: boolean;
  readonly geometry: GeometryObject;
}

/** One level of the world, from one point of view. */
export interface Atlas {
  readonly topology: WorldTopology;
  /** Plane units in one unit of the topology's grid. */
  readonly unit: number;
  readonly features: readonly Feature[];
  readonly disputed: readonly DisputedArea[];
  /** Undisputed borders between features. */
  readonly borders: MultiLineString;
  /** Lines of disputes, drawn dashed. */
  readonly disputeLines: readonly GeometryObject[];
}

/**
 * Joins the units of a topology into the features of the gazetteer.
 *
 * @throws Error naming a unit that the gazetteer lacks
 */
export function createAtlas(topology: WorldTopology, gazetteer: Gazetteer): Atlas {
  const place = (id: string): Place => {
    const found = placeOf(gazetteer, id);
    if (found === undefined) throw new Error(`the gazetteer has no place "${id}"`);
    return found;
  };
  const units = topology.objects.units.geometries.map((unit) => ({
    id: String(unit.id),
    feature: featureOf(String(unit.id), place(String(unit.id))),
    geometry: unit,
  }));
  const members = new Map<string, GeometryObject[]>();
  for (const { feature, geometry } of units) {
    members.set(feature, [...(members.get(feature) ?? []), geometry]);
  }
  const borders = bordersBetween(topology, (id) => featureOf(id, place(id)));
  const between = new Set(arcsOf(borders));
  // A line of a dispute is drawn where the point of view says so, and wherever it separates two features.
  const lines = topology.objects.lines.geometries.filter(
    (line) =>
      (line.properties !== undefined &&
        'k' in line.properties &&
        gazetteer.lines.includes(line.properties.k)) ||
      arcsOf(line).some((arc) => between.has(arc)),
  );
  const disputed = new Set(lines.flatMap(arcsOf));
  return {
    topology,
    unit: topology.transform?.scale[0] ?? 1,
    features: [...members].map(([id, parts]) => ({
      id: id as ActorId,
      place: place(id),
      geometry: joinGeometries(topology, parts),
    })),
    disputed: units.flatMap(({ id, geometry }): DisputedArea[] => {
      const unit = place(id);
      if (unit.kind !== 'disputed') return [];
      return [{ id: id as ActorId, hatched: unit.hatched, geometry }];
    }),
    borders: {
      type: 'MultiLineString',
      arcs: borders.arcs.flatMap((line) => withoutArcs(line, disputed)),
    },
    disputeLines: lines,
  };
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
): MultiLineString {
  return meshArcs(
    topology,
    topology.objects.units,
    (a, b) => a !== b && featureOf(String(a.id)) !== featureOf(String(b.id)),
  );
}

/** The arcs of a geometry, as indexes that ignore direction. */
function arcsOf(geometry: GeometryObject): number[] {
  if (geometry.type === 'LineString') return geometry.arcs.map(undirected);
  if (geometry.type === 'MultiLineString') return geometry.arcs.flat().map(undirected);
  return [];
}

/** The stretches of a line that remain without some of its arcs. */
function withoutArcs(line: readonly number[], out: ReadonlySet<number>): number[][] {
  const stretches: number[][] = [[]];
  for (const arc of line) {
    if (out.has(undirected(arc))) stretches.push([]);
    else stretches.at(-1)?.push(arc);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function undirected(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
