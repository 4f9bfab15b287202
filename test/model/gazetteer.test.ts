import { describe, expect, it } from 'vitest';
import { createGazetteer, placeOf, resolvePlace } from '../../src/model/gazetteer.ts';
import { squareGazetteer, squareMeta } from './square-world.ts';

describe('the gazetteer', () => {
  it('has every unit of the atlas, those too that have no shape of their own', () => {
    expect(Object.keys(squareGazetteer()).sort()).toEqual(Object.keys(squareMeta.units).sort());
  });

  it('says to whom dependencies and integral parts belong', () => {
    const gazetteer = squareGazetteer();
    expect(placeOf(gazetteer, 'GI')).toMatchObject({ kind: 'dependency', owner: 'GB' });
    expect(placeOf(gazetteer, 'GF')).toMatchObject({ kind: 'integral', owner: 'FR' });
    expect(placeOf(gazetteer, 'AR')).toEqual({
      kind: 'state',
      anchor: squareMeta.units['AR']?.anchor,
      box: squareMeta.units['AR']?.box,
    });
  });

  it('says who has a disputed area from each point of view, and who claims it', () => {
    const disputed = { kind: 'disputed', administeredBy: 'GB', claimedBy: ['GB', 'AR'] };
    expect(placeOf(squareGazetteer('nobody'), 'FK')).toMatchObject({ ...disputed, owner: null });
    expect(placeOf(squareGazetteer('holder'), 'FK')).toMatchObject({ ...disputed, owner: 'GB' });
  });

  it('refuses a point of view that it does not know', () => {
    expect(() => createGazetteer(squareMeta, 'moon')).toThrow(/point of view named "moon"/);
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
