import { describe, expect, it } from 'vitest';
import {
  type Direction,
  nextByLetter,
  type Stop,
  walk,
} from '../../../src/core/atlas/arrow-walk.ts';
import { fold } from '../../../src/core/i18n/fold.ts';
import { electionEdition } from '../../fixtures/election.ts';
import { actor } from '../../fixtures/square-map.ts';
import { world } from '../../fixtures/world.ts';

const WIDTH = 1000;
const at = (id: string, x: number, y: number): Stop => ({ id: actor(id), point: [x, y] });

describe('an arrow', () => {
  const stops = [at('A', 0, 0), at('B', 100, 10), at('C', 80, 70), at('D', 0, 200)];

  it('leads to the nearest place in its direction, those off it counting as farther', () => {
    expect(walk(actor('A'), 'right', stops, null, WIDTH)).toBe('B');
    expect(walk(actor('A'), 'down', stops, null, WIDTH)).toBe('C');
  });

  it('leads nowhere outside its cone of 60 degrees to either side', () => {
    const near = [at('A', 0, 0), at('B', 10, 17), at('C', 10, 18)];
    expect(walk(actor('A'), 'right', near.slice(0, 2), null, WIDTH)).toBe('B');
    expect(walk(actor('A'), 'right', [near[0] as Stop, near[2] as Stop], null, WIDTH)).toBeNull();
    expect(walk(actor('A'), 'up', stops, null, WIDTH)).toBeNull();
  });

  it('reaches as far as 420 of 1000 parts of the plane', () => {
    const far = (x: number) =>
      walk(actor('A'), 'right', [at('A', 0, 0), at('B', x, 0)], null, WIDTH);
    expect(far(420)).toBe('B');
    expect(far(421)).toBeNull();
  });

  it('leads back by the opposite arrow, though another place is nearer', () => {
    const last = { from: actor('D'), to: actor('B'), direction: 'right' } as const;
    expect(walk(actor('B'), 'left', stops, last, WIDTH)).toBe('D');
    expect(walk(actor('B'), 'left', stops, null, WIDTH)).not.toBe('D');
  });
});

it('arrows lead from every country of the election to every other', () => {
  const { order, gazetteer, dataset } = electionEdition('en');
  const stops = [...order, dataset.event.subject].flatMap((id): Stop[] => {
    const place = gazetteer.places[id ?? ''];
    return id === undefined || place === undefined ? [] : [{ id, point: place.anchor }];
  });
  const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];
  for (const { id } of stops) {
    const reached = new Set([id]);
    for (const from of reached) {
      for (const direction of directions) {
        const to = walk(from, direction, stops, null, world.meta.plane.width);
        if (to !== null) reached.add(to);
      }
    }
    expect(reached.size, `from ${id}`).toBe(14);
  }
});

it('a letter leads to the next name that begins with it, round and round, whatever its accents', () => {
  const names = ['Angola', 'Åland', 'Benin'].map((name) => ({ id: actor(name), name }));
  const next = (from: string, letter: string) => nextByLetter(actor(from), letter, names, fold);
  expect(next('Angola', 'a')).toBe('Åland');
  expect(next('Åland', 'A')).toBe('Angola');
  expect(next('Angola', 'b')).toBe('Benin');
  expect(next('Angola', 'x')).toBeNull();
});
