import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { createAtlas, featureIdOf, type WorldTopology } from '../../src/model/atlas.ts';
import { createPathWriter } from '../../src/model/path.ts';
import { squareAtlas, squareMeta, squareTopology } from './square-world.ts';
import { readPath } from './svg-path.ts';

const featureWith = (id: string, atlas = squareAtlas()) => atlas.features.find((f) => f.id === id);

describe('a feature', () => {
  it('stands for each state, each dependency and each disputed area of nobody’s', () => {
    expect(
      squareAtlas('nobody')
        .features.map(({ id, kind }) => `${id} ${kind}`)
        .sort(),
    ).toEqual(['AR state', 'FK disputed', 'FR state', 'GB state', 'GI dependency', 'VE state']);
  });

  it('holds the integral parts of its state, in shape and in area', () => {
    const france = featureWith('FR');
    expect(france?.area).toBe(5);
    expect(france?.geometry).toMatchObject({ type: 'MultiPolygon' });
    expect(
      readPath(createPathWriter(squareTopology)(france?.geometry ?? { type: null })),
    ).toHaveLength(2);
  });

  it('does not hold a dependency, which knows whose it is', () => {
    expect(featureWith('GI')?.owner).toBe('GB');
    expect(featureWith('GB')?.area).toBe(100);
    expect(featureWith('AR')).not.toHaveProperty('owner');
  });

  it('keeps the anchor, the radius and the box of its main unit', () => {
    const { anchor, radius, box } = squareMeta.units['FR'] ?? {};
    expect(featureWith('FR')).toMatchObject({ anchor, radius, box });
  });

  it('holds a disputed area that is its own from this point of view, without a border inside', () => {
    const britain = featureWith('GB', squareAtlas('holder'));
    expect(britain?.area).toBe(200);
    const { geometry } = britain ?? {};
    if (geometry === undefined) throw new Error('no GB');
    const { features } = feature(squareTopology, {
      type: 'GeometryCollection',
      geometries: [geometry],
    });
    const [shape] = features;
    if (shape?.geometry.type !== 'MultiPolygon') throw new Error('no area');
    expect(shape.geometry.coordinates).toHaveLength(1);
    expect(shape.geometry.coordinates[0]?.[0]).not.toContainEqual([40, 10]);
    expect(featureWith('FK', squareAtlas('holder'))).toBeUndefined();
  });
});

describe('a disputed area', () => {
  it('is there from every point of view, with who has it and whether it is hatched', () => {
    const common = { id: 'FK', administeredBy: 'GB', claimedBy: ['GB', 'AR'] };
    expect(squareAtlas('nobody').disputed).toMatchObject([
      { ...common, owner: null, hatched: true },
    ]);
    expect(squareAtlas('holder').disputed).toMatchObject([
      { ...common, owner: 'GB', hatched: false },
    ]);
  });
});

describe('borders', () => {
  const borders = (pointOfView: 'nobody' | 'holder' | 'no-lines') => {
    const atlas = squareAtlas(pointOfView);
    // Each stretch by itself, whichever way it is drawn and whatever it is joined to.
    return readPath(createPathWriter(squareTopology)(atlas.borders))
      .flatMap(({ points }) => points.slice(1).map((to, i) => [points[i] ?? to, to] as const))
      .map((ends) => JSON.stringify([...ends].sort((a, b) => a[0] - b[0] || a[1] - b[1])))
      .sort();
  };
  const arToVe = '[[0,10],[10,10]]';
  const arToGb = '[[10,0],[10,10]]';
  const gbToFk = '[[20,0],[20,10]]';

  it('run between features and not along coasts, and leave out lines of disputes', () => {
    expect(borders('nobody')).toEqual([arToVe, arToGb].sort());
  });

  it('do not run inside a feature', () => {
    expect(borders('holder')).toEqual([arToVe, arToGb].sort());
  });

  it('run along a line of a dispute that this point of view does not draw', () => {
    expect(borders('no-lines')).toEqual([arToVe, arToGb, gbToFk].sort());
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
    const atlas = createAtlas(topology, squareMeta, 'nobody');
    const ends = readPath(createPathWriter(topology)(atlas.borders)).map(({ points }) => points);
    expect(ends).toHaveLength(3);
    expect(ends).toContainEqual([
      [0, 10],
      [5, 10],
    ]);
  });
});

describe('lines of disputes', () => {
  it('are those that the point of view draws', () => {
    expect(squareAtlas('nobody').disputeLines).toHaveLength(1);
    expect(squareAtlas('no-lines').disputeLines).toEqual([]);
  });
});

describe('an atlas', () => {
  it('says how many plane units its grid has, and what can be seen', () => {
    expect(squareAtlas()).toMatchObject({ grid: 2, frame: [0, 0, 60, 40] });
  });

  it('refuses a point of view that it does not know', () => {
    expect(() => createAtlas(squareTopology, squareMeta, 'moon')).toThrow(
      /point of view named "moon"/,
    );
  });

  it('refuses a unit that nobody has described', () => {
    const { FR: _france, ...units } = squareMeta.units;
    expect(() => createAtlas(squareTopology, { ...squareMeta, units }, 'nobody')).toThrow(
      /no unit "FR"/,
    );
  });

  it('knows the feature of each unit', () => {
    const of = (unit: string, pointOfView: 'nobody' | 'holder') => {
      const view = squareMeta.pointsOfView[pointOfView];
      return view && featureIdOf(unit, squareMeta, view);
    };
    expect(of('GF', 'nobody')).toBe('FR');
    expect(of('GI', 'nobody')).toBe('GI');
    expect(of('FK', 'nobody')).toBe('FK');
    expect(of('FK', 'holder')).toBe('GB');
  });
});
