import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import type { Edition } from '../../../src/core/edition/edition.ts';
import { mapLabels } from '../../../src/core/edition/map-labels.ts';
import { fill } from '../../../src/core/i18n/fill.ts';
import { labelsMarkup } from '../../../src/page/map/labels-markup.ts';
import { createMapPainter } from '../../../src/page/map/painter.ts';
import { type ChoiceNames, sceneIn } from '../../fixtures/scene.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';
import { GRID } from '../../fixtures/square-world.ts';
import { putMap } from '../../tools/map-in-page.ts';

/** AR has changed its mind, FR is a dot, and each source leaves somebody out. */
const record = squareRecord(
  [
    said('AR', 'doubted', 2, { source: 'first' }),
    said('AR', 'agreed', 6, { source: 'second' }),
    said('GB', 'agreed', 4, { source: 'first' }),
    said('FR', 'agreed', 4, { source: 'second' }),
  ],
  {
    labels: {
      AR: { kind: 'inside', at: [0, 0] },
      GB: { kind: 'inside', at: [0, 0] },
      FR: { kind: 'inside', at: [0, 0] },
    },
  },
);
const lastDay = recordEdition(record);
const scene = (choices: ChoiceNames = {}) => sceneIn(lastDay, choices);
let svg: SVGSVGElement;

/** Puts the map with its names into the page. */
function put(edition: Edition): HTMLElement {
  const map = document.createElement('div');
  map.className = 'map';
  svg = putMap(edition);
  document.body.append(map);
  map.append(svg, toElement(labelsMarkup(mapLabels(edition), edition, GRID)));
  return map;
}

const nameOf = (id: string, answer: string) => `${id}: ${answer}`;
let map: HTMLElement;
const create = () => createMapPainter(map, { faded: 'Left out', nameOf });

beforeEach(() => {
  map = put(lastDay);
});

afterEach(() => document.body.replaceChildren());

/** All that is drawn in the colour of a place: its shape or dot with a link, and its name. */
const drawn = (id: string) => [
  ...map.querySelectorAll<SVGElement>(
    `:is(.answers, .dots) [data-id="${id}"], g.label[data-id="${id}"]`,
  ),
];
const stances = (id: string) => new Set(drawn(id).map((one) => one.dataset['stance']));
const have = (id: string, name: string) => new Set(drawn(id).map((one) => one.hasAttribute(name)));
const link = (id: string) => svg.querySelector(`a[data-id="${id}"]`);
const all = new Set([true]);
const none = new Set([false]);

describe('the map', () => {
  it('has shapes, dots and names of the places that the tests are about', () => {
    expect(drawn('AR').map((one) => one.tagName)).toEqual(['a', 'g']);
    expect(drawn('FR').map((one) => one.tagName)).toEqual(['path', 'a', 'g']);
  });

  it('is repainted in all its parts for another day, and back', () => {
    const painter = create();
    painter.paint(scene({ on: day(4) }));
    expect(stances('AR')).toEqual(new Set(['doubted']));
    expect(stances('FR')).toEqual(new Set(['agreed']));
    painter.paint(scene({ on: day(3) }));
    expect(stances('FR')).toEqual(new Set([undefined]));
    painter.paint(scene());
    expect(stances('AR')).toEqual(new Set(['agreed']));
    expect(stances('FR')).toEqual(new Set(['agreed']));
  });

  it('stays in every attribute what the build has drawn where nothing is chosen', () => {
    const before = map.innerHTML;
    const { locale } = lastDay;
    const painter = createMapPainter(map, {
      faded: 'Left out',
      nameOf: (id, answer) =>
        fill(locale.strings.map.country, { country: locale.name(id), answer }),
    });
    painter.paint(scene());
    painter.describe(scene());
    expect(map.innerHTML).toBe(before);
  });

  it('outlines what only others report, and gives the rest the colour that the sources report', () => {
    const painter = create();
    painter.paint(scene({ lens: ['first'] }));
    expect(have('FR', 'data-unreported')).toEqual(all);
    expect(stances('FR')).toEqual(new Set(['agreed']));
    expect(have('GB', 'data-unreported')).toEqual(none);
    expect(stances('AR')).toEqual(new Set(['doubted']));
    expect(have('AR', 'data-unreported')).toEqual(none);
    painter.paint(scene({ lens: ['second'] }));
    expect(have('FR', 'data-unreported')).toEqual(none);
    expect(have('GB', 'data-unreported')).toEqual(all);
    expect(stances('AR')).toEqual(new Set(['agreed']));
    painter.paint(scene());
    expect(map.querySelector('[data-unreported]')).toBeNull();
  });

  it('outlines no place that has no position on another day', () => {
    const painter = create();
    painter.paint(scene({ lens: ['first'] }));
    expect(have('FR', 'data-unreported')).toEqual(all);
    painter.paint(scene({ lens: ['first'], on: day(3) }));
    expect(stances('FR')).toEqual(new Set([undefined]));
    expect(have('FR', 'data-unreported')).toEqual(none);
  });

  it('fades under a filter by the stance that is shown', () => {
    const painter = create();
    painter.paint(scene({ only: ['agreed'] }));
    expect(map.querySelector('[data-faded]')).toBeNull();
    painter.paint(scene({ only: ['doubted'] }));
    expect([have('AR', 'data-faded'), have('FR', 'data-faded')]).toEqual([all, all]);
    // By the first source AR has doubted; what only others report fades too.
    painter.paint(scene({ only: ['doubted'], lens: ['first'] }));
    expect([have('AR', 'data-faded'), have('FR', 'data-faded')]).toEqual([none, all]);
    painter.paint(scene({ lens: ['first'] }));
    expect(map.querySelector('[data-faded]')).toBeNull();
  });

  it('fades what gets an answer on a day like the others, and nothing that has none', () => {
    const painter = create();
    painter.paint(scene({ only: ['doubted'], on: day(3) }));
    expect([have('AR', 'data-faded'), have('FR', 'data-faded')]).toEqual([none, none]);
    painter.paint(scene({ only: ['doubted'], on: day(6) }));
    expect([have('AR', 'data-faded'), have('FR', 'data-faded')]).toEqual([all, all]);
    painter.paint(scene({ only: ['doubted'], on: day(3) }));
    expect(have('FR', 'data-faded')).toEqual(none);
  });

  it('leaves alone the places whose position is the same', () => {
    const painter = create();
    painter.paint(scene({ on: day(7) }));
    const [shape] = drawn('GB');
    shape?.setAttribute('data-stance', 'marked');
    painter.paint(scene({ on: day(8) }));
    expect(shape?.getAttribute('data-stance')).toBe('marked');
    painter.paint(scene({ on: day(3) }));
    expect(shape?.hasAttribute('data-stance')).toBe(false);
  });
});

