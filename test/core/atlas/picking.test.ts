import { describe, expect, it } from 'vitest';
import { decidePick, REACH, samplePoints } from '../../../src/core/atlas/picking.ts';
import { actor } from '../../fixtures/square-map.ts';

/** What a touch means that has places at these distances, in px; they are called A, B, C … */
function pick(...distances: readonly number[]) {
  return decidePick(
    distances.map((distance, i) => ({ id: actor(String.fromCharCode(65 + i)), distance })),
  );
}

describe('a touch', () => {
  it('of the sea means nothing', () => {
    expect(pick()).toEqual({ kind: 'none' });
    expect(pick(REACH + 0.1)).toEqual({ kind: 'none' });
  });

  it('of one place means it, under the finger or beside it', () => {
    expect(pick(0)).toEqual({ kind: 'one', id: 'A' });
    expect(pick(REACH)).toEqual({ kind: 'one', id: 'A' });
  });

  it('right on a place means it when nothing else is so near that it may be meant', () => {
    expect(pick(6.5, 0)).toEqual({ kind: 'one', id: 'B' });
    expect(pick(0, 6.4)).toEqual({ kind: 'several', ids: ['A', 'B'] });
  });

  it('beside two places may mean either, the nearest first', () => {
    expect(pick(9, 3)).toEqual({ kind: 'several', ids: ['B', 'A'] });
  });

  it('never means a place out of reach', () => {
    expect(pick(3, 13, 9)).toEqual({ kind: 'several', ids: ['A', 'C'] });
  });

  it('may mean any of five places within reach', () => {
    expect(pick(1, 2, 3, 11, 12)).toEqual({ kind: 'several', ids: ['A', 'B', 'C', 'D', 'E'] });
  });

  it('between more than five places means one of the nearer ones', () => {
    expect(pick(1, 2, 3, 7, 7.1, 12)).toEqual({ kind: 'several', ids: ['A', 'B', 'C', 'D'] });
  });

  it('between more than twenty places close by asks for a look from nearer', () => {
    const close = (count: number) => pick(...Array.from({ length: count }, (_, i) => 1 + i / 4));
    expect(close(20)).toMatchObject({
      kind: 'several',
      ids: expect.objectContaining({ length: 20 }),
    });
    expect(close(21)).toEqual({ kind: 'crowd' });
  });

  it.each([
    ['all at the edge of its reach', [8, 9, 10, 10, 11, 11]],
    ['all but one at the edge of its reach', [2, 9, 10, 10, 11, 11]],
  ])('between many places %s never asks to choose from fewer than two', (_name, distances) => {
    const picked = pick(...distances);
    expect(picked.kind === 'several' ? picked.ids.length : 2).toBeGreaterThanOrEqual(2);
  });

  it('leaves its candidates in their order', () => {
    const candidates = [9, 3].map((distance, i) => ({ id: actor(`P${i}`), distance }));
    decidePick(candidates);
    expect(candidates.map(({ distance }) => distance)).toEqual([9, 3]);
  });
});

describe('the points around a touch', () => {
  const points = samplePoints(12, 2);

  it('begin under the finger and go outwards', () => {
    expect(points[0]).toEqual([0, 0, 0]);
    const distances = points.map(([, , distance]) => distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('fill a disc, each with its own distance', () => {
    for (const [x, y, distance] of points) expect(distance).toBeCloseTo(Math.hypot(x, y), 9);
    expect(Math.max(...points.map(([, , distance]) => distance))).toBe(12);
    expect(points).toContainEqual([0, -12, 12]);
    expect(points.map(([x, y]) => `${x} ${y}`)).not.toContain('12 12');
    expect(new Set(points.map(([x, y]) => `${x} ${y}`)).size).toBe(points.length);
  });

  it('leave no room between them for a dot', () => {
    const near = (x: number, y: number) =>
      Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)));
    for (let angle = 0; angle < 2 * Math.PI; angle += 0.1) {
      expect(near(10 * Math.cos(angle), 10 * Math.sin(angle))).toBeLessThan(2);
    }
  });
});
