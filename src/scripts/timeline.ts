import { provide } from '../app/scripts.ts';
import type { StartTimeline } from '../app/timeline.ts';
import { find } from '../browser/dom.ts';
import { placeOf } from '../core/atlas/gazetteer.ts';
import { changesInWords } from '../core/edition/changes.ts';
import { answerOf, type Edition } from '../core/edition/edition.ts';
import { organisationViews } from '../core/edition/organisations.ts';
import { summaryText } from '../core/edition/summary.ts';
import { fill } from '../core/i18n/fill.ts';
import { throughSources } from '../core/statements/coverage.ts';
import { type Change, changesIn, newsDays, turningDays } from '../core/statements/history.ts';
import { dayBefore } from '../core/statements/iso-date.ts';
import { positionsOn, stanceIn } from '../core/statements/position.ts';
import type { Dataset, IsoDate, SourceId, StanceId } from '../core/statements/types.ts';
import { createKey } from '../page/key/key.ts';
import { createOrganisations } from '../page/key/organisations.ts';
import { createPositions } from '../page/map/positions.ts';
import { createChangeMarks } from '../page/timeline/change-marks.ts';
import { createDayPanel } from '../page/timeline/day-panel.ts';
import { dayPanelView } from '../page/timeline/day-panel-view.ts';
import { createTimeline } from '../page/timeline/timeline.ts';

/** After this time without another day, a day is told to screen readers, in ms. */
const TOLD_AFTER = 700;
/** Where a browser does not tell when it is idle, it gets this much time between two pieces of work, in ms. */
const IDLE = 20;
/** More changes than this are told by their number alone: the list on the page has them all. */
const MOST_TOLD = 3;

