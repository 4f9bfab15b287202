import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { createGazetteer } from '../../../src/core/atlas/gazetteer.ts';
import { viewBoxOf } from '../../../src/core/atlas/views.ts';
import { createEdition, type Edition } from '../../../src/core/edition/edition.ts';
import { type MapLabel, mapLabels } from '../../../src/core/edition/map-labels.ts';
import { type MarkupElement, toHtml } from '../../../src/core/markup/markup.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import { labelPoints, labelRules, labelsMarkup } from '../../../src/page/map/labels-markup.ts';
import { mapMarkup, pictureMarkup } from '../../../src/page/map/map-markup.ts';
import {
  actor,
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { GRID, squareMeta, squareTopology } from '../../fixtures/square-world.ts';
import { elements, valuesOf, withClass } from '../../tools/markup-search.ts';

const said = [utterance(wording('first', 'words'))] as const;

/** The first view of an edition, drawn from the topology of squares. */
function draw(edition: Edition = squareEdition()): MarkupElement {
  const atlas = createAtlas(squareTopology, edition.gazetteer);
  return mapMarkup(edition, atlas, edition.dataset.views[0]);
}

/** The map where these governments agreed. */
const drawWith = (...codes: readonly string[]) => {
  const statements = codes.map((code) => statement(`${code}-one`, code, 'agreed', said));
  return draw(squareEdition(squareDataset({ statements })));
};

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

/** The places of the land, which is drawn as few paths. */
const landIds = (svg: MarkupElement) =>
  valuesOf(part(svg, 'land'), 'data-ids').flatMap((joined) => joined.split(' '));

/** The dots of those who answered are in the overlay, those of the others below all groups. */
const dotsOf = (svg: MarkupElement) =>
  withClass(svg, 'dots').flatMap((group) => valuesOf(group, 'data-id'));

/** Where each place is first drawn as a shape. */
function drawingOrder(svg: MarkupElement): string[] {
  return [...new Set(valuesOf(part(svg, 'shapes'), 'data-id'))];
}

/** The groups of the map from the lowest to the highest, by class or id. */
const groupsOf = (svg: MarkupElement) =>
  svg.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : (child.attributes['class'] ?? child.attributes['id'] ?? child.tag),
  );

describe('the map', () => {
  it('draws those who answered first, in the order of the key, and the subject after all land', () => {
    const svg = draw();
    expect(ids(svg, 'answers')).toEqual(['GB', 'AR']);
    const order = drawingOrder(svg);
    expect(order.slice(0, 2)).toEqual(['GB', 'AR']);
    expect(order.at(-1)).toBe('VE');
  });

  it('has its rings above the shapes, and disputes and dots above the rings', () => {
    expect(groupsOf(draw())).toEqual(['defs', 'hits', 'shapes', 'rings', 'overlay', 'dots']);
  });

  it('draws land without a statement apart, without the subject', () => {
    expect(landIds(draw()).sort()).toEqual(['FK', 'FR', 'GI']);
    expect(elements(part(draw(), 'land'), ({ tag }) => tag === 'path').length).toBeLessThan(4);
  });

  it('draws every feature exactly once as a shape', () => {
    const answers = valuesOf(part(draw(), 'answers'), 'data-id');
    expect([...answers, ...landIds(draw())].sort()).toEqual(['AR', 'FK', 'FR', 'GB', 'GI']);
    expect(drawingOrder(draw())).toContain('VE');
    expect(valuesOf(part(draw(), 'shapes'), 'data-id').sort()).toEqual(drawingOrder(draw()).sort());
  });

  it('draws the coast around all land out of the same shapes', () => {
    expect(part(draw(), 'coast')).toMatchObject({ tag: 'use', attributes: { href: '#land' } });
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
    const svg = draw(squareEdition(squareDataset(), 'es'));
    expect(svg.attributes['aria-label']).toBe('Mapa de respuestas por país: west (es)');
    expect(valuesOf(part(svg, 'answers'), 'aria-label')).toContain('Reino Unido: It agreed (es)');
  });

  it('shows the box of its view in units of its grid', () => {
    expect(draw().attributes['viewBox']).toBe('0 0 20 20');
    expect(viewBoxOf([30, 4, 60, 40], 2)).toBe('15 2 15 18');
  });

  it('hatches a disputed area from the point of view that says so', () => {
    const area = (pointOfView: 'nobody' | 'holder') =>
      part(draw(squareEdition(squareDataset(), 'en', pointOfView)), 'disputed').children[0];
    expect(area('nobody')).toMatchObject({ attributes: { 'data-id': 'FK', class: 'hatched' } });
    expect(area('holder')).toMatchObject({ attributes: { 'data-id': 'FK' } });
    expect(area('holder')).not.toMatchObject({ attributes: { class: 'hatched' } });
  });

  it('draws the lines of disputes apart from borders, above the rings', () => {
    const svg = draw();
    expect(part(part(svg, 'overlay'), 'dispute-lines').attributes['d']).toBe('M20 0l0 10');
    expect(part(svg, 'borders').attributes['d']).not.toContain('20 ');
  });

  it('gives no id twice', () => {
    const given = valuesOf(draw(), 'id');
    expect(given.filter((id, i) => given.indexOf(id) !== i)).toEqual([]);
  });
});

