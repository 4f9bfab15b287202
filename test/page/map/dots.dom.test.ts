import { afterEach, describe, expect, it } from 'vitest';
import { dotRadius } from '../../../src/core/atlas/dots.ts';
import { createDots } from '../../../src/page/map/dots.ts';
import { squareEdition } from '../../fixtures/square-map.ts';
import { GRID } from '../../fixtures/square-world.ts';
import { editionWith, inSvg, putMap, viewportAt } from '../../tools/map-in-page.ts';

/** A plane on which the squares are as small as small states are on the real one. */
const PLANE = 38_400;
const SMALL = 960 / PLANE;

afterEach(() => document.body.replaceChildren());

/** The map of an edition with its dots brought to life. */
function withDots(edition = editionWith('FR', 'GI'), planeWidth = PLANE) {
  const svg = putMap(edition);
  return { svg, dots: createDots(svg, edition.gazetteer, GRID, planeWidth) };
}

/** An edition in which every place is so small that it has a dot. */
function crowded() {
  const edition = editionWith('AR', 'GB', 'FR', 'GI');
  const small = Object.entries(edition.gazetteer.places).map(
    ([id, place]) => [id, { ...place, area: 3 }] as const,
  );
  return {
    ...edition,
    gazetteer: { ...edition.gazetteer, places: Object.fromEntries(small) },
  };
}

const dotOf = (svg: SVGElement, id: string) => svg.querySelector(`.dots [data-id="${id}"]`);

/** Where a dot is drawn, in units of the SVG. */
function centreOf(svg: SVGElement, id: string): readonly [number, number] {
  const dot = dotOf(svg, id);
  const d = (dot?.querySelector('path') ?? dot)?.getAttribute('d') ?? '';
  const [, x, y] = /^M(\S+) (\S+)h0$/.exec(d) ?? [];
  return [Number(x), Number(y)];
}

describe('dots', () => {
  it('are moved apart until none overlaps another', () => {
    const { svg, dots } = withDots();
    dots.place(viewportAt(SMALL));
    const [ax, ay] = centreOf(svg, 'FR');
    const [bx, by] = centreOf(svg, 'GI');
    const distance = Math.hypot(bx - ax, by - ay) * GRID * SMALL;
    expect(distance).toBeGreaterThanOrEqual(2 * dotRadius(960));
  });

  it('stand at their places where there is room for all', () => {
    const { svg, dots } = withDots(editionWith('FR', 'GI'), 960);
    dots.place(viewportAt(1));
    expect(centreOf(svg, 'FR').join(' ')).toBe(inSvg(39, 29));
    expect(centreOf(svg, 'GI').join(' ')).toBe(inSvg(50, 30));
  });

  it('have halos where they are, and lines back to their places where they were moved far', () => {
    const { svg, dots } = withDots(crowded());
    dots.place(viewportAt(SMALL));
    const halos = svg.querySelector('#overlay .halos')?.getAttribute('d') ?? '';
    const leaders = svg.querySelector('#overlay .leaders')?.getAttribute('d') ?? '';
    for (const id of ['AR', 'GI']) {
      expect(halos).toContain(`M${centreOf(svg, id).join(' ')}h0`);
    }
    expect(leaders).toContain(`M${inSvg(10, 10)}L${centreOf(svg, 'AR').join(' ')}`);
  });

  it('have no lines where they were hardly moved', () => {
    const { svg, dots } = withDots(editionWith('FR'));
    dots.place(viewportAt(SMALL));
    expect(svg.querySelector('#overlay .leaders')?.getAttribute('d')).toBe('');
  });

  it('keep the halos and the lines of those who did not answer to themselves', () => {
    const { svg, dots } = withDots(squareEdition());
    dots.place(viewportAt(SMALL));
    const [overlay, others] = [...svg.querySelectorAll('.halos')].map((path) =>
      path.getAttribute('d'),
    );
    expect(overlay).toBe('');
    expect(others).toBe(`M${inSvg(39, 29)}h0`);
  });

  it('go away where their shapes can be seen, and come back', () => {
    const { svg, dots } = withDots(editionWith('FR'));
    const isHidden = (scale: number) => {
      dots.place(viewportAt(scale));
      return dotOf(svg, 'FR')?.querySelector('path')?.hasAttribute('data-hidden');
    };
    // With GF it has 5 px² on a map 960 px wide: six times that from 2,352 px on.
    expect([isHidden(2300 / PLANE), isHidden(2400 / PLANE), isHidden(2300 / PLANE)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('leave their links to the keyboard where they go away', () => {
    const { svg, dots } = withDots(editionWith('FR'));
    dots.place(viewportAt(2400 / PLANE));
    expect(dotOf(svg, 'FR')?.tagName).toBe('a');
    expect(dotOf(svg, 'FR')?.hasAttribute('data-hidden')).toBe(false);
  });

  it('leave no halo where they go away', () => {
    const { svg, dots } = withDots(editionWith('FR'));
    dots.place(viewportAt(2400 / PLANE));
    expect(svg.querySelector('#overlay .halos')?.getAttribute('d')).toBe('');
  });

  it('are as large as the map allows', () => {
    const { svg, dots } = withDots();
    dots.place(viewportAt(SMALL));
    expect(svg.style.getPropertyValue('--dot')).toBe('6.80px');
  });

  it('wait until the map has come to rest', () => {
    const { svg, dots } = withDots();
    const before = centreOf(svg, 'FR');
    dots.place(viewportAt(SMALL / 4, { settled: false }));
    expect(centreOf(svg, 'FR')).toEqual(before);
  });
});
