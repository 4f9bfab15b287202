import { createPalette, inkOn, type Theme } from '../model/palette.ts';
import type { Stance } from '../model/types.ts';

/**
 * Style rules for the stances of one map: `--stance-<id>` and `--on-stance-<id>` per theme, and for
 * everything with `data-stance` the pair `--stance` and `--on-stance`.
 */
export function stanceCss(stances: readonly Stance[]): string {
  const variables = (theme: Theme) => {
    const colour = createPalette(stances, theme);
    return stances
      .map(({ id }) => `--stance-${id}:${colour(id)};--on-stance-${id}:${inkOn(colour(id), theme)}`)
      .join(';');
  };
  const rules = stances.map(
    ({ id }) =>
      `[data-stance=${id}]{--stance:var(--stance-${id});--on-stance:var(--on-stance-${id})}`,
  );
  return [
    `:root{${variables('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${variables('dark')}}}`,
    `:root[data-theme=dark]{${variables('dark')}}`,
    ...rules,
  ].join('');
}
