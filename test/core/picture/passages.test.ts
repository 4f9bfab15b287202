import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/picture/passages.ts';
import {
  actor,
  fragment,
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const words = (code: string, statements: ReturnType<typeof statement>[]) =>
  passagesOf(actor(code), squareEdition(squareDataset({ statements }))).map(({ words }) =>
    words.kind === 'quoted'
      ? words.pieces.map(({ link, text }) => [link, text].filter(Boolean).join('|'))
      : words.summary,
  );

describe('passagesOf', () => {
  it('gives a card for each passage of a quotation, in its order, and joins none', () => {
    const passages = [fragment(1, 'first'), fragment(2, 'second')] as const;
    const one = statement('AR-one', 'AR', 'doubted', [utterance(wording('first', passages))]);
    expect(words('AR', [one])).toEqual([['first'], ['second']]);
    const [first, second] = passagesOf(
      actor('AR'),
      squareEdition(squareDataset({ statements: [one] })),
    );
    expect(first?.words).toMatchObject({ part: 1, parts: 2 });
    expect(second?.words).toMatchObject({ part: 2, parts: 2 });
  });

  it('keeps pieces together that our words link into one sentence', () => {
    const linked = [fragment(1, 'first', 'he said'), fragment(2, 'second', 'and in')] as const;
    const one = statement('AR-one', 'AR', 'doubted', [utterance(wording('first', linked))]);
    expect(words('AR', [one])).toEqual([['first', 'and in|second']]);
  });

  it('gives paraphrases only where nothing is quoted', () => {
    const quoted = statement('AR-one', 'AR', 'doubted', [
      utterance(wording('first', 'hard to believe')),
    ]);
    const told = statement('AR-two', 'AR', 'doubted', [utterance(wording('second', null))]);
    expect(words('AR', [told, quoted])).toEqual([['hard to believe']]);
    expect(words('AR', [told])).toEqual(['summary 1']);
  });

  it('says when each was said, on a map over time alone', () => {
    const record = squareRecord([
      said('AR', 'doubted', 3),
      said('AR', 'waited', 5, { dateTo: day(8) }),
      said('AR', 'refused', null),
    ]);
    const whens = passagesOf(actor('AR'), recordEdition(record)).map(({ when }) => when);
    expect(whens.toSorted()).toEqual([
      '3 May 2020',
      'Between 5 May 2020 and 8 May 2020',
      'Day not known',
    ]);
    const [still] = passagesOf(actor('AR'), squareEdition());
    expect(still?.when).toBeUndefined();
  });

  it('gives on a day only what was known by then', () => {
    const record = squareRecord([said('AR', 'doubted', 3), said('AR', 'refused', 9)]);
    const stances = (on: number) =>
      passagesOf(actor('AR'), recordEdition(record, day(on))).map(({ stance }) => stance);
    expect(stances(2)).toEqual([]);
    expect(stances(8)).toEqual(['doubted']);
    expect(stances(9).toSorted()).toEqual(['doubted', 'refused']);
  });

  it('gives none for the subject and for those that said nothing', () => {
    expect(passagesOf(actor('VE'), squareEdition())).toEqual([]);
    expect(passagesOf(actor('FR'), squareEdition())).toEqual([]);
  });
});
