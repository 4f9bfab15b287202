import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../src/model/atlas.ts';
import {
  insetMarkup,
  labelRules,
  labelsMarkup,
  type MapContext,
  mapLabels,
  mapMarkup,
  viewBoxOf,
} from '../../src/model/map-markup.ts';
import type { MarkupElement } from '../../src/model/markup.ts';
import { toHtml } from '../../src/model/markup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { elements, valuesOf, withClass } from './markup-search.ts';
import { squareContext, squareDataset, statement, utterance, wording } from './square-map.ts';
import { squareMeta, squareTopology } from './square-world.ts';

const said = [utterance(wording('first', 'words'))] as const;

function draw(context: MapContext = squareContext()): MarkupElement {
  return mapMarkup(context, context.dataset.views[0]);
}

/** The part of the map with this class or id; it must be there. */
function part(svg: MarkupElement, name: string): MarkupElement {
  const [found] = [
    ...withClass(svg, name),
    ...elements(svg, ({ attributes }) => attributes['id'] === name),
  ];
  if (found === undefined) throw new Error(`the map has no ${name}`);
  return found;
}

const ids = (svg: MarkupElement, name: string) => valuesOf(part(svg, name), 'data-id');

/** Where each place is first drawn as a shape. */
function drawingOrder(svg: MarkupElement): string[] {
  return [...new Set(valuesOf(part(svg, 'shapes'), 'data-id'))];
}

describe('the map', () => {
  it('draws those who answered first, in the order of the key, and the subject after all land', () => {
    const svg = draw();
    expect(ids(svg, 'answers')).toEqual(['GB', 'AR']);
    const order = drawingOrder(svg);
    expect(order.slice(0, 2)).toEqual(['GB', 'AR']);
    expect(order.indexOf('VE')).toBeGreaterThan(
      Math.max(...['GI', 'FK'].map((id) => order.indexOf(id))),
    );
  });

  it('draws land without a statement apart, without the subject', () => {
    expect(ids(draw(), 'land').sort()).toEqual(['FK', 'GI']);
  });

  it('draws every feature exactly once as a shape or a dot', () => {
    const svg = draw();
    const drawn = [
      ...ids(svg, 'answers'),
      ...ids(svg, 'land'),
      ...ids(svg, 'dots'),
      ...ids(svg, 'subject'),
    ];
    expect(drawn.sort()).toEqual(['AR', 'FK', 'FR', 'GB', 'GI', 'VE']);
  });

  it('makes a link with name and answer of each government that answered', () => {
    const links = part(draw(), 'answers').children;
    expect(links).toMatchObject([
      {
        tag: 'a',
        attributes: {
          href: '#c-GB',
          'data-stance': 'agreed',
          'aria-label': 'United Kingdom: It agreed',
        },
      },
      {
        tag: 'a',
        attributes: {
          href: '#c-AR',
          'data-stance': 'doubted',
          'aria-label': 'Argentina: It doubted',
        },
      },
    ]);
  });

  it('speaks the language of its page', () => {
    const svg = draw(squareContext(squareDataset(), 'es'));
    expect(svg.attributes['aria-label']).toBe('Mapa de respuestas por país: west (es)');
    expect(valuesOf(part(svg, 'answers'), 'aria-label')).toContain('Reino Unido: It agreed (es)');
  });

  it('shows the box of its view in units of its grid', () => {
    expect(draw().attributes).toMatchObject({ viewBox: '0 0 20 20', 'data-grid': '2' });
    expect(viewBoxOf([30, 4, 60, 40], 2)).toBe('15 2 15 18');
  });

  it('hatches a disputed area from the point of view that says so', () => {
    const area = (pointOfView: 'nobody' | 'holder') =>
      part(draw(squareContext(squareDataset(), 'en', pointOfView)), 'disputed').children[0];
    expect(area('nobody')).toMatchObject({ attributes: { 'data-id': 'FK', class: 'hatched' } });
    expect(area('holder')).toMatchObject({ attributes: { 'data-id': 'FK' } });
    expect(area('holder')).not.toMatchObject({ attributes: { class: 'hatched' } });
  });

  it('draws the lines of disputes apart from borders', () => {
    const svg = draw();
    expect(part(svg, 'dispute-lines').attributes['d']).toBe('M20 0l0 10');
    expect(part(svg, 'borders').attributes['d']).not.toContain('20 ');
  });

  it('is drawn once more as the second frame, hidden from screen readers, without a second copy', () => {
    const { dataset, atlas } = squareContext();
    const [, east] = dataset.views;
    const inset = east && insetMarkup(east, atlas);
    expect(inset?.attributes).toMatchObject({ viewBox: '15 0 15 20', 'aria-hidden': 'true' });
    expect(inset && valuesOf(inset, 'href')).toEqual(['#shapes']);
    expect(inset && valuesOf(inset, 'd')).toEqual([]);
  });
});

