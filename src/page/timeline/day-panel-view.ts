import { answerOf, type Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { asSentences, ended } from '../../core/i18n/marks.ts';
import { historyOf } from '../../core/statements/history.ts';
import { daysBetween } from '../../core/statements/iso-date.ts';
import { partnersOn } from '../../core/statements/partners.ts';
import type { ActorId, IsoDate, StanceId } from '../../core/statements/types.ts';

/** What a panel says about its place on one day. All texts are in the page's language. */
export interface DayPanelView {
  readonly id: ActorId;
  readonly stance: StanceId | null;
  /** The position on the day. */
  readonly answer: string;
  /** Ids of the statements that were made later. */
  readonly later: readonly string[];
  /** The number of these, in words. */
  readonly laterText: string;
  readonly ribbon: RibbonView;
  /** The number of governments that had made a statement together by the day, in words, by its id. */
  readonly together: ReadonlyMap<string, string>;
}

/** All positions that a place has held. Offsets along the ribbon are in per cent of the period. */
export interface RibbonView {
  readonly label: string;
  readonly stretches: readonly {
    readonly stance: StanceId;
    readonly at: number;
    readonly width: number;
    readonly text: string;
  }[];
  /** The offset of the day. */
  readonly now: number;
}

/**
 * What the panel of a place says on a day but not on the last one; null for a place that has made no statement
 * at all.
 *
 * @param whole the map on its last day
 * @param edition the map on the day
 */
export function dayPanelView(
  id: ActorId,
  day: IsoDate,
  whole: Edition,
  edition: Edition,
): DayPanelView | null {
  const { dataset, locale } = edition;
  const { timeline } = locale.strings;
  const position = whole.positions.get(id);
  if (dataset.timeline === undefined || position === undefined || !('statements' in position)) {
    return null;
  }
  const { period } = dataset.timeline;
  const now = edition.positions.get(id);
  const known = new Set(now !== undefined && 'statements' in now ? now.statements : []);
  const later = position.statements.filter((statement) => !known.has(statement));
  const answer = answerOf(id, edition);
  const organisations = new Set(dataset.organisations.map((organisation) => organisation.id));
  const together = position.statements.map((statement): [string, string] => {
    const partners = partnersOn(statement, dataset, day);
    const governments = partners.filter((partner) => !organisations.has(partner)).length;
    return [statement.id, locale.plural(locale.strings.key.count, governments)];
  });
  // Every day is equally wide, including the last.
  const days = daysBetween(period.from, period.to) + 1;
  const percent = (number: number) => Math.round((number * 10_000) / days) / 100;
  return {
    id,
    stance: now?.kind === 'stated' ? now.stance : null,
    answer: day === period.to ? answer : fill(timeline.answerOn, { day: locale.day(day), answer }),
    later: later.map((statement) => statement.id),
    laterText: fill(locale.plural(timeline.after, later.length), { day: locale.day(day) }),
    together: new Map(together),
    ribbon: {
      label: timeline.positions,
      stretches: historyOf(position.statements, dataset.timeline).map(({ from, to, stance }) => {
        const declared = dataset.stances.find((candidate) => candidate.id === stance);
        const answer = declared === undefined ? '' : locale.text(declared.answer);
        const first = from ?? period.from;
        return {
          stance,
          at: percent(Math.max(0, daysBetween(period.from, first))),
          width: percent(daysBetween(first, to) + 1),
          text:
            from === null
              ? ended(asSentences([answer, locale.strings.panel.undated]))
              : fill(timeline.from, { day: locale.day(from), answer }),
        };
      }),
      now: percent(daysBetween(period.from, day) + 0.5),
    },
  };
}
