import { describe, expect, it } from 'vitest';
import { createGazetteer, type Gazetteer, type Place } from '../../../src/core/atlas/gazetteer.ts';
import { packGazetteer, unpackGazetteer } from '../../../src/core/atlas/gazetteer-pack.ts';
import { squareGazetteer } from '../../fixtures/square-world.ts';
import { world } from '../../fixtures/world.ts';

/** How far a length may be off, in plane units. */
const STEP = 8;

/** A gazetteer as the page has it: packed, sent as JSON and unpacked. */
function sent(gazetteer: Gazetteer): Gazetteer {
  return unpackGazetteer(JSON.parse(JSON.stringify(packGazetteer(gazetteer))));
}

/** What a place is, apart from where it lies. */
function withoutLocation(place: Place): unknown {
  const { anchor: _anchor, radius: _radius, box: _box, area: _area, ...rest } = place;
  return rest;
}

/** A place before and after, for every place of a gazetteer. */
function pairs(gazetteer: Gazetteer): (readonly [string, Place, Place])[] {
  const { places } = sent(gazetteer);
  return Object.entries(gazetteer.places).map(([id, place]) => {
    const after = places[id];
    if (after === undefined) throw new Error(`${id} was lost`);
    return [id, place, after] as const;
  });
}

const real = (pointOfView: 'un' | 'defacto', changes?: Record<string, string | null>) =>
  createGazetteer(world.meta, pointOfView, changes);

describe.each([
  ['the world of squares, of nobody', squareGazetteer('nobody')],
  ['the world of squares, of its holder', squareGazetteer('holder')],
  ['the real world as the United Nations has it', real('un')],
  ['the real world as it is administered', real('defacto')],
  ['the real world with an editor’s changes', real('un', { xcr: null, FK: 'AR' })],
])('%s', (_name, gazetteer) => {
  it('comes back with the same places in the same order, and the same lines', () => {
    const after = sent(gazetteer);
    expect(Object.keys(after.places)).toEqual(Object.keys(gazetteer.places));
    expect(after.lines).toEqual(gazetteer.lines);
  });

  it('comes back with the kind of every place, its owner and its dispute', () => {
    for (const [id, before, after] of pairs(gazetteer)) {
      expect(withoutLocation(after), id).toEqual(withoutLocation(before));
    }
  });

  it('comes back within one step of where every place lies', () => {
    for (const [id, before, after] of pairs(gazetteer)) {
      if (before.kind === 'integral') continue;
      const lengths = ({ anchor, radius }: Place) => [...anchor, radius];
      const off = lengths(after).map((value, i) => Math.abs(value - (lengths(before)[i] ?? 0)));
      expect(Math.max(...off), id).toBeLessThan(STEP);
    }
  });

  it('comes back with boxes that hold the old ones, at most four steps wider on each side', () => {
    for (const [id, { kind, box: before }, { box: after }] of pairs(gazetteer)) {
      if (kind === 'integral') continue;
      const out = after.map((value, i) => (i < 2 ? -1 : 1) * (value - (before[i] ?? 0)));
      expect(Math.min(...out), id).toBeGreaterThanOrEqual(0);
      expect(Math.max(...out), id).toBeLessThan(4 * STEP);
    }
  });

  it('comes back with integral parts where their states are', () => {
    const { places } = sent(gazetteer);
    const parts = Object.values(places).filter((place) => place.kind === 'integral');
    expect(parts.length).toBeGreaterThan(0);
    for (const { owner, anchor, box } of parts)
      expect(places[owner]).toMatchObject({ anchor, box });
  });

  it('comes back with areas to a tenth of a px² where they are small, else to one px²', () => {
    for (const [id, before, after] of pairs(gazetteer)) {
      const off = Math.abs(after.area - before.area);
      expect(off, id).toBeLessThanOrEqual((before.area < 10 ? 0.05 : 0.5) + 1e-9);
    }
  });
});

it('the worlds packed here hold places of every kind', () => {
  const kinds = new Set(Object.values(real('un').places).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['dependency', 'disputed', 'integral', 'state']);
});

it('a packed gazetteer is less than half the size', () => {
  const size = (value: unknown) => JSON.stringify(value).length;
  expect(size(packGazetteer(real('un')))).toBeLessThan(size(real('un')) / 2);
});
