import { describe, expect, it } from 'vitest';
import { reportedView } from '../../../src/core/edition/reported.ts';
import { throughSources } from '../../../src/core/statements/coverage.ts';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { actor } from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const record = squareRecord([
  said('GB', 'doubted', 5),
  said('AR', 'doubted', 5),
  said('AR', 'refused', 7, { source: 'second' }),
]);

const view = (code: string, source: string, on = 20) =>
  reportedView(
    actor(code),
    recordEdition(record, day(on)),
    recordEdition(throughSources(record, [source as SourceId]), day(on)),
    'The Source',
  );

describe('what some sources report of a place', () => {
  it('is the answer as they have it', () => {
    expect(view('AR', 'first')).toEqual({
      answer: 'It doubted',
      text: 'Reported by The Source: It doubted',
      stance: 'doubted',
      unreported: false,
    });
    expect(view('AR', 'second')?.answer).toBe('It refused');
  });

  it('is that they do not report it, where only others do', () => {
    expect(view('GB', 'second')).toEqual({
      answer: 'Not reported by The Source',
      text: 'Not reported by The Source',
      stance: 'doubted',
      unreported: true,
    });
  });

  it('is nothing where no source has anything, ever or by the day', () => {
    expect(view('FR', 'first')).toBeNull();
    expect(view('AR', 'first', 4)).toBeNull();
  });
});
