import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, toElement } from '../../../src/browser/dom.ts';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import type { Scene } from '../../../src/core/edition/scene.ts';
import { mapMarkup } from '../../../src/page/map/map-markup.ts';
import { createMapPainter, type MapPainter } from '../../../src/page/map/painter.ts';
import { sceneWith } from '../../fixtures/scene.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';
import { squareTopology } from '../../fixtures/square-world.ts';

const record = squareRecord([
  said('AR', 'doubted', 2, { source: 'first' }),
  said('AR', 'refused', 6, { source: 'second' }),
  said('GB', 'agreed', 3, { source: 'second' }),
]);
const lastDay = recordEdition(record);
const onDay = (number: number, more: Parameters<typeof sceneWith>[1] = {}) =>
  sceneWith(recordEdition(record, day(number)), { day: day(number), ...more });

let map: HTMLElement;
let painter: MapPainter;

beforeEach(() => {
  map = document.createElement('div');
  const atlas = createAtlas(squareTopology, lastDay.gazetteer);
  map.append(toElement(mapMarkup(lastDay, atlas, lastDay.dataset.views[0])));
  document.body.append(map);
  painter = createMapPainter(map, {
    faded: 'Left out',
    nameOf: (id, answer) => `${id}: ${answer}`,
  });
});

afterEach(() => document.body.replaceChildren());

const show = (scene: Scene) => {
  painter.paint(scene);
  painter.describe(scene);
};
const of = (id: string) =>
  find<SVGElement>(map, `[data-id="${id}"]:is([data-stance], [aria-label])`);
const link = (id: string) => find<SVGElement>(map, `a[data-id="${id}"]`);

describe('the painter of the map', () => {
  it('changes nothing where the map shows what the build has written', () => {
    const before = map.outerHTML;
    show(sceneWith(lastDay));
    expect(map.outerHTML.replaceAll(/ aria-label="[^"]*"/g, '')).toBe(
      before.replaceAll(/ aria-label="[^"]*"/g, ''),
    );
  });

  it('gives places the stance of the day, none before they had one, and it again', () => {
    show(onDay(3));
    expect([of('AR').dataset['stance'], of('GB').dataset['stance']]).toEqual(['doubted', 'agreed']);
    show(onDay(1));
    expect(link('GB').closest('[data-stance]')).toBeNull();
    expect(map.querySelectorAll('[data-id][data-stance]')).toHaveLength(0);
    show(onDay(7));
    expect(of('AR').dataset['stance']).toBe('refused');
  });

  it('outlines what only others report, and gives the rest the colour that the sources report', () => {
    show(onDay(7, { sources: ['first'] }));
    expect([of('AR').dataset['stance'], of('AR').hasAttribute('data-unreported')]).toEqual([
      'doubted',
      false,
    ]);
    expect(of('GB').hasAttribute('data-unreported')).toBe(true);
    // Who has no position on another day is not outlined either.
    show(onDay(2, { sources: ['first'] }));
    expect(map.querySelector('[data-unreported]')).toBeNull();
    show(onDay(7));
    expect(map.querySelector('[data-unreported]')).toBeNull();
  });

  it('fades by the stance that is shown, whatever changed last', () => {
    const isFaded = (id: string) => of(id).hasAttribute('data-faded');
    show(onDay(7, { stances: ['doubted'] }));
    expect([isFaded('AR'), isFaded('GB')]).toEqual([true, true]);
    show(onDay(7, { stances: ['doubted'], sources: ['first'] }));
    expect([isFaded('AR'), isFaded('GB')]).toEqual([false, true]);
    show(onDay(3, { stances: ['doubted'] }));
    expect([isFaded('AR'), isFaded('GB')]).toEqual([false, true]);
    show(onDay(3));
    expect(map.querySelector('[data-faded]')).toBeNull();
  });

  it('says in words what colours say, and what the filter leaves out', () => {
    const scene = onDay(3, { stances: ['doubted'] });
    show(scene);
    for (const element of map.querySelectorAll('a[data-id="AR"][aria-label]')) {
      expect(element.getAttribute('aria-label')).toBe(
        `AR: ${scene.answerOf('AR' as never).answer}`,
      );
    }
    expect(link('GB').getAttribute('aria-description')).toBe('Left out');
    expect(link('AR').hasAttribute('aria-description')).toBe(false);
  });

  it('paints a shape that a finer level brings like its place', () => {
    show(onDay(7, { stances: ['doubted'] }));
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    shape.setAttribute('data-id', 'AR');
    find(map, '#shapes .answers').append(shape);
    painter.adopt();
    expect([shape.dataset['stance'], shape.hasAttribute('data-faded')]).toEqual(['refused', true]);
    show(onDay(3));
    expect([shape.dataset['stance'], shape.hasAttribute('data-faded')]).toEqual(['doubted', false]);
  });
});
