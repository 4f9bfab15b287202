import type { Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { marksOf } from '../../core/i18n/marks.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { newestDay } from '../../core/statements/history.ts';
import { actorsWith } from '../../core/statements/position.ts';
import type { StanceId } from '../../core/statements/types.ts';

/** What a page says beside its map before anything is chosen. All texts are in the page's language. */
export interface OverviewView {
  readonly heading: string;
  /** How many have answered; on a map over time, by its last day. */
  readonly answered: string;
  /** What the colours mean, with how many have each. */
  readonly entries: readonly { readonly stance: StanceId; readonly text: string }[];
  /** What no colour means. */
  readonly noStatement: string;
  /** Who answered on the latest day; undefined where the days tell nobody apart. */
  readonly latest: string | undefined;
  readonly choose: string;
}

/** More than this many on the latest day are no news of single countries. */
const MOST_LATEST = 8;

/** Derives the overview from the statements; the strings are those that pages do not carry along. */
export function overviewView(edition: Edition, { overview, key }: Strings): OverviewView {
  const { dataset, locale, key: keyView, order } = edition;
  const { timeline } = dataset;
  const [before, after] = marksOf(locale.strings).brackets;
  const answered = locale.plural(overview.answered, order.length);
  return {
    heading: overview.heading,
    answered:
      timeline === undefined
        ? answered
        : `${answered}${before}${locale.day(timeline.period.to)}${after}`,
    entries: keyView.entries.map(({ stance, label, actors }) => ({
      stance,
      text: label + marksOf(locale.strings).colon + locale.plural(key.count, actors.length),
    })),
    noStatement: keyView.noStatement,
    latest: latestText(edition, overview),
    choose: overview.choose,
  };
}

function latestText(
  { dataset, locale, positions }: Edition,
  overview: Strings['overview'],
): string | undefined {
  const newest = newestDay(dataset);
  if (newest === null || newest.actors.size > MOST_LATEST) return undefined;
  const answers = dataset.stances.flatMap(({ id, answer }) => {
    const actors = actorsWith(positions, id).filter((actor) => newest.actors.has(actor));
    const sorted = [...actors].sort((a, b) => locale.compare(locale.name(a), locale.name(b)));
    return actors.length === 0
      ? []
      : fill(overview.answer, {
          countries: locale.list(sorted.map(locale.nameInText)),
          answer: locale.text(answer),
        });
  });
  return answers.length === 0
    ? undefined
    : fill(overview.latest, {
        day: locale.day(newest.day),
        answers: answers.join(marksOf(locale.strings).semicolon),
      });
}
