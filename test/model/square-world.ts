/**
 * A world of squares, small enough to draw on paper (grid units; one is two plane units):
 *
 *      0    10   20   30
 *    0 +----+----+----+
 *      | AR | GB | FK |      FK is disputed: GB administers it, GB and AR claim it
 *   10 +----+----+----+
 *      | VE |   GF FR GI     GF is an integral part of FR, GI a dependency of GB,
 *   20 +----+                FR with GF too small to be seen as a shape
 */
import { type Atlas, createAtlas, type WorldTopology } from '../../src/model/atlas.ts';
import { createGazetteer, type Gazetteer, type WorldMeta } from '../../src/model/gazetteer.ts';

/** Plane units in one unit of the grid. */
export const GRID = 2;

/** An arc as TopoJSON has it: the first point is absolute, the others are steps from the one before. */
function arc(points: string): [number, number][] {
  return points.split(', ').map((point) => {
    const [x = 0, y = 0] = point.split(' ').map(Number);
    return [x, y];
  });
}

const ARCS = [
  // 0: coast of AR, 1: AR and VE, 2: AR and GB, 3: coast of VE
  arc('10 0, -10 0, 0 10'),
  arc('0 10, 10 0'),
  arc('10 10, 0 -10'),
  arc('10 10, 0 10, -10 0, 0 -10'),
  // 4 and 5: coasts of GB, 6: GB and FK, 7: coast of FK
  arc('20 10, -10 0'),
  arc('10 0, 10 0'),
  arc('20 0, 0 10'),
  arc('20 10, 10 0, 0 -10, -10 0'),
  // 8: GI, 9: GF, 10: FR
  arc('24 14, 2 0, 0 2, -2 0, 0 -2'),
  arc('14 14, 2 0, 0 2, -2 0, 0 -2'),
  arc('19 14, 1 0, 0 1, -1 0, 0 -1'),
];

export const squareTopology: WorldTopology = {
  type: 'Topology',
  transform: { scale: [GRID, GRID], translate: [0, 0] },
  arcs: ARCS,
  objects: {
    units: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'AR', arcs: [[0, 1, 2]] },
        { type: 'Polygon', id: 'VE', arcs: [[1, 3]] },
        { type: 'Polygon', id: 'GB', arcs: [[2, 5, 6, 4]] },
        { type: 'Polygon', id: 'FK', arcs: [[6, 7]] },
        { type: 'Polygon', id: 'GI', arcs: [[8]] },
        { type: 'Polygon', id: 'GF', arcs: [[9]] },
        { type: 'MultiPolygon', id: 'FR', arcs: [[[10]]] },
      ],
    },
    lines: {
      type: 'GeometryCollection',
      geometries: [{ type: 'LineString', arcs: [6], properties: { k: 'claim' } }],
    },
  },
};

export const squareMeta: WorldMeta = {
  plane: { width: 60, frame: [0, 0, 60, 40] },
  regions: {},
  units: {
    AR: { kind: 'state', anchor: [10, 10], radius: 10, box: [0, 0, 20, 20], area: 500 },
    VE: { kind: 'state', anchor: [10, 30], radius: 10, box: [0, 20, 20, 40], area: 500 },
    GB: { kind: 'state', anchor: [30, 10], radius: 10, box: [20, 0, 40, 20], area: 100 },
    FR: { kind: 'state', anchor: [39, 29], radius: 1, box: [38, 28, 40, 30], area: 2 },
    GF: {
      kind: 'integral',
      owner: 'FR',
      anchor: [30, 30],
      radius: 2,
      box: [28, 28, 32, 32],
      area: 3,
    },
    GI: {
      kind: 'dependency',
      owner: 'GB',
      anchor: [50, 30],
      radius: 2,
      box: [48, 28, 52, 32],
      area: 3,
    },
    FK: {
      kind: 'disputed',
      administeredBy: 'GB',
      claimedBy: ['GB', 'AR'],
      anchor: [50, 10],
      radius: 10,
      box: [40, 0, 60, 20],
      area: 100,
    },
  },
  pointsOfView: {
    nobody: { owners: { FK: null }, hatched: ['FK'], lines: ['claim'] },
    holder: { owners: { FK: 'GB' }, hatched: [], lines: ['claim'] },
    'no-lines': { owners: { FK: null }, hatched: [], lines: [] },
  },
};

export type SquareView = 'nobody' | 'holder' | 'no-lines';

export function squareAtlas(pointOfView: SquareView = 'nobody'): Atlas {
  return createAtlas(squareTopology, squareGazetteer(pointOfView));
}

export function squareGazetteer(pointOfView: SquareView = 'nobody'): Gazetteer {
  return createGazetteer(squareMeta, pointOfView);
}
