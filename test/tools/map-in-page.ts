/** The map of squares as elements of the page, as the build writes it. */

import { find, toElement } from '../../src/browser/dom.ts';
import { createAtlas } from '../../src/core/atlas/atlas.ts';
import type { Viewport } from '../../src/core/atlas/viewport.ts';
import type { Edition } from '../../src/core/edition/edition.ts';
import { createLand } from '../../src/page/map/land.ts';
import { mapMarkup } from '../../src/page/map/map-markup.ts';
import {
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../fixtures/square-map.ts';
import { GRID, squareTopology } from '../fixtures/square-world.ts';

/** An edition in which these governments agreed. */
export function editionWith(...codes: readonly string[]): Edition {
  const said = [utterance(wording('first', 'words'))] as const;
  const statements = codes.map((code) => statement(`${code}-one`, code, 'agreed', said));
  return squareEdition(squareDataset({ statements }));
}

/** Puts the first view of an edition into the page, each place with a shape of its own, as scripts have it. */
export function putMap(edition: Edition): SVGSVGElement {
  const atlas = createAtlas(squareTopology, edition.gazetteer);
  const map = toElement(mapMarkup(edition, atlas, edition.dataset.views[0]));
  document.body.append(map);
  const svg = find<SVGSVGElement>(document, 'svg.world');
  createLand(svg).separate();
  return svg;
}

/** Where a point of the plane is in the SVG of `putMap`, as paths write it. */
export function inSvg(x: number, y: number): string {
  return `${x / GRID} ${y / GRID}`;
}

/** A map at rest that shows the plane from its corner on. */
export function viewportAt(scale: number, more: Partial<Viewport> = {}): Viewport {
  return {
    scale,
    project: ([x, y]) => ({ x: x * scale, y: y * scale }),
    edges: { left: 0, top: 0, right: 400, bottom: 300 },
    settled: true,
    still: false,
    ...more,
  };
}
