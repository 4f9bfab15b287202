import { describe, expect, it } from 'vitest';
import { reportingSources, throughSources } from '../../../src/core/statements/coverage.ts';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { squareDataset, statement, utterance, wording } from '../../fixtures/square-map.ts';

const source = (id: string) => id as SourceId;
const second = source('second');
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

  it('that says nothing there is nothing, and through none at all', () => {
    expect(throughSources(dataset, [source('The Times')]).statements).toEqual([]);
    expect(throughSources(dataset, []).statements).toEqual([]);
  });

  it('nothing else of the map changes, and the map itself does not', () => {
    const before = JSON.stringify(dataset);
    const { statements: _statements, ...rest } = throughSources(dataset, [second]);
    const { statements: _all, ...whole } = dataset;
    expect(rest).toEqual(whole);
    expect(JSON.stringify(dataset)).toBe(before);
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
