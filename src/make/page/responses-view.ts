import type { DraftStance } from '../../core/intake/draft.ts';
import { contrast, type Theme } from '../../core/picture/palette.ts';
import type { DerivedDraft } from '../project/derived.ts';
import { faultText } from './fault-text.ts';
import type { PageState } from './page-state.ts';
import { sheetView } from './sheet-view.ts';

/** A warning about the look of a response. */
export type LookWarning =
  | { readonly kind: 'faint'; readonly theme: Theme }
  | { readonly kind: 'near'; readonly theme: Theme; readonly other: string }
  | { readonly kind: 'same-pattern'; readonly other: string }
  | { readonly kind: 'fault'; readonly text: string };

/** Land without an answer on a page: --no-statement in page/styles/base.css. */
const NO_ANSWER: Readonly<Record<Theme, string>> = { light: '#e7e5e0', dark: '#2b2f34' };
/** Least contrast with land without an answer. */
const LEAST_CONTRAST = 1.5;
/** Least distance of two colours, as a length in OKLab; those of the tested looks are at least 0.1 apart. */
const LEAST_DISTANCE = 0.08;
const THEMES: readonly Theme[] = ['light', 'dark'];

/** What is wrong with the look of a response, among the others of the map. */
export function lookWarnings(
  stance: DraftStance,
  { draft, faults, warnings }: DerivedDraft,
): readonly LookWarning[] {
  const others = draft.stances.filter(({ id }) => id !== stance.id);
  return [
    ...THEMES.flatMap((theme): LookWarning[] => {
      const colour = stance.colour[theme];
      const near = others.find((one) => distance(one.colour[theme], colour) < LEAST_DISTANCE);
      return [
        ...(contrast(colour, NO_ANSWER[theme]) < LEAST_CONTRAST
          ? [{ kind: 'faint', theme } as const]
          : []),
        ...(near === undefined ? [] : [{ kind: 'near', theme, other: near.label } as const]),
      ];
    }),
    ...others
      .filter(({ pattern }) => pattern === stance.pattern)
      .slice(0, 1)
      .map(({ label }) => ({ kind: 'same-pattern', other: label }) as const),
    ...[...faults, ...warnings].flatMap((fault): LookWarning[] =>
      fault.about.kind === 'response' && fault.about.stance === stance.id
        ? [{ kind: 'fault', text: faultText(fault) }]
        : [],
    ),
  ];
}

/** Distance of two colours `#rrggbb` in OKLab, in which equal steps look equal. */
function distance(a: string, b: string): number {
  const [one, other] = [oklab(a), oklab(b)];
  return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

/** B. Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(colour: string): readonly number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The texts of the sheet that give this response, the most frequent first; none for what no row gives. */
export function textsOfStance(
  state: PageState,
  { draft }: DerivedDraft,
  id: string,
): readonly string[] {
  const sheet = sheetView(state);
  const column = sheet?.columns.find(({ role }) => role === 'response');
  if (sheet === null || column === undefined) return [];
  const lines = new Set(draft.rows.filter(({ stance }) => stance === id).map(({ line }) => line));
  const counts = new Map<string, number>();
  for (const { line, cells } of sheet.rows) {
    const text = cells[column.index]?.text ?? '';
    if (lines.has(line) && text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}
