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
  const told = (statements: Parameters<typeof contradictions>[0]) =>
    contradictions(statements, squareDataset(), 's.csv').map(describeFault);

  it('are two stances of one actor, told with both statements', () => {
    expect(
      told([statement('AR-one', 'AR', 'doubted', said), statement('AR-two', 'AR', 'agreed', said)]),
    ).toEqual([
      expect.stringMatching(
        /^s\.csv.*stance: "agreed" of statement AR-two differs from AR-one, which has "doubted".*AR/,
      ),
    ]);
  });

  it('are a stance of the subject', () => {
    expect(told([statement('VE-one', 'VE', 'agreed', said)])).toEqual([
      expect.stringMatching(/actor: "VE" is the subject/),
    ]);
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
