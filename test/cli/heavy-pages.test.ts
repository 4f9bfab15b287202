import { expect, it } from 'vitest';
import { findHeavyPages, MOST_MORE } from '../../src/cli/heavy-pages.ts';
import { noise } from '../tools/noise.ts';

const page = (language: string, length: number) =>
  Buffer.concat([Buffer.from(`<html lang="${language}">`), noise(length)]);

it('a page may weigh as much more than the lightest in its language as the budget says, and no more', () => {
  const pages = new Map([
    ['index.html', page('en', 1000)],
    ['es/index.html', page('es', 3000)],
    ['card/c/AR/index.html', page('en', 10)],
    ['make/index.html', page('en', 10)],
    ['light/index.html', page('en', 1000 + MOST_MORE - 500)],
    ['light/es/index.html', page('es', 3000 + MOST_MORE - 500)],
    ['heavy/index.html', page('en', 1000 + MOST_MORE + 500)],
    ['heavy/es/embed.html', page('es', 3000 + MOST_MORE + 500)],
  ]);
  expect(findHeavyPages(pages)).toEqual([
    expect.stringMatching(
      /^heavy\/index\.html: HTML is [\d,]+ bytes too heavy beside the lightest/,
    ),
    expect.stringMatching(/^heavy\/es\/embed\.html: HTML is [\d,]+ bytes too heavy/),
  ]);
});
