import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  reportingSources,
  throughSources,
} from '../../../src/core/statements/coverage.ts';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { coverageInWords } from '../../../src/page/lens/lens-view.ts';
import {
  squareDataset,
  squareLocale,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { day, said, squareRecord, stancesOf } from '../../fixtures/square-record.ts';

const source = (id: string) => id as SourceId;
const [first, second] = [source('first'), source('second')];
const dataset = squareDataset({
  statements: [
    statement('AR-one', 'AR', 'doubted', [
      { id: 'a', wordings: [wording('first', 'hard to believe'), wording('second', 'hard')] },
      { id: 'b', wordings: [wording('second', 'not now')] },
    ]),
    statement('GB-one', 'GB', 'agreed', [utterance(wording('first', null))]),
    statement('FR-one', 'FR', 'agreed', [utterance(wording('The Post', null))]),
  ],
});

describe('through a source', () => {
  it('only what it prints is there, in its own wording', () => {
    const { statements } = throughSources(dataset, [second]);
    expect(statements.map(({ id }) => id)).toEqual(['AR-one']);
    expect(
      statements[0]?.utterances.map(({ id, wordings }) => [id, wordings.map((one) => one.source)]),
    ).toEqual([
      ['a', ['second']],
      ['b', ['second']],
    ]);
  });

  it('nothing else of the map changes, and the map itself does not', () => {
    const before = JSON.stringify(dataset);
    const { statements: _statements, ...rest } = throughSources(dataset, [second]);
    const { statements: _all, ...whole } = dataset;
    expect(rest).toEqual(whole);
    expect(JSON.stringify(dataset)).toBe(before);
  });
});

describe('the coverage of sources', () => {
  it('tells positions as they have them, and who is known from others alone', () => {
    const seen = coverageOf(dataset, [second], day(1));
    expect(stancesOf(seen.positions)).toEqual({ AR: 'doubted' });
    expect(seen.onlyOthers).toEqual(['GB', 'FR']);
  });

  it('of all sources is the whole map', () => {
    const all = reportingSources(dataset, (a, b) => a.localeCompare(b)).map((one) => one.source);
    expect(coverageOf(dataset, all, day(1)).onlyOthers).toEqual([]);
  });

  it('of none is nothing', () => {
    const { positions, onlyOthers } = coverageOf(dataset, [], day(1));
    expect(stancesOf(positions)).toEqual({});
    expect(onlyOthers).toEqual(['AR', 'GB', 'FR']);
  });

  it('follows the rule through what is reported: another source, another position', () => {
    const record = squareRecord([
      said('AR', 'doubted', 3, { source: 'first' }),
      said('AR', 'refused', 8, { source: 'second' }),
    ]);
    const seen = (id: SourceId, number: number) =>
      stancesOf(coverageOf(record, [id], day(number)).positions);
    expect([seen(first, 9), seen(second, 9), seen(second, 7)]).toEqual([
      { AR: 'doubted' },
      { AR: 'refused' },
      {},
    ]);
    expect(coverageOf(record, [second], day(7)).onlyOthers).toEqual(['AR']);
  });

  it('is told in words by names, or not at all', () => {
    const seen = coverageOf(dataset, [second], day(1));
    expect(coverageInWords(seen, ['Second'], squareLocale('en'))).toBe(
      'Not reported by Second: France and United Kingdom.',
    );
    expect(coverageInWords(seen, ['Second'], squareLocale('es'))).toBe(
      'No recogido por Second: Francia y Reino Unido.',
    );
    const all = coverageOf(dataset, [first, source('The Post')], day(1));
    expect(coverageInWords(all, ['all'], squareLocale('en'))).toBeNull();
  });
});

describe('the sources that report', () => {
  it('are those of the map first, then outlets by name, each with its statements', () => {
    expect(reportingSources(dataset, (a, b) => a.localeCompare(b))).toEqual([
      { source: 'first', statements: 2 },
      { source: 'second', statements: 1 },
      { source: 'The Post', statements: 1 },
    ]);
  });
});
