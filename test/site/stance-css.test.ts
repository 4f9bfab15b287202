import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/model/palette.ts';
import { stanceCss } from '../../src/site/stance-css.ts';
import { squareDataset } from '../model/square-map.ts';
import { dataset } from './committed-map.ts';

const { stances } = squareDataset();
const css = stanceCss(stances);

describe('the style rules of the stances', () => {
  it('give each stance its colour and an ink in both themes', () => {
    expect(css).toMatch(
      /:root\{--stance-agreed:#111111;--on-stance-agreed:#[0-9A-F]{6};--stance-doubted:#222222/,
    );
    expect(css).toContain(':root[data-theme=dark]{--stance-agreed:#eeeeee;');
  });

  it('follow the system unless the reader chose the light theme', () => {
    expect(css).toMatch(
      /@media \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\)\{--stance-agreed:#eeeeee;/,
    );
  });

  it('fill whatever names its stance', () => {
    expect(css).toContain(
      '[data-stance=agreed]{--stance:var(--stance-agreed);--on-stance:var(--on-stance-agreed)}',
    );
  });

  it('have an ink that can be read on each fill of the committed map', () => {
    const pairs = [
      ...stanceCss(dataset.stances).matchAll(
        /--stance-[\w-]+:(#\w{6});--on-stance-[\w-]+:(#\w{6})/g,
      ),
    ];
    expect(pairs).toHaveLength(3 * dataset.stances.length);
    for (const [rule, fill = '', ink = ''] of pairs) {
      expect(contrast(fill, ink), rule).toBeGreaterThanOrEqual(4.5);
    }
  });
});
