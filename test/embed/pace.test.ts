import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Pace, SILENT } from '../../src/embed/pace.ts';

describe('the decision to announce a height', () => {
  const sent = (decision: Decision): Pace => {
    if (decision.kind !== 'send') throw new Error(`nothing was sent: ${decision.kind}`);
    return decision.pace;
  };
  const first = sent(decide(SILENT, 700, 446, false, 0));

  it('announces the first height, and a changed one', () => {
    expect(decide(SILENT, 700, 445.2, false, 0)).toMatchObject({ kind: 'send', height: 446 });
    expect(decide(first, 390, 601, false, 10)).toMatchObject({ kind: 'send', height: 601 });
  });

  it('is quiet about the same height unless it is asked', () => {
    expect(decide(first, 700, 447, false, 10)).toEqual({ kind: 'quiet' });
    expect(decide(first, 700, 446, true, 10)).toMatchObject({ kind: 'send', height: 446 });
  });

  it('is quiet in a frame that has no width, or wants no height', () => {
    expect(decide(SILENT, 0, 446, true, 0)).toEqual({ kind: 'quiet' });
    expect(decide(SILENT, 700, 0, true, 0)).toEqual({ kind: 'quiet' });
    expect(decide(SILENT, 700, Number.NaN, true, 0)).toEqual({ kind: 'quiet' });
  });

  it('does not answer a scroll bar with a smaller height, however often it comes and goes', () => {
    let pace = first;
    for (let i = 0; i < 10; i++) {
      const decision = decide(pace, 685, 430, false, i);
      expect(decision).toEqual({ kind: 'quiet' });
      expect(decide(pace, 700, 446, false, i)).toEqual({ kind: 'quiet' });
      pace = sent(decide(pace, 685, 430, true, i));
      expect(pace).toMatchObject({ width: 700, height: 446 });
    }
  });

  it('announces a smaller height for the same width: the letters have changed', () => {
    expect(decide(first, 700, 430, false, 1)).toMatchObject({ kind: 'send', height: 430 });
  });

  it('keeps the larger height where the scroll bar was there at first', () => {
    const grown = sent(decide(sent(decide(SILENT, 685, 430, false, 0)), 700, 446, false, 1));
    expect(decide(grown, 685, 430, false, 2)).toEqual({ kind: 'quiet' });
  });

  it('announces a smaller height where the width really is another', () => {
    expect(decide(first, 675, 430, false, 1)).toMatchObject({ kind: 'send', height: 430 });
  });

  it('stays within what parents accept', () => {
    expect(decide(SILENT, 700, 5, false, 0)).toMatchObject({ height: 120 });
    expect(decide(SILENT, 700, 50_000, false, 0)).toMatchObject({ height: 4000 });
  });

  it('answers a parent that never stops asking twenty times, then twice a second', () => {
    let pace = SILENT;
    let count = 0;
    for (let now = 0; now < 10_000; now++) {
      const decision = decide(pace, 700, 446, true, now);
      if (decision.kind !== 'send') continue;
      ({ pace } = decision);
      count++;
    }
    expect(count).toBeGreaterThanOrEqual(38);
    expect(count).toBeLessThanOrEqual(40);
    expect(decide(pace, 700, 446, true, 10_000)).toMatchObject({ kind: 'wait' });
  });
});
