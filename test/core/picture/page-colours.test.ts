import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../../src/core/picture/paint.ts';
import { shorten } from '../../../src/page/image/choices.ts';
import { USUAL_COLOURS } from '../../../src/site/settings/site-colours.ts';

describe('the colours of pictures', () => {
  it('are those of the page', () => {
    const css = readFileSync('src/page/styles/base.css', 'utf8');
    const names = {
      paper: 'paper',
      ink: 'ink',
      ink2: 'ink-2',
      ink3: 'ink-3',
      rule: 'rule',
      noStatement: 'no-statement',
      coast: 'coast',
    } as const;
    for (const [token, name] of Object.entries(names) as [keyof typeof names, string][]) {
      expect(css).toContain(
        `--${name}: light-dark(${TOKENS.light[token]}, ${TOKENS.dark[token]});`,
      );
    }
  });
});

describe('the usual colours of pages, which those of site.json are checked with', () => {
  it('are those of the page', () => {
    const css = readFileSync('src/page/styles/base.css', 'utf8');
    const names = {
      paper: 'paper',
      ink: 'ink',
      secondInk: 'ink-2',
      thirdInk: 'ink-3',
      line: 'rule',
      control: 'rule-2',
      wash: 'wash',
      noStatement: 'no-statement',
      coast: 'coast',
      focus: 'focus',
    } as const;
    for (const [colour, name] of Object.entries(names) as [keyof typeof names, string][]) {
      const { light, dark } = USUAL_COLOURS[colour];
      expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
    }
    expect(USUAL_COLOURS.accent).toEqual(USUAL_COLOURS.ink);
  });
});

describe('shorten', () => {
  it('leaves a short text alone and ends a long one at a word', () => {
    expect(shorten('“hard to believe”')).toBe('“hard to believe”');
    const long = shorten('word '.repeat(40).trim());
    expect(long.length).toBeLessThan(75);
    expect(long).toMatch(/^(?:word )+…$/);
  });
});
