import { createPalette, inkOn } from '../model/palette.ts';
import type { Stance } from '../model/types.ts';

/**
 * Style rules for the stances of one map: for everything with `data-stance` its fill, `--stance`, and the
 * ink for text on it, `--on-stance`, each for the light and the dark theme.
 */
export function stanceCss(stances: readonly Stance[]): string {
  const [light, dark] = [createPalette(stances, 'light'), createPalette(stances, 'dark')];
  return stances
    .map(({ id }) => {
      const ink = `light-dark(${inkOn(light(id), 'light')},${inkOn(dark(id), 'dark')})`;
      return `[data-stance=${id}]{--stance:light-dark(${light(id)},${dark(id)});--on-stance:${ink}}`;
    })
    .join('');
}
