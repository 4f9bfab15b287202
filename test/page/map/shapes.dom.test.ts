import { afterEach, describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { type MapPaths, mapPaths } from '../../../src/core/atlas/map-paths.ts';
import { createLand } from '../../../src/page/map/land.ts';
import { createShapes } from '../../../src/page/map/shapes.ts';
import { squareEdition } from '../../fixtures/square-map.ts';
import { GRID, squareTopology } from '../../fixtures/square-world.ts';
import { editionWith, putMap, viewportAt } from '../../tools/map-in-page.ts';

afterEach(() => document.body.replaceChildren());

/** Paths that are told apart by their name, for the features of the squares and for what is added. */
function otherPaths(added: readonly string[] = []): MapPaths {
  const { gazetteer } = squareEdition();
  const { features, disputed } = mapPaths(createAtlas(squareTopology, gazetteer), GRID);
  const named = (ids: Iterable<string>, kind: string) =>
    new Map([...ids].map((id) => [id, `M0 0 ${kind} ${id}`])) as unknown as MapPaths['features'];
  return {
    features: named([...features.keys(), ...added], 'shape'),
    disputed: named(disputed.keys(), 'disputed'),
    borders: 'M0 0 borders',
    disputeLines: 'M0 0 lines',
  };
}

const dOf = (svg: SVGElement, selector: string) =>
  [...svg.querySelectorAll(selector)].map((path) => path.getAttribute('d'));

describe('another level of the world', () => {
  it('takes the place of the one before in the very same elements, links too', () => {
    const svg = putMap(squareEdition());
    const before = [...svg.querySelectorAll('*')];
    createShapes(svg, GRID, createLand(svg)).replacePaths(otherPaths());
    expect([...svg.querySelectorAll('*')]).toEqual(before);
    expect(dOf(svg, '.answers a[data-id="AR"] path')).toEqual(['M0 0 shape AR']);
    expect(dOf(svg, '#land > [data-ids]').join()).toContain('M0 0 shape GI');
    expect(dOf(svg, 'a.subject path')).toEqual(['M0 0 shape VE']);
    expect(dOf(svg, '.disputed [data-id="FK"]')).toEqual(['M0 0 disputed FK']);
    expect(dOf(svg, '.borders')).toEqual(['M0 0 borders']);
    expect(dOf(svg, '#dispute-lines')).toEqual(['M0 0 lines']);
  });

  it('leaves dots, halos and hit circles where they are', () => {
    const svg = putMap(editionWith('FR', 'GB'));
    const drawn = '.dots path, .hits path';
    const before = dOf(svg, drawn);
    createShapes(svg, GRID, createLand(svg)).replacePaths(otherPaths());
    expect(dOf(svg, drawn)).toEqual(before);
    expect(dOf(svg, '.answers > path[data-id="FR"]')).toEqual(['M0 0 shape FR']);
  });

  it('adds as land what the one before was too coarse for', () => {
    const svg = putMap(squareEdition());
    createShapes(svg, GRID, createLand(svg)).replacePaths(otherPaths(['TV']));
    expect(dOf(svg, '#land > [data-id="TV"]')).toEqual(['M0 0 shape TV']);
    expect(svg.querySelector('[data-id="TV"]')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  it('adds what a dot has stood for among the answers', () => {
    const svg = putMap(editionWith('FR'));
    // The level before had no shape of it.
    svg.querySelector('.answers [data-id="FR"]')?.remove();
    createShapes(svg, GRID, createLand(svg)).replacePaths(otherPaths());
    expect(dOf(svg, '.answers > path[data-id="FR"]')).toEqual(['M0 0 shape FR']);
  });

  it('adds it there on a day on which it has no answer either', () => {
    const svg = putMap(editionWith('FR'));
    svg.querySelector('.answers [data-id="FR"]')?.remove();
    svg.querySelector('.dots [data-id="FR"]')?.removeAttribute('data-stance');
    createShapes(svg, GRID, createLand(svg)).replacePaths(otherPaths());
    expect(dOf(svg, '.answers > path[data-id="FR"]')).toEqual(['M0 0 shape FR']);
  });

  it('may come twice', () => {
    const svg = putMap(squareEdition());
    const shapes = createShapes(svg, GRID, createLand(svg));
    shapes.replacePaths(otherPaths(['TV']));
    shapes.replacePaths(otherPaths(['TV']));
    expect(dOf(svg, '[data-id="TV"]')).toHaveLength(1);
  });
});

describe('the hatching', () => {
  const factor = (svg: SVGElement) =>
    Number(
      /scale\(([\d.]+)\)/.exec(
        svg.querySelector('#hatch')?.getAttribute('patternTransform') ?? '',
      )?.[1],
    );

  it('keeps its lines at the same distance at every scale', () => {
    const svg = putMap(squareEdition());
    const shapes = createShapes(svg, GRID, createLand(svg));
    const size = Number(svg.querySelector('#hatch')?.getAttribute('width'));
    const distances = [0.02, 0.2].map((scale) => {
      shapes.place(viewportAt(scale));
      return size * factor(svg) * GRID * scale;
    });
    expect(distances[0]).toBeCloseTo(6, 6);
    expect(distances[1]).toBeCloseTo(6, 6);
  });

  it('waits until the map has come to rest', () => {
    const svg = putMap(squareEdition());
    createShapes(svg, GRID, createLand(svg)).place(viewportAt(0.2, { settled: false }));
    expect(factor(svg)).toBeNaN();
  });
});

describe('the patterns of the stances', () => {
  it('have the same size on the screen at every scale', () => {
    const svg = putMap(squareEdition());
    const shapes = createShapes(svg, GRID, createLand(svg));
    for (const scale of [0.02, 0.2]) {
      shapes.place(viewportAt(scale));
      const patterns = [...svg.querySelectorAll('[data-pattern]')];
      expect(patterns).toHaveLength(squareEdition().dataset.stances.length);
      for (const pattern of patterns) {
        const [, factor] =
          /scale\(([\d.]+)\)/.exec(pattern.getAttribute('patternTransform') ?? '') ?? [];
        expect(Number(factor) * GRID * scale).toBeCloseTo(1, 6);
      }
    }
  });
});
