import { describe, expect, it } from 'vitest';
import { reportsText, sceneSummary } from '../../../src/core/edition/summary.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { type ChoiceNames, sceneIn } from '../../fixtures/scene.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const record = squareRecord([
  said('AR', 'doubted', 2, { source: 'first' }),
  said('GB', 'agreed', 3, { source: 'second' }),
  said('FR', 'agreed', 6, { source: 'first' }),
]);
const scene = (choices: ChoiceNames) => sceneIn(recordEdition(record), choices);
const summary = (choices: ChoiceNames) => sceneSummary(scene(choices), stringsFor('en').summary);

describe('the map in a sentence', () => {
  it('says who holds which stance on the day', () => {
    expect(summary({})).toMatch(/France and the United Kingdom/);
    expect(summary({})).toMatch(/Argentina/);
    expect(summary({ on: day(2) })).toMatch(/Argentina/);
    expect(summary({ on: day(2) })).not.toMatch(/France|United Kingdom/);
  });

  it('says first how much the chosen sources report, and counts it alone', () => {
    const text = summary({ lens: ['first'] });
    expect(text).toMatch(/^The map of First: 2 of 3 governments\. /);
    expect(text).toMatch(/Argentina/);
    expect(text).not.toMatch(/United Kingdom/);
  });

  it('does not hang on the filter', () => {
    expect(summary({ only: ['agreed'] })).toBe(summary({}));
  });
});

describe('how much the chosen sources report', () => {
  it('is counted by the day, and not said of all sources', () => {
    expect(reportsText(scene({}))).toBeNull();
    expect(reportsText(scene({ lens: ['second'] }))).toBe('The map of Second: 1 of 3 governments.');
    expect(reportsText(scene({ lens: ['second'], on: day(2) }))).toBe(
      'The map of Second: 0 of 1 governments.',
    );
  });
});
