import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { mapPaths } from '../../../src/core/atlas/map-paths.ts';
import { squareAtlas, squareGazetteer, squareTopology } from '../../fixtures/square-world.ts';
import { readPath } from '../../tools/svg-path.ts';

describe('the paths of a level', () => {
  it('are there for every feature and every disputed area', () => {
    const paths = mapPaths(squareAtlas('nobody'), 2);
    expect([...paths.features.keys()].sort()).toEqual(['AR', 'FK', 'FR', 'GB', 'GI', 'VE']);
    expect([...paths.disputed.keys()]).toEqual(['FK']);
    expect(paths.disputed.get(squareAtlas().disputed[0]?.id as never)).toBe(
      paths.features.get(squareAtlas().disputed[0]?.id as never),
    );
  });

  it('have borders and lines of disputes apart from each other', () => {
    const paths = mapPaths(squareAtlas('nobody'), 2);
    expect(paths.disputeLines).toBe('M20 0l0 10');
    expect(readPath(paths.borders).flatMap(({ points }) => points)).not.toContainEqual([20, 0]);
  });

  it('are written in the units of the SVG that they are for', () => {
    const points = (unit: number) =>
      readPath(mapPaths(squareAtlas(), unit).disputeLines).flatMap(({ points }) => points);
    expect(points(2)).toEqual([
      [20, 0],
      [20, 10],
    ]);
    expect(points(1)).toEqual([
      [40, 0],
      [40, 20],
    ]);
  });

  it('leave out what is too small for the level', () => {
    const topology = { ...squareTopology, arcs: squareTopology.arcs.with(8, [[24, 14]]) };
    const paths = mapPaths(createAtlas(topology, squareGazetteer()), 2);
    expect([...paths.features.keys()].sort()).toEqual(['AR', 'FK', 'FR', 'GB', 'VE']);
  });
});
