import { fill } from '../i18n/fill.ts';
import type { SummaryStrings } from '../i18n/strings.ts';
import type { Edition } from './edition.ts';

/** The whole map in a sentence, said first to those who cannot see what is drawn. */
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
  return fill(summary.map, {
    headline: locale.text(dataset.headline),
    stances: stances.join('; '),
  });
}
