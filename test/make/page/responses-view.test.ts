import { describe, expect, it } from 'vitest';
import type { DraftStance } from '../../../src/core/intake/draft.ts';
import { LOOKS } from '../../../src/core/statements/default-looks.ts';
import { moved } from '../../../src/make/page/responses.ts';
import { lookWarnings } from '../../../src/make/page/responses-view.ts';
import type { DerivedDraft } from '../../../src/make/project/derived.ts';

const stances = LOOKS.map(
  (look, i): DraftStance => ({ ...look, id: `r${i}`, label: `Response ${i}`, count: 1 }),
);
const draftWith = (all: readonly DraftStance[]) =>
  ({ draft: { stances: all }, faults: [], warnings: [] }) as unknown as DerivedDraft;

/** The first response, changed. */
function first(change: Partial<DraftStance>): readonly [DraftStance, DerivedDraft] {
  const [one, ...others] = stances as [DraftStance, ...DraftStance[]];
  const changed = { ...one, ...change };
  return [changed, draftWith([changed, ...others])];
}

describe('warnings about the looks of responses', () => {
  it('has none for the looks that are tested', () => {
    expect(stances.flatMap((one) => lookWarnings(one, draftWith(stances)))).toEqual([]);
  });

  it('warns of a colour that is nearly that of land without an answer, by theme', () => {
    const [one, draft] = first({ colour: { light: '#e0e0e0', dark: '#65B5CF' } });
    expect(lookWarnings(one, draft)).toEqual([{ kind: 'faint', theme: 'light' }]);
  });

  it('warns of a colour that is nearly that of another response', () => {
    const [one, draft] = first({ colour: { light: '#55296c', dark: '#65B5CF' } });
    expect(lookWarnings(one, draft)).toEqual([
      { kind: 'near', theme: 'light', other: 'Response 1' },
    ]);
  });

  it('warns of a pattern that another response has', () => {
    const [one, draft] = first({ pattern: 'grid' });
    expect(lookWarnings(one, draft)).toEqual([{ kind: 'same-pattern', other: 'Response 6' }]);
  });

  it('repeats what is found wrong with the response itself', () => {
    const [one, draft] = first({});
    const fault = { file: 'a.csv', message: 'is wrong', about: { kind: 'response', stance: 'r0' } };
    expect(lookWarnings(one, { ...draft, faults: [fault as never] })).toEqual([
      { kind: 'fault', text: 'a.csv: is wrong' },
    ]);
  });
});

describe('moving in a list', () => {
  it('takes one a step up or down, and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
