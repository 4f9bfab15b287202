import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/core/edition/edition.ts';
import {
  actor,
  squareDataset,
  squareEdition,
  stance,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';

const said = [utterance(wording('first', 'words'))] as const;

describe('an edition', () => {
  it('walks through the governments with a statement in the order of its key', () => {
    const { order, key, positions } = squareEdition();
    expect(order).toEqual(['GB', 'AR']);
    expect(key.entries.map(({ stance: id }) => id)).toEqual(['agreed', 'doubted']);
    expect([...positions.keys()].sort()).toEqual(['AR', 'GB', 'VE']);
  });

  it('sorts by the names of its own language', () => {
    const dataset = squareDataset({
      statements: ['AT', 'DE'].map((code) => statement(`${code}-one`, code, 'agreed', said)),
    });
    expect(squareEdition(dataset, 'en').order).toEqual(['AT', 'DE']);
    expect(squareEdition(dataset, 'es').order).toEqual(['DE', 'AT']);
  });
});

describe('the answer', () => {
  it.each([
    ['AR', 'It doubted', 'of a government with a statement is its stance'],
    ['VE', 'Subject short', 'of the subject is what the map calls it'],
    ['FR', 'Silent', 'of a government without a statement is that there is none'],
    ['GI', 'Silent', 'of a dependency without a statement is that there is none'],
    ['FK', 'Disputed area', 'of a disputed area is none'],
    ['ZZ', 'Silent', 'of an unknown place is that there is none'],
  ])('of %s is “%s”: that %s', (code, answer) => {
    expect(answerOf(actor(code), squareEdition())).toBe(answer);
  });

  it('of a disputed area that made a statement is its stance', () => {
    const statements = [statement('FK-one', 'FK', 'agreed', said)];
    const edition = squareEdition(squareDataset({ statements }));
    expect(answerOf(actor('FK'), edition)).toBe('It agreed');
  });

  it('is told in the language of the page', () => {
    expect(answerOf(actor('AR'), squareEdition(squareDataset(), 'es'))).toBe('It doubted (es)');
    expect(answerOf(actor('FK'), squareEdition(squareDataset(), 'es'))).toBe('Área en disputa');
  });

  it('is empty where the map does not declare the stance', () => {
    const statements = [{ ...statement('AR-one', 'AR', 'agreed', said), stance: stance('lost') }];
    expect(answerOf(actor('AR'), squareEdition(squareDataset({ statements })))).toBe('');
  });
});
