import type { Scene } from '../../core/edition/scene.ts';
import { sceneEntries } from '../../core/edition/scene-entries.ts';
import { sourceTitle } from '../../core/edition/sources.ts';
import { reportsText } from '../../core/edition/summary.ts';
import { fill } from '../../core/i18n/fill.ts';

/** What the chosen sources report and leave out, in words. */
export interface LensView {
  /** Empty where no source is chosen. */
  readonly words: readonly string[];
  /** The names of the governments that the last sentence only counts; null where it names them. */
  readonly folded: string | null;
}

/** More names than this are counted in the sentence, and folded. */
const MOST_NAMED = 15;

export function lensView(scene: Scene): LensView {
  const { dataset, locale } = scene.edition;
  const { coverage, key } = locale.strings;
  const reported = reportsText(scene);
  if (reported === null) return { words: [], folded: null };
  const missing = sceneEntries(scene)
    .flatMap(({ unreported }) => unreported)
    .map(locale.name)
    .sort(locale.compare);
  if (missing.length === 0) return { words: [reported], folded: null };
  const sources = locale.list(scene.choices.sources.map((id) => sourceTitle(id, dataset, locale)));
  const names = locale.list(missing);
  const isLong = missing.length > MOST_NAMED;
  const countries = isLong ? locale.plural(key.count, missing.length) : names;
  const left = fill(coverage.leavesOut, { sources, countries });
  return { words: [reported, left], folded: isLong ? names : null };
}