describe('a small state', () => {
  it('is a dot at its anchor, with a halo below', () => {
    const svg = draw();
    expect(part(svg, 'dots').children).toMatchObject([
      { tag: 'path', attributes: { 'data-id': 'FR', d: 'M20 15h0' } },
    ]);
    expect(part(svg, 'halos').attributes['d']).toBe('M20 15h0');
  });

  it('that answered is a dot that is a link', () => {
    const statements = [statement('FR-one', 'FR', 'agreed', said)];
    const svg = draw(squareContext(squareDataset({ statements })));
    expect(ids(svg, 'answers')).toEqual([]);
    expect(part(svg, 'dots').children).toMatchObject([
      { tag: 'a', attributes: { href: '#c-FR', 'data-stance': 'agreed' } },
    ]);
  });

  it('is a shape where it is no smaller than 6 px² on a map 960 px wide', () => {
    const withArea = (area: number) => {
      const { FR } = squareMeta.units;
      if (FR === undefined) throw new Error('no FR');
      // GF adds 3 to it.
      const meta = { ...squareMeta, units: { ...squareMeta.units, FR: { ...FR, area } } };
      return draw({ ...squareContext(), atlas: createAtlas(squareTopology, meta, 'nobody') });
    };
    expect(ids(withArea(2.9), 'dots')).toEqual(['FR']);
    expect(ids(withArea(3), 'dots')).toEqual([]);
    expect(ids(withArea(3), 'land')).toContain('FR');
  });
});

describe('a small dependency', () => {
  it('is no dot, unless it answered', () => {
    expect(ids(draw(), 'dots')).not.toContain('GI');
    const statements = [statement('GI-one', 'GI', 'agreed', said)];
    expect(ids(draw(squareContext(squareDataset({ statements }))), 'dots')).toContain('GI');
  });
});

describe('hit circles', () => {
  it('help those who answered and are hard to hit, below all land', () => {
    const svg = draw();
    expect(ids(svg, 'hits')).toEqual(['GB']);
    expect(part(svg, 'hits').children).toMatchObject([{ attributes: { d: 'M15 5h0' } }]);
    const names = svg.children.map((child) =>
      typeof child === 'string'
        ? ''
        : (child.attributes['class'] ?? child.attributes['id'] ?? child.tag),
    );
    expect(names.indexOf('hits')).toBeLessThan(names.indexOf('shapes'));
  });
});

describe('names on the map', () => {
  const labels: Dataset['labels'] = {
    VE: { kind: 'inside', at: [1, 2] },
    FR: { kind: 'inside', at: [0, 0] },
    GB: { kind: 'beside', at: [20, -5], side: 'start', leader: true, far: true, point: [40, 30] },
    AR: { kind: 'beside', at: [-20, 5], side: 'end', leader: true, far: false },
  };
  const context = squareContext(
    squareDataset({ labels, actorNames: { GB: { short: { en: 'UK', es: 'R. Unido' } } } }),
  );

  it('stand in the order of the file, for those who have a position only', () => {
    expect(mapLabels(context).map(({ id, text }) => `${id} ${text}`)).toEqual([
      'VE Venezuela',
      'GB UK',
      'AR Argentina',
    ]);
  });

  it('belong to their own point, or to the anchor', () => {
    expect(mapLabels(context).map(({ point }) => point)).toEqual([
      [10, 30],
      [40, 30],
      [10, 10],
    ]);
    expect(labelRules(mapLabels(context), 2)).toContain('#label-GB{--x:20;--y:15}');
  });

  it('have a leader that ends short of the name', () => {
    const [, gb, ar] = labelsMarkup(mapLabels(context), context.positions).children;
    expect(gb && valuesOf(gb, 'd')).toEqual(['M0 0L16 -5']);
    expect(ar && valuesOf(ar, 'd')).toEqual(['M0 0L-16 5']);
  });

  it('know their stance, whether they show from far away, and the room inside a country', () => {
    const groups = labelsMarkup(mapLabels(context), context.positions).children;
    expect(groups).toMatchObject([
      { attributes: { 'data-radius': '10', class: 'label subject' } },
      { attributes: { 'data-far': '', 'data-stance': 'agreed', class: 'label' } },
      { attributes: { 'data-stance': 'doubted' } },
    ]);
    expect(groups[2]).not.toMatchObject({ attributes: { 'data-far': '' } });
  });

  it('are hidden from screen readers, which have the links', () => {
    expect(labelsMarkup([], context.positions).attributes['aria-hidden']).toBe('true');
  });

  it('are left out where more than 40 positions would crowd the map', () => {
    const many = (count: number) => {
      const positions = new Map(context.positions);
      for (let i = positions.size; i < count; i++)
        positions.set(`X${i}` as never, { kind: 'none' });
      return mapLabels({ ...context, positions }).length;
    };
    expect(many(40)).toBe(3);
    expect(many(41)).toBe(0);
  });

  it('stay text, whatever they hold', () => {
    const name = '<script>alert(1)</script>';
    const odd = squareContext(
      squareDataset({ labels, actorNames: { GB: { short: { en: name, es: name } } } }),
    );
    const html = toHtml(labelsMarkup(mapLabels(odd), odd.positions));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