/** Brings a map over time to life: what the build drew for the last day is repainted for others. */
const start: StartTimeline = ({ data, store, statements, say }, whole, editionOn) => {
  const { dataset, gazetteer, locale } = whole;
  const { period } = dataset.timeline ?? {};
  if (period === undefined) throw new Error('this map has no timeline');
  const { strings } = data;
  const map = find(document, '.map');
  const positions = createPositions(map);
  const keys = [...document.querySelectorAll<HTMLElement>('.key, .index')].map((root) =>
    createKey(root, ({ actors }) => locale.plural(strings.key.count, actors.length)),
  );
  const organisations = createOrganisations(document);
  const marks = createChangeMarks(
    find<SVGSVGElement>(map, 'svg.world'),
    data.unit,
    dataset.stances.map(({ id }) => id),
  );
  const dayPanel = createDayPanel(statements);
  const summary = find(document, '#summary');
  const news = newsDays(dataset);
  const actors = new Set(dataset.statements.map(({ actor }) => actor));
  /** Editions by the last day until then that brought news. */
  const editions = new Map<IsoDate | undefined, Edition>([[news.at(-1), whole]]);
  /** What is shown of the day. */
  let shown: {
    readonly day: IsoDate;
    readonly edition: Edition;
    readonly lens: readonly SourceId[];
    readonly only: readonly StanceId[];
  } = { day: period.to, edition: whole, lens: [], only: [] };
  /** The map as the sources of the lens have it; null where all are shown. */
  let seen: Dataset | null = null;
  /** The day that stayed last. */
  let rested: typeof shown | null = null;
  /** Whether days have gone by since, or the lens has changed: the same may have come back. */
  let moved = false;
  let begun = false;
  let telling: ReturnType<typeof setTimeout> | undefined;

  /** Frames have none: they say the day, and stay at it. */
  const root = document.querySelector<HTMLElement>('.timeline');
  const frameDay = document.querySelector('.frame-day');
  const control =
    root === null
      ? null
      : createTimeline(
          root,
          {
            period,
            turns: turningDays(dataset),
            play: strings.timeline.play,
            pause: strings.timeline.pause,
          },
          {
            // The last day is what the map shows by itself.
            onDay: (day) => store.set({ on: day === period.to ? null : day }),
            onPause: tellSoon,
          },
        );

  function edition(day: IsoDate): Edition {
    const since = news.findLast((candidate) => candidate <= day);
    const known = editions.get(since) ?? editionOn(day);
    editions.set(since, known);
    return known;
  }

  /** Derives the days to come while there is nothing else to do. */
  function prepare([next, ...others]: readonly IsoDate[]): void {
    if (next === undefined) return;
    whenIdle(() => {
      edition(next);
      prepare(others);
    });
  }

  function changesOn(day: IsoDate): Change[] {
    const [before, after] = [edition(dayBefore(day)), edition(day)];
    if (before === after) return [];
    // Whom the lens outlines has not changed its colour.
    return seen === null
      ? changesIn(actors, before.positions, after.positions)
      : changesIn(actors, positionsOn(seen, dayBefore(day)), positionsOn(seen, day));
  }

  function fades(stance: StanceId): boolean {
    const { only } = store.get();
    return only.length > 0 && !only.includes(stance);
  }

  function countOf({ length }: readonly Change[]): string {
    const { timeline } = strings;
    return length === 0 ? timeline.noChange : locale.plural(timeline.changes, length);
  }

  /** One message for a day that stays, none for those that fly past. */
  function tellSoon(): void {
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (control?.playing()) return;
      const changes = changesOn(shown.day);
      const told = changes.length > MOST_TOLD ? [] : changesInWords(changes, dataset, locale);
      say([`${locale.day(shown.day)}.`, countOf(changes), ...told].join(' '));
    }, TOLD_AFTER);
  }

  function paint(now: Edition): void {
    positions.render({
      stanceOf: (id) => stanceIn(now.positions, id),
      fades,
    });
    for (const key of keys) key.render(now.key);
  }

  function tell(day: IsoDate): void {
    const changes = changesOn(day);
    marks.render(
      changes.flatMap(({ actor, after }) => {
        const anchor = placeOf(gazetteer, actor)?.anchor;
        if (anchor === undefined) return [];
        return [{ id: actor, stance: after, anchor, faded: after !== null && fades(after) }];
      }),
    );
    const happened = dataset.events.filter(({ date, milestone }) => milestone && date === day);
    const text = locale.day(day);
    if (frameDay !== null) frameDay.textContent = text;
    control?.render({
      day,
      text,
      happened: happened.map(({ label }) => locale.text(label)).join('. '),
      changes: countOf(changes),
    });
  }

  if (control !== null) prepare(news);
  return {
    render(on) {
      const day = on ?? period.to;
      const { lens, only } = store.get();
      const before = shown;
      const sameDay = day === before.day;
      if (begun && sameDay && lens === before.lens && only === before.only) return before.edition;
      if (!begun || !sameDay) clearTimeout(telling);
      moved ||= !begun || !sameDay || lens !== before.lens;
      begun = true;
      shown = { day, edition: edition(day), lens, only };
      if (lens !== before.lens) seen = lens.length === 0 ? null : throughSources(dataset, lens);
      if (shown.edition !== before.edition) paint(shown.edition);
      tell(day);
      return shown.edition;
    },
    rest(open) {
      dayPanel.render(dayPanelView(open, shown.day, whole, shown.edition));
      if (!moved) return;
      moved = false;
      const changes = changesOn(shown.day);
      control?.rest(countOf(changes), changesInWords(changes, dataset, locale));
      // The lens says itself what it changes.
      if (rested?.lens === shown.lens) tellSoon();
      if (rested?.edition !== shown.edition) {
        for (const key of keys) key.list();
        positions.tell((id) => {
          const answer = answerOf(id, shown.edition);
          return fill(strings.map.country, { country: locale.name(id), answer });
        });
        organisations.render(organisationViews(shown.edition));
        summary.textContent = summaryText(shown.edition, strings.summary);
      }
      rested = shown;
    },
    place: () => marks.place(),
  };
};

/** Not every browser tells when it is idle. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, IDLE);
}

provide('timeline', start);
