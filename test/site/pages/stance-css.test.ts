import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/picture/palette.ts';
import { ACROSS, squaresCss, stanceCss } from '../../../src/site/pages/stance-css.ts';
import { dataset } from '../../fixtures/election.ts';
import { squareDataset, stance } from '../../fixtures/square-map.ts';

const { stances } = squareDataset();
const css = stanceCss(stances);

describe('the style rules of the stances', () => {
  it('give whatever names its stance its colour and an ink, each for both themes', () => {
    expect(css).toContain(
      '[data-stance=agreed]{--stance:var(--lightningcss-light,#111111)var(--lightningcss-dark,#eeeeee);--on-stance:var(',
    );
    expect(css).toContain(
      '[data-stance=doubted]{--stance:var(--lightningcss-light,#222222)var(--lightningcss-dark,#dddddd);',
    );
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

  it('have an ink that can be read on each fill of the election', () => {
    const rules = [
      ...stanceCss(dataset.stances).matchAll(
        /--stance:[^;}]+?-light,(#\w{6})\)[^;}]+?-dark,(#\w{6})\);--on-stance:[^;}]+?-light,(#\w{6})\)[^;}]+?-dark,(#\w{6})\)/g,
      ),
    ];
    expect(rules).toHaveLength(dataset.stances.length);
    for (const [rule, light = '', dark = '', onLight = '', onDark = ''] of rules) {
      expect(contrast(light, onLight), rule).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, onDark), rule).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('the squares of a stance know the rows that their largest count takes', () => {
  const most = new Map([
    [stance('agreed'), 24],
    [stance('doubted'), 9],
  ]);
  const rules =
    '[data-stance=agreed]>.squares{--of-9:3;--of-12:2;--of-13:2}' +
    '[data-stance=doubted]>.squares{--of-9:1;--of-12:1;--of-13:1}';
  expect(squaresCss(most).startsWith(rules)).toBe(true);
  const waited = '[data-stance=waited]>.squares{--of-9:1;--of-12:1;--of-13:1}';
  expect(squaresCss(new Map([...most, [stance('waited'), 1]]))).toBe(rules + waited);
  expect(squaresCss(new Map())).toBe('');
});

it('the squares of one or two stances lie in fewer rows where the key is above the map', () => {
  const css = squaresCss(new Map([[stance('agreed'), 150]]));
  expect(css).toContain(
    '{.page .key .entry{grid-column:1/-1}[data-stance=agreed]>.squares{--across:48;--rows:4}}',
  );
});

it('a count of three digits has room for them', () => {
  expect(squaresCss(new Map([[stance('agreed'), 150]]))).toContain('.key{--count:2rem}');
  expect(squaresCss(new Map([[stance('agreed'), 99]]))).not.toContain('--count');
});

it('the rows are counted for each number of squares that the style sheet has in a row', () => {
  const css = readFileSync('src/page/timeline/key.css', 'utf8');
  const across = [...css.matchAll(/--across: (\d+);\s+--rows: var\(--of-(\d+)\);/g)];
  expect(across.map(([, number]) => Number(number))).toEqual([...ACROSS]);
  expect(across.every(([, number, rows]) => number === rows)).toBe(true);
});
