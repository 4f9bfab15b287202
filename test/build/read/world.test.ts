import { describe, expect, it } from 'vitest';
import { suggestActor } from '../../../src/core/statements/actors.ts';
import { registry, world } from '../../fixtures/world.ts';

describe('the actors of the world', () => {
  it('are the units of the atlas, states first', () => {
    const ids = [...registry.names.keys()];
    expect([...ids].sort()).toEqual(Object.keys(world.meta.units).sort());
    const firstOther = ids.findIndex((id) => world.meta.units[id]?.kind !== 'state');
    expect(ids.slice(firstOther).filter((id) => world.meta.units[id]?.kind === 'state')).toEqual(
      [],
    );
  });

  it('all have a name, our own codes too', () => {
    expect([...registry.names].filter(([id, name]) => name === id)).toEqual([]);
  });

  it.each([
    ['GUA', 'GT, Guatemala'],
    ['VEN', 'VE, Venezuela'],
    ['CHL', 'CL, Chile'],
    ['URY', 'UY, Uruguay'],
    ['USA', 'US, United States'],
    ['UK', 'GB, United Kingdom'],
    ['Ivory Coast', 'CI, Côte d’Ivoire'],
    ['Palestine', 'PS, Palestine'],
  ])('are suggested for %s as %s', (written, meant) => {
    expect(suggestActor(written, registry)).toBe(`did you mean ${meant}?`);
  });
});