describe('a picture of another view', () => {
  const [, east] = squareDataset().views;
  if (east === undefined) throw new Error('no second view');
  const picture = pictureMarkup(east, squareDataset().stances, 2);

  it('shows the same shapes and overlay, without a second copy', () => {
    expect(valuesOf(picture, 'viewBox')).toEqual(['15 0 15 20']);
    expect(valuesOf(picture, 'href')).toEqual([
      ...squareDataset().stances.map(({ id }) => `#pattern-${id}`),
      '#shapes',
      '#overlay',
    ]);
    expect(valuesOf(picture, 'd')).toEqual([]);
    for (const id of ['shapes', 'overlay']) expect(part(draw(), id)).toBeDefined();
  });

  it('is inert and hidden from screen readers, because its links are not links', () => {
    expect(picture.attributes['inert']).toBe('');
    expect(part(picture, 'world').attributes['aria-hidden']).toBe('true');
  });
});

describe('a small state', () => {
  it('is a dot at its anchor with a halo, outside the overlay that the inset map repeats', () => {
    const svg = draw();
    const dots = svg.children.at(-1);
    if (dots === undefined || typeof dots === 'string') throw new Error('no dots');
    expect(valuesOf(dots, 'data-id')).toEqual(['FR']);
    expect(elements(dots, ({ attributes }) => attributes['data-id'] === 'FR')).toMatchObject([
      { tag: 'path', attributes: { d: 'M20 15h0' } },
    ]);
    expect(part(dots, 'halos').attributes['d']).toBe('M20 15h0');
    expect(ids(part(svg, 'overlay'), 'dots')).not.toContain('FR');
  });

  it('that answered is a dot that is a link, in the overlay', () => {
    const dots = part(part(drawWith('FR'), 'overlay'), 'dots');
    expect(elements(dots, ({ tag }) => tag === 'a')).toMatchObject([
      {
        attributes: {
          href: '#c-FR',
          'data-id': 'FR',
          'data-stance': 'agreed',
          'aria-label': 'France: It agreed',
        },
      },
    ]);
  });

  it('that answered is a coloured shape too, but no second link', () => {
    const shapes = part(drawWith('FR'), 'answers').children;
    expect(shapes).toMatchObject([
      { tag: 'path', attributes: { 'data-id': 'FR', 'data-stance': 'agreed' } },
    ]);
  });

  it('is no dot where it is no smaller than 6 px² on a map 960 px wide', () => {
    const withArea = (area: number) => {
      const { FR } = squareMeta.units;
      if (FR === undefined) throw new Error('no FR');
      // GF adds 3 to it.
      const meta = { ...squareMeta, units: { ...squareMeta.units, FR: { ...FR, area } } };
      const { dataset, locale } = squareEdition();
      return draw(createEdition(dataset, createGazetteer(meta, 'nobody'), locale));
    };
    expect(dotsOf(withArea(2.9))).toContain('FR');
    expect(dotsOf(withArea(3))).not.toContain('FR');
    expect(landIds(withArea(3))).toContain('FR');
  });

  it('beside another is moved aside, whether they answered or not', () => {
    const { FR } = squareMeta.units;
    if (FR === undefined) throw new Error('no FR');
    const meta = { ...squareMeta, units: { ...squareMeta.units, VE: FR } };
    const { locale } = squareEdition();
    const dataset = squareDataset({
      statements: [statement('FR-one', 'FR', 'agreed', said)],
      event: { ...squareDataset().event, subject: actor('AR') },
    });
    const svg = draw(createEdition(dataset, createGazetteer(meta, 'nobody'), locale));
    const halos = withClass(svg, 'halos').map(({ attributes }) => attributes['d']);
    expect(dotsOf(svg).sort()).toEqual(['FR', 'VE']);
    expect(new Set(halos).size).toBe(2);
    expect(halos).not.toContain('M20 15h0');
  });
});

describe('an answer whose shape is small only on narrow maps', () => {
  /** GB with this area, in px² at 960 px. */
  const withArea = (area: number) => {
    const { GB } = squareMeta.units;
    if (GB === undefined) throw new Error('no GB');
    const meta = { ...squareMeta, units: { ...squareMeta.units, GB: { ...GB, area } } };
    const { dataset, locale } = squareEdition();
    return draw(createEdition(dataset, createGazetteer(meta, 'nobody'), locale));
  };
  const dotOf = (svg: MarkupElement) =>
    elements(
      part(part(svg, 'overlay'), 'dots'),
      ({ attributes }) => attributes['data-id'] === 'GB',
    );

  it('is a link as a shape, and has a dot in its colour that waits for a narrow map', () => {
    const svg = withArea(200);
    expect(dotOf(svg)).toMatchObject([
      { tag: 'path', attributes: { 'data-stance': 'agreed', 'data-hidden': '' } },
    ]);
    expect(elements(part(svg, 'answers'), ({ tag }) => tag === 'a')).toHaveLength(2);
    expect(part(part(svg, 'overlay'), 'halos').attributes['d']).toBe('');
  });

  it('shows its dot at once where the shape is small on every map', () => {
    expect(dotOf(withArea(8))[0]?.attributes['data-hidden']).toBeUndefined();
  });
});

