import { describe, expect, it } from 'vitest';
import { dodge, dotRadius, drawnArea, type PlacedDot } from '../../src/model/dots.ts';
import { createGazetteer } from '../../src/model/gazetteer.ts';
import type { PlanePoint } from '../../src/model/types.ts';
import { dataset, world } from '../site/committed-map.ts';

const dotsAt = (...anchors: readonly PlanePoint[]) =>
  anchors.map((anchor, i) => ({ id: `dot-${i}`, anchor }));

const away = ([ax, ay]: PlanePoint, [bx, by]: PlanePoint) => Math.hypot(bx - ax, by - ay);

/** The distance of the two nearest dots, in px. */
function nearest(placed: readonly PlacedDot<string>[], scale: number): number {
  return Math.min(
    ...placed.flatMap(({ at }, i) =>
      placed.slice(i + 1).map((other) => away(at, other.at) * scale),
    ),
  );
}

/** The small states of the real world: the most crowded that the map can be. */
const small = Object.entries(createGazetteer(world.meta, dataset.pointOfView).places)
  .filter(([, { kind, area }]) => kind === 'state' && area < 6)
  .map(([id, { anchor }]) => ({ id, anchor }));

describe('dots', () => {
  it('that are far from each other stay where they are', () => {
    const dots = dotsAt([0, 0], [10, 0], [0, 10]);
    expect(dodge(dots, 1, 10)).toEqual(
      dots.map(({ id, anchor }) => ({ id, anchor, at: anchor, leader: false })),
    );
  });

  it('that are too near part until they are as far from each other as asked', () => {
    const placed = dodge(dotsAt([0, 0], [4, 0]), 1, 10);
    expect(nearest(placed, 1)).toBeCloseTo(10, 6);
    expect(placed.map(({ at: [x] }) => x < 2)).toEqual([true, false]);
  });

  it('part evenly, whatever the scale', () => {
    const at = (scale: number) =>
      dodge(dotsAt([0, 0], [4 / scale, 0]), scale, 10).map(({ at: [x, y] }) => [
        x * scale,
        y * scale,
      ]);
    expect(at(1)[0]?.[0]).toBeCloseTo(-3, 6);
    expect(at(1)[1]?.[0]).toBeCloseTo(7, 6);
    for (const [i, point] of at(0.03).entries()) {
      expect(point[0]).toBeCloseTo(at(1)[i]?.[0] ?? Number.NaN, 6);
    }
  });

  it('in one and the same place part too', () => {
    const placed = dodge(dotsAt([5, 5], [5, 5], [5, 5]), 1, 10);
    expect(nearest(placed, 1)).toBeGreaterThan(9.9);
  });

  it.each([0.01, 0.02, 0.03, 0.05, 0.1])(
    'of all small states are no nearer than asked at %d px per plane unit',
    (scale) => {
      const distance = 2 * dotRadius(scale * world.meta.plane.width) + 1.6;
      expect(small.length).toBeGreaterThan(30);
      expect(nearest(dodge(small, scale, distance), scale)).toBeGreaterThanOrEqual(distance - 0.05);
    },
  );

  it('are led back to their places only where they were moved more than half the distance', () => {
    const scale = 0.02;
    const placed = dodge(small, scale, 7);
    for (const { id, anchor, at, leader } of placed) {
      expect(leader, id).toBe(away(anchor, at) * scale > 3.5);
    }
    expect(new Set(placed.map(({ leader }) => leader))).toEqual(new Set([true, false]));
  });

  it('come out the same every time, in the order in which they went in', () => {
    expect(dodge(small, 0.02, 7)).toEqual(dodge(small, 0.02, 7));
    expect(dodge(small, 0.02, 7).map(({ id }) => id)).toEqual(small.map(({ id }) => id));
  });

  it('do not change what they were made from', () => {
    const dots = dotsAt([0, 0], [1, 0]);
    const before = JSON.stringify(dots);
    dodge(dots, 1, 10);
    expect(JSON.stringify(dots)).toBe(before);
  });

  it('may be none', () => {
    expect(dodge([], 1, 10)).toEqual([]);
  });
});

describe('a drawn area', () => {
  it('is the given one on a map 960 px wide', () => {
    expect(drawnArea(6, 960 / 38_400, 38_400)).toBeCloseTo(6, 9);
  });

  it('grows with the square of the scale', () => {
    expect(drawnArea(6, 1920 / 38_400, 38_400)).toBeCloseTo(24, 9);
  });
});

describe('the radius of a dot', () => {
  it('is 3.4 px on a world 960 px wide', () => {
    expect(dotRadius(960)).toBeCloseTo(3.4, 9);
  });

  it('is never so small that it cannot be seen, nor so large that it hides its neighbours', () => {
    expect(dotRadius(100)).toBe(2.2);
    expect(dotRadius(8000)).toBe(3.6);
  });
});
