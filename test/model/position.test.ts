import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/model/fault.ts';
import { actorsWith, contradictions, positionsOf } from '../../src/model/position.ts';
import { actor, squareDataset, stance, statement, utterance, wording } from './square-map.ts';

const said = [utterance(wording('first', 'words'))] as const;

describe('a position', () => {
  it('is taken by whoever made a statement, with all statements', () => {
    const one = statement('AR-one', 'AR', 'doubted', said);
    const two = statement('AR-two', 'AR', 'doubted', said);
    const positions = positionsOf(squareDataset({ statements: [one, two] }));
    expect(positions.get(actor('AR'))).toEqual({
      kind: 'stated',
      stance: 'doubted',
      statements: [one, two],
    });
  });

  it('of the subject is that of the subject, even if it had a statement', () => {
    const positions = positionsOf(
      squareDataset({ statements: [statement('VE-one', 'VE', 'agreed', said)] }),
    );
    expect(positions.get(actor('VE'))).toEqual({ kind: 'subject' });
  });

  it('is not invented for anybody else', () => {
    expect([...positionsOf(squareDataset()).keys()].sort()).toEqual(['AR', 'GB', 'VE']);
  });

  it('is counted once for each actor', () => {
    const statements = ['AR-one', 'AR-two'].map((id) => statement(id, 'AR', 'doubted', said));
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
      told([statement('AR-one', 'AR', 'doubted', said), statement('AR-two', 'AR', 'agreed', said)]),
    ).toEqual([
      's.csv, line 5, column stance: "agreed" differs from "doubted" of statement AR-one: give AR one stance',
    ]);
  });

  it('are the stances of the subject, each told with its line', () => {
    expect(
      told([statement('VE-one', 'VE', 'agreed', said), statement('VE-two', 'VE', 'agreed', said)]),
    ).toEqual([
      expect.stringMatching(/^s\.csv, line 7, column actor: "VE" is the subject of this map/),
      expect.stringMatching(/^s\.csv, line 8, column actor: "VE" is the subject of this map/),
    ]);
  });

  it('are told without a line where none is known', () => {
    expect(
      told([statement('AR-one', 'AR', 'doubted', said), statement('AR-new', 'AR', 'agreed', said)]),
    ).toEqual([expect.stringMatching(/^s\.csv, stance: "agreed" differs/)]);
  });

  it('are not the stances of two actors, nor two statements with one stance', () => {
    expect(
      told([
        statement('AR-one', 'AR', 'doubted', said),
        statement('AR-two', 'AR', 'doubted', said, { also: stance('agreed') }),
        statement('GB-one', 'GB', 'agreed', said),
      ]),
    ).toEqual([]);
  });
});
