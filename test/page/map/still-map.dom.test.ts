import { afterEach, expect, it } from 'vitest';
import { createStillMap } from '../../../src/page/map/still-map.ts';
import { squareEdition } from '../../fixtures/square-map.ts';
import { GRID } from '../../fixtures/square-world.ts';
import { putMap } from '../../tools/map-in-page.ts';

/** What the map showed before. */
const BOX = [0, 0, 100 * GRID, 100 * GRID] as const;

afterEach(() => document.body.replaceChildren());

it('a map that stands still shows a box whole, tells the names where, and goes back', () => {
  const svg = putMap(squareEdition());
  const before = svg.getAttribute('viewBox');
  const leave = createStillMap(document.body, BOX, GRID).show([
    10 * GRID,
    20 * GRID,
    50 * GRID,
    40 * GRID,
  ]);
  expect(svg.getAttribute('viewBox')).toBe('10 20 40 20');
  const value = (name: string) => document.body.style.getPropertyValue(name);
  expect(['--view-x', '--view-y', '--view-width', '--view-height'].map(value)).toEqual([
    '30',
    '30',
    '40',
    '20',
  ]);
  leave();
  expect(svg.getAttribute('viewBox')).toBe(before);
  expect(['--view-x', '--view-width'].map(value)).toEqual(['', '']);
});

it('a picture shown for a while gives way to the one before it, names and all', () => {
  const svg = putMap(squareEdition());
  const still = createStillMap(document.body, BOX, GRID);
  still.show([0, 0, 40 * GRID, 20 * GRID]);
  still.show([10 * GRID, 20 * GRID, 50 * GRID, 80 * GRID])();
  expect(svg.getAttribute('viewBox')).toBe('0 0 40 20');
  const value = (name: string) => document.body.style.getPropertyValue(name);
  expect(['--view-x', '--view-y', '--view-width', '--view-height'].map(value)).toEqual([
    '20',
    '10',
    '40',
    '20',
  ]);
});
