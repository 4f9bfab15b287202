import { afterEach, expect, it } from 'vitest';
import { createStill } from '../../src/ui/still.ts';
import { squareEdition } from '../model/square-map.ts';
import { GRID } from '../model/square-world.ts';
import { putMap } from './map-in-page.ts';

afterEach(() => document.body.replaceChildren());

it('a map that stands still shows a box whole, tells the names where, and goes back', () => {
  const svg = putMap(squareEdition());
  const before = svg.getAttribute('viewBox');
  const leave = createStill(document.body, GRID).show([10 * GRID, 20 * GRID, 50 * GRID, 40 * GRID]);
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
});
