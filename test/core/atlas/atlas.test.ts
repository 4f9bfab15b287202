import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { createAtlas, type WorldTopology } from '../../../src/core/atlas/atlas.ts';
import type { Gazetteer } from '../../../src/core/atlas/gazetteer.ts';
import { createPathWriter } from '../../../src/core/atlas/path.ts';
import {
  type SquareView,
  squareAtlas,
  squareGazetteer,
  squareTopology,
} from '../../fixtures/square-world.ts';
import { readPath } from '../../tools/svg-path.ts';

/** A feature that must be there. */
function featureWith(id: string, pointOfView: SquareView = 'nobody') {
  const found = squareAtlas(pointOfView).features.find((feature) => feature.id === id);
  if (found === undefined) throw new Error(`the atlas has no feature ${id}`);
  return found;
}

const idsOf = (pointOfView: SquareView) =>
  squareAtlas(pointOfView)
    .features.map(({ id }) => id)
    .sort();

describe('a feature', () => {
  it('stands for each state, each dependency and each disputed area of nobody’s', () => {
    expect(idsOf('nobody')).toEqual(['AR', 'FK', 'FR', 'GB', 'GI', 'VE']);
  });

  it('holds the shapes of the integral parts of its state', () => {
    const { geometry } = featureWith('FR');
    expect(readPath(createPathWriter(squareTopology)(geometry))).toHaveLength(2);
  });

  it('brings its place along, as the gazetteer has it', () => {
    const { places } = squareGazetteer();
    for (const { id, place } of squareAtlas().features) expect(place).toEqual(places[id]);
  });

  it('holds a disputed area that is its own from this point of view, without a border inside', () => {
    const { features } = feature(squareTopology, {
      type: 'GeometryCollection',
      geometries: [featureWith('GB', 'holder').geometry],
    });
    const [shape] = features;
    if (shape?.geometry.type !== 'MultiPolygon') throw new Error('no area');
    expect(shape.geometry.coordinates).toHaveLength(1);
    expect(shape.geometry.coordinates[0]?.[0]).not.toContainEqual([40, 10]);
    expect(idsOf('holder')).toEqual(['AR', 'FR', 'GB', 'GI', 'VE']);
  });
});

describe('a disputed area', () => {
  it('is there from every point of view, hatched where that says so', () => {
    expect(squareAtlas('nobody').disputed).toMatchObject([{ id: 'FK', hatched: true }]);
    expect(squareAtlas('holder').disputed).toMatchObject([{ id: 'FK', hatched: false }]);
  });

  it('keeps its own shape beside that of its holder', () => {
    const [area] = squareAtlas('holder').disputed;
    const own = squareTopology.objects.units.geometries.find(({ id }) => id === 'FK');
    expect(area?.geometry).toBe(own);
  });
});

describe('borders', () => {
  const borders = (gazetteer: Gazetteer) => {
    const atlas = createAtlas(squareTopology, gazetteer);
    // Each stretch by itself, whichever way it is drawn and whatever it is joined to.
    return readPath(createPathWriter(squareTopology)(atlas.borders))
      .flatMap(({ points }) => points.slice(1).map((to, i) => [points[i] ?? to, to] as const))
      .map((ends) => JSON.stringify([...ends].sort((a, b) => a[0] - b[0] || a[1] - b[1])))
      .sort();
  };
  const arToVe = '[[0,10],[10,10]]';
  const arToGb = '[[10,0],[10,10]]';

  it('run between features and not along coasts, and leave out lines of disputes', () => {
    expect(borders(squareGazetteer('nobody'))).toEqual([arToVe, arToGb].sort());
  });

  it('do not run inside a feature', () => {
    const held = squareGazetteer('holder');
    expect(borders(held)).toEqual([arToVe, arToGb].sort());
    expect(borders({ ...held, lines: [] })).toEqual([arToVe, arToGb].sort());
  });

  it('leave out a line of a dispute at which colours part, whatever the point of view draws', () => {
    expect(borders(squareGazetteer('no-lines'))).toEqual([arToVe, arToGb].sort());
  });

  it('keep both ends of a line whose middle is disputed, apart from each other', () => {
    // The border of AR with VE is cut at 5 10; its eastern half is disputed, and GB is beyond that.
    const { units } = squareTopology.objects;
    const cut: Record<string, number[][]> = { AR: [[0, 1, 11, 2]], VE: [[1, 11, 3]] };
    const topology: WorldTopology = {
      ...squareTopology,
      arcs: [
        ...squareTopology.arcs.with(1, [
          [0, 10],
          [5, 0],
        ]),
        [
          [5, 10],
          [5, 0],
        ],
      ],
      objects: {
        units: {
          ...units,
          geometries: units.geometries.map((unit) => {
            const arcs = cut[String(unit.id)];
            return arcs === undefined ? unit : { type: 'Polygon', id: unit.id ?? '', arcs };
          }),
        },
        lines: {
          type: 'GeometryCollection',
          geometries: [{ type: 'LineString', arcs: [~11], properties: { k: 'claim' } }],
        },
      },
    };
    const atlas = createAtlas(topology, squareGazetteer());
    const ends = readPath(createPathWriter(topology)(atlas.borders)).map(({ points }) => points);
    expect(ends).toHaveLength(3);
    expect(ends).toContainEqual([
      [0, 10],
      [5, 10],
    ]);
  });
});

describe('lines of disputes', () => {
  it('are those that the point of view draws, though colours may not part at them', () => {
    expect(squareAtlas('nobody').disputeLines).toHaveLength(1);
    expect(squareAtlas('holder').disputeLines).toHaveLength(1);
  });

  it('are those at which colours part, though the point of view may not draw them', () => {
    expect(squareAtlas('no-lines').disputeLines).toHaveLength(1);
    const held = createAtlas(squareTopology, { ...squareGazetteer('holder'), lines: [] });
    expect(held.disputeLines).toEqual([]);
  });
});

describe('an atlas', () => {
  it('says how many plane units its grid has', () => {
    expect(squareAtlas().unit).toBe(2);
    const { transform: _transform, ...plain } = squareTopology;
    expect(createAtlas(plain, squareGazetteer()).unit).toBe(1);
  });

  it('refuses a unit that nobody has described', () => {
    const gazetteer = squareGazetteer();
    const { FR: _france, ...places } = gazetteer.places;
    expect(() => createAtlas(squareTopology, { ...gazetteer, places })).toThrow(/no place "FR"/);
  });

  it('refuses a unit by the name of what every object inherits', () => {
    const { units, lines } = squareTopology.objects;
    const geometries = [{ type: 'Polygon' as const, id: 'constructor', arcs: [[8]] }];
    const topology = { ...squareTopology, objects: { units: { ...units, geometries }, lines } };
    expect(() => createAtlas(topology, squareGazetteer())).toThrow(/no place "constructor"/);
  });
});
