import { describe, expect, it } from 'vitest';
import { isAsBuilt, sceneOf } from '../../../src/core/edition/scene.ts';
import { sceneEntries } from '../../../src/core/edition/scene-entries.ts';
import { sceneSummary } from '../../../src/core/edition/summary.ts';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { heldIn, onlyOthersIn, sceneWith } from '../../fixtures/scene.ts';
import {
  actor,
  squareDataset,
  squareEdition,
  stance,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const plain = squareEdition(
  squareDataset({
    statements: [
      statement('AR-one', 'AR', 'doubted', [
        { id: 'a', wordings: [wording('first', 'hard to believe'), wording('second', 'hard')] },
        { id: 'b', wordings: [wording('second', 'not now')] },
      ]),
      statement('GB-one', 'GB', 'agreed', [utterance(wording('first', null))]),
      statement('FR-one', 'FR', 'agreed', [utterance(wording('The Post', null))]),
    ],
  }),
);
const record = squareRecord([
  said('AR', 'doubted', 2, { source: 'first' }),
  said('AR', 'refused', 6, { source: 'second' }),
  said('GB', 'agreed', 3, { source: 'second' }),
  said('FR', 'agreed', 3, { source: 'first' }),
  said('union', 'doubted', 4, { source: 'second' }),
]);
const onDay = (number: number, sources: readonly string[] = []) =>
  sceneWith(recordEdition(record, day(number)), { day: day(number), sources });

describe('what the map shows', () => {
  it('is what the build has written until something is chosen', () => {
    expect(isAsBuilt({ on: null, only: [], lens: [] })).toBe(true);
    expect(isAsBuilt({ on: day(3), only: [], lens: [] })).toBe(false);
    expect(isAsBuilt({ on: null, only: [stance('agreed')], lens: [] })).toBe(false);
    expect(isAsBuilt({ on: null, only: [], lens: ['first' as SourceId] })).toBe(false);
  });

  it('of all sources has the positions of the day, and leaves nobody out', () => {
    expect(heldIn(onDay(5))).toEqual({ agreed: 'FR GB', doubted: 'AR' });
    expect(onlyOthersIn(onDay(5))).toEqual([]);
    expect(onDay(5).reportOf(actor('AR'))).toBeNull();
    expect(onDay(5).answerOf(actor('AR'))).toMatchObject({ stance: 'doubted', unreported: false });
  });

  it('of all sources has the order of the key', () => {
    const { key } = recordEdition(record, day(5));
    expect(sceneEntries(onDay(5))).toEqual(
      key.entries.map(({ stance, actors }) => ({
        stance,
        reported: actors.map(({ id }) => id),
        unreported: [],
      })),
    );
  });

  it('fades the stances that the filter leaves out, and none without a filter', () => {
    const filtered = sceneWith(plain, { stances: ['agreed'] });
    expect([filtered.isFaded(stance('doubted')), filtered.isFaded(stance('agreed'))]).toEqual([
      true,
      false,
    ]);
    expect(sceneWith(plain).isFaded(stance('doubted'))).toBe(false);
  });

  it('is the map of all sources until somebody can tell what single ones report', () => {
    const choices = { on: null, only: [], lens: ['second' as SourceId] };
    const scene = sceneOf(choices, plain, null);
    expect(scene.fromSources).toBeNull();
    expect(heldIn(scene)).toEqual({ agreed: 'FR GB', doubted: 'AR' });
  });
});

describe('what the map shows of some sources', () => {
  it('parts the governments of every stance by whether they report them, each part by name', () => {
    expect(heldIn(onDay(5, ['first']))).toEqual({ agreed: 'FR (GB)', doubted: 'AR' });
  });

  it('is positions as they have them, and who is known from others alone', () => {
    const scene = sceneWith(plain, { sources: ['second'] });
    expect(heldIn(scene)).toEqual({ doubted: 'AR', agreed: '(FR) (GB)' });
    expect(onlyOthersIn(scene)).toEqual(['GB', 'FR']);
  });

  it('of all of them is the whole map', () => {
    const all = ['first', 'second', 'The Post'];
    expect(onlyOthersIn(sceneWith(plain, { sources: all }))).toEqual([]);
  });

  it('gives organisations their colour too, but counts none', () => {
    const scene = onDay(7, ['first']);
    expect([...onlyOthersIn(scene)].sort()).toEqual(['GB', 'union']);
    expect(scene.stanceOf(actor('union'))).toBe('doubted');
    expect(heldIn(scene)['doubted']).not.toContain('union');
  });

  it('follows the rule through what they had reported by the day', () => {
    expect(heldIn(onDay(5, ['second']))).toEqual({ agreed: 'GB (FR)', doubted: '(AR)' });
    expect(heldIn(onDay(6, ['second']))).toEqual({ agreed: 'GB (FR)', refused: 'AR' });
  });

  it('says of a place what they report, or that they do not', () => {
    const scene = onDay(5, ['first']);
    expect(scene.answerOf(actor('FR'))).toMatchObject({ stance: 'agreed', unreported: false });
    expect(scene.reportOf(actor('FR'))?.text).toMatch(/^Reported by First: /);
    expect(scene.answerOf(actor('GB'))).toMatchObject({
      answer: 'Not reported by First',
      stance: 'agreed',
      unreported: true,
    });
    expect(scene.reportOf(actor('TV'))).toBeNull();
  });

  it('is summed up by how much they report, then by what', () => {
    const { strings } = plain.locale;
    expect(sceneSummary(sceneWith(plain, { sources: ['second'] }), strings.summary)).toMatch(
      /^The map of Second: 1 of 3 governments\. .*Argentina/,
    );
    expect(sceneSummary(sceneWith(plain), strings.summary)).not.toContain('The map of');
  });
});
