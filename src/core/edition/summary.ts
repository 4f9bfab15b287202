import { fill } from '../i18n/fill.ts';
import { inARow, marksOf } from '../i18n/marks.ts';
import type { SummaryStrings } from '../i18n/strings.ts';
import type { Edition } from './edition.ts';
import type { Scene } from './scene.ts';
import { sceneEntries } from './scene-entries.ts';
import { sourceNames } from './sources.ts';

/** The whole map in a sentence, for readers who cannot see it. */
export function summaryText({ dataset, key, locale }: Edition, summary: SummaryStrings): string {
  const stances = key.entries
    .filter(({ actors }) => actors.length > 0)
    .map(({ label, count, actors }) =>
      fill(summary.stance, {
        label,
        count,
        countries: locale.list(actors.map(({ id }) => locale.nameInText(id))),
      }),
    );
  const headline = locale.text(dataset.headline);
  // A headline may ask something, and a map may have no answer yet.
  const template = [
    [/[?!…？！]$/.test(headline), /\{headline\}[.。]/, '{headline}'],
    [stances.length === 0, / ?\{stances\}[.。]/, ''],
  ] as const;
  const fitted = template.reduce(
    (text, [applies, from, to]) => (applies ? text.replace(from, to) : text),
    summary.map,
  );
  return fill(fitted, { headline, stances: stances.join(marksOf(locale.strings).semicolon) });
}

/** The summary of what the map shows now, starting with how much the chosen sources report. */
export function sceneSummary(scene: Scene, summary: SummaryStrings): string {
  const counted = summaryText(scene.fromSources ?? scene.edition, summary);
  return inARow([reportsText(scene), counted]);
}

/** How many governments the chosen sources report, in a sentence; null where all sources are shown. */
export function reportsText(scene: Scene): string | null {
  const { edition, fromSources, choices } = scene;
  if (fromSources === null) return null;
  const entries = sceneEntries(scene);
  const { locale } = edition;
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  const reported = sum(entries.map((entry) => entry.reported.length));
  const unreported = sum(entries.map((entry) => entry.unreported.length));
  return fill(locale.strings.coverage.reports, {
    sources: sourceNames(choices.sources, edition),
    count: String(reported),
    total: String(reported + unreported),
  });
}