describe('the names of places for those who cannot see their colours', () => {
  it('say the answers of the day', () => {
    const painter = create();
    painter.describe(scene({ on: day(3) }));
    expect(link('AR')?.getAttribute('aria-label')).toBe('AR: It doubted');
    expect(link('FR')?.getAttribute('aria-label')).toBe('FR: Silent');
    expect(link('VE')?.getAttribute('aria-label')).toBe('VE: Subject short');
  });

  it('say what the chosen sources report', () => {
    create().describe(scene({ lens: ['first'] }));
    expect(link('AR')?.getAttribute('aria-label')).toBe('AR: It doubted');
    expect(link('FR')?.getAttribute('aria-label')).toBe('FR: Not reported by First');
  });

  it('wait until they are asked for', () => {
    const before = link('AR')?.getAttribute('aria-label');
    create().paint(scene({ on: day(3) }));
    expect(link('AR')?.getAttribute('aria-label')).toBe(before);
  });

  it('say which answers the filter leaves out', () => {
    const described = () =>
      [...svg.querySelectorAll<SVGElement>('a[aria-description="Left out"]')].map(
        (one) => one.dataset['id'],
      );
    const painter = create();
    const show = (choices: ChoiceNames) => {
      painter.paint(scene(choices));
      painter.describe(scene(choices));
    };
    show({ only: ['doubted'] });
    expect(described().sort()).toEqual(['AR', 'FR', 'GB']);
    show({ only: ['doubted'], on: day(4) });
    expect(described().sort()).toEqual(['FR', 'GB']);
    show({});
    expect(described()).toEqual([]);
    expect(svg.querySelector('[aria-description]')).toBeNull();
  });
});

describe('a shape that a finer level brings', () => {
  /** As `createShapes` adds it. */
  function add(id: string): SVGElement {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.dataset['id'] = id;
    svg.querySelector('.answers')?.append(path);
    return path;
  }

  it('has the colour of its place, faded where the filter is, outlined where others report it', () => {
    svg.querySelector('.answers [data-id="FR"]')?.remove();
    const painter = create();
    painter.paint(scene({ only: ['doubted'], lens: ['first'] }));
    const shape = add('FR');
    painter.adopt();
    expect(shape.dataset['stance']).toBe('agreed');
    expect(shape.hasAttribute('data-faded')).toBe(true);
    expect(shape.hasAttribute('data-unreported')).toBe(true);
  });

  it('is repainted with its place from then on, and adopted once', () => {
    svg.querySelector('.answers [data-id="FR"]')?.remove();
    const painter = create();
    painter.paint(scene());
    const shape = add('FR');
    painter.adopt();
    painter.adopt();
    painter.paint(scene({ on: day(3) }));
    expect(shape.hasAttribute('data-stance')).toBe(false);
    painter.paint(scene());
    expect(shape.dataset['stance']).toBe('agreed');
  });

  it('has no colour of a place that has none on the day, or ever', () => {
    svg.querySelector('.answers [data-id="FR"]')?.remove();
    const painter = create();
    painter.paint(scene({ on: day(3) }));
    const [shape, land] = [add('FR'), add('GI')];
    painter.adopt();
    expect(shape.hasAttribute('data-stance')).toBe(false);
    expect(land.hasAttribute('data-stance')).toBe(false);
  });
});
