import { describe, expect, it } from 'vitest';
import { chooseLabels, type LabelBox } from '../../../src/core/atlas/label-layout.ts';

const FRAME = { left: 0, top: 0, right: 100, bottom: 100 };

/** A name 20 px wide and 10 px high at a point. */
function name(left: number, top: number, more: Partial<LabelBox> = {}): LabelBox {
  return { left, top, right: left + 20, bottom: top + 10, chosen: false, roomy: true, ...more };
}

const shown = (boxes: readonly LabelBox[], obstacles: Parameters<typeof chooseLabels>[2] = []) =>
  chooseLabels(boxes, FRAME, obstacles);

describe('a name on the map', () => {
  it('is shown where it touches no other', () => {
    expect(shown([name(0, 0), name(30, 0), name(0, 20)])).toEqual([true, true, true]);
  });

  it('may lie right beside another', () => {
    expect(shown([name(0, 0), name(20, 0), name(0, 10)])).toEqual([true, true, true]);
  });

  it('gives way to those before it', () => {
    expect(shown([name(0, 0), name(10, 5)])).toEqual([true, false]);
  });

  it('does not give way to a name that is not shown', () => {
    expect(shown([name(0, 0), name(15, 0), name(30, 0)])).toEqual([true, false, true]);
    expect(shown([name(0, 0, { roomy: false }), name(10, 5)])).toEqual([false, true]);
  });

  it('is left out where it has no room at this scale', () => {
    expect(shown([name(0, 0, { roomy: false })])).toEqual([false]);
  });

  it.each([
    ['left', name(-1, 0), name(0, 0)],
    ['right', name(81, 0), name(80, 0)],
    ['top', name(0, -1), name(0, 0)],
    ['bottom', name(0, 91), name(0, 90)],
  ])('is left out where it would leave the %s of the map', (_side, beyond, within) => {
    expect(shown([beyond])).toEqual([false]);
    expect(shown([within])).toEqual([true]);
  });

  it('is left out where something lies over the map', () => {
    const toolbar = { left: 40, top: 0, right: 100, bottom: 30 };
    expect(shown([name(30, 0), name(30, 30), name(0, 0)], [toolbar])).toEqual([false, true, true]);
  });
});

describe('the name of the chosen place', () => {
  const chosen = { chosen: true };

  it('comes before all others, wherever it stands among them', () => {
    expect(shown([name(0, 0), name(10, 5, chosen)])).toEqual([false, true]);
  });

  it('is shown without room and under an obstacle', () => {
    expect(shown([name(0, 0, { ...chosen, roomy: false })], [FRAME])).toEqual([true]);
  });

  it('is not cut off by the sides of the map, and then covers no other', () => {
    expect(shown([name(-1, 0, chosen), name(0, 0)])).toEqual([false, true]);
  });

  it('may lie on its own dot, and that of the subject on any dot', () => {
    const dot = { left: 0, top: 0, right: 5, bottom: 5, dotOf: 'AR' };
    expect(shown([name(0, 0, { id: 'AR' })], [dot])).toEqual([true]);
    expect(shown([name(0, 0, { id: 'UY' })], [dot])).toEqual([false]);
    expect(shown([name(0, 0, { id: 'VE', first: true })], [dot])).toEqual([true]);
  });

  it('of the subject has its place before others, but not before the chosen one', () => {
    const subject = name(10, 5, { first: true });
    expect(shown([name(0, 0), subject])).toEqual([false, true]);
    expect(shown([name(0, 0, { chosen: true }), subject])).toEqual([true, false]);
  });
});
