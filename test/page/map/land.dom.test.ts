import { afterEach, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { mapPaths } from '../../../src/core/atlas/map-paths.ts';
import { createLand } from '../../../src/page/map/land.ts';
import { mapMarkup } from '../../../src/page/map/map-markup.ts';
import { squareEdition } from '../../fixtures/square-map.ts';
import { GRID, squareTopology } from '../../fixtures/square-world.ts';

afterEach(() => document.body.replaceChildren());

it('each place of the land gets its own outline over the joined paths, at every level', () => {
  const edition = squareEdition();
  const atlas = createAtlas(squareTopology, edition.gazetteer);
  const map = toElement(mapMarkup(edition, atlas, edition.dataset.views[0])) as SVGSVGElement;
  document.body.append(map);
  expect(map.querySelector('#land [data-id]')).toBeNull();
  const land = createLand(map);
  land.separate();
  const own = [...map.querySelectorAll<SVGElement>('.places [data-id]')];
  const { features } = mapPaths(atlas, GRID);
  expect(own.map(({ dataset }) => dataset['id']).sort()).toEqual(['FK', 'FR', 'GI']);
  for (const path of own) {
    const outline = [...features].find(([id]) => id === path.dataset['id'])?.[1];
    expect(path.getAttribute('d')).toBe(outline);
  }
  expect(map.querySelector('#land #borders'), 'the borders').not.toBeNull();
  const drawn = () =>
    [...map.querySelectorAll('#land > [data-ids]')].map((path) => path.getAttribute('d')).join();
  expect(land.replace(new Map([['FR', 'M1 1z']]))).toEqual(new Set(['FK', 'FR', 'GI']));
  expect(map.querySelector('.places [data-id="FR"]')?.getAttribute('d')).toBe('M1 1z');
  expect(drawn()).toContain('M1 1z');
});
