import { describe, expect, it } from 'vitest';
import {
  dodge,
  dotRadius,
  hasDot,
  type PlacedDot,
  showsDot,
} from '../../../src/core/atlas/dots.ts';
import { createGazetteer, type Place } from '../../../src/core/atlas/gazetteer.ts';
import type { ActorId, PlanePoint } from '../../../src/core/statements/types.ts';
import { dataset } from '../../fixtures/election.ts';
import { world } from '../../fixtures/world.ts';

const dotsAt = (...anchors: readonly PlanePoint[]) =>
  anchors.map((anchor, i) => ({ id: `dot-${i}`, anchor }));

const away = ([ax, ay]: PlanePoint, [bx, by]: PlanePoint) => Math.hypot(bx - ax, by - ay);

/** The distance of the two nearest dots, in px. */
function nearest(placed: readonly PlacedDot<unknown>[], scale: number): number {
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
    expect(dodge(dots, 1, 10)).toEqual(dots.map((dot) => ({ dot, at: dot.anchor, leader: false })));
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
    for (const { dot, at, leader } of placed) {
      expect(leader, dot.id).toBe(away(dot.anchor, at) * scale > 3.5);
    }
    expect(new Set(placed.map(({ leader }) => leader))).toEqual(new Set([true, false]));
  });

  it('come out the same every time, in the order in which they went in', () => {
    expect(dodge(small, 0.02, 7)).toEqual(dodge(small, 0.02, 7));
    expect(dodge(small, 0.02, 7).map(({ dot }) => dot)).toEqual(small);
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

const location = { anchor: [0, 0], radius: 1, box: [0, 0, 1, 1] } as const;
const state = (area: number): Place => ({ kind: 'state', ...location, area });
const dependency = (area: number): Place => ({
  kind: 'dependency',
  owner: 'GB' as ActorId,
  ...location,
  area,
});
const disputed = (owner: string | null): Place => ({
  kind: 'disputed',
  owner: owner as ActorId | null,
  administeredBy: 'xaa' as ActorId,
  claimedBy: [],
  hatched: true,
  ...location,
  area: 5000,
});

describe('a dot', () => {
  it('stands for a state too small to be seen, whether it has answered or not', () => {
    expect(hasDot('TV', state(5.9), false)).toBe(true);
    expect(hasDot('TV', state(5.9), true)).toBe(true);
    expect(hasDot('LB', state(6), false)).toBe(false);
  });

  it('stands for an answer that is small on a phone, but not for a larger one', () => {
    expect(hasDot('XK', state(8.7), true)).toBe(true);
    expect(hasDot('EH', state(299), true)).toBe(true);
    expect(hasDot('FR', state(300), true)).toBe(false);
  });

  it('stands for a dependency only where it has answered', () => {
    expect(hasDot('BM', dependency(0.1), false)).toBe(false);
    expect(hasDot('BM', dependency(0.1), true)).toBe(true);
  });

  it('stands for a disputed area that has answered, however large, unless it has a shape of its own', () => {
    expect(hasDot('xaa', disputed('SO'), true)).toBe(true);
    expect(hasDot('xaa', disputed('SO'), false)).toBe(false);
    for (const own of ['xaa', null]) expect(hasDot('xaa', disputed(own), true)).toBe(false);
  });

  it('gives way to a shape of 30 px²', () => {
    expect(showsDot('XK', state(7.4), 960 * 2)).toBe(true);
    expect(showsDot('XK', state(7.6), 960 * 2)).toBe(false);
    expect(showsDot('EH', state(200), 360)).toBe(true);
  });

  it('never gives way where it is all there is', () => {
    expect(showsDot('xaa', disputed('SO'), 8000)).toBe(true);
    expect(showsDot('xaa', disputed(null), 960)).toBe(false);
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
