import type { GeoJsonObject } from 'geojson';
import { mesh as sharedLines } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  NullObject,
  Topology,
} from 'topojson-specification';
import type { DisputedLine, LineKind } from './policy.ts';
import { unproject } from './projection.ts';
import type { Point, Polygon, Ring } from './rings.ts';
import type { Outlines } from './sources.ts';

/** A ring or a line as arc numbers; `~n` is arc n walked backwards, as in TopoJSON. */
export type ArcPath = readonly number[];

/** An outer ring followed by its holes, as arcs. */
export type ArcPolygon = readonly ArcPath[];

/** Outlines with shared borders stored once. Plane units. */
export interface Mesh {
  readonly arcs: readonly (readonly Point[])[];
  readonly units: ReadonlyMap<string, readonly ArcPolygon[]>;
  readonly lines: readonly { readonly kind: LineKind; readonly paths: readonly ArcPath[] }[];
}

/** The file format: `units` by id, `lines` with their kind as `k`. */
export type MapTopology = Topology<{
  units: GeometryCollection;
  lines: { type: 'GeometryCollection'; geometries: DisputedGeometry[] };
}>;

type DisputedGeometry = MultiLineString<{ k: LineKind }> & { properties: { k: LineKind } };

/** The number of an arc whichever way it is walked. */
export function arcNumber(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** The points of a path of arcs. */
export function pathPoints(mesh: Pick<Mesh, 'arcs'>, path: ArcPath): Point[] {
  const points: Point[] = [];
  for (const arc of path) {
    const along = mesh.arcs[arcNumber(arc)] ?? [];
    const walked = arc < 0 ? along.toReversed() : along;
    points.push(...(points.length > 0 ? walked.slice(1) : walked));
  }
  return points;
}

/** The polygons of a unit as points; none for a unit without outline. */
export function unitPolygons(mesh: Mesh, id: string): Polygon[] {
  return (mesh.units.get(id) ?? []).map((polygon) =>
    polygon.map((path): Ring => pathPoints(mesh, path)),
  );
}

/** Which units each arc bounds, by arc number. */
export function arcUsers(units: Mesh['units']): Map<number, string[]> {
  const users = new Map<number, string[]>();
  for (const [id, polygons] of units) {
    for (const arc of polygons.flat(2)) {
      users.set(arcNumber(arc), [...(users.get(arcNumber(arc)) ?? []), id]);
    }
  }
  return users;
}

/**
 * Finds the shared borders.
 *
 * @param outlines plane units; shared vertices must be equal bit by bit
 * @param disputedLines each must be an existing border, unless `mayBeGone`
 * @throws Error when two units of a disputed line have no common border
 */
export function buildMesh(outlines: Outlines, disputedLines: readonly DisputedLine[]): Mesh {
  const units = {
    type: 'FeatureCollection',
    features: [...outlines].map(([id, coordinates]) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
  const bordersOnly = topology({ units: units as GeoJsonObject }) as unknown as MapTopology;
  const lines = {
    type: 'FeatureCollection',
    features: disputedLines.flatMap((line) => {
      const coordinates = traceLine(bordersOnly, line);
      const geometry = { type: 'MultiLineString', coordinates };
      if (coordinates.length === 0) return [];
      return [{ type: 'Feature', properties: { k: line.kind }, geometry }];
    }),
  };
  // Built again with the lines, so that arcs end where the lines do.
  const whole = topology({ units: units as GeoJsonObject, lines: lines as GeoJsonObject });
  return readTopology(whole as unknown as MapTopology);
}

function traceLine(borders: MapTopology, line: DisputedLine): Point[][] {
  const { where } = line;
  const { coordinates } = sharedLines(
    borders,
    borders.objects.units,
    (a, b) => a !== b && isAlong(line, String(a.id), String(b.id)),
  );
  const lines = (coordinates as unknown as Point[][]).flatMap((border) => {
    if (!where) return [border];
    const runs: Point[][] = [[]];
    for (const point of border) {
      if (where(...unproject(point))) runs.at(-1)?.push(point);
      else runs.push([]);
    }
    return runs.filter((run) => run.length > 1);
  });
  if (lines.length > 0 || line.mayBeGone) return lines;
  const units = 'between' in line ? line.between : line.around;
  throw new Error(
    `geo/mesh.ts: ${units.join(' and ')} share no border for the line of kind ${line.kind}: ` +
      'mend DISPUTED_LINES in policy.ts or the cuts in cuts.ts.',
  );
}

/** Whether a disputed line runs along the border of two units. */
function isAlong(line: DisputedLine, a: string, b: string): boolean {
  if ('around' in line) return line.around.includes(a) || line.around.includes(b);
  return line.between.includes(a) && line.between.includes(b);
}

/** Reads a topology in the format of our files; an empty unit gets no polygons. */
export function readTopology(topo: MapTopology): Mesh {
  const { scale, translate } = topo.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topo.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([u = 0, v = 0]): Point => {
      [x, y] = topo.transform ? [x + u, y + v] : [u, v];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return {
    arcs,
    units: new Map(
      topo.objects.units.geometries.map((geometry) => [String(geometry.id), polygonsIn(geometry)]),
    ),
    lines: topo.objects.lines.geometries.map((geometry) => ({
      kind: geometry.properties.k,
      paths: linesIn(geometry),
    })),
  };
}

function polygonsIn(geometry: GeometryObject): ArcPolygon[] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

function linesIn(geometry: GeometryObject): ArcPath[] {
  if (geometry.type === 'LineString') return [geometry.arcs];
  return geometry.type === 'MultiLineString' ? geometry.arcs : [];
}

/**
 * Writes a mesh as TopoJSON with integer deltas. Units are sorted by id. A unit without outline is
 * `{ "type": null, "id": … }`, TopoJSON's null geometry, which topojson-client turns into a feature
 * without geometry and skips when it merges.
 *
 * @param mesh its points must lie on the grid
 * @param grid plane units per step
 */
export function writeTopology(mesh: Mesh, grid: number): MapTopology {
  const units = [...mesh.units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, polygons]): (MultiPolygon | NullObject) & { id: string } =>
      polygons.length > 0
        ? { type: 'MultiPolygon', id, arcs: polygons as number[][][] }
        : { type: null, id },
    );
  const lines = mesh.lines.map(
    ({ kind, paths }): DisputedGeometry => ({
      type: 'MultiLineString',
      properties: { k: kind },
      arcs: paths as number[][],
    }),
  );
  return {
    type: 'Topology',
    transform: { scale: [grid, grid], translate: [0, 0] },
    objects: {
      units: { type: 'GeometryCollection', geometries: units },
      lines: { type: 'GeometryCollection', geometries: lines },
    },
    arcs: mesh.arcs.map((arc) => {
      let [px, py] = [0, 0];
      return arc.map(([x, y]) => {
        const delta = [x / grid - px, y / grid - py];
        [px, py] = [x / grid, y / grid];
        return delta;
      });
    }),
  };
}
