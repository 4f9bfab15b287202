import type { GeometryObject, Topology } from 'topojson-specification';
import { outlineOf } from '../atlas/outline.ts';
import type { Box } from '../statements/types.ts';

/** Leaves out the parts of a geometry that are wholly outside a box. */
export type Crop = (geometry: GeometryObject) => GeometryObject;

/** The box around each arc of a topology, in plane units. */
export function arcBoxes(topology: Topology): Box[] {
  const scale = topology.transform?.scale ?? [1, 1];
  const translate = topology.transform?.translate ?? [0, 0];
  const quantized = topology.transform !== undefined;
  return topology.arcs.map((points): Box => {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    let [x, y] = [0, 0];
    for (const [px = 0, py = 0] of points) {
      [x, y] = quantized ? [x + px, y + py] : [px, py];
      const [planeX, planeY] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
      box[0] = Math.min(box[0], planeX);
      box[1] = Math.min(box[1], planeY);
      box[2] = Math.max(box[2], planeX);
      box[3] = Math.max(box[3], planeY);
    }
    return box;
  });
}

/**
 * Makes a crop: whole polygons and lines are kept or left out, none is cut, so that a drawing program
 * gets countries with their true outlines.
 *
 * @param boxes the boxes around the arcs of the topology
 * @param box in plane units
 */
export function createCrop(boxes: readonly Box[], [left, top, right, bottom]: Box): Crop {
  /** Whether the box around a ring or line reaches into the crop. */
  function reaches(arcs: readonly number[]): boolean {
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const index of arcs) {
      const box = boxes[index < 0 ? ~index : index];
      if (box === undefined) continue;
      west = Math.min(west, box[0]);
      north = Math.min(north, box[1]);
      east = Math.max(east, box[2]);
      south = Math.max(south, box[3]);
    }
    return west <= right && east >= left && north <= bottom && south >= top;
  }

  return (geometry) => {
    switch (geometry.type) {
      case 'Polygon':
        return reaches(geometry.arcs[0] ?? []) ? geometry : { ...geometry, arcs: [] };
      case 'MultiPolygon':
        return { ...geometry, arcs: geometry.arcs.filter(([outer]) => reaches(outer ?? [])) };
      case 'LineString':
        return reaches(geometry.arcs) ? geometry : { ...geometry, arcs: [] };
      case 'MultiLineString':
        return { ...geometry, arcs: geometry.arcs.filter(reaches) };
      default:
        return geometry;
    }
  };
}

/**
 * Leaves out polygons narrower and lower than a size in plane units, but keeps at least one.
 */
export function withoutSpecks(
  topology: Topology,
  geometry: GeometryObject,
  least: number,
): GeometryObject {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const arcs = geometry.arcs.filter((polygon) => {
    const points = outlineOf(topology, { type: 'Polygon', arcs: polygon }).flat();
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return Math.max(spread(xs), spread(ys)) >= least;
  });
  return arcs.length === 0 ? geometry : { ...geometry, arcs };
}

function spread(values: readonly number[]): number {
  return (
    values.reduce((a, b) => Math.max(a, b), -Infinity) -
    values.reduce((a, b) => Math.min(a, b), Infinity)
  );
}
