import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import {
  actorsWith,
  contradictions,
  positionsOf,
  positionsOn,
} from '../../../src/core/statements/position.ts';
import {
  actor,
  squareDataset,
  stance,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { day, said, squareRecord, stancesOf } from '../../fixtures/square-record.ts';

const words = [utterance(wording('first', 'words'))] as const;

describe('a position', () => {
  it('is taken by whoever made a statement, with all statements', () => {
    const one = statement('AR-one', 'AR', 'doubted', words);
    const two = statement('AR-two', 'AR', 'doubted', words);
    const positions = positionsOf(squareDataset({ statements: [one, two] }));
    expect(positions.get(actor('AR'))).toEqual({
      kind: 'stated',
      stance: 'doubted',
      statements: [one, two],
    });
  });

  it('of the subject is that of the subject, even if it had a statement', () => {
    const positions = positionsOf(
      squareDataset({ statements: [statement('VE-one', 'VE', 'agreed', words)] }),
    );
    expect(positions.get(actor('VE'))).toEqual({ kind: 'subject' });
  });

  it('is not invented for anybody else', () => {
    expect([...positionsOf(squareDataset()).keys()].sort()).toEqual(['AR', 'GB', 'VE']);
  });

  it('is counted once for each actor', () => {
    const statements = ['AR-one', 'AR-two'].map((id) => statement(id, 'AR', 'doubted', words));
    const positions = positionsOf(squareDataset({ statements }));
    expect(actorsWith(positions, stance('doubted'))).toEqual(['AR']);
    expect(actorsWith(positions, stance('agreed'))).toEqual([]);
  });
});

describe('contradictions', () => {
  const lines = new Map([
    ['AR-one', 2],
    ['AR-two', 5],
    ['VE-one', 7],
    ['VE-two', 8],
  ]);
  const told = (statements: Parameters<typeof contradictions>[0]) =>
    contradictions(statements, squareDataset(), 's.csv', ({ id }) => lines.get(id)).map(
      describeFault,
    );

  it('are two stances of one actor, told with both statements', () => {
    expect(
      told([
        statement('AR-one', 'AR', 'doubted', words),
        statement('AR-two', 'AR', 'agreed', words),
      ]),
    ).toEqual([
      's.csv, line 5, column stance: "agreed" differs from "doubted" of statement AR-one: give AR one stance; a map whose positions change over time needs timeline in map.json',
    ]);
  });

  it('are the stances of the subject, each told with its line', () => {
    expect(
      told([
        statement('VE-one', 'VE', 'agreed', words),
        statement('VE-two', 'VE', 'agreed', words),
      ]),
    ).toEqual([
      expect.stringMatching(/^s\.csv, line 7, column actor: "VE" is the subject of this map/),
      expect.stringMatching(/^s\.csv, line 8, column actor: "VE" is the subject of this map/),
    ]);
  });

  it('are told without a line where none is known', () => {
    expect(
      told([
        statement('AR-one', 'AR', 'doubted', words),
        statement('AR-new', 'AR', 'agreed', words),
      ]),
    ).toEqual([expect.stringMatching(/^s\.csv, stance: "agreed" differs/)]);
  });

  it('are not the stances of two actors, nor two statements with one stance', () => {
    expect(
      told([
        statement('AR-one', 'AR', 'doubted', words),
        statement('AR-two', 'AR', 'doubted', words, { also: stance('agreed') }),
        statement('GB-one', 'GB', 'agreed', words),
      ]),
    ).toEqual([]);
  });
});

describe('positions on a map with a rule', () => {
  const record = squareRecord([
    said('AR', 'doubted', 3),
    said('AR', 'refused', 8),
    said('GB', 'agreed', 5, { scope: 'listed' }),
    said('FR', 'agreed', null),
    said('GI', 'doubted', 4, { dateTo: day(6) }),
    said('VE', 'doubted', 3),
  ]);

  it('are those of the day', () => {
    expect([2, 3, 8].map((number) => stancesOf(positionsOn(record, day(number))))).toEqual([
      {},
      { AR: 'doubted' },
      { AR: 'refused', GI: 'doubted' },
    ]);
    expect(positionsOf(record)).toEqual(positionsOn(record, day(20)));
  });

  it('tell what is known by the day, and of what has no day that it may have been said', () => {
    const positions = positionsOn(record, day(5));
    const ids = (code: string) => {
      const position = positions.get(actor(code));
      return position !== undefined && 'statements' in position
        ? position.statements.map(({ id }) => id)
        : [];
    };
    expect(ids('AR')).toEqual(['AR-doubted-3-own']);
    expect(ids('FR')).toEqual(['FR-agreed-null-own']);
    expect(ids('GI')).toEqual([]);
  });

  it('are undecided where there are statements, but none that counts', () => {
    const positions = positionsOf(record);
    expect([positions.get(actor('GB'))?.kind, positions.get(actor('FR'))?.kind]).toEqual([
      'undecided',
      'undecided',
    ]);
    expect(positions.get(actor('VE'))).toEqual({ kind: 'subject' });
  });

  it('may change without being a contradiction, but not those of the subject', () => {
    const faults = contradictions(record.statements, record, 's.csv', () => undefined);
    expect(faults.map(describeFault)).toEqual([
      expect.stringMatching(/"VE" is the subject of this map/),
    ]);
  });

  it('of a map without a rule are the same on every day', () => {
    expect(positionsOn(squareDataset(), day(1))).toEqual(positionsOf(squareDataset()));
  });
});
