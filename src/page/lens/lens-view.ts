import { sourceTitle } from '../../core/edition/sources.ts';
import { fill } from '../../core/i18n/fill.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { type Coverage, coverageOf } from '../../core/statements/coverage.ts';
import { positionsOn } from '../../core/statements/position.ts';
import type { ActorId, Dataset, IsoDate, SourceId, StanceId } from '../../core/statements/types.ts';

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
  /** The names of the governments that the last of the words only counts; null where it names them. */
  readonly folded: string | null;
}

/** More names than this are counted in the words, and folded. */
const MOST_NAMED = 15;

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
  if (lens.length === 0) return { entries, stances, unreported, words: [], folded: null };

  const names = lens.map((id) => sourceTitle(id, dataset, locale));
  const missing = governments.filter((id) => unreported.has(id));
  const sources = locale.list(names);
  const { reports, leavesOut } = locale.strings.coverage;
  const reported = fill(reports, {
    sources,
    count: String(governments.length - missing.length),
    total: String(governments.length),
  });
  if (missing.length > MOST_NAMED) {
    const countries = locale.plural(locale.strings.key.count, missing.length);
    const counted = fill(leavesOut, { sources, countries });
    const folded = locale.list(missing.map(locale.name));
    return { entries, stances, unreported, words: [reported, counted], folded };
  }
  const named = coverageInWords({ ...seen, onlyOthers: missing }, names, locale);
  const words = named === null ? [reported] : [reported, named];
  return { entries, stances, unreported, words, folded: null };
}

/** What readers of some sources miss, in one sentence; null where they miss nothing. */
export function coverageInWords(
  { onlyOthers }: Coverage,
  names: readonly string[],
  locale: Locale,
): string | null {
  if (onlyOthers.length === 0) return null;
  const countries = onlyOthers.map(locale.name).sort(locale.compare);
  return fill(locale.strings.coverage.leavesOut, {
    sources: locale.list(names),
    countries: locale.list(countries),
  });
}
