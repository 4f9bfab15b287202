import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { type MapLabel, mapLabels } from '../../../src/core/edition/map-labels.ts';
import type { LabelPlace } from '../../../src/core/statements/types.ts';
import { createLabels } from '../../../src/page/map/labels.ts';
import { labelsMarkup } from '../../../src/page/map/labels-markup.ts';
import { actor, squareEdition } from '../../fixtures/square-map.ts';
import { GRID } from '../../fixtures/square-world.ts';
import { viewportAt } from '../../tools/map-in-page.ts';

const BESIDE: LabelPlace = { kind: 'beside', at: [0, 0], side: 'left', leader: false, far: false };
const INSIDE: LabelPlace = { kind: 'inside', at: [0, 0] };
/** Every name has this size, in px: nothing is laid out here. */
const SIZE = { x: 0, y: 0, width: 40, height: 10 };

const edition = squareEdition();
const [template] = mapLabels(edition);
if (template === undefined) throw new Error('no names');

const label = (id: string, point: readonly [number, number], more: Partial<MapLabel> = {}) => ({
  ...template,
  id: actor(id),
  place: BESIDE,
  point,
  onlyChosen: false,
  ...more,
});

const chosen = (id: string, point: readonly [number, number] | null = [0, 0]) => ({
  id: actor(id),
  text: id,
  point,
  inside: false,
});

let map: HTMLElement;

beforeEach(() => {
  map = document.createElement('div');
  document.body.append(map);
});

afterEach(() => document.body.replaceChildren());

/** Puts names into the map as the build does, and brings them to life. */
function create(labels: readonly MapLabel[], obstacles: readonly Element[] = []) {
  map.replaceChildren(toElement(labelsMarkup(labels, edition, GRID)));
  for (const text of map.querySelectorAll('text')) {
    Object.assign(text, { getBBox: () => DOMRect.fromRect(SIZE) });
  }
  return createLabels(map, GRID, obstacles);
}

const shown = () =>
  [...map.querySelectorAll<SVGGElement>('g.label')].flatMap((group) =>
    group.hasAttribute('data-hidden') ? [] : group.dataset['id'],
  );

describe('names', () => {
  it('stand where their points are', () => {
    create([label('AR', [100, 20])]).place(viewportAt(0.5));
    expect(map.querySelector<SVGGElement>('#label-AR')?.style.transform).toBe(
      'translate(50.0px, 10.0px)',
    );
  });

  it('are left out where they would cover one before them', () => {
    const labels = create([label('AR', [0, 0]), label('GB', [60, 0]), label('VE', [100, 0])]);
    labels.place(viewportAt(0.5));
    expect(shown()).toEqual(['AR', 'VE']);
    labels.place(viewportAt(1));
    expect(shown()).toEqual(['AR', 'GB', 'VE']);
  });

  it('are left out where something lies over the map', () => {
    const toolbar = document.createElement('div');
    toolbar.getBoundingClientRect = () => DOMRect.fromRect({ x: 0, y: 0, width: 100, height: 30 });
    create([label('AR', [20, 10]), label('GB', [200, 10])], [toolbar]).place(viewportAt(1));
    expect(shown()).toEqual(['GB']);
  });

  it('are shown where what would lie over the map is hidden', () => {
    const gone = document.createElement('div');
    gone.getBoundingClientRect = () => DOMRect.fromRect({ x: 30, y: 12, width: 0, height: 0 });
    create([label('AR', [20, 10])], [gone]).place(viewportAt(1));
    expect(shown()).toEqual(['AR']);
  });

  it('beside a country are left out on a map far away, but for those that show from afar', () => {
    const labels = create([
      label('AR', [0, 0]),
      label('GB', [5000, 0], { place: { ...BESIDE, far: true } }),
    ]);
    labels.place(viewportAt(0.018));
    expect(shown()).toEqual(['GB']);
    labels.place(viewportAt(0.019));
    expect(shown()).toEqual(['AR', 'GB']);
  });

  it('inside a country are left out where they do not fit into it', () => {
    const labels = create([label('AR', [0, 0], { place: INSIDE, radius: 100 })]);
    labels.place(viewportAt(0.12));
    expect(shown()).toEqual([]);
    labels.place(viewportAt(0.13));
    expect(shown()).toEqual(['AR']);
  });

  it('stay shown as they are while the map moves', () => {
    const labels = create([label('AR', [0, 0]), label('GB', [60, 0])]);
    labels.place(viewportAt(0.5));
    labels.place(viewportAt(1, { settled: false }));
    expect(shown()).toEqual(['AR']);
  });
});

describe('the name of the chosen place', () => {
  it('comes before all others, and is marked', () => {
    const labels = create([label('AR', [0, 0]), label('GB', [60, 0])]);
    labels.place(viewportAt(0.5));
    labels.render(chosen('GB'));
    expect(shown()).toEqual(['GB']);
    expect(map.querySelectorAll('[data-chosen]')).toHaveLength(1);
    labels.render(null);
    expect(shown()).toEqual(['AR']);
    expect(map.querySelectorAll('[data-chosen]')).toHaveLength(0);
  });

  it('is the only one shown on a map with too many', () => {
    Object.assign(SVGElement.prototype, { getBBox: () => DOMRect.fromRect(SIZE) });
    const labels = create([
      label('AR', [0, 0], { onlyChosen: true }),
      label('GB', [200, 0], { onlyChosen: true }),
    ]);
    labels.place(viewportAt(1));
    expect(shown()).toEqual([]);
    labels.render(chosen('GB'));
    expect(shown()).toEqual(['GB']);
    labels.render(chosen('AR'));
    expect(shown()).toEqual(['AR']);
  });

  it('stands in the middle of a place that has room for it', () => {
    Object.assign(SVGElement.prototype, { getBBox: () => DOMRect.fromRect(SIZE) });
    const labels = create([]);
    labels.render({ ...chosen('BR'), inside: true });
    const text = map.querySelector('g.label[data-id="BR"] text');
    expect(['x', 'y', 'text-anchor'].map((name) => text?.getAttribute(name))).toEqual([
      '0',
      '0',
      'middle',
    ]);
  });

  it('stands beside a place that has none of its own, while it is chosen', () => {
    Object.assign(SVGElement.prototype, { getBBox: () => DOMRect.fromRect(SIZE) });
    const labels = create([label('AR', [0, 0])]);
    labels.place(viewportAt(0.5));
    labels.render(chosen('TV', [400, 40]));
    expect(shown()).toEqual(['AR', 'TV']);
    const own = map.querySelector<SVGGElement>('g.label[data-id="TV"]');
    expect(own?.textContent).toBe('TV');
    expect(own?.style.transform).toBe('translate(200.0px, 20.0px)');
    // Where it stands while nothing moves it, as on paper.
    expect(own?.style.getPropertyValue('--x')).toBe(String(400 / GRID));
    labels.place(viewportAt(1));
    expect(own?.style.transform).toBe('translate(400.0px, 40.0px)');
    labels.render(chosen('GI', null));
    expect(shown()).toEqual(['AR']);
  });

  it('may be chosen before the map has come to rest', () => {
    const labels = create([label('AR', [0, 0]), label('GB', [60, 0])]);
    labels.render(chosen('GB'));
    labels.place(viewportAt(0.5));
    expect(shown()).toEqual(['GB']);
  });
});
