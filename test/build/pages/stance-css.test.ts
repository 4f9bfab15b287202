import { describe, expect, it } from 'vitest';
import { squaresCss, stanceCss } from '../../../src/build/pages/stance-css.ts';
import { contrast } from '../../../src/core/picture/palette.ts';
import { dataset } from '../../fixtures/committed-map.ts';
import { squareDataset, stance } from '../../fixtures/square-map.ts';

const { stances } = squareDataset();
const css = stanceCss(stances);

describe('the style rules of the stances', () => {
  it('give whatever names its stance its colour and an ink, each for both themes', () => {
    expect(css).toContain(
      '[data-stance=agreed]{--stance:light-dark(#111111,#eeeeee);--on-stance:light-dark(',
    );
    expect(css).toContain('[data-stance=doubted]{--stance:light-dark(#222222,#dddddd);');
    expect(css.match(/\[data-stance=/g)).toHaveLength(stances.length);
  });

  it('name its pattern, on the map, in a picture of it and in a swatch', () => {
    for (const { id, pattern } of stances) {
      expect(css).toContain(`--pattern:var(--picture-${id},url(#pattern-${id}));`);
      expect(css).toContain(`--picture-${id}:url(#inset-pattern-${id})`);
      expect(css).toContain(`--marks:var(--${pattern})`);
      expect(css).toMatch(new RegExp(`@media print.*--${pattern}:\\w`));
    }
  });

  it('leave the theme to the page, which a reader may have chosen', () => {
    expect(css).not.toMatch(/prefers-color-scheme|data-theme/);
  });

  it('have an ink that can be read on each fill of the committed map', () => {
    const rules = [
      ...stanceCss(dataset.stances).matchAll(
        /--stance:light-dark\((#\w{6}),(#\w{6})\);--on-stance:light-dark\((#\w{6}),(#\w{6})\)/g,
      ),
    ];
    expect(rules).toHaveLength(dataset.stances.length);
    for (const [rule, light = '', dark = '', onLight = '', onDark = ''] of rules) {
      expect(contrast(light, onLight), rule).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, onDark), rule).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('the squares of a stance know the largest count they have to make room for', () => {
  const most = new Map([
    [stance('agreed'), 24],
    [stance('doubted'), 9],
  ]);
  expect(squaresCss(most)).toBe(
    '[data-stance=agreed]>.squares{--most:24}[data-stance=doubted]>.squares{--most:9}',
  );
  expect(squaresCss(new Map())).toBe('');
});
