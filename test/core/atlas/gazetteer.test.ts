import { describe, expect, it } from 'vitest';
import {
  createGazetteer,
  featureOf,
  type Gazetteer,
  type Place,
  placeOf,
  resolvePlace,
} from '../../../src/core/atlas/gazetteer.ts';
import { type SquareView, squareGazetteer, squareMeta } from '../../fixtures/square-world.ts';

/** A place that must be there. */
function at(code: string, gazetteer: Gazetteer = squareGazetteer()): Place {
  const place = placeOf(gazetteer, code);
  if (place === undefined) throw new Error(`the gazetteer has no ${code}`);
  return place;
}

describe('the gazetteer', () => {
  it('has every unit of the world, those too that have no shape of their own', () => {
    expect(Object.keys(squareGazetteer().places).sort()).toEqual(
      Object.keys(squareMeta.units).sort(),
    );
  });

  it('says to whom dependencies and integral parts belong', () => {
    expect(at('GI')).toMatchObject({ kind: 'dependency', owner: 'GB' });
    expect(at('GF')).toMatchObject({ kind: 'integral', owner: 'FR' });
    expect(at('AR')).toEqual(squareMeta.units['AR']);
  });

  it('says who has a disputed area from each point of view, who claims it and what is hatched', () => {
    const disputed = { kind: 'disputed', administeredBy: 'GB', claimedBy: ['GB', 'AR'] };
    expect(at('FK', squareGazetteer('nobody'))).toMatchObject({
      ...disputed,
      owner: null,
      hatched: true,
    });
    expect(at('FK', squareGazetteer('holder'))).toMatchObject({
      ...disputed,
      owner: 'GB',
      hatched: false,
    });
  });

  it('lists the lines that the point of view draws', () => {
    expect(squareGazetteer('nobody').lines).toEqual(['claim']);
    expect(squareGazetteer('no-lines').lines).toEqual([]);
  });

  it('refuses a point of view that it does not know', () => {
    expect(() => createGazetteer(squareMeta, 'moon')).toThrow(/point of view named "moon"/);
  });
});

describe('the area of a place', () => {
  it('is that of everything that has one fill with it', () => {
    expect([at('FR').area, at('GF').area]).toEqual([5, 5]);
    expect(at('GI').area).toBe(3);
  });

  it('changes with the point of view', () => {
    const areas = (pointOfView: 'nobody' | 'holder') =>
      ['GB', 'FK'].map((code) => at(code, squareGazetteer(pointOfView)).area);
    expect(areas('nobody')).toEqual([100, 100]);
    expect(areas('holder')).toEqual([200, 200]);
  });
});

describe('a place with a disputed area in it', () => {
  it('has a box around both', () => {
    expect(at('GB', squareGazetteer('nobody')).box).toEqual([20, 0, 40, 20]);
    expect(at('GB', squareGazetteer('holder')).box).toEqual([20, 0, 60, 20]);
    expect(at('FK', squareGazetteer('holder')).box).toEqual([40, 0, 60, 20]);
  });

  it('stands where the larger of both does', () => {
    const { FK } = squareMeta.units;
    if (FK === undefined) throw new Error('no FK');
    const withArea = (area: number) => ({
      ...squareMeta,
      units: { ...squareMeta.units, FK: { ...FK, area } },
    });
    expect(at('GB', createGazetteer(withArea(99), 'holder')).anchor).toEqual([30, 10]);
    expect(at('GB', createGazetteer(withArea(101), 'holder')).anchor).toEqual([50, 10]);
  });
});

describe('an editor', () => {
  const changed = (owner: string | null) =>
    at('FK', createGazetteer(squareMeta, 'holder', { FK: owner }));

  it('may give a disputed area to another state, or to nobody', () => {
    expect(changed('AR')).toMatchObject({ kind: 'disputed', owner: 'AR' });
    expect(changed(null)).toMatchObject({ kind: 'disputed', owner: null });
  });

  it('makes a dispute of what is decided otherwise, and of nothing else', () => {
    expect(at('FK', squareGazetteer('holder'))).toMatchObject({ hatched: false });
    expect(changed('AR')).toMatchObject({ hatched: true });
    expect(changed('GB')).toMatchObject({ hatched: false });
  });

  it('changes neither who administers and claims it nor the world that it is made from', () => {
    const before = JSON.stringify(squareMeta);
    expect(changed('AR')).toMatchObject({ administeredBy: 'GB', claimedBy: ['GB', 'AR'] });
    expect(JSON.stringify(squareMeta)).toBe(before);
  });

  it('cannot give away what is not disputed', () => {
    const gazetteer = createGazetteer(squareMeta, 'holder', { GI: 'AR', AR: 'GB' });
    expect(gazetteer.places).toEqual(squareGazetteer('holder').places);
  });
});

describe('the feature of a place', () => {
  it.each<[string, SquareView, string, string]>([
    ['AR', 'nobody', 'AR', 'a state is its own'],
    ['GI', 'nobody', 'GI', 'a dependency is its own'],
    ['GF', 'nobody', 'FR', 'an integral part is in its state'],
    ['FK', 'nobody', 'FK', 'a disputed area of nobody’s is its own'],
    ['FK', 'holder', 'GB', 'another is in its holder'],
  ])('of %s (%s) is %s: %s', (code, pointOfView, feature) => {
    expect(featureOf(code, at(code, squareGazetteer(pointOfView)))).toBe(feature);
  });
});

describe('a code', () => {
  it.each(['AR', 'GI', 'FK', 'VE'])('%s opens itself', (code) => {
    expect(resolvePlace(squareGazetteer('holder'), code)).toBe(code);
  });

  it('of an integral part opens its state', () => {
    expect(resolvePlace(squareGazetteer(), 'GF')).toBe('FR');
  });

  it.each(['ZZ', '', 'ar', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    '“%s” opens nothing',
    (code) => {
      expect(placeOf(squareGazetteer(), code)).toBeUndefined();
      expect(resolvePlace(squareGazetteer(), code)).toBeNull();
    },
  );
});
