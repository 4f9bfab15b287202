import { describe, expect, it } from 'vitest';
import { closeUp, contains, findView, isWide } from '../../../src/core/atlas/views.ts';
import type { Box, PlanePoint, View, ViewId } from '../../../src/core/statements/types.ts';
import { both, squareDataset } from '../../fixtures/square-map.ts';

const view = (box: Box): View => ({ id: 'v' as ViewId, label: both('v'), box });

describe('a view', () => {
  it('is wide from 1.6 times its height on, wherever it lies', () => {
    expect(isWide(view([0, 0, 161, 100]))).toBe(true);
    expect(isWide(view([0, 0, 159, 100]))).toBe(false);
    expect(isWide(view([1000, 500, 1161, 600]))).toBe(true);
  });

  it('is found by its id', () => {
    expect(findView(squareDataset(), 'east' as ViewId).id).toBe('east');
  });

  it('is the first of the map where there is none of that id', () => {
    expect(findView(squareDataset(), 'moon' as ViewId).id).toBe('west');
    expect(findView(squareDataset(), undefined).id).toBe('west');
  });
});

describe('a close-up', () => {
  const home = view([0, 0, 600, 1200]);

  it('has a large place whole, with a little room around it', () => {
    const [left, top, right, bottom] = closeUp([100, 100, 300, 500], home);
    expect(left).toBeLessThan(100);
    expect(top).toBeLessThan(100);
    expect(right).toBeGreaterThan(300);
    expect(bottom).toBeGreaterThan(500);
    expect(bottom - top).toBeLessThan(500);
  });

  it('has a small place in its middle, with a sixth of the view around it', () => {
    expect(closeUp([300, 400, 302, 402], home)).toEqual([201, 301, 401, 501]);
  });
});

describe('a box', () => {
  const box: Box = [10, 20, 30, 40];

  it.each<[PlanePoint, string]>([
    [[20, 30], 'the middle'],
    [[10, 20], 'its first corner'],
    [[30, 40], 'its last corner'],
  ])('contains %j: %s', (point) => {
    expect(contains(box, point)).toBe(true);
  });

  it.each<[PlanePoint]>([[[9, 30]], [[31, 30]], [[20, 19]], [[20, 41]]])(
    'does not contain %j',
    (point) => {
      expect(contains(box, point)).toBe(false);
    },
  );
});
