import { describe, expect, it } from 'vitest';
import { findViews } from '../../../src/core/atlas/named-views.ts';
import type { PlanePoint } from '../../../src/core/statements/types.ts';
import { world } from '../../fixtures/world.ts';

const { units, plane } = world.meta;
const anchorOf = (id: string) => units[id]?.anchor as PlanePoint;

/** The views of a map with these answers: each with the view of its inset. */
function viewsOf(answers: readonly string[], subject?: string): string[] {
  return findViews(
    answers.map(anchorOf),
    subject === undefined ? undefined : anchorOf(subject),
    units,
    plane.frame,
  ).map(({ name, inset }) => (inset === undefined ? name : `${name} with ${inset}`));
}

describe('the views of a map that names none', () => {
  it('begin with the smallest part of the world that has all answers', () => {
    expect(viewsOf(['DM', 'BB', 'CU'])).toEqual(['caribbean', 'world']);
    expect(viewsOf(['KE', 'NG', 'ZA'])).toEqual(['africa', 'world']);
  });

  it('show what the first leaves out in an inset', () => {
    expect(viewsOf(['BR', 'AR', 'US', 'FR'])).toEqual([
      'americas with europe',
      'europe with americas',
      'world',
    ]);
    expect(viewsOf(['BR', 'AR', 'US', 'MX', 'AU', 'FR'])).toEqual(['americas with world', 'world']);
  });

  it('prefer a larger part where a small one has much less', () => {
    expect(viewsOf(['DM', 'BB', 'CU', 'AR', 'BR'])).toEqual(['americas', 'world']);
  });

  it('are the world alone where no part has half of the answers, or there is none', () => {
    expect(viewsOf(['BR', 'FR', 'KE', 'IN', 'AU'])).toEqual(['world']);
    expect(viewsOf([])).toEqual(['world']);
  });

  it('have the subject in the first', () => {
    expect(viewsOf(['FR', 'DE', 'PL'])[0]).toBe('europe');
    expect(viewsOf(['FR', 'DE', 'PL'], 'MM')).toEqual(['world']);
  });
});
