import { expect, it } from 'vitest';
import { takeArea } from '../../geo/overlay.ts';
import type { Point, Polygon } from '../../geo/rings.ts';
import { polygonsArea } from '../../geo/rings.ts';

const box = (left: number, top: number, right: number, bottom: number): Polygon => [
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ],
];

/** Two neighbours side by side, the border at x = 1000, and a third south of both. */
const land = new Map([
  ['west', [box(0, 0, 1000, 1000)]],
  ['east', [box(1000, 0, 2000, 1000)]],
  [
    'south',
    [
      [
        [
          [0, 1000],
          [1000, 1000],
          [2000, 1000],
          [2000, 2000],
          [0, 2000],
          [0, 1000],
        ] as const,
      ],
    ],
  ],
]);

const take = (area: Polygon, from: readonly string[] = ['west', 'east', 'south']) =>
  takeArea(land, 'new', [area], (unit) => from.includes(unit));
const area = (outlines: Map<string, Polygon[]>, id: string) => polygonsArea(outlines.get(id) ?? []);
const vertices = (outlines: Map<string, Polygon[]>, id: string) =>
  new Set((outlines.get(id) ?? []).flat(2).map(String));

it('takes from every unit it lies on what lies in it', () => {
  const { outlines, taken } = take(box(900, 400, 1200, 600));
  expect([...taken]).toEqual([
    ['west', 20_000],
    ['east', 40_000],
  ]);
  expect(area(outlines, 'new')).toBe(60_000);
  expect(area(outlines, 'west')).toBe(980_000);
  expect(outlines.get('new')).toHaveLength(1);
});

it('shares the ends of the cut with both sides of a border', () => {
  const { outlines } = take(box(900, 400, 1200, 600));
  for (const id of ['west', 'east', 'new']) {
    expect(vertices(outlines, id).has('1000,400'), id).toBe(true);
    expect(vertices(outlines, id).has('1000,600'), id).toBe(true);
  }
});

it('takes only from the units named, and follows their border where it reaches beyond', () => {
  const { outlines, taken } = take(box(900, 400, 1200, 600), ['west']);
  expect([...taken.keys()]).toEqual(['west']);
  expect(area(outlines, 'new')).toBe(20_000);
  expect(area(outlines, 'east')).toBe(1_000_000);
  expect(vertices(outlines, 'east').has('1000,400')).toBe(true);
});

it('leaves a hole in a unit that it lies within', () => {
  const { outlines } = take(box(200, 200, 400, 400));
  expect(outlines.get('west')?.[0]).toHaveLength(2);
  expect(area(outlines, 'west')).toBe(960_000);
});

it('parts a unit that it runs across', () => {
  const { outlines } = take(box(-50, 400, 1000, 600));
  expect(outlines.get('west')).toHaveLength(2);
  expect(area(outlines, 'new')).toBe(200_000);
});

it('follows a border that it runs beside within half a plane unit', () => {
  const { outlines, taken } = take(box(900, 400, 1000.4, 600));
  expect([...taken.keys()]).toEqual(['west']);
  expect(vertices(outlines, 'east').has('1000.4,400')).toBe(true);
});

it('leaves what it nibbles off a neighbour, and takes along what it leaves over, where that is tiny', () => {
  const { outlines, taken } = take(box(500, 400, 1001, 520));
  expect([...taken.keys()]).toEqual(['west']);
  expect(area(outlines, 'east')).toBe(1_000_000);
  const islands = new Map([['isle', [box(3000, 0, 3100, 100), box(3200, 0, 3300, 100)]]]);
  const most = takeArea(islands, 'new', [box(2900, -50, 3099.2, 150)], () => true);
  expect(area(most.outlines, 'new')).toBe(10_000);
});

it('takes whole islands, and none where it lies on the sea', () => {
  const islands = new Map(land).set('isle', [box(3000, 0, 3100, 100), box(3200, 0, 3300, 100)]);
  const around = takeArea(islands, 'new', [box(2900, -50, 3150, 150)], () => true);
  expect(around.outlines.get('isle')).toEqual([box(3200, 0, 3300, 100)]);
  expect(area(around.outlines, 'new')).toBe(10_000);
  expect(take(box(5000, 0, 6000, 100)).taken.size).toBe(0);
});

it('neither loses land nor makes any, whatever the outline', () => {
  const total = [...land.values()].reduce((sum, polygons) => sum + polygonsArea(polygons), 0);
  for (let corners = 3; corners < 40; corners++) {
    const ring = Array.from({ length: corners }, (_, index): Point => {
      const angle = (2 * Math.PI * index) / corners;
      const reach = index % 2 === 0 ? 800 : 350;
      return [1010 + reach * Math.cos(angle), 980 + reach * Math.sin(angle)];
    });
    const { outlines } = take([[...ring, ...ring.slice(0, 1)]]);
    const sum = [...outlines.values()].reduce((before, of) => before + polygonsArea(of), 0);
    expect(Math.abs(sum - total), `${corners} corners`).toBeLessThan(1);
    expect(area(outlines, 'new'), `${corners} corners`).toBeGreaterThan(100_000);
  }
});
