import type { Edition } from './edition.ts';
import { fill } from './locales/strings.ts';

/** The whole map in a few sentences: the alternative text of everything that is drawn. */
export function summaryText({ dataset, key, locale }: Edition): string {
  const { summary } = locale.strings;
  return [
    fill(summary.map, {
      headline: locale.text(dataset.headline),
      standfirst: locale.text(dataset.standfirst),
    }),
    ...key.entries.map(({ label, actors }) =>
      fill(summary.stance, {
        label,
        count: String(actors.length),
        countries: locale.list(actors.map(({ name }) => name)),
      }),
    ),
    summary.others,
  ].join(' ');
}
