import { describe, expect, it } from 'vitest';
import type { MapLabel } from '../../../src/core/edition/map-labels.ts';
import { type LabelSurroundings, placeLabels } from '../../../src/core/picture/labels.ts';
import type { LabelPlace } from '../../../src/core/statements/types.ts';
import { actor } from '../../fixtures/square-map.ts';

const beside: LabelPlace = { kind: 'beside', at: [10, 0], side: 'left', leader: false, far: true };
const inside: LabelPlace = { kind: 'inside', at: [0, 0] };

function label(id: string, x: number, y: number, place = beside, radius = 100): MapLabel {
  return {
    id: actor(id),
    text: `Name ${id}`,
    place,
    point: [x, y],
    radius,
    isGiven: true,
    onlyChosen: false,
  };
}

const square = (left: number, top: number, right: number, bottom: number) =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;

const boxed = (left: number, top: number, right: number, bottom: number) => ({
  around: { left, top, right, bottom },
  outline: [square(left, top, right, bottom)],
});

const area = { left: 0, top: 0, right: 400, bottom: 300 };
const surroundings: LabelSurroundings = {
  area,
  seen: area,
  obstacles: [],
  covered: [],
  land: [],
  dots: [],
  trusted: true,
  project: ([x, y]) => [x, y],
  scale: 1,
  size: 12,
  chosen: null,
  subject: 'VE',
  measure: (text, { size }) => text.length * size * 0.5,
};
const place = (labels: readonly MapLabel[], change: Partial<LabelSurroundings> = {}) =>
  placeLabels(labels, { ...surroundings, ...change }).map(({ label: { id }, x, anchor }) => [
    id,
    x,
    anchor,
  ]);

describe('placeLabels', () => {
  it('puts a name where its map wants it', () => {
    expect(place([label('AR', 100, 100)])).toEqual([['AR', 110, 'start']]);
  });

  it('moves a name that would touch another, leave the map or meet an obstacle', () => {
    const [argentina, uruguay] = place([label('AR', 100, 100), label('UY', 120, 102)]);
    expect(argentina).toEqual(['AR', 110, 'start']);
    expect(uruguay).not.toEqual(['UY', 130, 'start']);
    expect(place([label('AR', 380, 100)])[0]?.[2]).toBe('end');
    const obstacles = [{ left: 100, top: 80, right: 200, bottom: 120 }];
    expect(place([label('AR', 99, 100)], { obstacles })[0]?.[2]).toBe('end');
  });

  it('keeps a name beside its country clear of land where it must, or leaves it out', () => {
    const far = { left: 105, top: 60, right: 200, bottom: 140 };
    const coast = (box: typeof far) => boxed(box.left, box.top, box.right, box.bottom);
    const change = { trusted: false, land: [coast(far)] };
    expect(place([label('AR', 100, 100)], change)).toEqual([['AR', 94, 'end']]);
    const everywhere = { trusted: false, land: [coast(area)] };
    expect(place([label('AR', 100, 100)], everywhere)).toEqual([]);
  });

  it('leaves out a name that has no place, and one of a place that is not seen', () => {
    expect(place([label('AR', 100, 100)], { area: { ...area, left: 95, right: 105 } })).toEqual([]);
    expect(place([label('AR', 500, 100)])).toEqual([]);
  });

  it('shrinks a name inside its country, and leaves it out where it is too small', () => {
    const [placed] = placeLabels([label('US', 200, 100, inside, 14)], surroundings);
    expect(placed?.font.size).toBeLessThan(12);
    expect(place([label('US', 200, 100, inside, 5)])).toEqual([]);
  });

  it('lets no name lie on another country, unless its map puts it there', () => {
    const covered = [
      {
        id: 'BR',
        anchor: [130, 100] as const,
        ...boxed(125, 95, 135, 105),
      },
    ];
    expect(place([label('AR', 100, 100)], { covered })[0]?.[2]).toBe('end');
    expect(place([label('AR', 100, 100)], { covered, trusted: false })[0]?.[2]).toBe('end');
    const large = [{ ...covered[0], id: 'BR', ...boxed(-900, -900, 900, 900) }].map((country) => ({
      ...country,
      anchor: [0, 0] as const,
    }));
    expect(place([label('AR', 100, 100)], { covered: large })).toEqual([['AR', 110, 'start']]);
    expect(place([label('AR', 100, 100)], { covered: large, trusted: false })).toEqual([]);
  });

  it('lets no name beside its country lie on it', () => {
    const covered = [{ id: 'AR', anchor: [100, 100] as const, ...boxed(60, 90, 140, 110) }];
    const [placed] = placeLabels([label('AR', 100, 100)], { ...surroundings, covered });
    expect(placed?.leader).toBeNull();
    expect(placed?.baseline).not.toBeCloseTo(104, 0);
    const [left, width] = [placed?.x ?? 0, 7 * 12 * 0.5];
    const above = (placed?.baseline ?? 100) < 90 || (placed?.baseline ?? 100) - 9 > 110;
    expect(above || left >= 140 || left + width <= 60).toBe(true);
  });

  it('gives the chosen name its place first, and weight', () => {
    const labels = [label('AR', 100, 100), label('UY', 100, 104)];
    const [first] = placeLabels(labels, { ...surroundings, chosen: 'UY' });
    expect(first?.label.id).toBe('UY');
    expect(first?.font.weight).toBe(700);
  });

  it('shows names that are only for the chosen country only then', () => {
    const only = { ...label('AR', 100, 100), onlyChosen: true };
    expect(place([only])).toEqual([]);
    expect(place([only], { chosen: 'AR' })).toHaveLength(1);
  });
});
