import { expect, it } from 'vitest';
import { projectWorld } from '../../../src/core/picture/world-projection.ts';
import type { Box } from '../../../src/core/statements/types.ts';

const area = { left: 100, top: 0, right: 300, bottom: 100 };
const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];
const worldOf = (box: Box, limits: Box = EVERYWHERE) =>
  projectWorld({ box, area, limits, textSize: 24 });

it('fits a box into the middle of its area, and back', () => {
  const { scale, project, toPlane } = worldOf([0, 0, 1000, 1000]);
  expect(scale).toBe(0.1);
  expect(project([0, 0])).toEqual([150, 0]);
  expect(project([1000, 1000])).toEqual([250, 100]);
  expect(toPlane(250, 100)).toEqual([1000, 1000]);
});

it('shows what lies around the box as far as the area goes', () => {
  expect(worldOf([0, 0, 1000, 1000]).seen).toEqual(area);
});

it('ends at the limits and what names need at their edges', () => {
  const { seen, overhang } = worldOf([0, 0, 1000, 1000], [0, 0, 1000, 1000]);
  expect(seen).toEqual({ left: 126, top: 0, right: 274, bottom: 100 });
  expect(overhang).toEqual({ left: 24, right: 24 });
});

it('enlarges marks and lines with the names', () => {
  expect(worldOf([0, 0, 1000, 1000]).factor).toBe(2);
});
