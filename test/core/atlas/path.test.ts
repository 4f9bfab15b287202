import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { createPathWriter } from '../../../src/core/atlas/path.ts';
import { squareTopology } from '../../fixtures/square-world.ts';
import { world } from '../../fixtures/world.ts';
import { readPath, type SubPath } from '../../tools/svg-path.ts';

/** The rings and lines of a geometry as topojson-client decodes them, in grid units. */
function decoded(topology: Topology, geometry: GeometryObject): SubPath[] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const collection = feature(topology, { type: 'GeometryCollection', geometries: [geometry] });
  const grid = ([x = 0, y = 0]: number[]) =>
    [Math.round((x - translate[0]) / scale[0]), Math.round((y - translate[1]) / scale[1])] as const;
  const line = (points: number[][], closed: boolean): SubPath => {
    const all = points.map(grid);
    const steps = all.filter(
      ([x, y], i) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1],
    );
    return { points: closed ? steps.slice(0, -1) : steps, closed };
  };
  return collection.features.flatMap(({ geometry: shape }): SubPath[] => {
    // A place too small for this level has no shape.
    switch (shape?.type) {
      case 'Polygon':
        return shape.coordinates.map((ring) => line(ring, true));
      case 'MultiPolygon':
        return shape.coordinates.flat().map((ring) => line(ring, true));
      case 'LineString':
        return [line(shape.coordinates, false)];
      case 'MultiLineString':
        return shape.coordinates.map((points) => line(points, false));
      default:
        return [];
    }
  });
}

describe('a path', () => {
  it.each(squareTopology.objects.units.geometries)('of $id has the points of its shape', (unit) => {
    const path = createPathWriter(squareTopology)(unit);
    expect(readPath(path)).toEqual(decoded(squareTopology, unit));
  });

  it('of a line has its points and stays open', () => {
    const [line] = squareTopology.objects.lines.geometries;
    expect(line && createPathWriter(squareTopology)(line)).toBe('M20 0l0 10');
  });

  it('of several lines has each of them', () => {
    const lines: GeometryObject = { type: 'MultiLineString', arcs: [[2, 5], [~6]] };
    expect(readPath(createPathWriter(squareTopology)(lines))).toEqual(
      decoded(squareTopology, lines),
    );
  });

  it('follows an arc backwards where its index is negative', () => {
    const line: GeometryObject = { type: 'LineString', arcs: [~3] };
    expect(readPath(createPathWriter(squareTopology)(line))[0]?.points).toEqual([
      [0, 10],
      [0, 20],
      [10, 20],
      [10, 10],
    ]);
  });

  it('has the hole of a ring as a ring of its own', () => {
    const ring: GeometryObject = { type: 'Polygon', arcs: [[0, 1, 2], [9]] };
    expect(readPath(createPathWriter(squareTopology)(ring))).toEqual(decoded(squareTopology, ring));
  });

  it('leaves out what has no extent', () => {
    const topology: Topology = {
      type: 'Topology',
      transform: { scale: [1, 1], translate: [0, 0] },
      arcs: [
        [
          [5, 5],
          [0, 0],
          [0, 0],
        ],
        [
          [1, 1],
          [2, 0],
          [0, 2],
          [-2, -2],
        ],
      ],
      objects: {},
    };
    const write = createPathWriter(topology);
    expect(write({ type: 'Polygon', arcs: [[0]] })).toBe('');
    expect(readPath(write({ type: 'MultiPolygon', arcs: [[[0]], [[1]]] }))).toEqual([
      {
        points: [
          [1, 1],
          [3, 1],
          [3, 3],
        ],
        closed: true,
      },
    ]);
  });

  it('of a point is empty', () => {
    expect(createPathWriter(squareTopology)({ type: 'Point', coordinates: [0, 0] })).toBe('');
  });

  it('of every country of the real map has the points that topojson-client decodes', () => {
    const write = createPathWriter(world.sketch);
    const { units } = world.sketch.objects;
    expect(units.geometries.length).toBeGreaterThan(200);
    for (const unit of units.geometries) {
      const shapes = decoded(world.sketch, unit).filter(({ points }) => points.length > 1);
      expect(readPath(write(unit)), String(unit.id)).toEqual(shapes);
    }
  });
});
