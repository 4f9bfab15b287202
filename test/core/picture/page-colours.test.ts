import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../../src/core/picture/paint.ts';
import { shorten } from '../../../src/page/image/choices.ts';

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

describe('shorten', () => {
  it('leaves a short text alone and ends a long one at a word', () => {
    expect(shorten('“hard to believe”')).toBe('“hard to believe”');
    const long = shorten('word '.repeat(40).trim());
    expect(long.length).toBeLessThan(75);
    expect(long).toMatch(/^(?:word )+…$/);
  });
});
