import { describe, expect, it } from 'vitest';
import { contrast, createPalette, inkOn } from '../../../src/core/picture/palette.ts';
import { squareDataset, stance } from '../../fixtures/square-map.ts';

const { stances } = squareDataset();

describe('the palette', () => {
  it('gives each stance its colour in the theme', () => {
    const light = createPalette(stances, 'light');
    const dark = createPalette(stances, 'dark');
    expect([light(stance('agreed')), light(stance('doubted'))]).toEqual(['#111111', '#222222']);
    expect([dark(stance('agreed')), dark(stance('doubted'))]).toEqual(['#eeeeee', '#dddddd']);
  });

  it.each(['unheard-of', 'constructor', ''])(
    'gives the unknown stance “%s” the colour of no statement, however often it is asked',
    (id) => {
      const colour = createPalette(stances, 'light');
      const none = createPalette([], 'light')(stance('x'));
      expect([colour(stance(id)), colour(stance(id))]).toEqual([none, none]);
      expect(stances.map(({ colour: { light } }) => light)).not.toContain(none);
    },
  );
});

describe('the contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#FFFFFF', '#000000', 21],
    ['#777777', '#777777', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#00ff00', '#ffffff', 1.37],
  ])('of %s and %s is %d, as WCAG has it', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });
});

describe('the ink', () => {
  it.each(['light', 'dark'] as const)(
    'is dark on white and light on black in the %s theme',
    (theme) => {
      const luminous = (colour: string) => contrast(colour, '#000000');
      expect(luminous(inkOn('#ffffff', theme))).toBeLessThan(2);
      expect(luminous(inkOn('#000000', theme))).toBeGreaterThan(15);
    },
  );

  it('is the one of two that contrasts more on every grey', () => {
    const inks = [inkOn('#ffffff', 'light'), inkOn('#000000', 'light')];
    for (let value = 0; value < 256; value++) {
      const grey = `#${value.toString(16).padStart(2, '0').repeat(3)}`;
      const best = Math.max(...inks.map((ink) => contrast(grey, ink)));
      expect(contrast(grey, inkOn(grey, 'light')), grey).toBe(best);
    }
  });
});
