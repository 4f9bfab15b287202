import { PATTERNS } from '../../core/patterns/patterns.ts';
import { createPalette, inkOn } from '../../core/picture/palette.ts';
import type { Stance, StanceId } from '../../core/statements/types.ts';
import { patternFill, picturePatternRules } from '../../page/map/pattern-markup.ts';

/**
 * Style rules for the stances of one map: for everything with `data-stance` its fill, `--stance`, and the
 * ink for text on it, `--on-stance`, each for the light and the dark theme; its pattern on the map,
 * `--pattern`, and in a swatch, `--marks`, used only where colours are hard to tell apart.
 */
export function stanceCss(stances: readonly Stance[]): string {
  const [light, dark] = [createPalette(stances, 'light'), createPalette(stances, 'dark')];
  const rules = stances.map((stance) => {
    const { id, pattern } = stance;
    const colour = `--stance:${themed(light(id), dark(id))}`;
    const ink = themed(inkOn(light(id), 'light'), inkOn(dark(id), 'dark'));
    const signs = `--pattern:${patternFill(stance)};--marks:var(--${pattern})`;
    return `[data-stance=${id}]{${colour};--on-stance:${ink};${signs}}#pattern-${id}{${colour}}`;
  });
  return rules.join('') + picturePatternRules(stances) + swatchRules(stances);
}

/** `light-dark()` for browsers without it, as Lightning CSS writes it into the other style sheets. */
export function themed(light: string, dark: string): string {
  return `var(--lightningcss-light,${light})var(--lightningcss-dark,${dark})`;
}

/** The marks of patterns in swatches, where colours are hard to tell apart: see contrast.css. */
function swatchRules(stances: readonly Stance[]): string {
  const used = new Set(stances.map(({ pattern }) => pattern));
  const marks = [...used].map((pattern) => `--${pattern}:${PATTERNS[pattern].swatch}`);
  return `@media print,(forced-colors:active),(prefers-contrast:more){:root{${marks.join(';')}}}`;
}

/** How many squares of the key are in a row, by the width of the page: `--across` in timeline/key.css. */
export const ACROSS = [9, 12, 13] as const;

/** How many stances have a row of the key each where the key lies over the map: their squares then leave the screen to it. */
const FEW = 2;
/** How many squares are then in a row. */
const ACROSS_PAGE = 48;
/** The widths at which the key lies over the map; see timeline/key.css. */
const OVER_MAP = '(min-width:40.75rem) and (max-width:64.49rem)';

/**
 * Style rules for maps over time: the rows of squares that the largest count of a stance takes, so that nothing
 * beside and below them moves from day to day. `--of-9` is their number where a row has nine.
 */
export function squaresCss(most: ReadonlyMap<StanceId, number>): string {
  const rows = (count: number) =>
    ACROSS.map((across) => `--of-${across}:${Math.ceil(count / across)}`).join(';');
  const rules = [...most].map(([id, count]) => `[data-stance=${id}]>.squares{${rows(count)}}`);
  // Room for the count beside a label that does not move when the day changes: for two digits the style sheet has it.
  const digits = String(Math.max(0, ...most.values())).length;
  if (digits > 2) rules.push(`.key{--count:${digits * 0.75 - 0.25}rem}`);
  if (most.size === 0 || most.size > FEW) return rules.join('');
  const wide = [...most].map(
    ([id, count]) =>
      `[data-stance=${id}]>.squares{--across:${ACROSS_PAGE};--rows:${Math.ceil(count / ACROSS_PAGE)}}`,
  );
  return `${rules.join('')}@container ${OVER_MAP}{.page .key .entry{grid-column:1/-1}${wide.join('')}}`;
}
