import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { lensView } from '../../../src/page/lens/lens-view.ts';
import { actor, squareLocale } from '../../fixtures/square-map.ts';
import { day, said, squareRecord } from '../../fixtures/square-record.ts';

const source = (id: string) => id as SourceId;
const dataset = squareRecord([
  said('AR', 'doubted', 2, { source: 'first' }),
  said('AR', 'refused', 6, { source: 'second' }),
  said('GB', 'agreed', 3, { source: 'second' }),
  said('FR', 'agreed', 3, { source: 'first' }),
  said('union', 'doubted', 4, { source: 'second' }),
]);
const locale = squareLocale('en', dataset);
const entriesOf = (lens: readonly string[], on: number | null = null) =>
  lensView(dataset, locale, lens.map(source), on === null ? null : day(on))
    .entries.filter(({ reported, unreported }) => reported.length + unreported.length > 0)
    .map(({ stance, reported, unreported }) => [stance, reported, unreported]);

describe('the map through a source', () => {
  it('parts the governments of every stance by whether the source reports them', () => {
    expect(entriesOf(['first'])).toEqual([
      ['agreed', ['FR'], ['GB']],
      ['doubted', ['AR'], []],
    ]);
  });

  it('keeps the stance that only others report for governments it does not know', () => {
    const { stances, unreported } = lensView(dataset, locale, [source('first')], null);
    expect(stances.get(actor('GB'))).toBe('agreed');
    expect([...unreported].sort()).toEqual(['GB', 'union']);
  });

  it('shows what it had reported by the day', () => {
    expect(entriesOf(['second'], 5)).toEqual([
      ['agreed', ['GB'], ['FR']],
      ['doubted', [], ['AR']],
    ]);
    expect(entriesOf(['second'], 6)).toEqual([
      ['agreed', ['GB'], ['FR']],
      ['refused', ['AR'], []],
    ]);
  });

  it('counts governments in its words, and no organisations', () => {
    const { words, folded } = lensView(dataset, locale, [source('first')], null);
    expect(words).toEqual([
      'The map of First: 2 of 3 governments.',
      'Not reported by First: United Kingdom.',
    ]);
    expect(folded).toBeNull();
  });

  it('says nothing of what all sources report', () => {
    expect(lensView(dataset, locale, ['first', 'second'].map(source), null).words).toEqual([
      'The map of First and Second: 3 of 3 governments.',
    ]);
    const none = lensView(dataset, locale, [], null);
    expect([none.words, none.folded, [...none.unreported]]).toEqual([[], null, []]);
  });

  it('folds the names where many governments are left out', () => {
    const codes = 'AT BE BG BR CA CL CU DE DK EE ES FI GR HU IE IT'.split(' ');
    const many = squareRecord([
      said('AR', 'agreed', 2, { source: 'first' }),
      ...codes.map((code) => said(code, 'doubted', 2, { source: 'second' })),
    ]);
    const view = lensView(many, squareLocale('en', many), [source('first')], null);
    expect(view.words[1]).toBe('Not reported by First: 16 governments.');
    expect(view.folded).toMatch(/^Austria, Belgium, .* and Spain$/);
  });
});
