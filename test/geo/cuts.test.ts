import { expect, it } from 'vitest';
import { cutUnits } from '../../geo/cuts.ts';
import { polygonsArea } from '../../geo/rings.ts';
import { readOutlines } from '../../geo/sources.ts';

const source = readOutlines();
const units = cutUnits(source);

it('neither loses land nor makes any', () => {
  const area = (outlines: typeof units) =>
    [...outlines.values()].reduce((sum, polygons) => sum + polygonsArea(polygons), 0);
  expect(area(units)).toBeCloseTo(area(source), 6);
});

it.each([
  ['MA', 'xws', 27.6569, 1],
  ['IL', 'xgo', 35.63, 0],
] as const)('%s and %s share the ends of their cut with their neighbours', (a, b, at, axis) => {
  const onCut = (id: string) =>
    new Set(
      (units.get(id) ?? [])
        .flat(2)
        .filter((point) => Math.abs(point[axis] - at) < 1e-4)
        .map(String),
    );
  const ends = onCut(b);
  expect(ends.size).toBe(2);
  expect([...ends].every((end) => onCut(a).has(end))).toBe(true);
  const others = [...units.keys()].filter((id) => id !== a && id !== b);
  const shared = [...ends].filter((end) => others.some((id) => onCut(id).has(end)));
  // Morocco's cut has one end at sea; the Golan's has Lebanon and Jordan.
  expect(shared).toHaveLength(a === 'MA' ? 1 : 2);
});

it('says so when there is nothing to cut', () => {
  expect(() => cutUnits(new Map([...source, ['RU', []]]))).toThrow('geo/cuts.ts: RU has no ring');
});
