import { type Coverage, coverageInWords, coverageOf } from './coverage.ts';
import type { Locale } from './locale.ts';
import { fill } from './locales/strings.ts';
import { positionsOn } from './position.ts';
import { sourceTitle } from './statement-view.ts';
import type { ActorId, Dataset, IsoDate, SourceId, StanceId } from './types.ts';

/** One stance of the key as some sources have it; names in the order of the page's language. */
export interface LensEntry {
  readonly stance: StanceId;
  /** Governments that the sources give this stance. */
  readonly reported: readonly ActorId[];
  /** Governments of this stance that only other sources report. */
  readonly unreported: readonly ActorId[];
}

/** The map as readers of some sources have it; of all where none is chosen. */
export interface LensView {
  readonly entries: readonly LensEntry[];
  /** The stance of everybody with a colour, organisations too. */
  readonly stances: ReadonlyMap<ActorId, StanceId>;
  readonly unreported: ReadonlySet<ActorId>;
  /** What the sources report and what they leave out; empty where none is chosen. */
  readonly words: readonly string[];
}

/** @param on the day of the map; its last where it is null */
export function lensView(
  dataset: Dataset,
  locale: Locale,
  lens: readonly SourceId[],
  on: IsoDate | null,
): LensView {
  const day = on ?? dataset.timeline?.period.to ?? dataset.event.date;
  const whole = positionsOn(dataset, day);
  const seen: Coverage =
    lens.length === 0 ? { positions: whole, onlyOthers: [] } : coverageOf(dataset, lens, day);
  const unreported = new Set(seen.onlyOthers);
  const stances = new Map(
    [...whole].flatMap(([id, position]): [ActorId, StanceId][] => {
      const shown = unreported.has(id) ? position : seen.positions.get(id);
      return shown?.kind === 'stated' ? [[id, shown.stance]] : [];
    }),
  );
  const organisations = new Set(dataset.organisations.map(({ id }) => id));
  const governments = [...stances.keys()]
    .filter((id) => !organisations.has(id))
    .sort((a, b) => locale.compare(locale.name(a), locale.name(b)));
  const entries = dataset.stances.map(({ id: stance }): LensEntry => {
    const own = governments.filter((id) => stances.get(id) === stance);
    return {
      stance,
      reported: own.filter((id) => !unreported.has(id)),
      unreported: own.filter((id) => unreported.has(id)),
    };
  });
  return { entries, stances, unreported, words: lens.length === 0 ? [] : words() };

  function words(): string[] {
    const names = lens.map((id) => sourceTitle(id, dataset, locale));
    const missing = governments.filter((id) => unreported.has(id));
    const leavesOut = coverageInWords({ ...seen, onlyOthers: missing }, names, locale);
    const reports = fill(locale.strings.coverage.reports, {
      sources: locale.list(names),
      count: String(governments.length - missing.length),
      total: String(governments.length),
    });
    return leavesOut === null ? [reports] : [reports, leavesOut];
  }
}
