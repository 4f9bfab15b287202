import { afterEach, describe, expect, it } from 'vitest';
import { createRings } from '../../../src/page/map/rings.ts';
import { actor, squareEdition } from '../../fixtures/square-map.ts';
import { editionWith, putMap, viewportAt } from '../../tools/map-in-page.ts';

afterEach(() => document.body.replaceChildren());

/** What is drawn around shapes, from below: the classes of each path. */
const ringsOf = (svg: SVGElement) =>
  [...svg.querySelectorAll('.rings path')].map((path) => path.getAttribute('class'));

const shapeOf = (svg: SVGElement, selector: string) =>
  svg.querySelector(selector)?.getAttribute('d');

describe('the ring around the chosen shape', () => {
  it('is a line, a gap and the fill again, all of its shape', () => {
    const svg = putMap(squareEdition());
    createRings(svg).render(actor('AR'));
    expect(ringsOf(svg)).toEqual(['ring chosen', 'gap', 'fill']);
    const [line, gap, fill] = svg.querySelectorAll<SVGPathElement>('.rings path');
    const shape = shapeOf(svg, '.answers [data-id="AR"] path');
    for (const path of [line, gap, fill]) expect(path?.getAttribute('d')).toBe(shape);
    expect(fill?.dataset['stance']).toBe('doubted');
    expect(Number.parseFloat(line?.style.strokeWidth ?? '')).toBeGreaterThan(
      Number.parseFloat(gap?.style.strokeWidth ?? ''),
    );
  });

  it('is drawn around land without a statement, the subject and dots too', () => {
    const svg = putMap(squareEdition());
    const rings = createRings(svg);
    rings.render(actor('GI'));
    expect(ringsOf(svg)).toEqual(['ring chosen', 'gap', 'fill']);
    rings.render(actor('VE'));
    expect(ringsOf(svg)).toEqual(['ring chosen', 'gap', 'fill subject']);
    rings.render(actor('FR'));
    expect(ringsOf(svg)).toEqual(['ring chosen dot', 'gap dot', 'fill dot']);
  });

  it('is drawn around the shape of a state whose dot is hidden', () => {
    const svg = putMap(editionWith('FR'));
    svg.querySelector('.dots [data-id="FR"] path')?.setAttribute('data-hidden', '');
    createRings(svg).render(actor('FR'));
    expect(ringsOf(svg)).toEqual(['ring chosen', 'gap', 'fill']);
    expect(shapeOf(svg, '.rings .fill')).toBe(shapeOf(svg, '.answers [data-id="FR"]'));
  });

  it('follows a dot that has moved, once the map has come to rest', () => {
    const svg = putMap(editionWith('FR'));
    const rings = createRings(svg);
    rings.render(actor('FR'));
    svg.querySelector('.dots [data-id="FR"] path')?.setAttribute('d', 'M1 2h0');
    rings.place(viewportAt(1, { settled: false }));
    expect(shapeOf(svg, '.rings .fill')).not.toBe('M1 2h0');
    rings.place(viewportAt(1));
    expect(shapeOf(svg, '.rings .fill')).toBe('M1 2h0');
  });

  it('goes from one to the other, and away', () => {
    const svg = putMap(squareEdition());
    const rings = createRings(svg);
    rings.render(actor('AR'));
    rings.render(actor('GB'));
    expect(ringsOf(svg)).toHaveLength(3);
    expect(shapeOf(svg, '.rings .fill')).toBe(shapeOf(svg, '.answers [data-id="GB"] path'));
    rings.render(null);
    expect(ringsOf(svg)).toEqual([]);
  });

  it('is none where the map has no such shape', () => {
    const svg = putMap(squareEdition());
    createRings(svg).render(actor('ZZ'));
    expect(ringsOf(svg)).toEqual([]);
  });

  it('repeats no link and no id, so that nobody finds a place twice', () => {
    const svg = putMap(squareEdition());
    createRings(svg).render(actor('AR'));
    expect(svg.querySelectorAll('.rings a, .rings [id], .rings [data-id]')).toHaveLength(0);
  });
});

describe('the ring around the focused shape', () => {
  it('stands above that of the chosen one, and goes with the focus', () => {
    const svg = putMap(squareEdition());
    createRings(svg).render(actor('AR'));
    const link = svg.querySelector<SVGAElement>('.answers a[data-id="GB"]');
    link?.focus();
    expect(ringsOf(svg)).toEqual(['ring chosen', 'gap', 'fill', 'ring focused', 'gap', 'fill']);
    link?.blur();
    expect(ringsOf(svg)).toEqual(['ring chosen', 'gap', 'fill']);
  });

  it('lies around that of the chosen one where both are the same', () => {
    const svg = putMap(squareEdition());
    createRings(svg).render(actor('GB'));
    svg.querySelector<SVGAElement>('.answers a[data-id="GB"]')?.focus();
    expect(ringsOf(svg)).toEqual(['ring focused', 'gap', 'fill', 'ring chosen', 'gap', 'fill']);
    const widths = [...svg.querySelectorAll<SVGPathElement>('.rings path')].map(({ style }) =>
      Number.parseFloat(style.strokeWidth),
    );
    expect(widths[1]).toBeGreaterThan(widths[3] ?? Number.NaN);
  });
});