describe('a disputed area that answered inside the shape of another', () => {
  it('is a dot that is a link, and paints no land', () => {
    const { dataset, locale } = squareEdition(
      squareDataset({ statements: [statement('FK-one', 'FK', 'agreed', said)] }),
    );
    const svg = draw(createEdition(dataset, createGazetteer(squareMeta, 'holder'), locale));
    expect(ids(svg, 'answers')).toEqual([]);
    const links = elements(part(svg, 'dots'), ({ tag }) => tag === 'a');
    expect(links).toMatchObject([{ attributes: { 'data-id': 'FK', 'data-stance': 'agreed' } }]);
  });
});

describe('a small dependency', () => {
  it('is no dot, unless it answered', () => {
    expect(dotsOf(draw())).not.toContain('GI');
    expect(dotsOf(drawWith('GI'))).toContain('GI');
  });
});

describe('hit circles', () => {
  it('help those who answered and are hard to hit, below all land', () => {
    const svg = draw();
    expect(ids(svg, 'hits')).toEqual(['GB']);
    expect(part(svg, 'hits').children).toMatchObject([{ attributes: { d: 'M15 5h0' } }]);
    expect(groupsOf(svg).indexOf('hits')).toBeLessThan(groupsOf(svg).indexOf('shapes'));
  });

  it('help nobody who has a dot', () => {
    expect(ids(drawWith('FR', 'GI'), 'hits')).toEqual([]);
  });
});

describe('the markup of names', () => {
  const labels: Dataset['labels'] = {
    VE: { kind: 'inside', at: [1, 2] },
    GB: { kind: 'beside', at: [20, -5], side: 'left', leader: true, far: true, point: [40, 30] },
    AR: { kind: 'beside', at: [-20, 5], side: 'right', leader: true, far: false },
  };
  const edition = squareEdition(squareDataset({ labels }));
  const groups = labelsMarkup(mapLabels(edition), edition, GRID).children;

  it('gives each name its point in units of the map', () => {
    expect(labelRules(labelPoints(mapLabels(edition), 2))).toBe(
      '#label-VE{--x:5;--y:15}#label-GB{--x:20;--y:15}#label-AR{--x:5;--y:5}',
    );
    expect(groups).toMatchObject(
      ['VE', 'GB', 'AR'].map((id) => ({ attributes: { id: `label-${id}`, 'data-id': id } })),
    );
  });

  it('ends a leader short of its name, on either side', () => {
    const paths = groups.map((group) => valuesOf(group, 'd'));
    expect(paths).toEqual([[], ['M0 0L16 -5'], ['M0 0L-16 5']]);
  });

  it('anchors a name by the end that stands at its place', () => {
    const anchors = (side: 'left' | 'middle' | 'right') => {
      const place = { kind: 'beside', at: [0, 0], side, leader: false, far: false } as const;
      const [label] = mapLabels(squareEdition(squareDataset({ labels: { GB: place } })));
      return valuesOf(labelsMarkup([label as MapLabel], edition, GRID), 'text-anchor');
    };
    expect([anchors('left'), anchors('middle'), anchors('right')]).toEqual([
      ['start'],
      ['middle'],
      ['end'],
    ]);
    expect(valuesOf(groups[0] ?? '', 'text-anchor')).toEqual(['middle']);
  });

  it('knows the stance, what shows from far away, and the room inside a country', () => {
    expect(groups).toMatchObject([
      { attributes: { 'data-radius': '10', class: 'label subject', 'data-place': 'inside' } },
      { attributes: { 'data-far': '', 'data-stance': 'agreed', class: 'label' } },
      { attributes: { 'data-stance': 'doubted', 'data-place': 'beside' } },
    ]);
    expect(groups[2]).not.toMatchObject({ attributes: { 'data-far': '' } });
  });

  it('leaves out a name that shows only for the chosen country', () => {
    const [label] = mapLabels(edition);
    const groups = (onlyChosen: boolean) =>
      valuesOf(labelsMarkup([{ ...(label as MapLabel), onlyChosen }], edition, GRID), 'data-id')
        .length;
    expect(groups(true)).toBe(0);
    expect(groups(false)).toBe(1);
  });

  it('is hidden from screen readers, which have the links', () => {
    expect(labelsMarkup([], edition, GRID).attributes['aria-hidden']).toBe('true');
  });

  it('leaves a name that looks like a script a text', () => {
    const name = '<script>alert(1)</script>';
    const actorNames = { GB: { short: { en: name, es: name } } };
    const odd = squareEdition(squareDataset({ labels, actorNames }));
    const html = toHtml(labelsMarkup(mapLabels(odd), odd, GRID));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
