import { describe, expect, it } from 'vitest';
import { sceneEntries } from '../../../src/core/edition/scene-entries.ts';
import { type ChoiceNames, sceneIn } from '../../fixtures/scene.ts';
import { stance } from '../../fixtures/square-map.ts';
import {
  day,
  period,
  recordEdition,
  rule,
  said,
  squareRecord,
} from '../../fixtures/square-record.ts';

const record = squareRecord([
  said('AR', 'doubted', 2, { source: 'first' }),
  said('AR', 'refused', 6, { source: 'second' }),
  said('GB', 'agreed', 3, { source: 'second' }),
  said('FR', 'agreed', 3, { source: 'first' }),
  said('union', 'doubted', 4, { source: 'second' }),
]);
const lastDay = recordEdition(record);
const all = (choices: ChoiceNames, of = lastDay) => sceneEntries(sceneIn(of, choices));
/** Those that have a government. */
const entriesOf = (choices: ChoiceNames, of = lastDay) =>
  all(choices, of)
    .filter(({ reported, unreported }) => reported.length + unreported.length > 0)
    .map(({ stance, reported, unreported }) => [stance, reported, unreported]);

describe('who holds each stance', () => {
  it('is in the order of the key, with stances that nobody holds', () => {
    expect(all({}).map((entry) => entry.stance)).toEqual([
      'agreed',
      'doubted',
      'refused',
      'waited',
    ]);
    expect(all({ lens: ['first'] }).map((entry) => entry.stance)).toEqual(
      all({}).map((entry) => entry.stance),
    );
  });

  it('is as the build has listed it where no source is chosen, without organisations', () => {
    expect(entriesOf({})).toEqual([
      ['agreed', ['FR', 'GB'], []],
      ['refused', ['AR'], []],
    ]);
    expect(entriesOf({ on: day(2) })).toEqual([['doubted', ['AR'], []]]);
  });

  it('does not hang on the filter', () => {
    expect(all({ only: ['agreed'] })).toEqual(all({}));
  });

  it('parts the governments of every stance by whether the source reports them', () => {
    expect(entriesOf({ lens: ['first'] })).toEqual([
      ['agreed', ['FR'], ['GB']],
      ['doubted', ['AR'], []],
    ]);
  });

  it('shows what a source had reported by the day', () => {
    expect(entriesOf({ lens: ['second'], on: day(5) })).toEqual([
      ['agreed', ['GB'], ['FR']],
      ['doubted', [], ['AR']],
    ]);
    expect(entriesOf({ lens: ['second'], on: day(6) })).toEqual([
      ['agreed', ['GB'], ['FR']],
      ['refused', ['AR'], []],
    ]);
  });

  it('counts those whom a source decides where all together do not', () => {
    const order = [stance('refused'), stance('doubted')];
    const unranked = squareRecord(
      [
        said('AR', 'doubted', 3, { source: 'first' }),
        said('AR', 'waited', 8, { source: 'second' }),
      ],
      { timeline: { period, rule: { ...rule, order } } },
    );
    expect(entriesOf({}, recordEdition(unranked))).toEqual([]);
    expect(entriesOf({ lens: ['first'] }, recordEdition(unranked))).toEqual([
      ['doubted', ['AR'], []],
    ]);
  });

  it('lists governments by their names in the language of the page', () => {
    const many = squareRecord(['DE', 'AT', 'ES'].map((code) => said(code, 'agreed', 3)));
    expect(entriesOf({ lens: ['first'] }, recordEdition(many))).toEqual([
      ['agreed', ['AT', 'DE', 'ES'], []],
    ]);
  });
});
