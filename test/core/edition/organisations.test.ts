import { describe, expect, it } from 'vitest';
import { organisationViews } from '../../../src/core/edition/organisations.ts';
import { partnersOf, partnersOn } from '../../../src/core/statements/partners.ts';
import type { EventId } from '../../../src/core/statements/types.ts';
import { panelView } from '../../../src/page/panel/panel-view.ts';
import { actor } from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const pact = { event: 'pact' as EventId, scope: 'joint' as const };
const record = squareRecord([
  said('GB', 'doubted', 5, pact),
  said('AR', 'doubted', 5, pact),
  said('FR', 'waited', 5, pact),
  said('GI', 'doubted', 5, { ...pact, confidence: 'low' }),
  said('union', 'refused', 7),
]);

describe('an organisation', () => {
  it('is seen with its answer and its members, sorted by name, once it has spoken', () => {
    expect(organisationViews(recordEdition(record))).toEqual([
      {
        id: 'union',
        name: 'The Union',
        answer: 'It refused',
        stance: 'refused',
        members: [
          { id: 'AR', name: 'Argentina' },
          { id: 'GB', name: 'United Kingdom' },
        ],
      },
    ]);
    expect(organisationViews(recordEdition(record, day(6)))).toEqual([]);
  });

  it('is no government: not in the key, not in the walk, but beside them', () => {
    const { key, order, beside } = recordEdition(record);
    expect(key.entries.flatMap(({ actors }) => actors.map(({ id }) => id))).toEqual(order);
    expect(order).not.toContain('union');
    expect(beside).toEqual(['GI', 'union']);
  });

  it('has a panel of its own', () => {
    expect(panelView(actor('union'), recordEdition(record))).toMatchObject({
      kind: 'stated',
      name: 'The Union',
      answer: 'It refused',
    });
  });
});

describe('the partners of a statement', () => {
  const [first, , waiting] = record.statements;

  it('are those who did the same on the same occasion, without the doubtful', () => {
    expect(first && partnersOf(first, record)).toEqual(['GB', 'AR']);
    expect(waiting && partnersOf(waiting, record)).toEqual(['FR']);
  });

  it('are nobody else where it was made alone', () => {
    expect(partnersOf(said('union', 'refused', 7), record)).toEqual(['union']);
  });

  it('are on a day those who had joined by then', () => {
    const joined = said('FR', 'doubted', 9, pact);
    const map = squareRecord([...record.statements, joined]);
    expect(first && partnersOn(first, map, day(8))).toEqual(['GB', 'AR']);
    expect(first && partnersOn(first, map, day(9))).toEqual(['GB', 'AR', 'FR']);
    // Told among what comes later, with those who are in it then.
    expect(partnersOn(joined, map, day(6))).toEqual(['GB', 'AR', 'FR']);
  });
});
